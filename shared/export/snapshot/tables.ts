import { keyOf } from '../../indicators/definitions.ts';
import { measureBy } from '../../indicators/group/measures.ts';
import type { Bilingual } from '../../text/bilingual.ts';
import { CELLS, type Column, exportColumns, type Value } from '../columns.ts';
import { EXPORTED_INDICATORS } from '../indicators.ts';
import { failedParts, type Row } from '../row.ts';

/** `strings` is a list. Counts are doubles, too: what a report states need not fit into fewer bits. */
export type ColumnType = 'string' | 'double' | 'boolean' | 'strings';

export type SnapshotValue = Value | boolean | readonly string[];

export interface SnapshotColumn {
  /** Lower-case letters, digits and `_`: the names that Athena knows. */
  readonly name: string;
  readonly type: ColumnType;
  readonly comment: string;
}

/** One table of the snapshots: what the files hold, and what the Glue catalogue says of them. */
export interface SnapshotTable {
  readonly name: 'filings' | 'cells' | 'indicators';
  readonly comment: Bilingual;
  readonly columns: readonly SnapshotColumn[];
  /** The lines that some reports make, column after column: one array of equal length for each of `columns`. */
  readonly linesOf: (rows: readonly Row[]) => readonly (readonly SnapshotValue[])[];
}

/** A column that a report fills once. */
interface Filled extends SnapshotColumn {
  readonly read: (row: Row) => SnapshotValue;
}

/** An id as a name of Athena: `t3.new.sum` is `t3_new_sum`. */
export const columnName = (id: string): string => id.toLowerCase().replaceAll('.', '_');

const filled = ({ id, heading, read }: Column, type: ColumnType): Filled => ({
  name: columnName(id),
  type,
  comment: heading,
  read,
});

const exported = (part: Column['part'], type: ColumnType): readonly Filled[] =>
  exportColumns()
    .filter((column) => column.part === part)
    .map((column) => filled(column, column.id.startsWith('failing_') ? 'double' : type));

/** What most questions group and select by; with it in every table, few of them need a join. */
const DESCRIPTION = ['agency', 'name', 'region', 'level', 'kind', 'parent', 'version', 'form', 'scope', 'status'];

/** Everything that an export says of a filing; its year is a partition and in no file. */
const ABOUT_FILING: readonly Filled[] = [
  ...exported('filing', 'string').filter(({ name }) => name !== 'year' && name !== 'failing_checks'),
  { name: 'failing_checks', type: 'strings', comment: '未通过的校验', read: ({ entry }) => failedParts(entry) },
  { name: 'uploaded_at', type: 'string', comment: '上传时间', read: ({ entry }) => entry.at },
];

const ABOUT: readonly Filled[] = ABOUT_FILING.filter(({ name }) => DESCRIPTION.includes(name));

const linesBy =
  (columns: readonly Filled[], isLine: (row: Row) => boolean) =>
  (rows: readonly Row[]): SnapshotValue[][] => {
    const lines = rows.filter(isLine);
    return columns.map(({ read }) => lines.map(read));
  };

const isRead = ({ member }: Row): boolean => member !== null;

const CELL_COLUMNS = [...ABOUT, ...exported('cell', 'double')];

const MEASURES = ['value', 'numerator', 'denominator', 'reason', 'unsound'] as const;

const MEASURE_COLUMNS: readonly SnapshotColumn[] = [
  { name: 'indicator', type: 'string', comment: '指标编号' },
  { name: 'value', type: 'double', comment: '值，未定义时为空' },
  { name: 'numerator', type: 'double', comment: '分子' },
  { name: 'denominator', type: 'double', comment: '分母' },
  { name: 'reason', type: 'string', comment: '未定义的原因' },
  { name: 'unsound', type: 'boolean', comment: '所用的表合计不符' },
];

/** The lines of all reports for one indicator, then those for the next: a column of equal keys packs to nearly nothing. */
function indicatorLines(rows: readonly Row[]): SnapshotValue[][] {
  const read = rows.filter(isRead);
  const about = linesBy(ABOUT, isRead)(rows);
  const lines: SnapshotValue[][] = [...ABOUT, ...MEASURE_COLUMNS].map(() => []);
  for (const indicator of EXPORTED_INDICATORS) {
    const key = keyOf(indicator);
    const measure = measureBy(key);
    for (const [place, values] of about.entries()) lines[place]?.push(...values);
    for (const { member } of read) {
      if (member === null) continue;
      const measured = measure(member);
      lines[ABOUT.length]?.push(key);
      for (const [place, name] of MEASURES.entries()) lines[ABOUT.length + 1 + place]?.push(measured[name]);
    }
  }
  return lines;
}

const described = ({ name, type, comment }: Filled): SnapshotColumn => ({ name, type, comment });

export const SNAPSHOT_TABLES: readonly SnapshotTable[] = [
  {
    name: 'filings',
    comment: { zh: '每份年度报告一行：状态与校验结果', en: 'One line a filing: status and checks' },
    columns: ABOUT_FILING.map(described),
    linesOf: linesBy(ABOUT_FILING, () => true),
  },
  {
    name: 'cells',
    comment: {
      zh: `每份已读报告一行，${CELLS.length} 个单元格各一列；空白为 NULL`,
      en: `One line a report that was read, a column for each of ${CELLS.length} cells; a blank is NULL`,
    },
    columns: CELL_COLUMNS.map(described),
    linesOf: linesBy(CELL_COLUMNS, isRead),
  },
  {
    name: 'indicators',
    comment: { zh: '每份已读报告的每个指标一行', en: 'One line for each indicator of each report that was read' },
    columns: [...ABOUT.map(described), ...MEASURE_COLUMNS],
    linesOf: indicatorLines,
  },
];
