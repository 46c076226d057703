import type { CellId } from '../../form/model.ts';
import type { GroupMember } from './member.ts';
import { ascendingOf } from './order.ts';
import { unitsOf } from './units.ts';

/** I41: how unevenly the requests of a region fall on its agencies. */
export interface RequestConcentration {
  /** Units whose number is known, and what they add up to. */
  readonly n: number;
  readonly sum: number;
  /** The share of the unit with the most, 0 to 1; null where nothing was counted. */
  readonly topShare: number | null;
  readonly top: { readonly agency: string; readonly name: string | null } | null;
  /** Gini coefficient: 0 all alike, (n − 1) / n all with one; null where nothing was counted. */
  readonly gini: number | null;
  /** Units whose number is not known. */
  readonly unknown: number;
  /** Reports of regions that contain other members, and are not counted a second time. */
  readonly setAside: number;
}

/** The Gini coefficient of numbers ≥ 0 with a sum > 0. */
export function giniOf(values: Iterable<number>): number {
  const ascending = ascendingOf(values);
  const n = ascending.length;
  let [sum, weighed] = [0, 0];
  ascending.forEach((value, index) => {
    sum += value;
    weighed += (2 * (index + 1) - n - 1) * value;
  });
  return weighed / (n * sum);
}

/**
 * The concentration of new requests over agencies. Take agencies of one level: a unit that is a whole county weighs as much
 * as a township.
 */
export function concentrationOf(members: readonly GroupMember[], cell: CellId = 't3.new.sum'): RequestConcentration {
  const { units, setAside } = unitsOf(members);
  const counted = units.flatMap((member) => {
    const value = member.cells[cell];
    return value === undefined || value < 0 ? [] : [{ member, value }];
  });
  const sum = counted.reduce((all, { value }) => all + value, 0);
  const top = counted.reduce<(typeof counted)[number] | null>(
    (best, one) => (best === null || one.value > best.value ? one : best),
    null,
  );
  const found = top !== null && sum > 0 ? top : null;
  return {
    n: counted.length,
    sum,
    topShare: found && found.value / sum,
    top: found && { agency: found.member.agency, name: found.member.name },
    gini: found && giniOf(counted.map(({ value }) => value)),
    unknown: units.length - counted.length,
    setAside: setAside.length,
  };
}
