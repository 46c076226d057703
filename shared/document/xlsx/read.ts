import { damaged } from '../faults.ts';
import { documentBlocks } from '../flow/blocks.ts';
import type { FlowTable } from '../flow/model.ts';
import type { Document } from '../model.ts';
import { OfficePackage } from '../opc/package.ts';
import { ReadingError } from '../problem.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { Formats } from './formats.ts';
import { NAMESPACES } from './names.ts';
import { readSheet } from './sheet.ts';
import { sharedStrings } from './strings.ts';
import { tablesOf } from './tables.ts';
import type { Workbook } from './values.ts';

/** Most sheets that are read; a report has one or three. */
export const SHEETS = 100;

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true';

function refuseBinary(path: string): void {
  if (path.endsWith('.bin')) {
    throw new ReadingError('unsupported-format', {
      zh: '文件是二进制的 Excel 工作簿(xlsb)，不能读取。请打开原文件，另存为“Excel 工作簿(.xlsx)”，再重新报送。',
      en: 'The file is a binary Excel workbook (xlsb), which cannot be read. Save it as an Excel workbook (.xlsx) and file it again.',
    });
  }
}

/** Ids of the parts of the sheets that are shown, in their order. */
const shownSheets = (root: XmlElement): string[] =>
  elementsOf(childOf(root, 'sheets') ?? root)
    .filter(({ name, attributes }) => name === 'sheet' && (attributes.state ?? 'visible') === 'visible')
    .slice(0, SHEETS)
    .map(({ attributes }) => attributes['r:id'] ?? '');

/**
 * Reads an Excel workbook (xlsx, ISO/IEC 29500-1): its sheets in their order, hidden ones, rows and columns left out. Rows
 * without an empty one between are one table. Throws ReadingError.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Document> {
  const office = new OfficePackage(bytes, NAMESPACES);
  const main = await office.mainPart('xl/workbook.xml');
  refuseBinary(main);
  const root = await office.requiredPart(main);
  const related = await office.related(main);
  const part = (type: string) => office.part(related.find((one) => one.type === type)?.path);
  const workbook: Workbook = {
    strings: sharedStrings(await part('sharedStrings')),
    formats: new Formats(await part('styles')),
    from1904: isOn(childOf(root, 'workbookPr')?.attributes.date1904),
  };
  const tables: FlowTable[] = [];
  for (const id of shownSheets(root)) {
    const sheet = related.find((one) => one.id === id);
    if (sheet === undefined) {
      throw damaged(`sheet ${id} is missing`);
    }
    // Charts and dialogs are sheets too.
    const cells = sheet.type === 'worksheet' ? await office.requiredPart(sheet.path) : null;
    tables.push(...(cells === null ? [] : tablesOf(readSheet(cells, workbook))));
  }
  return { format: 'xlsx', text: null, blocks: documentBlocks(tables) };
}
