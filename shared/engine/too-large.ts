import type { Reading } from './read.ts';

/** The reading of a file that is larger than the limit and is therefore not even fetched. */
export function tooLarge(size: number): Reading {
  const megabytes = (size / 1024 / 1024).toFixed(1);
  const message = {
    zh: `文件有 ${megabytes} MB,超过 20 MB 的上限。请去掉图片和附件,只留年度报告正文和三张表,再重新报送。`,
    en: `The file has ${megabytes} MB; the limit is 20 MB. Leave out pictures and attachments and file the report alone.`,
  };
  return { format: null, report: null, error: { code: 'too-large', message } };
}
