import type { Report } from '../reading/report.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import type { Finding } from './evaluate.ts';
import { hint } from './hints.ts';
import type { Corrections, NotAssessed } from './model.ts';
import {
  cellName,
  columnName,
  formName,
  noiseName,
  rowName,
  sectionName,
  supervisionName,
  tableName,
} from './names.ts';
import { fillings, listed, partsInWords, stated, sumInWords } from './wording.ts';

/** Why a check says nothing about this report. */
const REASONS: Readonly<Record<NotAssessed, Bilingual>> = {
  table_absent: { zh: '报告里没有读到这张表', en: 'the report does not hold this table' },
  cell_absent: { zh: '表里缺少需要的行或格', en: 'a row or cell that it needs is missing' },
  position_unknown: {
    zh: '空格丢失，数字属于哪一格不能确定',
    en: 'cells were lost, so that the place of a figure is not certain',
  },
  not_stated: { zh: '报告没有写明', en: 'the report does not state it' },
  other_report_missing: {
    zh: '需要的另一份报告不在库中，或里面没有需要的数',
    en: 'another report that it needs is missing, or does not give the number',
  },
  not_applicable: { zh: '不适用', en: 'it does not apply' },
  scope_mismatch: { zh: '两处的统计范围不同', en: 'the two count different agencies' },
  parse_low_confidence: { zh: '有的格里不是清楚的数字', en: 'a cell does not hold a clear number' },
  zero_denominator: { zh: '分母为0', en: 'the denominator is 0' },
  date_unknown: { zh: '日期不明', en: 'the date is not known' },
  no_config: { zh: '没有登记需要的资料', en: 'what it needs is not registered' },
  other_form: { zh: '只用于另一种格式', en: 'it belongs to the other form' },
  blank: { zh: '需要的格没有填数字', en: 'a cell that it needs holds no number' },
};

type Format = (value: string, report: Report, language: Language) => string;

const each =
  (name: (id: string, report: Report, language: Language) => string): Format =>
  (value, report, language) =>
    listed(
      value.split(',').map((id) => name(id, report, language)),
      language,
    );

/** How a placeholder `{value|format}` turns ids into words; `{value}` stands for itself. */
const FORMATS: Readonly<Record<string, Format>> = {
  list: each((id) => id),
  cells: each((id, report, language) => cellName(report.form, id, language)),
  column: (value, { form }, language) => columnName(form, value, language),
  rows: each((id, report, language) => `“${rowName(report.form, id, language)}”`),
  sections: each((id, _, language) => sectionName(id, language)),
  tables: each((id, _, language) => tableName(id, language)),
  noise: each((sign, _, language) => noiseName(sign, language)),
  results: each((id, _, language) => supervisionName(id, language)),
  form: (value, _, language) => formName(value, language),
  fillings: (value, report, language) => fillings(report, value, language),
  stated: (value, report, language) => stated(report, value, language),
  parts: (value, _, language) => partsInWords(value, language),
};

type Values = Readonly<Record<string, string | number>>;

function render(template: Bilingual, values: Values, report: Report, agrees: boolean, language: Language): string {
  return template[language].replace(/\{(\w+)(?:\|(\w+))?\}/g, (_, name: string, format?: string) => {
    const value = String(values[name] ?? '');
    if (format === 'equation') return sumInWords(report, value, agrees, language);
    return format === undefined ? value : (FORMATS[format]?.(value, report, language) ?? value);
  });
}

function templateOf({ rule, outcome }: Finding): Bilingual {
  if (outcome.status === 'na') {
    const why = REASONS[outcome.reason ?? 'not_applicable'];
    return { zh: `${rule.title.zh}：未检查，${why.zh}。`, en: `${rule.title.en}: not assessed, because ${why.en}.` };
  }
  const wording = outcome.values?.wording;
  const own = rule.messages[wording === undefined ? outcome.status : String(wording)];
  return own ?? { zh: `${rule.title.zh}：符合。`, en: `${rule.title.en}: holds.` };
}

/** What a check says, to a clerk: where, what was found, what was expected, where to look first. */
export function messageOf(finding: Finding, report: Report, corrections: Corrections): Bilingual {
  const { left = 0, right = 0, status } = finding.outcome;
  const difference = Math.abs(Math.round((left - right) * 1e6) / 1e6);
  const values: Values = { left, right, difference, ...finding.outcome.values };
  const template = templateOf(finding);
  const say = (language: Language) =>
    render(template, values, report, status === 'pass', language) + hint(finding, report, corrections, language);
  return { zh: say('zh'), en: say('en') };
}
