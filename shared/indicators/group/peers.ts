import type { GroupMember } from './member.ts';

/**
 * What two reports must have in common to be peers: level, kind and year, and that both are of one organ or of a whole region;
 * null where level or kind is not known.
 */
export const peersKey = ({
  level,
  kind,
  year,
  scope,
}: Pick<GroupMember, 'level' | 'kind' | 'year' | 'scope'>): string | null =>
  level === null || kind === null ? null : [level, kind, year, scope === 'region'].join(' ');

/**
 * The reports that one may be compared with. The caller narrows them to a region by whom it hands in. None where level or kind
 * is not known.
 */
export function peersOf(members: readonly GroupMember[], one: GroupMember): readonly GroupMember[] {
  const key = peersKey(one);
  return key === null ? [] : members.filter((other) => peersKey(other) === key);
}
