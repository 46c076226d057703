import type { GroupMember } from './member.ts';

/** A division code without the zeros that stand for "all of it": 530000 → 53, 530111000 → 530111. */
function divisionOf(code: string): string {
  const township = code.length === 12 && code.endsWith('000') ? code.slice(0, 9) : code;
  const county = township.length === 9 && township.endsWith('000') ? township.slice(0, 6) : township;
  return county.length === 6 ? county.replace(/(?:00){1,2}$/, '') : county;
}

/** Lengths of the codes of province, prefecture, county, township and village. */
const LENGTHS = [2, 4, 6, 9, 12];

export interface Units {
  readonly units: readonly GroupMember[];
  /** Reports of whole regions that contain other members: with both, a request would count twice. */
  readonly setAside: readonly GroupMember[];
}

/** The members of one year that may be added up: without the reports of regions in which another member lies. */
export function unitsOf(members: readonly GroupMember[]): Units {
  const within = new Map<string, number>();
  for (const { region } of members) {
    const division = region === null ? '' : divisionOf(region);
    for (const length of LENGTHS.filter((one) => one <= division.length)) {
      const code = division.slice(0, length);
      within.set(code, (within.get(code) ?? 0) + 1);
    }
  }
  const contains = ({ scope, region }: GroupMember) =>
    scope === 'region' && region !== null && (within.get(divisionOf(region)) ?? 0) > 1;
  const { units = [], setAside = [] } = Object.groupBy(members, (one) => (contains(one) ? 'setAside' : 'units'));
  return { units, setAside };
}
