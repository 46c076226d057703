import type { ColumnDefinition, FormVersion } from '../../form/model.ts';
import type { ColumnHeading, FoundRow } from './found.ts';

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

/** By the headings above a row where they are those of the other form (layouts 63, 64), else by the form in force. */
export function columnsOfRow(row: FoundRow, version: FormVersion, columns: readonly ColumnDefinition[]): Columns2 {
  const headings = row.headings;
  const foreign = headings.filter((heading) => !inForm(heading, version, columns));
  const doubled = new Set(headings.map(({ token }) => token.text)).size < headings.length;
  const unlike = foreign.filter((heading) => !columns.some(({ id }) => idsOf(heading).has(id)));
  if (unlike.length === 0 || doubled || row.mark?.id === NAMED_BY_ITS_ROW) {
    return { slots: columns.length, places: columns.map((_, at) => at), foreign: [] };
  }
  const places = columns.map(({ id }) => {
    const at = headings.findIndex((heading) => idsOf(heading).has(id));
    return at < 0 ? null : at;
  });
  return { slots: headings.length, places, foreign: unlike.map(({ token }) => token.text) };
}

/** The unit that the heading of an amount states. */
export function headerUnit(row: FoundRow, column: ColumnDefinition): '元' | '万元' | null {
  const heading = row.headings.find((other) => idsOf(other).has(column.id));
  const [unit] = heading?.token.text.match(/万?元/) ?? [];
  return unit === '元' || unit === '万元' ? unit : null;
}
