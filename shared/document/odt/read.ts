import { damaged, passwordProtected } from '../faults.ts';
import { documentBlocks } from '../flow/blocks.ts';
import type { Document } from '../model.ts';
import { ReadingError } from '../problem.ts';
import { childOf } from '../xml/element.ts';
import { parseXml } from '../xml/parse.ts';
import { Archive } from '../zip/archive.ts';
import { BodyReader } from './body.ts';
import { marginsOf } from './margins.ts';
import { NAMESPACES } from './names.ts';
import { readSheets } from './sheets.ts';
import { Styles } from './styles.ts';

/** A locked document says in its manifest how its parts are encrypted (OpenDocument 1.3 part 2, 3.4). */
async function refuseLocked(archive: Archive): Promise<void> {
  const manifest = await archive.read('META-INF/manifest.xml');
  if (manifest !== null && new TextDecoder().decode(manifest).includes('encryption-data')) {
    throw passwordProtected();
  }
}

/**
 * Reads an OpenDocument text or workbook (odt, ods, ISO/IEC 26300). What was deleted under change tracking is left out, and so is what is
 * hidden or struck out; the numbers of list items are text in front of them; frames and notes follow the paragraph or
 * table that they hang on; headers and footers come before all, each once. Of a workbook the sheets are read in their
 * order, without hidden ones, rows and columns, headers and footers. Throws ReadingError.
 */
export async function readOdt(bytes: Uint8Array): Promise<Document> {
  const archive = new Archive(bytes);
  await refuseLocked(archive);
  const content = await archive.read('content.xml');
  if (content === null) {
    throw damaged('content.xml is missing');
  }
  const root = await parseXml(content, NAMESPACES);
  const body = childOf(root, 'office:body');
  const text = childOf(body, 'office:text');
  const sheets = childOf(body, 'office:spreadsheet');
  if (body === undefined) {
    throw damaged('the document has no body');
  }
  if (text === undefined && sheets === undefined) {
    throw new ReadingError('unsupported-format', {
      zh: '文件是 OpenDocument 演示文稿或绘图，不能读取。请打开原文件，把报告另存为文字文档(.odt 或 .docx)，再重新报送。',
      en: 'The file is an OpenDocument presentation or drawing, which cannot be read. Save the report as a text document (.odt or .docx) and file it again.',
    });
  }
  const part = await archive.read('styles.xml');
  const common = part === null ? null : await parseXml(part, NAMESPACES);
  const styles = new Styles(common === null ? [root] : [root, common]);
  const reader = new BodyReader(styles);
  if (sheets !== undefined) {
    return { format: 'ods', text: null, blocks: documentBlocks(readSheets(sheets, styles, reader)) };
  }
  const margins = common === null ? [] : marginsOf(root, common);
  const main = text === undefined ? [] : reader.read(text);
  return { format: 'odt', text: null, blocks: documentBlocks([...margins, ...main]) };
}
