import type { Line } from './line.ts';
import type { FoundList } from './lists.ts';
import { countable, sum } from './parts.ts';
import type { Stated } from './stated.ts';

const ITEM = /^[((]?(\d{1,2})[.、．))]/;
/** The end of a line that announces the items below it. */
const ANNOUNCES = /(?:具体(?:为|是|如下|情况如下)?|分别(?:为|是)|包括|如下|其中)[::]?。?$/;
const LONGEST = 40;

/**
 * Lists whose parts are numbered paragraphs below their whole. Announced ones are closed (open after 其中); others are lists
 * only if they add up. An item that holds a list of its own counts with that list's whole.
 */
export function numberedLists(
  lines: readonly Line[],
  stated: readonly (readonly Stated[])[],
  inner: readonly FoundList[],
): FoundList[] {
  const found: FoundList[] = [];
  const nested = new Set(inner.flatMap(({ parts }) => parts));
  lines.forEach((line, index) => {
    const count = itemsBelow(lines, index);
    const whole = stated[index]?.filter(countable).at(-1);
    if (count < 2 || whole === undefined) {
      return;
    }
    const parts = stated
      .slice(index + 1, index + 1 + count)
      .flatMap((item) => item.filter((one) => countable(one) && !nested.has(one)));
    const announced = ANNOUNCES.exec(line.text.slice(-16))?.[0];
    if (parts.length > 1 && (announced !== undefined || sum(parts) === whole.figure.value)) {
      found.push({ whole, parts, kind: announced?.startsWith('其中') ? 'open' : 'closed' });
    }
  });
  return found;
}

/** How many lines below `index` are numbered 1, 2, 3, … in one section. */
function itemsBelow(lines: readonly Line[], index: number): number {
  let count = 0;
  while (count < LONGEST) {
    const line = lines[index + 1 + count];
    if (line?.section !== lines[index]?.section || Number(ITEM.exec(line?.text ?? '')?.[1]) !== count + 1) {
      break;
    }
    count++;
  }
  return count;
}
