import { readHtml } from '../html/read.ts';
import type { Document } from '../model.ts';
import { ReadingError } from '../problem.ts';
import { partsOf } from './parts.ts';
import { decodeTransfer } from './transfer.ts';

/** A page that only arranges others in a window. */
const FRAMES = /<frameset[\s>]/i;

/** One character for each byte. */
function binary(bytes: Uint8Array): string {
  const chunks: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  return chunks.join('');
}

/**
 * Reads a web page packed with its pictures as one mail (MHTML, RFC 2557), as browsers, Word and WPS save it: its first
 * page. Throws ReadingError `damaged` where its end is missing, `unsupported-format` for a mail without a page, and as
 * `readHtml` does.
 */
export function readMhtml(bytes: Uint8Array): Document {
  const pages = partsOf(binary(bytes))
    .filter(({ type }) => type === 'text/html' || type === 'application/xhtml+xml')
    .map(({ content, encoding }) => decodeTransfer(content, encoding));
  const page = pages.find((one) => !FRAMES.test(binary(one))) ?? pages[0];
  if (page === undefined) {
    throw new ReadingError('unsupported-format', {
      zh: '文件是一封邮件或单个文件网页(MHTML)，里面没有网页正文。如果年度报告是邮件的附件，请先把附件另存出来；否则请另存为 Word 文档(.docx)，再重新报送。',
      en: 'The file is a mail or a single-file web page (MHTML) without a page in it. Save the report that is attached to it, or save it as a Word document (.docx), and file that.',
    });
  }
  return readHtml(page);
}
