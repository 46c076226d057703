import { FINGERPRINTS, narrativeFingerprint } from '../../checks/copies.ts';
import type { Entry } from '../../filing/entry.ts';
import { type Grouped, groupsOf, rankOf, type Standing } from '../../filing/groups.ts';
import type { Derived } from '../derived.ts';
import { classKey, memberKey } from '../keys.ts';
import type { ProvinceOfYear } from '../store.ts';
import { groupOf } from './entries.ts';
import { bytesOf, type MemberItem, numbersIn, packFigures } from './group-items.ts';
import { readReport } from './parts.ts';
import { sideBySide } from './side-by-side.ts';
import type { Table } from './table-client.ts';

const REPORTS_AT_A_TIME = 16;

/** What an item of a class or of a member says, without its keys and its stamp. */
export type ItemContents = { readonly data: Uint8Array } | Omit<MemberItem, 'stamp'>;

export const VANISHED_CLASS: ItemContents = { data: packFigures([]) };
export const VANISHED_MEMBER: ItemContents = { of: null, text: null, near: null, bears: '' };

/** An entry with its text. */
interface Read extends Grouped {
  readonly entry: Entry;
  /** Which text it is, as {@link MemberItem} says it; null while there is no report. */
  readonly of: string | null;
}

/** The text as it is kept, else from the report. */
async function read(table: Table, derived: Derived, entry: Entry, kept: MemberItem | undefined): Promise<Read> {
  const of = `${FINGERPRINTS} ${entry.version}`;
  if (kept?.of === of) return { entry, of, text: numbersIn(kept.text) };
  const report = await readReport(table, derived, entry, entry.version);
  return report === null
    ? { entry, of: null, text: new Uint32Array() }
    : { entry, of, text: Uint32Array.from(narrativeFingerprint(report)) };
}

/** Those that are read and whose agencies are registered in a class. */
async function reportsIn(table: Table, derived: Derived, key: ProvinceOfYear, kept: ReadonlyMap<string, MemberItem>) {
  const reports: Read[] = [];
  for await (const entries of groupOf(table, { year: key.year, region: key.province })) {
    const inClasses = entries.filter((entry) => entry.extract !== null && rankOf(entry) !== null);
    const found = await sideBySide(inClasses, REPORTS_AT_A_TIME, (entry) =>
      read(table, derived, entry, kept.get(memberKey(entry.agency))),
    );
    reports.push(...found);
  }
  return reports;
}

function memberContents({ of, text }: Read, { bears }: Standing, other: Read | undefined): ItemContents {
  const near = other && { agency: other.entry.agency, name: other.entry.name, text: bytesOf(other.text) };
  return { of, text: text.length === 0 ? null : bytesOf(text), near: near ?? null, bears };
}

/**
 * What the items of a province and year should say, by sort key, from its entries and its reports as they are now.
 *
 * @param kept what the items of its members say now: a text that was read once is not read again
 */
export async function contentsOf(
  table: Table,
  derived: Derived,
  key: ProvinceOfYear,
  kept: ReadonlyMap<string, MemberItem>,
): Promise<ReadonlyMap<string, ItemContents>> {
  const reports = await reportsIn(table, derived, key, kept);
  const byAgency = new Map(reports.map((report) => [report.entry.agency, report]));
  const { classes, standings } = groupsOf(reports);
  const contents = new Map<string, ItemContents>();
  for (const [rank, figures] of classes) contents.set(classKey(rank), { data: packFigures(figures) });
  for (const report of reports) {
    const standing = standings.get(report.entry.agency) ?? { near: null, bears: '' };
    contents.set(memberKey(report.entry.agency), memberContents(report, standing, byAgency.get(standing.near ?? '')));
  }
  return contents;
}
