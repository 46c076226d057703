import type { Report } from '../../../reading/report.ts';
import { cellOf } from '../../cells.ts';
import type { Outcome } from '../../model.ts';
import { cellsOfFigure } from '../../narrative/counterparts.ts';
import type { Growth } from '../../narrative/growth.ts';
import { isAbout, twoDecimals } from '../../narrative/percent.ts';
import { fail, notAssessed, pass } from '../../rule.ts';
import { plainFigures } from '../../statements.ts';

/** Room in percentage points (domain specification C.7). */
const LEEWAY = 0.1;

/** A number and the one of last year, counted alike. */
interface Pair {
  readonly now: number;
  readonly then: number;
}

/** What a report says of a figure's id, by its cells and by its text; with the requests carried over, or without. */
function saidBy(report: Report, id: string, includesCarryIn: boolean): number[] {
  const cells = cellsOfFigure(report.form, { id, includesCarryIn }).map((cell) => cellOf(report, cell));
  const whole = cells.length > 0 && cells.every(({ value, basis }) => value !== null && basis !== 'ambiguous');
  const sum = cells.reduce((all, { value }) => all + (value ?? 0), 0);
  const stated = plainFigures(report, id).filter((figure) => figure.includesCarryIn === includesCarryIn);
  return [...(whole ? [sum] : []), ...stated.map(({ value }) => value)];
}

/** Every fair way to pair the two years: requests may be the new ones, or all at hand unless the number is another. */
function pairs(report: Report, previous: Report, { figure, now }: Growth): Pair[] {
  const pair = (current: readonly number[], all: boolean) =>
    saidBy(previous, figure, all).flatMap((then) => current.map((one) => ({ now: one, then })));
  const usual = pair(now === null ? saidBy(report, figure, false) : [now], false);
  if (figure !== 'n.received') return usual;
  const atHand = saidBy(report, figure, true).filter((one) => now === null || one === now);
  return [...usual, ...pair(atHand, true)];
}

/** Holds a stated growth against the reports of both years. */
export function judgeGrowth(report: Report, previous: Report, growth: Growth): Outcome {
  const inPercent = growth.unit === '%';
  const grownBy = ({ now, then }: Pair) => (inPercent ? (100 * (now - then)) / then : now - then);
  const ways = pairs(report, previous, growth).filter(({ then }) => !inPercent || then > 0);
  const [usual] = ways;
  if (usual === undefined) return notAssessed('not_stated');
  const fits = (way: Pair) => (inPercent ? isAbout(growth.by, grownBy(way), LEEWAY) : grownBy(way) === growth.by.value);
  if (ways.some(fits)) return pass();
  const right = twoDecimals(grownBy(usual));
  const values = { quote: growth.words, ...usual, growth: `${right}${inPercent ? '%' : ''}` };
  return fail({ left: growth.by.value, right, values });
}
