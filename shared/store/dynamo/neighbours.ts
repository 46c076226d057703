import type { AgencyProfile, Extract, Surroundings } from '../../checks/surroundings.ts';
import type { Agency } from '../../filing/agency.ts';
import { historyOf, latestReading } from '../../filing/history.ts';
import { FIRST_YEAR } from '../../filing/key.ts';
import { readingsIn } from '../../filing/knowledge.ts';
import type { Report } from '../../reading/report.ts';
import type { Derived } from '../derived.ts';
import { extractsKey, type Filing, rosterKey } from '../keys.ts';
import type { NeighbourStore } from '../store.ts';
import { registrationOf } from './agencies.ts';
import { extractItem, extractOf } from './extracts.ts';
import { factsOf } from './facts.ts';
import { peersOfFiling } from './group-items.ts';
import { readReport } from './parts.ts';
import { type RosterItem, rosterItem } from './roster.ts';
import { itemsOf, type Table } from './table-client.ts';

/** More agencies than these under one are not looked at: then no roster counts as known. The largest real one has some 150. */
export const MAX_ROSTER = 5000;
/** Stands for the knowledge of a roster that is too large: more than any other can have. */
const BEYOND = 1_000_000_000;

interface Previous {
  readonly report: Report | null;
  readonly readings: number;
}

async function previousOf(table: Table, derived: Derived, { agency, year }: Filing): Promise<Previous> {
  const filing = { agency, year: year - 1 };
  if (filing.year < FIRST_YEAR) {
    return { report: null, readings: 0 };
  }
  const facts = await factsOf(table, filing);
  const read = latestReading(historyOf(facts));
  const report = read === null ? null : await readReport(table, derived, filing, read.received.version);
  return { report, readings: readingsIn(facts) };
}

interface Below {
  readonly roster: readonly RosterItem[];
  readonly children: readonly Extract[];
  readonly knowledge: number;
}

/**
 * What one change of the registration counts for: more than the stamps of any items of groups. An agency that is registered
 * otherwise is in another class, whose items may have lower ones.
 */
const REGISTERED = 1_000_000;

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** The agencies below and their reports; null where there are too many. */
async function belowOf(table: Table, { agency, year }: Filing): Promise<Below | null> {
  const [entered, copies] = await Promise.all([
    itemsOf(table, rosterKey(agency), '', MAX_ROSTER),
    itemsOf(table, extractsKey(agency, year), '', MAX_ROSTER),
  ]);
  if (entered.length > MAX_ROSTER || copies.length > MAX_ROSTER) {
    return null;
  }
  const all = entered.map((item) => rosterItem.parse(item));
  const extracts = new Map(copies.map((item) => extractItem.parse(item)).map((item) => [item.sk, item]));
  const roster = all.filter(({ left }) => !left);
  return {
    roster,
    children: roster.flatMap((member) => {
      const item = extracts.get(member.agency);
      return (item && extractOf(item, member)) ?? [];
    }),
    knowledge: sum(all.map(({ changes }) => changes)) + sum([...extracts.values()].map(({ readings }) => readings)),
  };
}

const profileOf = ({ id, name, region, level, kind }: Agency, children: number): AgencyProfile => ({
  ...{ id, name, region, level, kind },
  children,
});

function surroundingsOf(filing: Filing, registered: Agency | null, previous: Report | null, below: Below | null) {
  const known = below !== null && below.roster.length > 0;
  return {
    filed: { agency: filing.agency, agencyName: registered?.name ?? null, year: filing.year },
    agency: registered === null ? null : profileOf(registered, below?.roster.length ?? 0),
    previous,
    // What a report must agree on with those below is checked in the parent's report, which is checked anew when one of them
    // changes; a rule that saw the parent would have to be, for each of them, whenever the parent changes.
    parent: null,
    roster: known ? below.roster.map(({ agency, name, kind }) => ({ agency, name, kind })) : null,
    children: known ? below.children : null,
  } satisfies Partial<Surroundings>;
}

export const neighbourStore = (table: Table, derived: Derived): NeighbourStore => ({
  async neighbourhood(filing) {
    const registration = registrationOf(table, filing.agency);
    const [{ profile, changes }, groups, previous, below] = await Promise.all([
      registration,
      registration.then(({ profile }) => peersOfFiling(table, filing, profile)),
      previousOf(table, derived, filing),
      belowOf(table, filing),
    ]);
    return {
      registered: profile,
      surroundings: surroundingsOf(filing, profile, previous.report, below),
      peers: groups.peers,
      stamp: REGISTERED * changes + groups.stamp + previous.readings + (below?.knowledge ?? BEYOND),
    };
  },
});
