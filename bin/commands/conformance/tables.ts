import { FORMS } from '../../../shared/form/forms.ts';
import type { TableId } from '../../../shared/form/model.ts';
import { RESULT_GROUPS, RESULTS_HEADING } from '../../../shared/form/table3.ts';
import type { Composed } from './compose.ts';
import type { Printed } from './schema.ts';

/** The tables of a report as rows of HTML cells, in the shape in which the circulars print them. */

interface Slot {
  readonly text: string;
  readonly across?: number;
  readonly down?: number;
}

const written = (value: Printed | undefined) => (value === null || value === undefined ? '' : String(value));
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const span = (name: string, count = 1) => (count > 1 ? ` ${name}="${count}"` : '');
const cell = ({ text, across, down }: Slot) =>
  `<td${span('colspan', across)}${span('rowspan', down)}>${escaped(text)}</td>`;
const line = (slots: readonly Slot[]) => `<tr>${slots.map(cell).join('')}</tr>`;
const plain = (values: readonly Printed[]): Slot[] => values.map((value) => ({ text: written(value) }));

/** The value slots of a row: its own, or those that the case gives it. */
function slotsOf({ cells, slots }: Composed, row: string, ids: readonly string[]): readonly Printed[] {
  return slots?.[row] ?? ids.map((id) => cells[id] ?? null);
}

const localRowsAfter = ({ localRows = [] }: Composed, row: string) => localRows.filter(({ after }) => after === row);

function table2(report: Composed): string[] {
  const { table2Prefix, table2: blocks } = FORMS[report.form];
  return blocks.flatMap(({ article, columns, rows }) => [
    line([{ text: article, across: 4 }]),
    line([{ text: '信息内容' }, ...columns.map(({ label }) => ({ text: label.zh }))]),
    ...rows.flatMap(({ id, label }) => {
      const row = `${table2Prefix}.${id}`;
      if (report.without.includes(row)) return [];
      const ids = columns.map((column) => `${row}.${column.id}`);
      return [
        line([{ text: label.zh }, ...plain(slotsOf(report, row, ids))]),
        ...localRowsAfter(report, row).map((local) => line([{ text: local.label }, ...plain(local.values)])),
      ];
    }),
  ]);
}

/** A row of table 3 before its labels are known: those to its left span the rows of their group. */
interface Row3 {
  readonly label: string;
  readonly values: readonly Printed[];
  readonly group: string | null;
  readonly inResults: boolean;
}

function rows3(report: Composed): Row3[] {
  const { rows, columns } = FORMS[report.form].table3;
  return rows.flatMap(({ id, label, group, role }): Row3[] => {
    const row = `t3.${id}`;
    if (report.without.includes(row)) return [];
    const ids = columns.map((column) => `${row}.${column.id}`);
    const values = [...slotsOf(report, row, ids)];
    const local = report.localColumn;
    if (local !== undefined) {
      values.splice(
        columns.findIndex((column) => column.id === local.before),
        0,
        local.values[row] ?? 0,
      );
    }
    const own = group === null || id === 'oth_all' ? null : group;
    const place = { group: own, inResults: role === 'result' || role === 'total' };
    const locals = localRowsAfter(report, row);
    return [
      { label: label.zh, values, ...place },
      ...locals.map((one) => ({ label: one.label, values: one.values, ...place })),
    ];
  });
}

/** The labels left of a row's values; a label that spans rows stands in the first of them. */
function labelsOf(rows: readonly Row3[], at: number): Slot[] {
  const row = rows[at];
  if (row === undefined) return [];
  const { label, group, inResults } = row;
  if (!inResults) return [{ text: label, across: 3 }];
  const before = rows[at - 1];
  const results = rows.filter((one) => one.inResults).length;
  const start = before?.inResults === true ? [] : [{ text: RESULTS_HEADING.label.zh, down: results }];
  if (group === null) return [...start, { text: label, across: 2 }];
  const heading = RESULT_GROUPS.find(({ id }) => id === group)?.label.zh ?? '';
  const members = rows.filter((one) => one.group === group).length;
  return [...start, ...(before?.group === group ? [] : [{ text: heading, down: members }]), { text: label }];
}

const BALANCE = '(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和)';

function head3({ localColumn, form }: Composed): string[] {
  const { columns } = FORMS[form].table3;
  const named = columns.flatMap(({ id, label }) => [
    ...(localColumn?.before === id ? [{ id: 'local', text: localColumn.label }] : []),
    { id, text: label.zh },
  ]);
  const people = named.filter(({ id }) => id !== 'sum');
  const organisations = people.slice(1);
  return [
    line([
      { text: BALANCE, across: 3, down: 3 },
      { text: '申请人情况', across: named.length },
    ]),
    line([
      { text: people[0]?.text ?? '', down: 2 },
      { text: '法人或其他组织', across: organisations.length },
      { text: '总计', down: 2 },
    ]),
    line(organisations.map(({ text }) => ({ text }))),
  ];
}

function table3(report: Composed): string[] {
  const rows = rows3(report);
  return [...head3(report), ...rows.map(({ values }, at) => line([...labelsOf(rows, at), ...plain(values)]))];
}

function table4({ form, cells }: Composed): string[] {
  const { blocks, columns } = FORMS[form].table4;
  const [review, ...lawsuits] = blocks.map(({ label }) => label.zh);
  const names = columns.map(({ label }) => label.zh);
  const five = columns.length;
  return [
    line([
      { text: review ?? '', across: five },
      { text: '行政诉讼', across: five * lawsuits.length },
    ]),
    line([...names.map((text) => ({ text, down: 2 })), ...lawsuits.map((text) => ({ text, across: five }))]),
    line(lawsuits.flatMap(() => names.map((text) => ({ text })))),
    line(plain(blocks.flatMap((block) => columns.map((column) => cells[`t4.${block.id}.${column.id}`] ?? null)))),
  ];
}

const ROWS: Readonly<Record<TableId, (report: Composed) => string[]>> = { t2: table2, t3: table3, t4: table4 };

export const tableHtml = (report: Composed, table: TableId): string =>
  `<table border="1">\n${ROWS[table](report).join('\n')}\n</table>`;
