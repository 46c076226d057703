import type { SectionId } from '../../../form/sections.ts';
import type { Report } from '../../../reading/report.ts';
import { THRESHOLDS } from '../../config/thresholds.ts';
import type { Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, list, notAssessed, pass, rule } from '../../rule.ts';
import { overlap, shingles, wordsOnly } from '../../similarity.ts';
import { lastYear } from './last-year.ts';

const SHARE = THRESHOLDS.repeatedShare.value;
const LEAST_TEXT = THRESHOLDS.repeatedText.value;
const SECTIONS: readonly SectionId[] = ['s1', 's5'];

interface Repeated {
  readonly id: SectionId;
  /** The part of this year's text that stood in last year's. */
  readonly share: number;
}

/** A section's words without years and numbers; null where there are too few to tell anything. */
function wordsOf({ sections }: Report, id: SectionId): string | null {
  const words = wordsOnly(sections.find((one) => one.id === id)?.text ?? '');
  return words.length < LEAST_TEXT ? null : words;
}

function compare(report: Report, previous: Report): Repeated[] {
  return SECTIONS.flatMap((id): Repeated[] => {
    const [now, before] = [wordsOf(report, id), wordsOf(previous, id)];
    if (now === null || before === null) return [];
    return [{ id, share: overlap(shingles(now), shingles(before)) }];
  });
}

/** Y08: the text is not last year's. */
export const sameText = rule({
  id: 'Y08',
  severity: 'W',
  title: { zh: '正文不是照搬上年', en: "The text is not last year's" },
  why: {
    zh: '国办公开办函〔2021〕30号把照搬照抄、敷衍了事列为应追究的情形',
    en: 'Circular 30 of 2021 names copied or perfunctory content as a fault',
  },
  formula: `fewer than ${100 * SHARE} % of the shingles of s1, and of s5, stood there last year, years and numbers left out (texts of ${LEAST_TEXT} characters or more)`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '去掉年份和数字后，{sections|sections}有{left}%的文字与{year}年报告相同。请按{now}年的实际工作改写。',
      en: 'Without years and numbers, {left} % of the text of {sections|sections} stood in the report of {year}. Please write of the work of {now}.',
    },
  },
  evaluate: (context): Outcome[] => {
    const previous = lastYear(context);
    if (typeof previous === 'string') return [notAssessed(previous)];
    const { report } = context;
    const compared = compare(report, previous);
    if (compared.length === 0) return [notAssessed('not_applicable')];
    const repeated = compared.filter(({ share }) => share >= SHARE);
    if (repeated.length === 0) return [pass()];
    const left = Math.floor(100 * Math.min(...repeated.map(({ share }) => share)));
    const sections = list(repeated.map(({ id }) => id));
    return [fail({ left, values: { sections, year: previous.year ?? 0, now: report.year ?? 0 } })];
  },
});
