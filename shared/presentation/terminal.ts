import type { Language } from '../text/bilingual.ts';
import { answerLine } from './answer.ts';
import { countFindings, describeExplanation, type Finding, findingsOf, lostChecks, plural } from './findings.ts';
import { nextActionOf } from './next-action.ts';
import type { Result, Status } from './result.ts';
import { standingOf } from './status.ts';
import { shownTables } from './tables.ts';
import type { Paint } from './terminal/paint.ts';
import { type Drawn, drawTable } from './terminal/tables.ts';
import { FORM_NAMES, kindOf, VERDICTS } from './words.ts';

export type { Paint } from './terminal/paint.ts';

const WORDS = {
  zh: { unknown: '未识别的机关', hints: (n: number) => `另有 ${n} 项提示，用 --json 查看`, or: '或者', next: '下一步' },
  en: { unknown: 'authority not found', hints: (n: number) => `and hints: ${n} (see --json)`, or: 'or', next: 'Next' },
};

function statusLabel(status: Status | null, language: Language, paint: Paint): string {
  const label = standingOf('checked', status).label[language];
  const colours = { accepted: paint.good, queried: paint.doubt, returned: paint.error, unreadable: paint.error };
  return paint.strong(
    (status === null ? paint.quiet : colours[status])(language === 'zh' ? `【${label}】` : `[${label}]`),
  );
}

function titleLine({ report }: Result, language: Language): string {
  if (report === null) return '';
  const form = FORM_NAMES[report.form][language];
  return [report.authority ?? WORDS[language].unknown, report.year, form].filter((part) => part !== null).join(' · ');
}

function mendLines({ corrections, report }: Result, language: Language, paint: Paint): string[] {
  if (corrections === null || report === null) return [];
  if (corrections.verdict === 'consistent' || corrections.verdict === 'not_assessable') return [];
  const choices = corrections.explanations.flatMap((explanation, index) => [
    ...(index === 0 ? [] : [`  ${WORDS[language].or}`]),
    ...describeExplanation(explanation, report.form).map((change) => `  · ${paint.strong(change[language])}`),
  ]);
  return [VERDICTS[corrections.verdict][language], ...choices, ''];
}

function findingLines({ number, check }: Finding, language: Language, paint: Paint): string[] {
  const colour = check.severity === 'E' && check.status === 'fail' ? paint.error : paint.doubt;
  return [
    `${String(number).padStart(3)}. ${colour(kindOf(check)[language])} ${paint.quiet(check.id)}`,
    `     ${check.message[language]}`,
    ...(check.answer === undefined ? [] : [`     ${paint.good(answerLine(check.answer, language))}`]),
  ];
}

function tableLines(result: Result, language: Language, paint: Paint, drawn: Drawn): string[] {
  if (result.report === null) return [];
  const tables = shownTables(result, result.report).filter(
    ({ absent, marked }) => !absent && (marked || drawn === 'all'),
  );
  return tables.flatMap((table) => [drawTable(table, language, paint, drawn), '']);
}

/**
 * A result for people at a terminal: the verdict and what to do, the likely correction, each finding in words, and the
 * tables with their marks.
 */
export function resultText(result: Result, language: Language, paint: Paint, drawn: Drawn): string {
  const { sentence } = standingOf('checked', result.status);
  const nextAction = nextActionOf('checked', result);
  const findings = findingsOf(result.checks);
  const grave = findings.filter(({ check }) => check.severity !== 'I' || check.status === 'fillable');
  const hints = countFindings(result.checks).I;
  const title = titleLine(result, language);
  return [
    `${statusLabel(result.status, language, paint)} ${paint.strong(result.file)}`,
    ...(title === '' ? [] : [title]),
    sentence[language],
    ...(result.error === null ? [] : [result.error.message[language]]),
    `${WORDS[language].next}${language === 'zh' ? '：' : ': '}${nextAction[language]}`,
    '',
    ...mendLines(result, language, paint),
    ...grave.flatMap((finding) => findingLines(finding, language, paint)),
    ...lostChecks(result).map((one) => paint.doubt(one[language])),
    ...(hints > 0 ? [paint.quiet(WORDS[language].hints(hints))] : []),
    ...(findings.length > 0 ? [''] : []),
    ...tableLines(result, language, paint, drawn),
  ].join('\n');
}

const STATUSES: readonly Status[] = ['accepted', 'queried', 'returned', 'unreadable'];

/** One line about many files: how many of each status. */
export function summaryText(statuses: readonly (Status | null)[], language: Language, paint: Paint): string {
  const counts = STATUSES.map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0)
    .map(({ status, count }) => `${statusLabel(status, language, paint)} ${count}`);
  const files = language === 'zh' ? `共 ${statuses.length} 个文件：` : `${plural(statuses.length, 'file')}: `;
  return files + counts.join('  ');
}
