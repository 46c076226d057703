import type { Form } from '../../form/model.ts';
import type { LocalSubtotal } from '../report.ts';
import { valuesOf } from './entries.ts';
import type { FoundRow, Scan } from './found.ts';
import type { Token } from './token.ts';

/** What local templates call a sum that the form does not have. */
const SUBTOTAL = /^(?:小\s?计|合\s?计|总\s?计|分类?\s?合计)$|小计/;

export const isSubtotalLabel = (text: string): boolean => SUBTOTAL.test(text);

const groupOf = (form: Form, { mark }: FoundRow): string | null => {
  const id = mark?.id === 'oth_all' ? 'oth' : mark?.id;
  const row = form.table3.rows.find((one) => one.id === id);
  return row?.group ?? (form.table3.rows.some(({ group }) => group === id) ? (id ?? null) : null);
};

/** 合计 names the total of all results, too: in front of other results it is a subtotal of those before it. */
export function withoutEarlyTotals(form: Form, rows: readonly FoundRow[]): readonly FoundRow[] {
  const early = (row: FoundRow) => row.mark?.id === 'total' && isSubtotalLabel(row.label.text);
  if (!rows.some(early)) {
    return rows;
  }
  const results = new Set(form.table3.rows.filter(({ role }) => role === 'result').map(({ id }) => id));
  const last = rows.findLastIndex(({ mark }) => results.has(mark?.id ?? ''));
  return rows.map((row, at) => (at < last && early(row) ? { ...row, mark: null } : row));
}

/** Numbers of rows that add up the rows of one group: of 小计 below or beside it, or behind the group's own label. */
export function subtotalsOfRows(form: Form, rows: readonly FoundRow[]): readonly LocalSubtotal[] {
  const { columns, rows: expected } = form.table3;
  const own = new Set(expected.map(({ id }) => id));
  return rows.flatMap((row, at) => {
    const values = valuesOf(row.slots);
    const local = row.mark === null ? isSubtotalLabel(row.label.text) : !own.has(row.mark.id);
    const before = row.mark === null ? rows.slice(0, at).findLast(({ mark }) => mark !== null) : row;
    const group = local && before !== undefined ? groupOf(form, before) : null;
    if (group === null || values.length !== columns.length) {
      return [];
    }
    const parts = expected.filter((one) => one.group === group).map(({ id }) => id);
    return columns.flatMap((column, index) => {
      const value = values[index]?.value?.number ?? null;
      const ids = parts.map((id) => `t3.${id}.${column.id}`);
      return value === null ? [] : [{ label: row.label.text, of: `${group}.${column.id}`, value, parts: ids }];
    });
  });
}

/** Applicants that a local column adds up. */
const ORGANISATIONS = ['com', 'res', 'pub', 'law', 'oth'];

/** The numbers of a local column that adds up the organisations. */
export function subtotalsOfColumn(scan: Scan, tokens: ReadonlyMap<string, Token>): readonly LocalSubtotal[] {
  const [heading] = scan.foreignColumns;
  return [...tokens].flatMap(([row, { value }]) =>
    heading === undefined || value?.number == null
      ? []
      : [
          {
            label: heading.text,
            of: row,
            value: value.number,
            parts: ORGANISATIONS.map((column) => `t3.${row}.${column}`),
          },
        ],
  );
}
