import { cellsOfForm, FORMS } from '../form/forms.ts';
import type { CellDefinition } from '../form/model.ts';
import type { Indicator } from '../indicators/definitions/model.ts';
import { keyOf } from '../indicators/definitions.ts';
import { measureBy } from '../indicators/group/measures.ts';
import type { IndicatorUnit } from '../indicators/model.ts';
import { EXPORTED_INDICATORS } from './indicators.ts';
import { cellsOf, failedParts, type Row } from './row.ts';

export type Value = string | number | null;

/** One column of an export, the same in every format. */
export interface Column {
  /** Of a filing's own columns a name, else the id of the cell or the key of the indicator. */
  readonly id: string;
  /** Chinese heading, without the id. */
  readonly heading: string;
  readonly part: 'filing' | 'cell' | 'indicator';
  readonly read: (row: Row) => Value;
}

const about = (id: string, heading: string, read: (row: Row) => Value): Column => ({
  id,
  heading,
  part: 'filing',
  read,
});

const FILING_COLUMNS: readonly Column[] = [
  about('agency', '机构编号', ({ entry }) => entry.agency),
  about('name', '机构名称', ({ entry }) => entry.name),
  about('region', '行政区划代码', ({ entry }) => entry.region),
  about('level', '层级', ({ entry }) => entry.level),
  about('kind', '类别', ({ entry }) => entry.kind),
  about('parent', '上级机构', ({ entry }) => entry.parent),
  about('year', '年度', ({ entry }) => entry.year),
  about('version', '版本', ({ entry }) => entry.version),
  about('form', '格式', ({ member }) => member?.form ?? null),
  about('scope', '统计范围', ({ member }) => member?.scope ?? null),
  about('status', '状态', ({ entry }) => entry.status),
  about('failing_E', '错误数', ({ entry }) => entry.failing?.E ?? null),
  about('failing_W', '疑点数', ({ entry }) => entry.failing?.W ?? null),
  about('failing_I', '提示数', ({ entry }) => entry.failing?.I ?? null),
  about('failing_checks', '未通过的校验', ({ entry }) => failedParts(entry).join(' ') || null),
  about('unsound', '合计不符的表', ({ member }) => [...(member?.unsound ?? [])].sort().join(' ') || null),
];

const TABLES = ['t2', 't3', 't4'] as const;

/** The cells of both forms, those of the older one after those of the form in force within each table. */
export const CELLS: readonly CellDefinition[] = (['v2021', 'v2019'] as const)
  .flatMap((form) => [...cellsOfForm(form).values()])
  .filter(({ id }, place, all) => all.findIndex((other) => other.id === id) === place)
  .sort((a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table));

const cellColumn = ({ id, label, unit }: CellDefinition): Column => ({
  id,
  heading: `${label.zh}（${unit}）`,
  part: 'cell',
  read: (row) => cellsOf(row)[id] ?? null,
});

const { rows, columns } = FORMS.v2021.table3;
const memberLabel = (member: string): string =>
  [...rows, ...columns].find(({ id }) => id === member)?.label.zh ?? member;

/** Units that a heading shows; the others are explained by the indicator's definition. */
const shownUnit = (unit: IndicatorUnit): string => (['%', '‰', '件', '元'].includes(unit) ? `（${unit}）` : '');

function indicatorColumn(indicator: Indicator): Column {
  const { member, name, unit } = indicator;
  const measure = measureBy(keyOf(indicator));
  return {
    id: keyOf(indicator),
    heading: `${name.zh}${member === null ? '' : `：${memberLabel(member)}`}${shownUnit(unit)}`,
    part: 'indicator',
    read: (row) => (row.member === null ? null : measure(row.member).value),
  };
}

let made: readonly Column[] | undefined;

/** Every column in its order: what is known of the filing, every cell of both forms, every indicator that an entry tells. */
export function exportColumns(): readonly Column[] {
  made ??= [...FILING_COLUMNS, ...CELLS.map(cellColumn), ...EXPORTED_INDICATORS.map(indicatorColumn)];
  return made;
}

/** Heading and id, as the first line of a table shows them. */
export const headerOf = ({ heading, id }: Column): string => `${heading} [${id}]`;
