/** A word of a line that says something of the numbers behind it. */
export interface Mark<T> {
  readonly start: number;
  readonly end: number;
  readonly says: T;
}

/** The places where a pattern with the flag g says something; the pattern itself is used, since matchAll copies it. */
export function marksOf<T>(text: string, pattern: RegExp, says: (match: RegExpExecArray) => T | null): Mark<T>[] {
  const marks: Mark<T>[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const said = says(match);
    if (said !== null) {
      marks.push({ start: match.index, end: match.index + match[0].length, says: said });
    }
  }
  return marks;
}

/** The last of `marks` that begins before `place` and not before `from`. */
export function lastMark<T>(marks: readonly Mark<T>[], place: number, from: number): Mark<T> | null {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.start ?? place) < place) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  const mark = marks[low - 1];
  return mark !== undefined && mark.start >= from ? mark : null;
}
