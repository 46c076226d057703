import { damaged, tooLargeInside } from '../faults.ts';
import type { Illegible } from '../page/legible.ts';
import { ReadingError } from '../problem.ts';

const TO_WORD = {
  zh: '请用 Word 原文件(.docx)，检查三张表中的数字都在，再重新报送。',
  en: 'File the Word original (.docx) and make sure that the numbers of the three tables are in it.',
};

const isScan = () =>
  new ReadingError('needs-ocr', {
    zh: `OFD 文件里没有可读的文字，页面多半是扫描件或图片。${TO_WORD.zh}`,
    en: `The OFD file holds no text to read; its pages are scans or pictures. ${TO_WORD.en}`,
  });

export function isPartlyScanned(pages: readonly number[]): ReadingError {
  const [zh, en] = [pages.join('、'), pages.join(', ')];
  return new ReadingError('needs-ocr', {
    zh: `OFD 文件第 ${zh} 页是扫描件或图片，没有文字可读，三张表不全。${TO_WORD.zh}`,
    en: `Of the OFD file, page ${en} is a scan or a picture without text, so that tables are missing. ${TO_WORD.en}`,
  });
}

const isGarbled = () =>
  new ReadingError('needs-ocr', {
    zh: `OFD 文件里的文字只有字形、没有字符编码，复制出来是乱码，无法读取。${TO_WORD.zh}`,
    en: `The OFD file prints shapes without telling their characters, so its text cannot be read. ${TO_WORD.en}`,
  });

/** The fault of pages that hold no text of a report. */
export const REFUSALS: Readonly<Record<Illegible, () => ReadingError>> = {
  'too-much': () => tooLargeInside('too much text'),
  'no-text': isScan,
  garbled: isGarbled,
};

export const missing = (what: string): ReadingError => damaged(`${what} is missing`);
