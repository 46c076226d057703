import * as z from 'zod';
import { problem } from './facts.ts';

/** Why an upload belongs to no filing. The codes are stable; programs may rely on them. */
export type RejectionReason = z.infer<typeof problem>;

/** An upload that could not become a version: kept and shown to the operators, never ignored. */
export const rejection = z
  .object({
    /** Sortable id of the upload. */
    id: z.string(),
    bucket: z.string(),
    /** Decoded; as the event has it where that is impossible. */
    key: z.string(),
    versionId: z.string().nullable(),
    reason: problem,
    /** When the upload was made, ISO 8601. */
    at: z.string(),
  })
  .readonly();

export type Rejection = z.infer<typeof rejection>;

const SHAPE = { zh: '应为 reports/<机构代码>/<年份>/<文件名>', en: 'expected reports/<agency>/<year>/<file name>' };

export const REJECTIONS = {
  'not-a-report-key': {
    code: 'not-a-report-key',
    message: {
      zh: `文件的存放路径不符合要求：${SHAPE.zh}。请按此路径重新上传。`,
      en: `Not a path of a report: ${SHAPE.en}. Upload it there.`,
    },
  },
  'too-deep': {
    code: 'too-deep',
    message: {
      zh: `年份之后只能是文件名，不能再有下级文件夹：${SHAPE.zh}。请去掉多余的文件夹后重新上传。`,
      en: `After the year only the file name may follow: ${SHAPE.en}. Upload it without the extra folders.`,
    },
  },
  'bad-agency': {
    code: 'bad-agency',
    message: {
      zh: '机构代码只能用小写字母、数字和连字符，长度 3 至 64 位，例如 530111-liujia。请改正后重新上传。',
      en: 'An agency id has 3 to 64 lowercase letters, digits and hyphens, such as 530111-liujia. Correct it and upload again.',
    },
  },
  'bad-year': {
    code: 'bad-year',
    message: {
      zh: '年份应为 2019 至 2100 之间的四位数字，即报告所属年度。请改正后重新上传。',
      en: 'The year has four digits, 2019 to 2100, and is the year that the report is about. Correct it and upload again.',
    },
  },
  'file-name-too-long': {
    code: 'file-name-too-long',
    message: {
      zh: '文件名过长，最多 200 字节（约 66 个汉字）。请缩短后重新上传。',
      en: 'The file name is longer than 200 bytes (about 66 Chinese characters). Shorten it and upload again.',
    },
  },
  'malformed-key': {
    code: 'malformed-key',
    message: {
      zh: '文件路径的编码无法识别。请改用普通的文件名重新上传。',
      en: 'The path cannot be decoded. Upload the file under a plain name.',
    },
  },
  'object-gone': {
    code: 'object-gone',
    message: {
      zh: '收到上传通知时，该文件已被删除，未能读取。如仍需报送，请重新上传。',
      en: 'The file was deleted before it could be read. Upload it again if it is still to be filed.',
    },
  },
} as const satisfies Record<string, RejectionReason>;
