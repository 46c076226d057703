import { damaged, passwordProtected, tooLargeInside } from '../faults.ts';
import { ReadingError } from '../problem.ts';

/** Records of a workbook stream that tell whether it can be read ([MS-XLS] 2.3). */
const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BIFF8 = 0x0600;

const HEADER = 4;
/** Most records; a report has some thousands. */
const RECORDS = 500_000;

function checkVersion(view: DataView, at: number, length: number): void {
  if (length >= 4 && view.getUint16(at + HEADER, true) === BIFF8) {
    return;
  }
  throw new ReadingError('unsupported-format', {
    zh: '文件是 Excel 5.0/95 或更早版本的工作簿，不能读取。请打开原文件，另存为“Excel 工作簿(.xlsx)”，再重新报送。',
    en: 'The file is a workbook of Excel 5.0/95 or older, which cannot be read. Save it as an Excel workbook (.xlsx) and file it again.',
  });
}

/**
 * Walks the records of a workbook stream (BIFF8) before anything in them is believed: each within the stream, each part
 * that begins also ended. Throws ReadingError `damaged`, `password-protected`, `too-large`, or `unsupported-format` for an
 * older version.
 */
export function checkRecords(stream: Uint8Array): void {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  let depth = 0;
  let records = 0;
  for (let at = 0; at + HEADER <= view.byteLength; ) {
    const [kind, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)];
    if (kind === BOF) {
      checkVersion(view, at, length);
      depth++;
    } else if (depth === 0) {
      // Behind the last part the stream is filled up with anything.
      break;
    } else if (kind === EOF) {
      depth--;
    } else if (kind === FILE_PASS) {
      throw passwordProtected();
    }
    at += HEADER + length;
    records++;
    if (at > view.byteLength) {
      throw damaged('a record of the workbook is cut off');
    }
  }
  if (depth !== 0 || records === 0) {
    throw damaged('the end of the workbook is missing');
  }
  if (records > RECORDS) {
    throw tooLargeInside(`${records} records`);
  }
}
