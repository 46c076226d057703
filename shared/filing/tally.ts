import * as z from 'zod';
import { type Standing, standingOfName } from '../checks/organ.ts';
import { agency, type ListedAgency } from './agency.ts';
import type { Entry } from './entry.ts';
import { status } from './facts.ts';

/** The status of a filing's current version; `pending` while it is not checked. */
const tallied = z.enum([...status.options, 'pending']);
const level = z.enum([...agency.shape.level.unwrap().options, 'unknown']);
const standing = z.enum(['department', 'government', 'township', 'other'] as const satisfies readonly Standing[]);

const counts = z.object({
  /** Filings by the level of the agency and the status of the report; what is 0 may be left out. */
  filings: z.partialRecord(level, z.partialRecord(tallied, z.int())),
  /** In how many reports a check of the family fails, by family (B01); several of one family in a report count once. */
  failing: z.record(z.string(), z.int()),
  /** Registered agencies by what the law asks of them (article 49: departments by 31 January, governments by 31 March). */
  registered: z.partialRecord(standing, z.int()),
  /** Those among them that have filed nothing for the year. After their day they are overdue. */
  missing: z.partialRecord(standing, z.int()),
});

/** What a summary counts. Sums of counts are counts, so a country is the sum of its provinces. */
export type Counts = z.infer<typeof counts>;

/** The counts of one province (`-`: of those without a region) and year. */
export const tally = counts.extend({ year: z.int(), province: z.string() });

export type Tally = z.infer<typeof tally>;

export type TalliedStatus = z.infer<typeof tallied>;

type Sums = Readonly<Record<string, number | undefined>>;

function addTo(sums: Record<string, number | undefined>, more: Sums): void {
  for (const [name, number = 0] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + number;
}

const nothing = (): Counts => ({ filings: {}, failing: {}, registered: {}, missing: {} });

export function sumCounts(all: readonly Counts[]): Counts {
  const sum = nothing();
  for (const { filings, failing, registered, missing } of all) {
    for (const [name, statuses] of Object.entries(filings)) {
      const level = name as keyof Counts['filings'];
      sum.filings[level] ??= {};
      addTo(sum.filings[level], statuses);
    }
    addTo(sum.failing, failing);
    addTo(sum.registered, registered);
    addTo(sum.missing, missing);
  }
  return sum;
}

const isFamily = (check: string): boolean => !check.includes('.');

/** What these filings add to the counts. */
export const countsOfFilings = (entries: readonly Entry[]): Counts =>
  sumCounts(
    entries.map((entry) => ({
      ...nothing(),
      filings: { [entry.level ?? 'unknown']: { [entry.status ?? 'pending']: 1 } },
      failing: Object.fromEntries(entry.failingChecks.filter(isFamily).map((family) => [family, 1])),
    })),
  );

/** What the law asks of a registered agency: by its level and kind, else by its name. */
export function standingOfAgency({ name, level, kind }: Pick<ListedAgency, 'name' | 'level' | 'kind'>): Standing {
  const named = standingOfName(name);
  return level === 'township' || named === 'township' ? 'township' : (kind ?? named);
}

/** What these registered agencies add to the counts, of which some have filed. */
export const countsOfAgencies = (agencies: readonly ListedAgency[], filed: ReadonlySet<string>): Counts =>
  sumCounts(
    agencies.map((one) => {
      const own = { [standingOfAgency(one)]: 1 };
      return { ...nothing(), registered: own, missing: filed.has(one.id) ? {} : own };
    }),
  );

/** Filings by status, whatever the level. */
export function byStatus({ filings }: Counts): Partial<Record<TalliedStatus, number>> {
  const sums: Record<string, number | undefined> = {};
  for (const statuses of Object.values(filings)) addTo(sums, statuses);
  return sums;
}
