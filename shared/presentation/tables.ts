import { FORMS } from '../form/forms.ts';
import type { Heading, Table3Row, TableId } from '../form/model.ts';
import { RESULT_GROUPS } from '../form/table3.ts';
import type { Bilingual } from '../text/bilingual.ts';
import { type Drawing, drawingOf, type Marks, type ShownCell } from './marks.ts';
import type { PublicReport, Result } from './result.ts';
import { TABLE_TITLES } from './words.ts';

export interface ShownRow {
  readonly id: string;
  /** Group heading in front of the row (不予公开), repeated on each of its rows; null without one. */
  readonly group: { readonly id: string; readonly label: Bilingual } | null;
  readonly label: Bilingual;
  readonly cells: readonly ShownCell[];
  /** Numbers of the findings about the row as a whole. */
  readonly notes: readonly number[];
}

export interface ShownColumn {
  readonly id: string;
  readonly label: Bilingual;
  /** Numbers of the findings about the column as a whole. */
  readonly notes: readonly number[];
}

/** A run of rows under the same column headings. */
export interface ShownPart {
  readonly id: string;
  /** Caption of the part (第二十条第(一)项); null without one. */
  readonly caption: string | null;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly ShownRow[];
}

export interface ShownTable {
  readonly id: TableId;
  readonly title: Bilingual;
  readonly parts: readonly ShownPart[];
  /** No cell of the table was found in the source. */
  readonly absent: boolean;
  /** Whether any of its cells carries a mark worth looking at. */
  readonly marked: boolean;
}

type Headed = Pick<Heading, 'id' | 'label'>;

/** One part of a table; the ids of its cells are `<prefix>.<row>.<column>`. */
function part(
  prefix: string,
  caption: string | null,
  columns: readonly Headed[],
  rows: readonly (Headed & { readonly group?: ShownRow['group'] })[],
  draw: Drawing,
): ShownPart {
  return {
    id: caption ?? prefix,
    caption,
    columns: columns.map(({ id, label }) => ({ id, label, notes: draw.notes(`${prefix}.*.${id}`) })),
    rows: rows.map(({ id, label, group }) => ({
      id,
      label,
      group: group ?? null,
      cells: columns.map((column) => draw.cell(`${prefix}.${id}.${column.id}`)),
      notes: draw.notes(`${prefix}.${id}.*`),
    })),
  };
}

function groupOf(row: Table3Row): ShownRow['group'] {
  const group = row.id === 'oth_all' ? undefined : RESULT_GROUPS.find(({ id }) => id === row.group);
  return group === undefined ? null : { id: group.id, label: group.label };
}

/** Whether a cell carries a mark that a person should see. */
export const isMarked = ({ severity, inferred, ambiguous, proposals }: Marks) =>
  severity === 'E' || severity === 'W' || inferred || ambiguous || proposals.length > 0;

function table(id: TableId, parts: readonly ShownPart[]): ShownTable {
  const cells = parts.flatMap(({ rows }) => rows).flatMap((row) => row.cells);
  return {
    id,
    title: TABLE_TITLES[id],
    parts,
    absent: cells.every(({ marks }) => marks.absent),
    marked: cells.some(({ marks }) => isMarked(marks)),
  };
}

/** The three tables of a report as page and terminal draw them: the form's layout, the report's figures, the findings' marks. */
export function shownTables(
  result: Pick<Result, 'checks' | 'corrections'>,
  report: Pick<PublicReport, 'form' | 'cells'>,
): readonly ShownTable[] {
  const { table2, table2Prefix, table3, table4 } = FORMS[report.form];
  const draw = drawingOf(result, report.cells);
  const rows3 = table3.rows.map((row) => ({ ...row, group: groupOf(row) }));
  return [
    table(
      't2',
      table2.map(({ article, columns, rows }) => part(table2Prefix, article, columns, rows, draw)),
    ),
    table('t3', [part('t3', null, table3.columns, rows3, draw)]),
    table('t4', [part('t4', null, table4.columns, table4.blocks, draw)]),
  ];
}
