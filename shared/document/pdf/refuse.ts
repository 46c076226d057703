import type { Illegible } from '../page/legible.ts';
import { ReadingError } from '../problem.ts';

const TO_TEXT = {
  zh: '请用 Word 原文件，或另存为“纯文本(.txt)”(编码选 UTF-8)并检查表格中的数字都在，再重新报送。',
  en: 'File the Word original, or a plain text (.txt, UTF-8) that has the numbers of the tables in it.',
};

export const needsPassword = (): ReadingError =>
  new ReadingError('password-protected', {
    zh: 'PDF 文件设有打开密码，无法读取。请去掉密码后重新报送。',
    en: 'The PDF is protected by a password. Remove the password and file it again.',
  });

export const damaged = (options?: ErrorOptions): ReadingError =>
  new ReadingError(
    'damaged',
    {
      zh: 'PDF 文件已损坏，无法打开。请从原文件重新导出 PDF，再重新报送。',
      en: 'The PDF is damaged and cannot be opened. Export it anew from the original and file it again.',
    },
    options,
  );

export const tooLarge = (options?: ErrorOptions): ReadingError =>
  new ReadingError(
    'too-large',
    {
      zh: 'PDF 文件的页数或内容过多，不会是一份年度报告。请只留年度报告正文和三张表，再重新报送。',
      en: 'The PDF has more pages or content than one yearly report. Leave the report alone in it and file it again.',
    },
    options,
  );

export const isScan = (): ReadingError =>
  new ReadingError('needs-ocr', {
    zh: `PDF 文件是扫描件或图片，里面没有文字可读。${TO_TEXT.zh}`,
    en: `The PDF is a scan or a picture and holds no text. ${TO_TEXT.en}`,
  });

export function isPartlyScanned(pages: readonly number[]): ReadingError {
  const [zh, en] = [pages.join('、'), pages.join(', ')];
  return new ReadingError('needs-ocr', {
    zh: `PDF 文件第 ${zh} 页是扫描件或图片，没有文字可读，三张表不全。${TO_TEXT.zh}`,
    en: `Of the PDF, page ${en} is a scan or a picture without text, so that tables are missing. ${TO_TEXT.en}`,
  });
}

export const isGarbled = (): ReadingError =>
  new ReadingError('needs-ocr', {
    zh: `PDF 文件里的文字没有字符编码，复制出来是乱码，无法读取。${TO_TEXT.zh}`,
    en: `The fonts of the PDF do not tell which characters they print, so its text cannot be read. ${TO_TEXT.en}`,
  });

/** What is said of characters that are no text of a report. */
export const ILLEGIBLE: Readonly<Record<Illegible, () => ReadingError>> = {
  'too-much': tooLarge,
  'no-text': isScan,
  garbled: isGarbled,
};
