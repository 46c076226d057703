/**
 * Holds the rules against verdicts that were worked out by hand, on cells and figures that were read by hand: nothing
 * here depends on how well a file is read. Where they are not at hand the suite says so and has nothing to compare.
 */

import { RULES } from '../../../shared/checks/catalogue.ts';
import { validate } from '../../../shared/checks/validate.ts';
import type { FormVersion, TableId } from '../../../shared/form/model.ts';
import type {
  Cell,
  Figure,
  PartWholeList,
  Report,
  Scope,
  Section,
  Statement,
  TableShape,
  TextNoise,
} from '../../../shared/reading/report.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { describeHandChecked, handChecked } from '../../fixtures/hand-checked.ts';
import { ABSENT, ambiguous, BLANK, figure, inferred, numberCell, report, tablesWithout } from './builder.ts';

interface TrueCell {
  readonly v: number | null;
  readonly raw: string | null;
  readonly basis: 'cell' | 'cell_noise' | 'blank' | 'absent' | 'inferred' | 'ambiguous';
}

type TrueFigure = Pick<Figure, 'id' | 'value' | 'qualifier' | 'raw'> & { readonly scope?: Scope };

interface TrueReport {
  readonly outcome: string;
  readonly explanation_verdict: string;
  readonly authority: string;
  readonly title_raw: string | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  readonly published: { readonly value: string | null; readonly note?: string };
  readonly check_details: Readonly<Record<string, string>>;
  readonly report_year: number;
  readonly form_version: FormVersion;
  readonly scope: Scope;
  readonly cells: Readonly<Record<string, TrueCell>>;
  readonly readings?: Report['readings'];
  readonly narrative: readonly TrueFigure[];
  readonly breakdowns: readonly { readonly whole: number; readonly parts: readonly number[]; readonly list: string }[];
  readonly sections: readonly { readonly id: string; readonly line: number }[];
  readonly table3_linearised?: { readonly raw_sequences: Readonly<Record<string, readonly string[]>> };
  readonly checks: Readonly<Record<string, 'pass' | 'fail' | 'na'>>;
}

function toCell({ v, raw, basis }: TrueCell): Cell {
  if (basis === 'absent') return ABSENT;
  if (basis === 'blank' || v === null) return BLANK;
  const made = basis === 'inferred' ? inferred(v) : basis === 'ambiguous' ? ambiguous(v) : numberCell(v);
  return { ...made, raw };
}

/** Rows of which fewer values survived than the form has columns. */
const oddRows = ({ table3_linearised: lines }: TrueReport): TableShape['oddRows'] =>
  Object.entries(lines?.raw_sequences ?? {})
    .filter(([, values]) => values.length !== 7)
    .map(([row, values]) => ({ row, expected: 7, found: values.length }));

/** The ways of asking as the closed set of figures names them. */
const CHANNELS: Readonly<Record<string, string>> = {
  'n.received.online': 'n.channel.online',
  'n.received.mail': 'n.channel.mail',
};

const toFigure = ({ id, value, qualifier, raw, scope }: TrueFigure, own: Scope): Figure =>
  figure(CHANNELS[id] ?? id, value, { qualifier, raw, scope: scope ?? own });

/** A list found by hand: each number with the statement of that number among the figures, if it is one of them. */
function toList({ whole, parts, list }: TrueReport['breakdowns'][number], figures: readonly Figure[]): PartWholeList {
  const known = (value: number) => figures.find((one) => one.value === value) ?? figure('n.other', value);
  return { whole: known(whole), parts: parts.map(known), kind: /^closed(?!_or)/.test(list) ? 'closed' : 'open' };
}

/** The narrative of a section that holds no table, between the lines of the headings. */
function textOf(id: string, file: string, { sections }: TrueReport): string {
  const at = sections.findIndex((one) => one.id === id);
  if (at < 0 || !['s1', 's5', 's6'].includes(id)) return '';
  const lines = normalise(handChecked(file).toString('utf8')).text.split('\n');
  return lines.slice(sections[at]?.line, (sections[at + 1]?.line ?? lines.length + 1) - 1).join('\n');
}

/** What stands before the first section. */
const preambleOf = (file: string, { sections }: TrueReport) =>
  normalise(handChecked(file).toString('utf8'))
    .text.split('\n')
    .slice(0, (sections[0]?.line ?? 1) - 1)
    .join('\n');

/** Signs of damage by the words of the remark on S14; how many there are of each plays no part. */
function noiseOf({ check_details: { S14 = '' } }: TrueReport): Partial<TextNoise> {
  const count = (words: RegExp) => (words.test(S14) ? 1 : 0);
  return {
    traditional: /traditional/.test(S14),
    pinyinGlosses: count(/pinyin/),
    questionMarks: count(/question mark/),
    lostRuns: count(/runs lost/),
    pageChrome: count(/page chrome/),
  };
}

const stated = (value: string, where: Statement<string>['where']): Statement<string> => ({
  value,
  where,
  raw: value,
  start: null,
  end: null,
});

function datesOf({ published: { value, note = '' } }: TrueReport): Statement<string>[] {
  const damaged = /damaged date (\d+)/.exec(note)?.[1];
  return [
    ...(value === null ? [] : [stated(value, 'header')]),
    ...(damaged === undefined ? [] : [stated(damaged, 'footer')]),
  ];
}

/** Without the remark that the government and not its office is meant. */
const authorityOf = ({ authority }: TrueReport) => authority.replace(/[(]人民政府[)]$/, '');

function toReport(file: string, known: TrueReport): Report {
  const gone = (['t2', 't3', 't4'] as const satisfies readonly TableId[]).filter((table) =>
    Object.entries(known.cells).every(([id, cell]) => !id.startsWith(table) || cell.basis === 'absent'),
  );
  const tables = tablesWithout(...gone);
  const { from, to } = known.period;
  const figures = known.narrative.map((one) => toFigure(one, known.scope));
  return report({
    form: known.form_version,
    year: known.report_year,
    scope: known.scope,
    title: known.title_raw === null ? null : normalise(known.title_raw).text,
    authority: authorityOf(known),
    period: from === null || to === null ? null : { from, to },
    published: known.published.value,
    cells: Object.fromEntries(Object.entries(known.cells).map(([id, cell]) => [id, toCell(cell)])),
    readings: known.readings ?? [],
    figures,
    sections: report().sections.map((one): Section => ({ ...one, text: textOf(one.id, file, known) })),
    evidence: {
      tables: { ...tables, t3: { ...tables.t3, oddRows: oddRows(known) } },
      authorities: [stated(authorityOf(known), known.title_raw === null ? 'preamble' : 'title')],
      dates: datesOf(known),
      preamble: preambleOf(file, known),
      noise: { ...report().evidence.noise, ...noiseOf(known) },
      formShown: gone.length === 3 ? null : known.form_version,
      lists: known.breakdowns.map((one) => toList(one, figures)),
    },
  });
}

/** Known only where the upload is: the hand-checked reports were not filed. */
const PIPELINE_ONLY = ['L16', 'L17'];

describeHandChecked<TrueReport>((file, known) => {
  const families = new Set(RULES.map((rule) => rule.id));
  const wanted = Object.fromEntries(
    Object.entries(known.checks).filter(([id]) => families.has(id.split('.')[0] ?? '')),
  );

  test('gives every check of its families the status worked out by hand, and no other check', () => {
    const { checks } = validate(toReport(file, known));
    const shown = checks
      .filter(({ id }) => !PIPELINE_ONLY.includes(id))
      .map(({ id, status }) => [id, status === 'fillable' ? 'fail' : status]);
    expect(Object.fromEntries(shown)).toEqual(wanted);
  });

  test('gives the outcome and the verdict of the explanation', () => {
    const { status, corrections } = validate(toReport(file, known));
    expect([status, corrections.verdict]).toEqual([known.outcome, known.explanation_verdict]);
  });
});
