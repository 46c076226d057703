import type { ListedAgency } from '../../../shared/filing/agency.ts';
import { regionOf, regionPrefix } from '../../../shared/filing/agency.ts';
import { memberOf, type Unpackers } from '../../../shared/filing/member.ts';
import type { GroupMember } from '../../../shared/indicators/group/member.ts';
import type { GroupQuery } from '../../../shared/store/store.ts';
import { MOST_COMPARED, ProblemError } from '../problem.ts';
import type { ApiServices } from '../services.ts';

/** The reports that are compared: of one year, and of the agencies that meet all filters. */
export interface GroupAsked {
  readonly year: number;
  readonly parent?: string | undefined;
  readonly region?: string | undefined;
  readonly level?: ListedAgency['level'] | undefined;
  readonly kind?: ListedAgency['kind'] | undefined;
}

/** Everything that the pages hold; no further page is read once that is too much. @throws ProblemError then */
export async function gather<T>(pages: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const page of pages) {
    all.push(...page);
    if (all.length > MOST_COMPARED) {
      throw new ProblemError('group-too-large');
    }
  }
  return all;
}

export const placeOf = ({ year, parent, region }: GroupAsked): GroupQuery => ({
  year,
  ...(parent === undefined ? {} : { parent }),
  ...(region === undefined ? {} : { region }),
});

const fits =
  ({ level, kind }: GroupAsked) =>
  (one: Pick<ListedAgency, 'level' | 'kind'>): boolean =>
    (level === undefined || one.level === level) && (kind === undefined || one.kind === kind);

export interface Group {
  /** Those of whom a report was read. */
  readonly members: readonly GroupMember[];
  /** The agencies that filed something, readable or not. */
  readonly filed: ReadonlySet<string>;
  /** As answers show it. */
  readonly shown: Readonly<Record<string, unknown>>;
}

/** The reports of a group. */
export async function groupOf(asked: GroupAsked, { store }: ApiServices, unpackers: Unpackers): Promise<Group> {
  const { year, parent = null, region = null, level = null, kind = null } = asked;
  const filings = (await gather(store.group(placeOf(asked)))).filter(fits(asked));
  const members = filings.map((one) => memberOf(one, unpackers)).filter((one) => one !== null);
  const filed = new Set(filings.map(({ agency }) => agency));
  return {
    members,
    filed,
    shown: { year, parent, region, level, kind, filings: filings.length, read: members.length },
  };
}

/** The registered agencies of a group; none where neither parent nor region is given. */
export async function rosterOf(asked: GroupAsked, { store }: ApiServices): Promise<readonly ListedAgency[]> {
  const { parent, region } = asked;
  if (parent !== undefined) {
    const prefix = regionPrefix(region ?? '');
    const below = await gather(store.registered({ parent }));
    return below.filter((one) => fits(asked)(one) && (regionOf(one.id, one) ?? '').startsWith(prefix));
  }
  return region === undefined ? [] : (await gather(store.registered({ region }))).filter(fits(asked));
}
