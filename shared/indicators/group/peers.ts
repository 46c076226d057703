import type { GroupMember } from './member.ts';

/**
 * The reports that one may be compared with: of the same level, kind and year, and of one organ or of a whole region alike.
 * The caller narrows them to a region by whom it hands in. None where level or kind is not known.
 */
export function peersOf(members: readonly GroupMember[], one: GroupMember): readonly GroupMember[] {
  const { level, kind, year } = one;
  if (level === null || kind === null) return [];
  const isRegion = one.scope === 'region';
  return members.filter(
    (other) =>
      other.level === level && other.kind === kind && other.year === year && (other.scope === 'region') === isRegion,
  );
}
