import { THRESHOLDS } from '../../config/thresholds.ts';
import { narrativeWords } from '../../copies.ts';
import type { CheckContext, Outcome } from '../../model.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';
import { fingerprint, overlap, shingles } from '../../similarity.ts';
import type { NarrativeFingerprint } from '../../surroundings.ts';
import { foreignSubject } from './foreign-names.ts';

const MOST = THRESHOLDS.copiedShare.value;
const LEAST_TEXT = THRESHOLDS.copiedText.value;

/** The report of the group that holds most of this text, and how much of it. */
function closest(words: string, others: readonly NarrativeFingerprint[]) {
  const own = new Set(fingerprint(shingles(words)));
  const held = others.map((other) => ({ other, share: overlap(own, new Set(other.fingerprint)) }));
  return held.reduce((most, one) => (one.share > most.share ? one : most), { other: others[0], share: 0 });
}

function againstGroup({ report, group, agency, filed }: CheckContext): Outcome {
  const own = agency?.id ?? filed?.agency;
  const others = group?.narratives?.filter((one) => one.agency !== own);
  const compared = others !== undefined && (others.length > 0 || (group?.size ?? 0) > 1);
  if (!compared) return notAssessed('other_report_missing');
  const words = narrativeWords(report);
  if (words.length < LEAST_TEXT) return notAssessed('not_applicable');
  const { other, share } = closest(words, others);
  const percent = Math.round(100 * share);
  const values = { wording: 'group', percent, other: other?.name ?? other?.agency ?? '' };
  return share < MOST ? pass() : fail({ left: percent, values });
}

/** P06: the text is the agency's own. */
export const copiedText = rule({
  id: 'P06',
  severity: 'W',
  title: { zh: '正文不是抄自其他单位', en: "The text is not another agency's" },
  why: {
    zh: '国办公开办函〔2021〕30号把照搬照抄、敷衍了事列为三种应追究的情形之一',
    en: 'Circular 30 of 2021 names copied or perfunctory content as one of three faults',
  },
  formula: `no other agency of the same class as the subject of the year's work; < ${100 * MOST} % of the shingles of s1 and s5 in another report of the group (texts of ${LEAST_TEXT} characters or more)`,
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文把“{other}”写成开展工作的单位，但报告是“{own}”的，像是抄自其他单位的报告。请核对并改写为本单位的情况。',
      en: 'The text has “{other}” do the work, but the report is that of “{own}”, as if taken from another report. Please check and write of your own agency.',
    },
    group: {
      zh: '第一、五部分的文字约有{percent}%与“{other}”的报告相同。请按本单位的实际情况改写。',
      en: 'About {percent} % of the text of sections 1 and 5 is that of the report of “{other}”. Please write of your own agency.',
    },
  },
  evaluate: (context): Outcome[] => {
    const other = foreignSubject(context.report);
    if (other !== null) return [fail({ values: { other, own: context.report.authority ?? '' } })];
    return [againstGroup(context)];
  },
});
