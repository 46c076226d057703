import type { Document } from '../model.ts';
import { ReadingError } from '../problem.ts';
import { decodeBytes, refuseUnreadable } from '../text/decode.ts';
import { declaredEncoding } from './charset.ts';
import { readFlow } from './flow.ts';
import { parsePage } from './parse.ts';
import { survey } from './survey.ts';

/**
 * Reads a web page, or a Word document saved as one: what a browser shows of it, without the page's navigation. Places
 * are in the page's source. Throws ReadingError `empty-file` where the page shows no text, `too-large` or `not-text`.
 */
export function readHtml(bytes: Uint8Array): Document {
  const source = decodeBytes(bytes, declaredEncoding(bytes));
  const nodes = parsePage(source);
  const blocks = readFlow(nodes, { source, survey: survey(nodes) });
  if (blocks.length === 0) {
    throw new ReadingError('empty-file', {
      zh: '网页里没有正文：正文可能由脚本、图片或附件显示，没有保存在文件里。请打开网页，把正文复制到文档中保存，再重新报送。',
      en: 'The page holds no text; it may have been shown by a script, a picture or an attachment. Copy the text into a document and file that again.',
    });
  }
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.cells).map(({ text }) => text));
  refuseUnreadable(texts.join('\n'));
  return { format: 'html', text: source, blocks };
}
