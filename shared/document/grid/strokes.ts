import type { Stroke } from './sheet.ts';

/** Strokes this near are one line: parts of a dashed line, which lie exactly on one axis. */
const SAME_AXIS = 0.6;
/** The two lines of a double border, or of two cells with a little space between them, are one border. */
const SAME_BORDER = 3;
/** Widest hole in a dashed or dotted line. */
const HOLE = 4;
/** What is shorter parts no cells: a dot, a tick, the end of a line. */
const SHORTEST = 5;

/** Strokes in groups: each is at most `distance` from the one before it. */
function chains(strokes: readonly Stroke[], distance: number): Stroke[][] {
  const groups: Stroke[][] = [];
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last !== undefined && stroke.at - (last.at(-1)?.at ?? 0) <= distance) {
      last.push(stroke);
    } else {
      groups.push([stroke]);
    }
  }
  return groups;
}

/** Strokes in groups: none is further than `distance` from the first. */
function clusters(strokes: readonly Stroke[], distance: number): Stroke[][] {
  const groups: Stroke[][] = [];
  for (const stroke of strokes.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    if (last !== undefined && stroke.at - (last[0]?.at ?? 0) <= distance) {
      last.push(stroke);
    } else {
      groups.push([stroke]);
    }
  }
  return groups;
}

function joined(group: readonly Stroke[]): Stroke[] {
  const length = group.reduce((sum, { from, to }) => sum + to - from, 0);
  const weighed = group.reduce((sum, { at, from, to }) => sum + at * (to - from), 0);
  const at = length === 0 ? (group[0]?.at ?? 0) : weighed / length;
  const lines: { at: number; from: number; to: number }[] = [];
  for (const { from, to } of group.toSorted((a, b) => a.from - b.from)) {
    const last = lines.at(-1);
    if (last !== undefined && from - last.to <= HOLE) {
      last.to = Math.max(last.to, to);
    } else {
      lines.push({ at, from, to });
    }
  }
  return lines;
}

/** The lines that strokes of one direction make; lines of one border share their axis. */
export function linesOf(strokes: readonly Stroke[]): readonly Stroke[] {
  const lines = clusters(strokes, SAME_AXIS)
    .flatMap(joined)
    .filter(({ from, to }) => to - from >= SHORTEST);
  return chains(lines, SAME_BORDER).flatMap(joined);
}
