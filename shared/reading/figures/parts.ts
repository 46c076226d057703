import type { Line } from './line.ts';
import type { Stated } from './stated.ts';

/** Whether a figure is a count that can be a part or a whole. */
export function countable(one: Stated): boolean {
  const { unit, qualifier } = one.figure;
  const counted = unit !== null && !/元$|^[%‰]$|百分点/.test(unit);
  return counted && (qualifier === 'exact' || qualifier === 'over' || qualifier === 'under');
}

/** Whether two figures are counted with the same measure word. */
export function sameMeasure(one: Stated, other: Stated): boolean {
  return one.figure.unit === other.figure.unit;
}

export function sum(parts: readonly Stated[]): number {
  return parts.reduce((total, { figure }) => total + figure.value, 0);
}

/** The figures whose number begins at `from` or behind it and that end by `until`; `figures` stand in order. */
export function figuresWithin(figures: readonly Stated[], from: number, until: number): Stated[] {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((figures[middle]?.numberStart ?? from) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const found: Stated[] = [];
  for (let one = figures[low]; one !== undefined && one.numberStart < until; one = figures[++low]) {
    if (one.end <= until) {
      found.push(one);
    }
  }
  return found;
}

/** A list of its own begins: the figure before it is that list's whole. */
const ANOTHER_LIST = /其中|分别为|分别是|具体为|包括/;

/** Parts of a whole; `cut`: the list broke off before something that might have been a part. */
export interface Parts {
  readonly parts: readonly Stated[];
  readonly cut: boolean;
}

/**
 * The parts of `whole` among the figures behind a marker: those of the first one's family and the whole's measure word, as
 * far as they add up. Where they never do and the first repeats the whole's noun (发布信息…条, 其中网站信息…条), those of that
 * noun are its parts, and others between them are passed over.
 */
export function partsOf(whole: Stated, candidates: readonly Stated[], line: Line, closed: boolean): Parts {
  const all = uninterrupted(whole, candidates, line, closed);
  const noun = nounOf(whole, line);
  const first = candidates[0];
  if (sum(all.parts) === whole.figure.value || noun === null || !first || nounOf(first, line) !== noun) {
    return all;
  }
  const parts = candidates.filter(
    (one) => one.family === first.family && sameMeasure(one, whole) && nounOf(one, line) === noun,
  );
  return { parts, cut: false };
}

/** The figures up to one of another family or measure word, to a list of its own, or to a semicolon behind commas. */
function uninterrupted(whole: Stated, candidates: readonly Stated[], line: Line, closed: boolean): Parts {
  const parts: Stated[] = [];
  let depth = 0;
  let semicolons = false;
  for (const [index, one] of candidates.entries()) {
    const words = line.text.slice(candidates[index - 1]?.end ?? one.numberStart, one.numberStart);
    depth += words.split('(').length - words.split(')').length;
    if (depth > 0) {
      continue;
    }
    semicolons ||= index === 1 && words.includes(';');
    if (index > 0 && ANOTHER_LIST.test(words)) {
      return { parts: parts.length > 1 ? parts.slice(0, -1) : parts, cut: true };
    }
    if (one.family !== candidates[0]?.family) {
      return { parts, cut: one.family === 'work' };
    }
    const ended = !semicolons && words.includes(';');
    const complete = !closed && parts.length > 1 && sum(parts) === whole.figure.value;
    if (ended || complete || !sameMeasure(one, whole)) {
      return { parts, cut: !ended && !complete };
    }
    parts.push(one);
  }
  return { parts, cut: false };
}

function nounOf(one: Stated, line: Line): string | null {
  const noun = line.text.slice(Math.max(0, one.numberStart - 2), one.numberStart);
  return /^[\u4e00-\u9fff]{2}$/.test(noun) && noun !== '其中' ? noun : null;
}

/** Runs of two or more figures of one measure word that 、 or a comma joins, each with the figure behind it. */
export function joinedRuns(line: Line, figures: readonly Stated[]): { parts: Stated[]; next: Stated | undefined }[] {
  const runs: { parts: Stated[]; next: Stated | undefined }[] = [];
  let parts: Stated[] = [];
  for (const one of [...figures, undefined]) {
    const last = parts.at(-1);
    if (last !== undefined && one !== undefined && joined(line, last, one)) {
      parts.push(one);
      continue;
    }
    runs.push({ parts, next: one });
    parts = one === undefined ? [] : [one];
  }
  return runs.filter((run) => run.parts.length > 1);
}

function joined(line: Line, last: Stated, next: Stated): boolean {
  const words = line.text.slice(last.end, next.numberStart);
  const whole = /^[,、]?(?:共计|合计|总计|总共)/.test(words);
  return sameMeasure(last, next) && next.lead !== '' && !whole && /^[、,][^,。;:]{1,30}$/.test(words);
}
