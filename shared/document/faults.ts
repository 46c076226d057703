import { ReadingError } from './problem.ts';

/** The file does not hold together: cut off in transfer, changed on disk, or never finished by its program. */
export function damaged(detail: string, options?: ErrorOptions): ReadingError {
  return new ReadingError(
    'damaged',
    {
      zh: '文件已损坏或不完整，无法可靠读取其中的数字。请重新打开原文件，另存一份，检查无误后重新报送。',
      en: `The file is damaged or incomplete (${detail}). Open the original, save a new copy, check it and file it again.`,
    },
    options,
  );
}

/** The file is far larger inside than any yearly report. */
export function tooLargeInside(detail: string): ReadingError {
  return new ReadingError('too-large', {
    zh: '文件展开后的内容远远超过一份年度报告。请去掉附件和无关内容，只留年度报告正文和三张表，再重新报送。',
    en: `The file holds far more than one yearly report (${detail}). Leave the report alone in it and file it again.`,
  });
}

/** The content is locked. */
export function passwordProtected(): ReadingError {
  return new ReadingError('password-protected', {
    zh: '文件设有打开密码，无法读取。请去掉密码后重新报送。',
    en: 'The file is protected by a password. Remove the password and file it again.',
  });
}
