import { provinceOf } from '../../filing/agency.ts';
import { type Entry, entry as entrySchema } from '../../filing/entry.ts';
import { divisionKey, ENTRY, filingKey, placeKey, underKey } from '../keys.ts';

export const statusMark = (status: string): string => `status=${status}`;
export const parentMark = (parent: string): string => `parent=${parent}`;
export const checkMark = (check: string): string => `check=${check}`;

/** What filters look for: whole words with a space before and after each, since no id holds one. */
function marksOf({ status, parent, failingChecks }: Entry): string {
  const marks = [status && statusMark(status), parent && parentMark(parent), ...failingChecks.map(checkMark)];
  return ` ${marks.filter(Boolean).join(' ')} `;
}

/** What the marks of one kind name. */
const named = (marks: readonly string[], kind: string): string[] =>
  marks.filter((mark) => mark.startsWith(kind)).map((mark) => mark.slice(kind.length));

function markedIn(text: string): Readonly<Record<'status' | 'parent' | 'failingChecks', unknown>> {
  const marks = text.split(' ');
  const [status = null] = named(marks, statusMark(''));
  const [parent = null] = named(marks, parentMark(''));
  return { status, parent, failingChecks: named(marks, checkMark('')) };
}

/**
 * The places of a packed entry, which has all that is not marked. A place keeps its meaning for good, because entries of former
 * editions stay in the table: what is new comes at the end.
 */
const PLACES = [
  ...['agency', 'name', 'year', 'version', 'stage', 'form', 'failing', 'at', 'region', 'level', 'kind', 'extract'],
  ...['measures', 'answered'],
] as const;

/** Missing rather than null where there is none. */
const MISSING: ReadonlySet<string> = new Set(['measures', 'answered']);

const pack = (entry: Entry): string => JSON.stringify(PLACES.map((name) => entry[name] ?? null));

/** A plain loop: it runs for each of some thousand entries. */
function unpack(packed: string): Record<string, unknown> {
  const values: readonly unknown[] = JSON.parse(packed);
  const entry: Record<string, unknown> = {};
  for (let place = 0; place < PLACES.length; place += 1) {
    const [name = '', value = null] = [PLACES[place], values[place]];
    if (value !== null || !MISSING.has(name)) entry[name] = value;
  }
  return entry;
}

/**
 * An entry as it stands in the table: with the keys of the indexes it is in, and with how much it knows. It is two texts and
 * not an attribute for each value, because a comparison reads thousands of entries, and an attribute takes longer to read than what it holds.
 */
export function entryItemOf(entry: Entry, known: number) {
  const { agency, year, region, parent } = entry;
  return {
    ...{ pk: filingKey(entry), sk: ENTRY, agency, year },
    division: divisionKey(year, provinceOf(region)),
    place: placeKey(region, agency),
    ...(parent === null ? {} : { under: underKey(year, parent) }),
    ...{ known, marks: marksOf(entry), packed: pack(entry) },
  };
}

/** The attributes that hold an entry. */
export const ENTRY_ATTRIBUTES = ['marks', 'packed'] as const;

/** @throws z.ZodError where the item is none of an entry, or of one from before they were packed (`rebuild --write` renews it) */
export const entryIn = (item: Readonly<Record<string, unknown>>): Entry =>
  entrySchema.parse({ ...unpack(String(item.packed ?? '[]')), ...markedIn(String(item.marks ?? '')) });
