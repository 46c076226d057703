import type { CellDefinition, CellId, Form, FormVersion, Heading } from './model.ts';
import { TABLE2_V2019, TABLE2_V2021 } from './table2.ts';
import { RESULT_GROUPS, TABLE3_COLUMNS, TABLE3_ROWS_V2019, TABLE3_ROWS_V2021 } from './table3.ts';
import { TABLE4_BLOCKS, TABLE4_COLUMNS } from './table4.ts';

const TABLE4 = { blocks: TABLE4_BLOCKS, columns: TABLE4_COLUMNS };

/** Both official forms; the single place from which cells, labels, catalogues and documentation derive. */
export const FORMS: Readonly<Record<FormVersion, Form>> = {
  v2019: {
    version: 'v2019',
    since: 2019,
    until: 2020,
    circular: '国办公开办函〔2019〕60号',
    table2Prefix: 't2v19',
    table2: TABLE2_V2019,
    table3: { rows: TABLE3_ROWS_V2019, columns: TABLE3_COLUMNS },
    table4: TABLE4,
  },
  v2021: {
    version: 'v2021',
    since: 2021,
    until: null,
    circular: '国办公开办函〔2021〕30号',
    table2Prefix: 't2',
    table2: TABLE2_V2021,
    table3: { rows: TABLE3_ROWS_V2021, columns: TABLE3_COLUMNS },
    table4: TABLE4,
  },
};

/** The form prescribed for a report year. */
export const formOfYear = (year: number): FormVersion => (year <= 2020 ? 'v2019' : 'v2021');

const joined = (row: Heading, column: Heading) => ({
  zh: `${row.label.zh} · ${column.label.zh}`,
  en: `${row.label.en} · ${column.label.en}`,
});

function* cellsOf(form: Form): Generator<CellDefinition> {
  for (const block of form.table2) {
    for (const row of block.rows) {
      for (const column of block.columns) {
        yield {
          id: `${form.table2Prefix}.${row.id}.${column.id}`,
          table: 't2',
          row: row.id,
          column: column.id,
          kind: column.kind,
          unit: column.unit,
          label: joined(row, column),
        };
      }
    }
  }
  for (const row of form.table3.rows) {
    const group = RESULT_GROUPS.find((g) => g.id === row.group);
    const named =
      group === undefined || row.id === 'oth_all'
        ? row
        : { ...row, label: { zh: `${group.label.zh} ${row.label.zh}`, en: row.label.en } };
    for (const column of form.table3.columns) {
      yield {
        id: `t3.${row.id}.${column.id}`,
        table: 't3',
        row: row.id,
        column: column.id,
        kind: 'count',
        unit: '件',
        label: joined(named, column),
      };
    }
  }
  for (const block of form.table4.blocks) {
    for (const column of form.table4.columns) {
      yield {
        id: `t4.${block.id}.${column.id}`,
        table: 't4',
        row: block.id,
        column: column.id,
        kind: 'count',
        unit: '件',
        label: joined(block, column),
      };
    }
  }
}

const cache = new Map<FormVersion, ReadonlyMap<CellId, CellDefinition>>();

/** Every cell of a form by id, in the order of the form: 200 for v2021, 198 for v2019. */
export function cellsOfForm(version: FormVersion): ReadonlyMap<CellId, CellDefinition> {
  let cells = cache.get(version);
  if (cells === undefined) {
    cells = new Map([...cellsOf(FORMS[version])].map((cell) => [cell.id, cell]));
    cache.set(version, cells);
  }
  return cells;
}
