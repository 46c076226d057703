import type { RosterMember } from '../../../shared/checks/surroundings.ts';
import type { ListedAgency } from '../../../shared/filing/agency.ts';
import { dayInChina } from '../../../shared/filing/deadline.ts';
import { overdueOf } from '../../../shared/filing/summary.ts';
import type { Indicator } from '../../../shared/indicators/definitions/model.ts';
import { keyOf } from '../../../shared/indicators/definitions.ts';
import { concentrationOf } from '../../../shared/indicators/group/concentration.ts';
import { distributionOf } from '../../../shared/indicators/group/distribution.ts';
import type { GroupMember } from '../../../shared/indicators/group/member.ts';
import { peerPercentilesOf } from '../../../shared/indicators/group/percentile.ts';
import { type RankedBy, rankingOf } from '../../../shared/indicators/group/ranking.ts';
import { regionRateOf } from '../../../shared/indicators/group/region-rate.ts';
import { coverageOf, timelinessOf, zeroShareOf } from '../../../shared/indicators/group/reports.ts';
import { json } from '../answer.ts';
import { getIndicator } from '../operations/groups.ts';
import { badParameter } from '../problem.ts';
import { route } from '../route.ts';
import type { ApiServices } from '../services.ts';
import { type GroupAsked, groupOf, rosterOf } from './group.ts';
import { type Subject, subjectOf, unpackersFor } from './indicator-subject.ts';
import { DEFAULT_LIMIT, paged } from './paged.ts';
import { type PageAsked, pageByAgency, rankingPage } from './ranking-page.ts';

/** Agencies without a report that an answer lists. */
const MOST_MISSING = 100;

interface About {
  readonly members: readonly GroupMember[];
  readonly by: RankedBy;
  readonly page: PageAsked;
  /** Only for the coverage, and for who is late. */
  readonly roster: readonly ListedAgency[];
  /** Agencies of the roster that have filed nothing though their day has passed. */
  readonly overdue: number;
}

const defined = (indicator: Indicator) => {
  const { name, unit, direction, smallNumbers } = indicator;
  return { key: keyOf(indicator), name, unit, direction, rankedFrom: smallNumbers.rankedFrom ?? null };
};

const rateIn = (members: readonly GroupMember[], indicator: Indicator) =>
  indicator.kind === 'rate' ? regionRateOf(members, keyOf(indicator)) : null;

const spread = (members: readonly GroupMember[], indicator: Indicator) => ({
  distribution: distributionOf(members, keyOf(indicator)),
  rate: rateIn(members, indicator),
});

async function ranked(indicator: Indicator, { members, by, page }: About) {
  const ranking = rankingOf(members, keyOf(indicator), by);
  const counted = { ranked: ranking.ranked.length, unranked: ranking.unranked.length };
  return { by, ...spread(members, indicator), ...counted, ...(await paged(Promise.try(rankingPage, ranking, page))) };
}

async function percentiles(of: Indicator, { members, page }: About) {
  const found = peerPercentilesOf(members, keyOf(of));
  const all = [...found].map(([{ agency, name }, percentile]) => ({ agency, name, ...percentile }));
  return paged(Promise.try(pageByAgency<(typeof all)[number]>, all, page));
}

function gap(of: Indicator, members: readonly GroupMember[]) {
  const distribution = distributionOf(members, keyOf(of));
  return { value: distribution.gap, unit: of.unit === '%' ? 'points' : of.unit, distribution };
}

function coverage({ members, roster }: About) {
  const listed = roster.map(({ id, name, kind }): RosterMember => ({ agency: id, name, kind }));
  const { rate, missing } = coverageOf(listed, members);
  return { rate, missing: missing.slice(0, MOST_MISSING), further: Math.max(0, missing.length - MOST_MISSING) };
}

async function answerTo(subject: Subject, about: About): Promise<object> {
  const { members, overdue } = about;
  switch (subject.shape) {
    case 'ranking':
      return ranked(subject.indicator, about);
    case 'family':
      return {
        id: subject.id,
        members: subject.indicators.map((one) => ({ indicator: defined(one), ...spread(members, one) })),
      };
    case 'percentiles':
      return percentiles(subject.of, about);
    case 'gap':
      return gap(subject.of, members);
    case 'rate':
      return { rate: rateIn(members, subject.of) };
    case 'concentration':
      return concentrationOf(members);
    case 'zeros':
      return { rate: zeroShareOf(members) };
    case 'timeliness':
      return { ...timelinessOf(members, overdue), overdue };
    case 'coverage':
      return coverage(about);
  }
}

const headOf = (subject: Subject) => ({
  shape: subject.shape,
  ...('indicator' in subject ? { indicator: defined(subject.indicator) } : {}),
  ...('of' in subject ? { of: defined(subject.of) } : {}),
});

/** The agencies of which reports are expected. @throws ProblemError where it needs them and nobody says which these are */
async function expected(
  { shape }: Subject,
  asked: GroupAsked,
  services: ApiServices,
): Promise<readonly ListedAgency[]> {
  if (shape !== 'coverage' && shape !== 'timeliness') return [];
  if (shape === 'coverage' && asked.parent === undefined && asked.region === undefined) {
    throw badParameter('parent', {
      zh: '覆盖率（I44）需要名录：请给出 parent 或 region',
      en: 'Coverage (I44) needs a roster: give parent or region',
    });
  }
  return rosterOf(asked, services);
}

/** By which a cursor is told from that of another list. */
const listOf = (key: string, asked: GroupAsked, by: RankedBy, of: string | undefined): string =>
  [key, asked.year, asked.parent, asked.region, asked.level, asked.kind, by, of].join(' ');

export const indicator = route(getIndicator, async ({ parameters, query }, services) => {
  const { by = 'value', of, limit = DEFAULT_LIMIT, cursor, ...asked } = query;
  const subject = subjectOf(parameters.indicator, of);
  const [roster, group] = await Promise.all([
    expected(subject, asked, services),
    groupOf(asked, services, unpackersFor(subject)),
  ]);
  const page = { list: listOf(parameters.indicator, asked, by, of), limit, cursor };
  const overdue = overdueOf(roster, group.filed, asked.year, dayInChina(services.exports.clock())).length;
  const answer = await answerTo(subject, { members: group.members, by, page, roster, overdue });
  return json(getIndicator, { ...headOf(subject), group: group.shown, ...answer }, 'settled');
});
