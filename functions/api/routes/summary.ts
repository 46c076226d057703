import { NATIONAL_DEADLINES } from '../../../shared/checks/config/deadlines.ts';
import { checkItems } from '../../../shared/checks/items.ts';
import { NOWHERE, provinceOf, regionPrefix } from '../../../shared/filing/agency.ts';
import { dayInChina } from '../../../shared/filing/deadline.ts';
import { type Overdue, summaryOf } from '../../../shared/filing/summary.ts';
import { byStatus, type Counts, sumCounts, type TalliedStatus } from '../../../shared/filing/tally.ts';
import { json } from '../answer.ts';
import { getSummary } from '../operations/groups.ts';
import { ProblemError } from '../problem.ts';
import { route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { type GroupAsked, gather, placeOf, rosterOf } from './group.ts';

const MOST_OVERDUE = 100;
const MOST_CHECKS = 20;
const STANDINGS = ['department', 'government', 'township', 'other'] as const;

const NO_FILINGS: Readonly<Record<TalliedStatus, number>> = {
  ...{ accepted: 0, queried: 0, returned: 0, unreadable: 0, pending: 0 },
};

/** What is counted, and who is overdue where they are known by name. */
interface Counted {
  readonly source: 'filings' | 'tallies';
  readonly counts: Counts;
  readonly overdue: readonly Overdue[] | null;
}

async function counted(asked: GroupAsked, today: string, services: ApiServices): Promise<Counted> {
  const [entries, roster] = await Promise.all([
    gather(services.store.group(placeOf(asked))),
    rosterOf(asked, services),
  ]);
  return { source: 'filings', ...summaryOf(entries, roster, asked.year, today) };
}

/** The kept counts of the country, or of one province. */
async function tallied({ year, region }: GroupAsked, { store }: ApiServices): Promise<Counted> {
  const tallies = await store.tallies(year);
  const asked = tallies.filter(({ province }) => region === undefined || province === provinceOf(region));
  return { source: 'tallies', counts: sumCounts(asked), overdue: null };
}

const isProvince = ({ parent, region = NOWHERE }: GroupAsked): boolean =>
  parent === undefined && /^\d{2}$/.test(regionPrefix(region));

/** A province that has too many reports to be counted now has kept counts. */
async function countedOrTallied(asked: GroupAsked, today: string, services: ApiServices): Promise<Counted> {
  if (asked.parent === undefined && asked.region === undefined) return tallied(asked, services);
  try {
    return await counted(asked, today, services);
  } catch (error) {
    const isTooLarge = error instanceof ProblemError && error.code === 'group-too-large';
    if (isTooLarge && isProvince(asked)) return tallied(asked, services);
    throw error;
  }
}

const sum = (numbers: Readonly<Record<string, number | undefined>>): number =>
  Object.values(numbers).reduce<number>((all, one = 0) => all + one, 0);

function standingsOf({ registered, missing }: Counts, year: number, today: string) {
  const entries = STANDINGS.map((standing) => {
    const day = NATIONAL_DEADLINES.find((one) => one.standing === standing)?.date;
    const due = day === undefined ? null : `${year + 1}-${day}`;
    const numbers = { registered: registered[standing] ?? 0, missing: missing[standing] ?? 0 };
    return [standing, { ...numbers, due, passed: due !== null && today > due }] as const;
  });
  return Object.fromEntries(entries);
}

/** Without names, those whose statutory day has passed: local notices name no numbers. */
const overdueIn = (standings: ReturnType<typeof standingsOf>): number =>
  Object.values(standings).reduce((all, { missing, passed }) => all + (passed ? missing : 0), 0);

function mostFailed({ failing }: Counts) {
  const titles = new Map(checkItems().map(({ id, title }) => [id, title]));
  return Object.entries(failing)
    .map(([check, reports]) => ({ check, title: titles.get(check) ?? { zh: check, en: check }, reports }))
    .toSorted((a, b) => b.reports - a.reports || (a.check < b.check ? -1 : 1))
    .slice(0, MOST_CHECKS);
}

export const summary = route(getSummary, async ({ query: asked }, services) => {
  const { year, parent = null, region = null } = asked;
  const today = dayInChina(services.exports.clock());
  const { source, counts, overdue } = await countedOrTallied(asked, today, services);
  const [registered, missing] = [sum(counts.registered), sum(counts.missing)];
  const statuses = { ...NO_FILINGS, ...byStatus(counts) };
  const standings = standingsOf(counts, year, today);
  const levels = Object.entries(counts.filings).map(([level, filings]) => [level, { ...NO_FILINGS, ...filings }]);
  const late = overdue?.map(({ id, ...one }) => ({ agency: id, ...one })) ?? null;
  const body = {
    ...{ year, parent, region, source },
    ...{ filings: sum(statuses), byStatus: statuses, byLevel: Object.fromEntries(levels) },
    ...{ registered, filed: registered - missing, standings },
    overdue: { count: late?.length ?? overdueIn(standings), agencies: late?.slice(0, MOST_OVERDUE) ?? null },
    failing: mostFailed(counts),
  };
  return json(getSummary, body, 'settled');
});
