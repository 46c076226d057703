import { greatest, least } from '../extent.ts';
import { LABELS, labelOf } from '../labels.ts';
import type { Sheet, Stroke } from '../sheet.ts';
import { isValue, type Printed } from './strip.ts';

/** A sheet with its strings, and those of them that can be seen. */
export interface Strip {
  readonly sheet: Sheet;
  readonly strings: readonly Printed[];
  readonly visible: readonly Printed[];
}

/** Lines of two strips this near are one, in points; a string of both stands this exactly on one line. */
const SAME_LINE = 1.5;
const SAME_BASELINE = 0.3;
/** Lines of a cell beside the middle of its row, in parts of the font size. */
const BESIDE = 0.8;
/** Share of the lines of a strip that go on with lines of the strip beside it. */
const MOST = 0.9;
/** Fewest ruling lines, and fewest lines of values without such, that show that two pages are strips of one sheet. */
const FEWEST_RULES = 3;
const FEWEST_LINES = 5;
/** Values of a row of table 3; table 4 has one row of more. */
const VALUES = 7;
/** A string that runs over the edge of a strip does so by more points. */
const OVER_EDGE = 4;

/** How far a strip lies right of another, as a string tells that runs over the edge between them and stands on both. */
export function shiftOfText(first: Strip, second: Strip): number | null {
  const shifts = second.strings.flatMap(({ text, left, baseline }) =>
    first.strings
      .filter((one) => one.text === text && text.length > 1 && Math.abs(one.baseline - baseline) < SAME_BASELINE)
      .filter((one) => one.left > left && (left < -OVER_EDGE || one.right > first.sheet.width + OVER_EDGE))
      .map((one) => one.left - left),
  );
  const [shift] = shifts;
  return shift !== undefined && shifts.every((other) => Math.abs(other - shift) < 1) ? shift : null;
}

const endsAt = (strokes: readonly Stroke[], side: 'from' | 'to', at: number) =>
  strokes.filter((stroke) => Math.abs(stroke[side] - at) < SAME_LINE).map((stroke) => stroke.at);

/** The same where ruling lines end at the right edge of one strip and go on at the left edge of the other. */
export function shiftOfRules({ sheet: first }: Strip, { sheet: second }: Strip): number | null {
  const right = greatest(first.horizontal.map(({ to }) => to));
  const left = least(second.horizontal.map(({ from }) => from));
  const [upper, lower] = [endsAt(first.horizontal, 'to', right), endsAt(second.horizontal, 'from', left)];
  const common = lower.filter((at) => upper.some((other) => Math.abs(other - at) < SAME_LINE));
  return common.length >= FEWEST_RULES && common.length >= lower.length * MOST ? right - left : null;
}

const isRuled = ({ sheet }: Strip) => sheet.horizontal.length >= FEWEST_RULES;

const isOn =
  (baseline: number, reach = SAME_LINE) =>
  (one: Printed) =>
    Math.abs(one.baseline - baseline) < reach;

const isProse = ({ text }: Printed) => /[。，；]/.test(text);
const isRowLabel = ({ text }: Printed) => /^\s*\d/.test(text) && LABELS().has(labelOf(text));

/** Whether the rows of a page can go on in those of another, which are none of their own. */
function rowsGoOn(row: readonly Printed[], strip: Strip): boolean {
  const values = strip.visible.filter(isValue);
  const labels = strip.visible.filter(isRowLabel);
  const lines = [...new Map(values.map((value) => [Math.round(value.baseline), value])).values()];
  const count = (strings: readonly Printed[], at: number) =>
    strings.filter((one) => isValue(one) && isOn(at)(one)).length;
  const overfull = lines.filter(
    ({ baseline: at }) => count(row, at) > 0 && count(row, at) + count(values, at) > VALUES,
  );
  const ownRows = labels.filter(({ baseline }) => count(row, baseline) > 0);
  const table = row.filter((one) => !isProse(one));
  const going = lines.filter(({ baseline, size }) => table.some(isOn(baseline, size * BESIDE)));
  return overfull.length <= 1 && ownRows.length === 0 && going.length >= lines.length * MOST;
}

/** Share of the strings of a page that stand on lines of others. */
function shareOnLines(row: readonly Printed[], { visible }: Strip): number {
  return visible.filter(({ baseline, size }) => row.some(isOn(baseline, size * BESIDE))).length / visible.length;
}

/** Labels begin so much left of all values, in parts of the font size. */
const LABELLED = 2;

/** Whether words stand left of the values between the first and the last of them: the page has rows of its own. */
function hasLabels({ visible }: Strip): boolean {
  const values = visible.filter(isValue);
  const lines = values.map(({ baseline }) => baseline);
  const [first, last] = [least(lines), greatest(lines)];
  const left = least(values.map((one) => one.left));
  return visible.some(
    (one) => !isValue(one) && one.baseline > first && one.baseline < last && one.left < left - one.size * LABELLED,
  );
}

/**
 * How well a page fits to the right of the strips of one row of pages, as a number to compare; null if it does not. A
 * string that runs over from one to the other outweighs all lines.
 */
export function fitOf(strips: readonly Strip[], next: Strip): number | null {
  const last = strips.at(-1);
  const row = strips.flatMap(({ visible }) => visible);
  if (last === undefined || !rowsGoOn(row, next)) {
    return null;
  }
  const share = shareOnLines(row, next);
  if (shiftOfText(last, next) !== null) {
    return 1 + share;
  }
  if (hasLabels(next)) {
    return null;
  }
  const lines = new Set(next.visible.filter(isValue).map(({ baseline }) => Math.round(baseline)));
  const unruled = !strips.some(isRuled) && !isRuled(next) && lines.size >= FEWEST_LINES;
  return unruled || shiftOfRules(last, next) !== null ? share : null;
}
