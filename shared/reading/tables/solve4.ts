/** The sums of table 4, and what they tell where a number was cut in two. Pure: numbers in, numbers out. */

/** Cells of a block: four results and their total. */
const BLOCK = 5;
const BLOCKS = 3;
const SLOTS4 = BLOCK * BLOCKS;
/** Most numbers that may have been cut in two: a result and its total in every block. */
const MOST_CUTS = 2 * BLOCKS;

type Vector = readonly number[];

/** C01: the last of each five is the sum of the others. */
export function addsUp4(numbers: Vector): boolean {
  return numbers.every((total, at) => {
    const parts = numbers.slice(at - BLOCK + 1, at);
    return at % BLOCK !== BLOCK - 1 || parts.reduce((sum, part) => sum + part, 0) === total;
  });
}

const distinct = (vectors: readonly Vector[]): readonly Vector[] => [
  ...new Map(vectors.map((vector) => [vector.join(), vector])).values(),
];

/** A block that begins with `values[at]`: each way to join digits that were cut apart so that its total is their sum. */
function blocksFrom(values: Vector, at: number, cuts: number): { readonly block: Vector; readonly cuts: number }[] {
  const found: { block: Vector; cuts: number }[] = [];
  const grow = (block: Vector, next: number, used: number) => {
    if (block.length === BLOCK) {
      found.push(...(addsUp4(block) ? [{ block, cuts: used }] : []));
      return;
    }
    const [one, two] = [values[next], values[next + 1]];
    if (one !== undefined) {
      grow([...block, one], next + 1, used);
    }
    if (one !== undefined && two !== undefined && one > 0 && one < 10 && two < 10 && used < cuts) {
      grow([...block, one * 10 + two], next + 2, used + 1);
    }
  };
  grow([], at, 0);
  return found;
}

/** Every way to leave out one number that does not belong to the table, so that the sums hold. */
const withoutStray = (values: Vector): Vector[] =>
  values.map((_, at) => values.toSpliced(at, 1)).filter((rest) => rest.length === SLOTS4 && addsUp4(rest));

/**
 * More values than cells: every way to join two digits that were cut apart (layout 47), so often that the values fill the
 * cells and all sums hold, or to leave out one number that strayed in.
 */
export function fittingReadings(values: Vector): readonly Vector[] {
  const cuts = values.length - SLOTS4;
  const join = (at: number, left: number, block: number): Vector[] => {
    if (block === BLOCKS) {
      return left === 0 ? [[]] : [];
    }
    return blocksFrom(values, at, left).flatMap((first) =>
      join(at + BLOCK + first.cuts, left - first.cuts, block + 1).map((rest) => [...first.block, ...rest]),
    );
  };
  return cuts > 0 && cuts <= MOST_CUTS ? distinct([...join(0, cuts, 0), ...withoutStray(values)]) : [];
}
