import { damaged } from '../faults.ts';

/** A number of steps, or `g count step` for as many equal ones. */
const PART = /g[\s,]+(\d+)[\s,]+([^\s,]+)|([^\s,]+)/gi;

/**
 * The steps from each of `count` + 1 characters to the next (GB/T 33190-2016, 11.3); the last one goes on where the list
 * is too short, as programs show it. Throws ReadingError `damaged` for what is no number.
 */
export function stepsOf(list: string, count: number): number[] {
  const steps: number[] = [];
  for (const [part, times, repeated, single] of list.matchAll(PART)) {
    const step = Number(repeated ?? single);
    if (!Number.isFinite(step)) {
      throw damaged(`a text moves by “${part.slice(0, 40)}”`);
    }
    const left = count - steps.length;
    if (left <= 0) {
      return steps;
    }
    steps.push(...Array<number>(Math.min(Number(times ?? 1), left)).fill(step));
  }
  const last = steps.at(-1) ?? 0;
  return [...steps, ...Array<number>(Math.max(0, count - steps.length)).fill(last)];
}
