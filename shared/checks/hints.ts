import type { CellId } from '../form/model.ts';
import type { Report } from '../reading/report.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { cellOf } from './cells.ts';
import type { Finding } from './evaluate.ts';
import type { AcrossYears, Change, Corrections, Mending } from './model.ts';
import { cellName } from './names.ts';
import { listed } from './wording.ts';

/** Below this a reader of the message should look at the original first. */
const SURE = 0.95;

/** What stands in the original, in digits alone, is not the number that was read from it, or was not read clearly. */
function isReadingSuspect(report: Report, id: CellId): boolean {
  const { confidence, raw, value, basis } = cellOf(report, id);
  const shown = raw?.normalize('NFKC').replace(/[\s,]/g, '') ?? '';
  return confidence < SURE || basis !== 'read' || (value !== null && /^\d+$/.test(shown) && Number(shown) !== value);
}

/** Two numbers, or one with a gap in it: 1 1. */
const isBroken = (report: Report, id: CellId) => /\d\s+\d/.test(cellOf(report, id).raw ?? '');

/** Whether one of these cells was not read clearly: then the reading is the first suspect (D.2 step 10). */
const isUnclear = (report: Report, ids: readonly CellId[]) =>
  ids.some((id) => isReadingSuspect(report, id) || isBroken(report, id));

const UNCLEAR: Bilingual = {
  zh: '其中有的数字没有读得很清楚，请先与原件核对。',
  en: ' Some of these figures were not read clearly: please compare them with the original first.',
};

/** Where just one cell is in question, and was read clearly, the publication is the first suspect. */
function published(report: Report, ids: readonly CellId[], language: Language): string {
  const [only, ...others] = ids;
  const shown = only === undefined || others.length > 0 ? null : cellOf(report, only).value;
  if (shown === null) return '';
  return language === 'zh'
    ? `原件上清楚写着 ${shown}，应是填报时的差错。`
    : ` The original clearly says ${shown}, so the slip is likely one of filling in.`;
}

function change(report: Report, { cell, from, to }: Change, language: Language): string {
  const name = cellName(report.form, cell, language);
  if (from === null) return language === 'zh' ? `${name}补填 ${to}` : `${name}: fill in ${to}`;
  return language === 'zh' ? `${name}由 ${from} 改为 ${to}` : `${name}: ${to} instead of ${from}`;
}

const changesInWords = (report: Report, changes: readonly Change[], language: Language) =>
  changes.map((one) => change(report, one, language)).join(language === 'zh' ? '，' : '; ');

/** How much would have to be corrected in one of two reports that do not fit together. */
function side(report: Report, mending: Mending | null, which: 'here' | 'there', language: Language): string {
  const words = {
    here: { zh: '今年的报告', en: 'this report' },
    there: { zh: '上一年的报告', en: "last year's report" },
  }[which][language];
  if (mending === null) {
    return language === 'zh' ? `要改${words}，找不到简单的改法` : `${words} cannot be mended in a simple way`;
  }
  const names = listed(
    mending.changes.map(({ cell }) => cellName(report.form, cell, language)),
    language,
  );
  return language === 'zh'
    ? `要改${words}，须同时改${mending.changes.length}格（例如${names}）`
    : `to mend ${words}, ${mending.changes.length} cells must change together (such as ${names})`;
}

/** What it would take on each side of two years that contradict each other. */
function bothSides(report: Report, { here, there }: AcrossYears, language: Language): string {
  const sides = [side(report, here, 'here', language), side(report, there, 'there', language)];
  return language === 'zh'
    ? `${sides.join('；')}；若是重新统计过，请在报告中说明。`
    : ` Either ${sides.join('; or ')}; or, if the requests were counted anew, say so in the report.`;
}

/**
 * Where to look first, in either language: the corrections that mend this check, and whether the reading may be to blame;
 * empty if none.
 */
export function hintOf(finding: Finding, report: Report, corrections: Corrections): (language: Language) => string {
  const { verdict, explanations, further = 0, acrossYears } = corrections;
  const { status, cells = [] } = finding.outcome;
  if (status !== 'fail') return () => '';
  const helping = explanations.filter((one) => one.resolves.includes(finding.id));
  const changed = helping[0]?.changes ?? [];
  const ids = changed.map(({ cell }) => cell);
  const unclear = isUnclear(report, [...ids, ...cells]);
  const ways = helping.length + further;
  return (language) => {
    const doubt = unclear ? UNCLEAR[language] : '';
    if (helping.length === 0) {
      const between = finding.id.startsWith('Y01.') && acrossYears !== undefined;
      return doubt + (between ? bothSides(report, acrossYears, language) : '');
    }
    const changes = changesInWords(report, changed, language);
    if (ways === 1) {
      const blame = unclear || verdict !== 'located' ? doubt : published(report, ids, language);
      return language === 'zh'
        ? `请先核对：${changes}，即可相符。${blame}`
        : ` Look here first: ${changes} would mend it.${blame}`;
    }
    return language === 'zh'
      ? `${doubt}可能的改法有${ways}种，例如${changes}。请对照底册核对。`
      : `${doubt} There are ${ways} ways to mend it, such as ${changes}. Please check against your records.`;
  };
}
