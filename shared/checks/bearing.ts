import type { CellId } from '../form/model.ts';
import { canonical } from './canonical.ts';
import { THRESHOLDS } from './config/thresholds.ts';
import { FEE } from './rules/a/fee-signs.ts';
import { robustScore } from './rules/p/p02-outliers.ts';
import type { GroupFigures } from './surroundings.ts';

const MOST = THRESHOLDS.outlierScore.value;
/** Sizes from which on a group says more: another text to compare with; figures of what is usual. */
const SIZES = [2, THRESHOLDS.outlierGroup.value];

/**
 * What of a group's figures bears on the checks of a report with these values: as long as this stays the same, P02, Y06 and A11 find the
 * same, whatever else of the group has changed. With each report that arrives a median moves a little, and nearly all of its
 * group are where they were.
 *
 * @param values of the cells that hold a certain number
 */
export function bearingOf(
  values: Readonly<Record<CellId, number>>,
  { size, cells }: Pick<GroupFigures, 'size' | 'cells'>,
): string {
  const scored = Object.entries(cells).flatMap(([id, figures]) => {
    const value = values[id];
    const score = value === undefined ? null : robustScore(value, figures);
    return score === null ? [] : [{ id, figures, isFar: Math.abs(score) > MOST }];
  });
  const far = scored.filter(({ isFar }) => isFar);
  return canonical({
    size: far.length > 0 ? size : (SIZES.findLast((least) => size >= least) ?? 0),
    scored: scored.length > 0,
    far: Object.fromEntries(far.map(({ id, figures }) => [id, figures])),
    fee: cells[FEE]?.median ?? 0,
  });
}
