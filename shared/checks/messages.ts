import type { Report } from '../reading/report.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import type { Finding } from './evaluate.ts';
import { hintOf } from './hints.ts';
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
import type { Rule } from './rule.ts';
import { sumInWords } from './sum-in-words.ts';
import { fillings, listed, partsInWords, stated } from './wording.ts';

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

/** A template cut at its placeholders: text, name, format, text, name, format, text, … */
type Cut = readonly (string | undefined)[];

const cuts = new WeakMap<Bilingual, Readonly<Record<Language, Cut>>>();

/** Each template of the catalogue is cut once. */
function cut(template: Bilingual): Readonly<Record<Language, Cut>> {
  const placeholder = /\{(\w+)(?:\|(\w+))?\}/;
  const known = cuts.get(template) ?? { zh: template.zh.split(placeholder), en: template.en.split(placeholder) };
  cuts.set(template, known);
  return known;
}

function render(template: Cut, values: Values, report: Report, agrees: boolean, language: Language): string {
  let [words = ''] = template;
  for (let at = 1; at < template.length; at += 3) {
    const [name = '', format = '', text = ''] = template.slice(at, at + 3);
    const value = String(values[name] ?? '');
    words +=
      format === 'equation'
        ? sumInWords(report, value, agrees, language)
        : (FORMATS[format]?.(value, report, language) ?? value);
    words += text;
  }
  return words;
}

const unassessed = new WeakMap<Rule, Map<NotAssessed, Bilingual>>();

/** Why a rule says nothing; put together once for each reason. */
function notAssessed(rule: Rule, reason: NotAssessed): Bilingual {
  const known = unassessed.get(rule) ?? new Map<NotAssessed, Bilingual>();
  unassessed.set(rule, known);
  const [{ title }, why] = [rule, REASONS[reason]];
  const words = known.get(reason) ?? {
    zh: `${title.zh}：未检查，${why.zh}。`,
    en: `${title.en}: not assessed, because ${why.en}.`,
  };
  known.set(reason, words);
  return words;
}

const holds = ({ rule: { title } }: Finding): Bilingual => ({ zh: `${title.zh}：符合。`, en: `${title.en}: holds.` });

/** What a check says, to a clerk: where, what was found, what was expected, where to look first. */
export function messageOf(finding: Finding, report: Report, corrections: Corrections): Bilingual {
  const { rule, outcome } = finding;
  const { left = 0, right = 0, status } = outcome;
  if (status === 'na') return notAssessed(rule, outcome.reason ?? 'not_applicable');
  const template = rule.messages[outcome.values?.wording ?? status];
  if (template === undefined) return holds(finding);
  const difference = Math.abs(Math.round((left - right) * 1e6) / 1e6);
  const values: Values = { left, right, difference, ...outcome.values };
  const [words, hint] = [cut(template), hintOf(finding, report, corrections)];
  const say = (language: Language) =>
    render(words[language], values, report, status === 'pass', language) + hint(language);
  return { zh: say('zh'), en: say('en') };
}
