import type { UndefinedReason } from '../model.ts';
import type { GroupMember } from './member.ts';
import { peersOf } from './peers.ts';
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
