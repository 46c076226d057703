import { THRESHOLDS } from '../../checks/config/thresholds.ts';
import type { GroupFigures, NarrativeFingerprint } from '../../checks/surroundings.ts';
import { cellsOfForm } from '../../form/forms.ts';
import type { CellId, FormVersion } from '../../form/model.ts';
import type { GroupMember } from './member.ts';
import { ascendingOf, quantile } from './order.ts';

/** Fewest values of which median and deviation say what is usual: as many as the checks ask a group for. */
const LEAST = THRESHOLDS.outlierGroup.value;

const NONE = { median: 0, deviation: 0 };

/** What the members say of a cell: how many of them 0, and log(1 + value) of the others. */
interface Tally {
  zeros: number;
  readonly logs: number[];
}

/** Median and median absolute deviation of log(1 + value). */
function usual({ zeros, logs }: Tally): { readonly median: number; readonly deviation: number } {
  // Most cells are 0 nearly everywhere: then both medians are, without sorting anything.
  if (zeros > logs.length) return NONE;
  const all = [...new Array<number>(zeros).fill(0), ...logs];
  const median = quantile(ascendingOf(all), 0.5);
  return { median, deviation: quantile(ascendingOf(all.map((one) => Math.abs(one - median))), 0.5) };
}

function tallyUp(form: FormVersion, members: readonly GroupMember[]): ReadonlyMap<CellId, Tally> {
  const counted = [...cellsOfForm(form).values()].filter(({ kind }) => kind !== 'change');
  const tallies = new Map(counted.map(({ id }) => [id, { zeros: 0, logs: [] as number[] }]));
  for (const { cells } of members) {
    for (const id in cells) {
      const [value = -1, tally] = [cells[id], tallies.get(id)];
      if (tally === undefined || value < 0) continue;
      if (value === 0) tally.zeros += 1;
      else tally.logs.push(Math.log1p(value));
    }
  }
  return tallies;
}

/**
 * What is usual in a group for the checks P02, P06, Y06 and A11: of each cell of which at least eight members tell.
 *
 * @param members as `peersOf` finds them; those of another form are left out
 * @param narratives of the members' texts, where P06 is to compare them
 */
export function groupFiguresOf(
  form: FormVersion,
  members: readonly GroupMember[],
  narratives?: readonly NarrativeFingerprint[],
): GroupFigures {
  const same = members.filter((member) => member.form === form);
  const told = [...tallyUp(form, same)].filter(([, { zeros, logs }]) => zeros + logs.length >= LEAST);
  return {
    size: same.length,
    cells: Object.fromEntries(told.map(([id, tally]) => [id, usual(tally)])),
    ...(narratives === undefined ? {} : { narratives }),
  };
}
