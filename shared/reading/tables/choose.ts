import type { TableId } from '../../form/model.ts';
import { type Mark, table3Order } from './vocabulary.ts';

/** Where the reading stands when it meets a label. */
export interface Context {
  readonly table: TableId | null;
  /** Place of the last row of table 3 in the order of its rows; -1 before the first. */
  readonly order: number;
  /** Whether the last label was a column heading of table 3. */
  readonly inHeading: boolean;
}

/** Shortest heading that opens a table by itself; 其他 or 结果 may stand anywhere. */
const TELLING = 3;

const isRow = ({ role }: Mark) => role === 'row' || role === 'group';

/** 其他 and 总计 name a column or a row: behind the rows that precede them in the form they are rows. */
function rowOfTable3(marks: readonly Mark[], { table, order, inHeading }: Context): Mark | null {
  if (table !== 't3' || inHeading) {
    return null;
  }
  const column = (id: string) => marks.some((mark) => mark.role === 'column' && mark.id === id);
  const rows = table3Order();
  const between = (first: string, last: string) => order >= rows.indexOf(first) && order < rows.indexOf(last);
  const id =
    column('oth') && between('np_reconfirm', 'oth_misc')
      ? 'oth_misc'
      : column('sum') && between('granted', 'total')
        ? 'total'
        : null;
  return id === null
    ? null
    : {
        table: 't3',
        role: 'row',
        id,
        order: rows.indexOf(id),
        versions: id === 'total' ? ['v2019', 'v2021'] : ['v2021'],
      };
}

/** The mark that comes first in the order of the form, of equals the first, among those that fit. */
function first(marks: readonly Mark[], fits: (mark: Mark) => boolean): Mark | null {
  let best: Mark | null = null;
  for (const mark of marks) {
    if (fits(mark) && (best === null || mark.order < best.order)) {
      best = mark;
    }
  }
  return best;
}

/** The mark that fits the place: the next row in the order of the form before any other; null if none fits. */
export function chooseMark(marks: readonly Mark[], wording: string, context: Context): Mark | null {
  if (marks.length === 0) {
    return null;
  }
  const ofTable4 = context.table === 't4' ? marks.find(({ table }) => table === 't4') : undefined;
  const collision = ofTable4 ?? rowOfTable3(marks, context);
  if (collision !== null) {
    return collision;
  }
  const isAhead = (mark: Mark) => isRow(mark) && (mark.table !== 't3' || mark.order > context.order);
  const nearest = first(marks, isAhead) ?? first(marks, isRow);
  const heading =
    marks.find(({ table }) => table === context.table) ?? (wording.length >= TELLING ? marks[0] : undefined);
  return nearest ?? heading ?? null;
}
