import type { Bilingual } from '../text/bilingual.ts';
import type { Status } from './result.ts';

/** How far a version has come through the pipeline. */
export type Stage = 'received' | 'parsed' | 'checked';

/** What a status or stage means to the filer. */
export interface Standing {
  readonly label: Bilingual;
  readonly sentence: Bilingual;
  /** What the filer does next. */
  readonly nextAction: Bilingual;
}

export const STATUSES: Readonly<Record<Status, Standing>> = {
  accepted: {
    label: { zh: '通过', en: 'Accepted' },
    sentence: {
      zh: '没有发现错误，报告通过核验。',
      en: 'No error was found; the report is accepted.',
    },
    nextAction: {
      zh: '不需要再做什么。上报的内容有变动时，用同样的路径再上报一次即可。',
      en: 'Nothing more to do. If the report changes, file it again under the same path.',
    },
  },
  queried: {
    label: { zh: '待核实', en: 'Queried' },
    sentence: {
      zh: '没有确定的错误，但有需要核实的地方。',
      en: 'There is no certain error, but something needs to be confirmed.',
    },
    nextAction: {
      zh: '请逐项核对下面列出的内容：有误的，改正后重新上报；无误的，不必重报。',
      en: 'Look at each point below: correct and file again what is wrong; leave what is right.',
    },
  },
  returned: {
    label: { zh: '退回', en: 'Returned' },
    sentence: {
      zh: '报告中有确定的错误，已退回。',
      en: 'The report contains definite errors and is returned.',
    },
    nextAction: {
      zh: '请按下面的提示核对原始台账，改正后用同样的路径重新上报；改动前的版本会保留。',
      en: 'Compare the points below with your records, correct the file and file it again under the same path; earlier versions are kept.',
    },
  },
  unreadable: {
    label: { zh: '无法读取', en: 'Unreadable' },
    sentence: {
      zh: '没有从这个文件里读出年度报告。',
      en: 'No annual report could be read from this file.',
    },
    nextAction: {
      zh: '请改用含有三张表格的 Word 文件（.docx）重新上报；表格要能选中文字，不能是图片或扫描件。',
      en: 'File the Word document (.docx) that holds the three tables; the tables must be text that can be selected, not pictures or scans.',
    },
  },
};

const WAIT: Bilingual = { zh: '请稍候，通常几秒钟内完成。', en: 'Please wait; this usually takes a few seconds.' };

/** Stages before a status exists. */
export const STAGES: Readonly<Record<Exclude<Stage, 'checked'>, Standing>> = {
  received: {
    label: { zh: '已收到', en: 'Received' },
    sentence: { zh: '文件已收到，正在读取。', en: 'The file has arrived and is being read.' },
    nextAction: WAIT,
  },
  parsed: {
    label: { zh: '已读取', en: 'Read' },
    sentence: { zh: '报告已读出，正在核验。', en: 'The report has been read and is being checked.' },
    nextAction: WAIT,
  },
};

/** What to tell the filer: by status once there is one, else by stage. */
export const standingOf = (stage: Stage, status: Status | null): Standing =>
  status === null ? STAGES[stage === 'checked' ? 'parsed' : stage] : STATUSES[status];
