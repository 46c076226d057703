import { equationsOfForm } from '../checks/equations.ts';
import type { Entry } from '../filing/entry.ts';
import { memberOf } from '../filing/member.ts';
import type { CellId, FormVersion } from '../form/model.ts';
import type { GroupMember } from '../indicators/group/member.ts';

/** One report as it is exported: what its entry says, and what its numbers make up. */
export interface Row {
  readonly entry: Entry;
  /** Null where no report could be read, or none was read yet. */
  readonly member: GroupMember | null;
}

const NO_CELLS: Readonly<Record<CellId, number>> = {};

export const cellsOf = ({ member }: Row): Readonly<Record<CellId, number>> => member?.cells ?? NO_CELLS;

export const rowOf = (entry: Entry): Row => ({ entry, member: memberOf(entry) });

/** Ids of what fails, without the families that stand beside their own parts. */
export const failedParts = ({ failingChecks }: Entry): readonly string[] =>
  failingChecks.filter((id) => !failingChecks.some((other) => other.startsWith(`${id}.`)));

const cellsByEquation = new Map<FormVersion, ReadonlyMap<string, readonly CellId[]>>();

function equationCells(form: FormVersion): ReadonlyMap<string, readonly CellId[]> {
  const known = cellsByEquation.get(form) ?? new Map(equationsOfForm(form).map(({ id, cells }) => [id, cells]));
  cellsByEquation.set(form, known);
  return known;
}

/**
 * The cells of the sums that fail (B01–B03, C01): the ids of these checks name their cells, so that nothing needs to be kept
 * for it. What other checks find is only named.
 */
export function failingCells({ entry, member }: Row): ReadonlySet<CellId> {
  if (member === null || entry.failingChecks.length === 0) return new Set();
  const cells = equationCells(member.form);
  return new Set(entry.failingChecks.flatMap((id) => cells.get(id) ?? []));
}
