import type { UndefinedReason } from '../model.ts';
import type { GroupMember } from './member.ts';
import { peersKey, peersOf } from './peers.ts';
import { type RankedBy, rankingOf } from './ranking.ts';

/** I35: where a report stands among its peers. */
export interface PeerPercentile {
  /** Mid-rank percentile, 0 to 100, high for a high value whatever is better; null with a reason. */
  readonly value: number | null;
  /** Peers that are ranked, the report itself among them. */
  readonly n: number;
  readonly reason: UndefinedReason | 'unsound' | 'small_denominator' | null;
}

/**
 * The percentile of one report in an indicator among the reports of its level, kind, scope and year.
 *
 * @param members of the region in which it is compared, the report itself among them
 * @throws RangeError if there is no such indicator
 */
export function peerPercentileOf(
  members: readonly GroupMember[],
  one: GroupMember,
  key: string,
  by: RankedBy = 'value',
): PeerPercentile {
  const { ranked, unranked } = rankingOf(peersOf(members, one), key, by);
  const n = ranked.length;
  const own = ranked.find(({ agency }) => agency === one.agency);
  if (own !== undefined) {
    return { value: own.percentile, n, reason: own.percentile === null ? 'small_group' : null };
  }
  const left = unranked.find(({ agency }) => agency === one.agency);
  return { value: null, n, reason: left?.reason ?? 'not_applicable' };
}

/** I35 of every report of a group, each among its peers: the same as {@link peerPercentileOf} one by one. */
export function peerPercentilesOf(
  members: readonly GroupMember[],
  key: string,
): ReadonlyMap<GroupMember, PeerPercentile> {
  const found = new Map<GroupMember, PeerPercentile>();
  for (const [common, peers] of Map.groupBy(members, peersKey)) {
    const { ranked, unranked } = rankingOf(common === null ? [] : peers, key);
    const own = new Map(ranked.map(({ agency, percentile }) => [agency, percentile]));
    const left = new Map(unranked.map(({ agency, reason }) => [agency, reason]));
    for (const one of peers) {
      const value = own.get(one.agency) ?? null;
      const reason = own.has(one.agency) ? 'small_group' : (left.get(one.agency) ?? 'not_applicable');
      found.set(one, { value, n: ranked.length, reason: value === null ? reason : null });
    }
  }
  return found;
}
