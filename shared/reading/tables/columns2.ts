import type { ColumnDefinition, FormVersion } from '../../form/model.ts';
import { valuesOf } from './entries.ts';
import type { ColumnHeading, FoundRow } from './found.ts';
import type { Token } from './token.ts';

/** Where the columns of a row of table 2 stand among its slots. */
export interface Columns2 {
  /** Slots of a complete row. */
  readonly slots: number;
  /** Slot of each column of the form; null where the source has no such column. */
  readonly places: readonly (number | null)[];
  /** Headings of columns that the form does not have there. */
  readonly foreign: readonly string[];
}

/** A row whose label says what it counts, whatever stands above it (layout 65). */
const NAMED_BY_ITS_ROW = 'procurement';

const idsOf = ({ marks }: ColumnHeading) => new Set(marks.map(({ id }) => id));

function inForm({ marks }: ColumnHeading, version: FormVersion, columns: readonly ColumnDefinition[]): boolean {
  return marks.some((mark) => mark.versions.includes(version) && columns.some(({ id }) => id === mark.id));
}

/** One heading over one value says which of the columns it is; the others are not there (layout 64). */
const isSingle = ({ headings, slots }: FoundRow, columns: readonly ColumnDefinition[]): boolean =>
  columns.length > 1 && headings.length === 1 && valuesOf(slots).length === 1;

/**
 * By the headings above a row where they are those of the other form, or fewer (layouts 63, 64), else by the form in
 * force. Headings of which only a part is left (layout 41) tell nothing.
 */
export function columnsOfRow(row: FoundRow, version: FormVersion, columns: readonly ColumnDefinition[]): Columns2 {
  const headings = row.headings;
  const cut = headings.some(({ marks }) => marks.length === 0);
  const foreign = headings.filter((heading) => !inForm(heading, version, columns));
  const doubled = new Set(headings.map(({ token }) => token.text)).size < headings.length;
  const unlike = foreign.filter((heading) => !columns.some(({ id }) => idsOf(heading).has(id)));
  const telling = unlike.length > 0 || isSingle(row, columns);
  if (!telling || cut || doubled || row.mark?.id === NAMED_BY_ITS_ROW) {
    return { slots: columns.length, places: columns.map((_, at) => at), foreign: [] };
  }
  const places = columns.map(({ id }) => {
    const at = headings.findIndex((heading) => idsOf(heading).has(id));
    return at < 0 ? null : at;
  });
  return { slots: headings.length, places, foreign: unlike.map(({ token }) => token.text) };
}

/** A unit of money. What else stands before 元 may be a slip for 万: then nobody knows which is meant. */
const MONEY = /(?:百万|千万|[千万亿]|(?<![\p{Script=Han}--[位额币计]]))元/gv;

/** The one unit of money that some texts state; null if they state none, or several. */
export function unitStated(texts: readonly string[]): string | null {
  const units = new Set(texts.flatMap((text) => text.replace(/\s/g, '').match(MONEY) ?? []));
  const [unit] = units;
  return units.size === 1 && unit !== undefined ? unit : null;
}

/** The unit that the heading of an amount states, else a line of the table before it (单位:万元). */
export function headerUnit(row: FoundRow, column: ColumnDefinition, unitLines: readonly Token[]): string | null {
  const named = row.headings.filter((other) => idsOf(other).has(column.id));
  const above = unitLines.filter(({ piece }) => piece < row.label.piece);
  return (
    unitStated(named.map(({ token }) => token.text)) ??
    unitStated([row.label.text]) ??
    unitStated(above.map(({ text }) => text))
  );
}
