/** What happens to a report between the office and the page from which it is read. */
import type { Row, Tables } from '../fixtures/tables/report.ts';
import { type Random, randomFrom } from './random.ts';
import type { GeneratedReport } from './report.ts';

/** Wears a report; the seed decides where. */
export type Wear = (report: GeneratedReport, seed: number) => GeneratedReport;

const everyRow = (tables: Tables, row: (row: Row) => Row): Tables => ({
  t2: tables.t2.map(row),
  t3: tables.t3.map(row),
  t4: tables.t4.map(row),
});

const STRANGE = ['日', '木', '文', '口', '工', '入', '土'] as const;

/** One character lost, doubled or taken for another, as typing and recognition do it. */
function slipped(label: string, random: Random): string {
  const at = random.below(label.length);
  const instead = random.pick(['', label.charAt(at).repeat(2), random.pick([...STRANGE])]);
  return label.slice(0, at) + instead + label.slice(at + 1);
}

/** Slips in one of seven labels that are long enough to be known by the rest. */
const slipsInLabels: Wear = (report, seed) => {
  const random = randomFrom(seed);
  const slip = (label: string) => (label.length > 4 && random.chance(1 / 7) ? slipped(label, random) : label);
  return { ...report, tables: everyRow(report.tables, (row) => ({ ...row, labels: row.labels.map(slip) })) };
};

/** Labels that lost their end (layouts 40 to 42). */
const labelsCut: Wear = (report, seed) => {
  const random = randomFrom(seed);
  const cut = (label: string) =>
    label.length > 8 && random.chance(1 / 7) ? label.slice(0, random.between(6, label.length - 1)) : label;
  return { ...report, tables: everyRow(report.tables, (row) => ({ ...row, labels: row.labels.map(cut) })) };
};

/** Lost non-breaking spaces, which stand as question marks beside values (layout 45). */
const questionMarks: Wear = (report, seed) => {
  const random = randomFrom(seed);
  const beside = (value: string) =>
    random.chance(0.1) ? random.pick([`${value}?`, `${value} ?`, `?${value}`]) : value;
  return { ...report, tables: everyRow(report.tables, (row) => ({ ...row, values: row.values.map(beside) })) };
};

/** Labels of rows that are gone altogether, their values still there (layout 42). */
const labelsLost: Wear = (report, seed) => {
  const random = randomFrom(seed);
  const lose = (row: Row) =>
    row.values.length === 7 && random.chance(0.1) ? { ...row, labels: row.labels.map(() => '') } : row;
  return { ...report, tables: everyRow(report.tables, lose) };
};

/** Rows that are gone altogether: their cells can be nothing but absent, or worked out. */
const rowsLost: Wear = (report, seed) => {
  const random = randomFrom(seed);
  const kept = (rows: readonly Row[]) => rows.filter(({ values }) => values.length === 0 || !random.chance(0.08));
  const { t2, t3, t4 } = report.tables;
  return { ...report, tables: { t2: kept(t2), t3: kept(t3), t4 } };
};

export const WEARS: Readonly<Record<string, Wear>> = {
  'slips in labels': slipsInLabels,
  'labels cut': labelsCut,
  'labels lost': labelsLost,
  'rows lost': rowsLost,
  'question marks': questionMarks,
};
