/** The three tables with the merged cells of the official form, for formats that have real tables. */
import type { Row, Tables } from '../fixtures/tables/report.ts';

export interface SpannedCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
}

export type SpannedRow = readonly SpannedCell[];

const cell = (text: string, columnSpan = 1, rowSpan = 1): SpannedCell => ({ text, columnSpan, rowSpan });
const cells = (texts: readonly string[]) => texts.map((text) => cell(text));

const TABLE2_WIDTH = 4;

function spanned2(rows: readonly Row[]): SpannedRow[] {
  return rows.map(({ labels, values }) => {
    const texts = [...labels, ...values];
    return texts.map((text, at) => cell(text, at === texts.length - 1 ? TABLE2_WIDTH - at : 1));
  });
}

/** Columns of table 3 that hold labels. */
const LABELS = 3;
const isNumbered = ({ labels }: Row) => labels.length === 1 && /^\d/.test(labels[0] ?? '');

function labels3(rows: readonly Row[], at: number): SpannedRow {
  const [first = '', ...others] = rows[at]?.labels ?? [];
  if (first.startsWith('三、')) {
    const end = rows.findIndex(({ labels: [label] }) => label?.startsWith('四、'));
    return [cell(first, 1, end - at), cell(others[0] ?? '', 2)];
  }
  if (others.length > 0) {
    const next = rows.findIndex((row, index) => index > at && !isNumbered(row));
    return [cell(first, 1, next - at), ...cells(others)];
  }
  return [cell(first, /^[一二四]、/.test(first) ? LABELS : /^\d/.test(first) ? 1 : 2)];
}

function spanned3(rows: readonly Row[]): SpannedRow[] {
  const [note, persons, kinds, ...body] = rows;
  const [nature = '', legal = '', sum = ''] = persons?.labels ?? [];
  return [
    [cell(note?.labels[0] ?? '', LABELS, 3), cell(note?.labels[1] ?? '', 7)],
    [cell(nature, 1, 2), cell(legal, 5), cell(sum, 1, 2)],
    cells(kinds?.labels ?? []),
    ...body.map(({ values }, at) => [...labels3(body, at), ...cells(values)]),
  ];
}

function spanned4(rows: readonly Row[]): SpannedRow[] {
  const [levels, blocks, columns, figures] = rows;
  const [review = '', litigation = ''] = levels?.labels ?? [];
  const names = columns?.labels ?? [];
  const [direct = '', post = ''] = blocks?.labels.slice(-2) ?? [];
  return [
    [cell(review, 5, 2), cell(litigation, 10)],
    [cell(direct, 5), cell(post, 5)],
    cells([...(blocks?.labels.slice(0, 5) ?? []), ...names.slice(-10)]),
    cells(figures?.values ?? []),
  ];
}

export const spannedTables = ({ t2, t3, t4 }: Tables): Readonly<Record<keyof Tables, readonly SpannedRow[]>> => ({
  t2: spanned2(t2),
  t3: spanned3(t3),
  t4: spanned4(t4),
});
