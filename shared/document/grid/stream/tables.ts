import { FORMS } from '../../../form/forms.ts';
import type { GridCell } from '../../model.ts';
import { labelOf } from '../labels.ts';
import { centreY } from '../sheet.ts';
import type { Word } from '../words.ts';
import type { FoundLabel } from './labels.ts';
import { columnFinder, type StreamRow, textsByColumn } from './rows.ts';

type Row = readonly {
  readonly text: string;
  readonly page: number;
  readonly columnSpan?: number;
  readonly column?: number;
}[];

/** Rows as cells of a grid, each cell in the column after the last where none is told. */
export function cellsOf(rows: readonly Row[]): GridCell[] {
  return rows.flatMap((cells, row) => {
    let column = 0;
    return cells.map(({ text, page, columnSpan = 1, column: own = column }): GridCell => {
      column = own + columnSpan;
      return { row, column: own, rowSpan: 1, columnSpan, text, place: { start: null, end: null, page } };
    });
  });
}

const keysOf = (headings: readonly { readonly label: { readonly zh: string } }[]) =>
  headings.map(({ label }) => labelOf(label.zh));

/** The values of the columns of a row, behind its label. */
const rowOf = ({ text, page }: FoundLabel, texts: readonly string[]): Row => [
  { text, page },
  ...texts.map((value) => ({ text: value, page })),
];

const MIDDLE_COLUMNS = 5;

/** Table 3: seven columns on all pages; a row whose values have no certain column is left out. */
export function table3(rows: readonly StreamRow[], labels: readonly FoundLabel[]): Row[] {
  const keys = keysOf(FORMS.v2021.table3.columns);
  const first = rows[0]?.label;
  const headings = labels
    .filter(({ key, page, top }) => keys.includes(key) && page === first?.page && top < (first?.top ?? 0))
    .sort((a, b) => a.left - b.left);
  const inOrder = headings.map(({ key }) => key).join() === keys.join();
  const columnOf = columnFinder(rows, inOrder ? headings : [], keys.length);
  const page = first?.page ?? 1;
  const head: Row[] = inOrder
    ? [
        [
          { text: '', page },
          { text: '', page },
          { text: '法人或其他组织', page, columnSpan: MIDDLE_COLUMNS },
          { text: '', page },
        ],
        [{ text: '', page }, ...headings.map(({ text }) => ({ text, page }))],
      ]
    : [];
  const body = rows.flatMap(({ label, values }): Row[] => {
    const byOrder = values.length === keys.length ? values.map(({ text }) => text) : null;
    const texts = columnOf === null ? byOrder : textsByColumn(values, columnOf, keys.length);
    return texts === null ? [] : [rowOf(label, texts)];
  });
  return [...head, ...body];
}

const sizeOf = ({ words }: FoundLabel) => words[0]?.glyphs[0]?.size ?? 0;

/** Headings on one line directly above a row. */
function headingsAbove(label: FoundLabel, headings: readonly FoundLabel[]): FoundLabel[] {
  const size = sizeOf(label);
  const above = headings.filter((one) => one.page === label.page && centreY(one) < centreY(label) - size / 2);
  const lowest = Math.max(...above.map(centreY));
  return above.filter((one) => lowest - centreY(one) <= size * 1.5).sort((a, b) => a.left - b.left);
}

/** Table 2: each block under headings of its own. */
export function table2(rows: readonly StreamRow[], labels: readonly FoundLabel[]): Row[] {
  const keys = new Set(
    Object.values(FORMS).flatMap(({ table2: blocks }) => blocks.flatMap(({ columns }) => keysOf(columns))),
  );
  const headings = labels.filter(({ key }) => keys.has(key));
  let shown = '';
  return rows.flatMap((row): Row[] => {
    const own = headingsAbove(row.label, headings);
    const columnOf = own.length === 0 ? null : columnFinder([row], own, own.length);
    const texts = columnOf === null ? null : textsByColumn(row.values, columnOf, own.length);
    const { page } = row.label;
    const head = own.map(({ text }) => text);
    const isNew = head.join() !== shown;
    shown = head.join();
    const headRow: Row = [{ text: '信息内容', page }, ...head.map((text) => ({ text, page }))];
    return texts === null ? [] : [...(isNew ? [headRow] : []), rowOf(row.label, texts)];
  });
}

const TABLE4_CELLS = 15;

/** Table 4: fifteen headings side by side and the values on one line below them; null if that is not what is there. */
export function table4(labels: readonly FoundLabel[], free: readonly Word[]): { rows: Row[]; values: Word[] } | null {
  const keys = new Set(keysOf(FORMS.v2021.table4.columns));
  const anchor = labels.find(({ key }) => key === labelOf('结果纠正'));
  if (anchor === undefined) {
    return null;
  }
  const near = labels.filter(
    (one) => keys.has(one.key) && one.page === anchor.page && one.top < anchor.bottom && anchor.top < one.bottom,
  );
  const headings = near.sort((a, b) => a.left - b.left);
  const below = free
    .filter((word) => centreY(word) > centreY(anchor) + sizeOf(anchor) / 2)
    .sort((a, b) => a.top - b.top);
  const [first] = below;
  const values = below.filter((word) => first !== undefined && centreY(word) <= first.bottom);
  if (headings.length !== TABLE4_CELLS || first === undefined) {
    return null;
  }
  const { page } = anchor;
  const columnOf = columnFinder([{ label: anchor, values }], headings, TABLE4_CELLS);
  const texts = columnOf === null ? null : textsByColumn(values, columnOf, TABLE4_CELLS);
  const words: Row = [
    { text: '行政复议', page, columnSpan: 5 },
    { text: '行政诉讼', page, columnSpan: 10 },
  ];
  const head: Row = headings.map(({ text }) => ({ text, page }));
  return texts === null ? null : { rows: [words, head, texts.map((text) => ({ text, page }))], values };
}
