import type { CheckResult } from '../checks/model.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';

/** Why a finding stands though the report is right. A code is never taken out: answers that name it are kept. */
export const ANSWER_REASONS = {
  'counted-by-other-rule': { zh: '统计口径不同', en: 'counted by another rule' },
  'legal-basis': { zh: '有法律法规依据', en: 'a law or regulation says so' },
  'organ-reorganised': { zh: '机构或职能调整', en: 'the organ or its duties were reorganised' },
  'data-corrected-later': { zh: '数据后来有更正', en: 'the data were corrected later' },
  'source-fault': { zh: '数据来源有误', en: 'the source of the data was at fault' },
  other: { zh: '其他', en: 'other' },
} as const satisfies Readonly<Record<string, Bilingual>>;

export type AnswerReason = keyof typeof ANSWER_REASONS;

export const ANSWER_REASON_CODES = Object.keys(ANSWER_REASONS) as [AnswerReason, ...AnswerReason[]];

/** What the agency says of a finding, as anyone may see it. */
export interface ShownAnswer {
  readonly reason: AnswerReason;
  readonly text: string;
  /** When it was given, ISO 8601. */
  readonly at: string;
}

/** A check with what the agency says of it: it stays what it is, and carries the answer beside it. */
export interface AnsweredCheck extends CheckResult {
  readonly answer?: ShownAnswer;
}

/** The answer in one line, as a mail and the terminal show it. */
export function answerLine({ reason, text }: ShownAnswer, language: Language): string {
  const said = text.replace(/\s+/g, ' ');
  return {
    zh: `单位已说明（${ANSWER_REASONS[reason].zh}）：${said}`,
    en: `Explained by the agency (${ANSWER_REASONS[reason].en}): ${said}`,
  }[language];
}

/** How many of these are answered. */
export const countAnswered = (checks: readonly AnsweredCheck[]): number =>
  checks.filter(({ answer }) => answer !== undefined).length;
