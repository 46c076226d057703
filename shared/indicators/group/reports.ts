import type { RosterMember } from '../../checks/surroundings.ts';
import { type Outcome, rateOf } from '../evaluate.ts';
import { measureAll } from './measures.ts';
import type { GroupMember } from './member.ts';

/** Sums of table 3 that have to be known before a table counts as all zeros. */
const SUMS = ['t3.new.sum', 't3.total.sum'];

/** Whether table 3 is all zeros (P01); null where the numbers that are known do not tell. */
function isZero({ cells }: GroupMember): boolean | null {
  for (const id in cells) {
    if (id.startsWith('t3.') && cells[id] !== 0) return false;
  }
  return SUMS.every((id) => cells[id] !== undefined) ? true : null;
}

/** I42: reports whose table 3 is all zeros, of those whose table 3 tells (%). */
export function zeroShareOf(members: readonly GroupMember[]): Outcome {
  const told = members.map(isZero).filter((zero) => zero !== null);
  return rateOf(told.filter((zero) => zero).length, told.length, '%');
}

/** I44: who of a roster has published. */
export interface Coverage {
  readonly rate: Outcome;
  readonly missing: readonly RosterMember[];
}

/** The agencies of a roster of which the group holds a report that could be read (%). Reports of others do not count. */
export function coverageOf(roster: readonly RosterMember[], members: readonly GroupMember[]): Coverage {
  const present = new Set(members.map(({ agency }) => agency));
  const missing = roster.filter(({ agency }) => !present.has(agency));
  return { rate: rateOf(roster.length - missing.length, roster.length, '%'), missing };
}

/** I43 of a group: who published in time. */
export interface Timeliness {
  /** Reports in time, of all that were due and whose date is known (%). */
  readonly rate: Outcome;
  /** Reports due whose date is not known; in neither number. */
  readonly undated: number;
}

/**
 * The reports that were published in time.
 *
 * @param absent agencies whose day has passed and that have filed nothing: they are late
 */
export function timelinessOf(members: readonly GroupMember[], absent: number): Timeliness {
  const { valued, others } = measureAll(members, 'I43');
  const inTime = valued.filter(({ numerator }) => numerator === 1).length;
  return {
    rate: rateOf(inTime, valued.length + absent, '%'),
    undated: others.filter(({ reason }) => reason === 'date_unknown').length,
  };
}
