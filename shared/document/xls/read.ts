import { read, type WorkBook } from '@e965/xlsx';
import CFB from 'cfb';
import { damaged, passwordProtected } from '../faults.ts';
import { documentBlocks } from '../flow/blocks.ts';
import type { Document } from '../model.ts';
import { SHEETS } from '../xlsx/read.ts';
import { tablesOf } from '../xlsx/tables.ts';
import { checkRecords } from './records.ts';
import { sheetOf } from './sheet.ts';

/** What a library throws is a fault of the file. */
function attempt<Value>(what: string, work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error && /password|encrypt/i.test(error.message)
      ? passwordProtected()
      : damaged(what, { cause: error });
  }
}

/** The stream with the sheets; what Excel 5.0 wrote is named Book. */
function workbookStream(bytes: Uint8Array): Uint8Array {
  const container = attempt('its container is broken', () => CFB.read(bytes.subarray(), { type: 'buffer' }));
  const entry = CFB.find(container, '/Workbook') ?? CFB.find(container, '/Book');
  if (entry === null || entry.content.length < entry.size) {
    throw damaged('the workbook is missing in its container, or its end is');
  }
  return Uint8Array.from(entry.content);
}

/** Sheets that are shown and hold cells, in their order. */
const shownSheets = ({ SheetNames, Sheets, Workbook }: WorkBook) =>
  SheetNames.filter((_, at) => (Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0)
    .slice(0, SHEETS)
    .flatMap((name) => Sheets[name] ?? [])
    .filter((sheet) => sheet['!type'] === undefined || sheet['!type'] === 'sheet');

/**
 * Reads an Excel 97–2003 or WPS workbook (.xls, .et: BIFF8, [MS-XLS]) as `readXlsx` reads the newer ones. Throws
 * ReadingError `damaged`, `password-protected`, `too-large`, or `unsupported-format` for Excel 5.0/95. A file made to do so
 * can keep it busy without end: call it in a process that can be ended.
 */
export function readXls(bytes: Uint8Array): Document {
  checkRecords(workbookStream(bytes));
  const workbook = attempt('its workbook is broken', () =>
    read(bytes, { type: 'buffer', dense: true, cellNF: true, cellStyles: true, cellHTML: false, cellFormula: false }),
  );
  const from1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const tables = shownSheets(workbook).flatMap((sheet) => tablesOf(sheetOf(sheet, from1904)));
  return { format: 'xls', text: null, blocks: documentBlocks(tables) };
}
