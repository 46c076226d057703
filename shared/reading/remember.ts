/** Longer texts hardly come again. */
const LONGEST = 80;
/** Results kept; more than all labels and small numbers of many reports. */
const MOST = 4_000;

/** A function of a text that answers at once what it was asked before: reports are full of equal labels and numbers. */
export function remembering<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    if (text.length > LONGEST) {
      return read(text);
    }
    const before = known.get(text);
    if (before !== undefined) {
      return before.result;
    }
    const result = read(text);
    if (known.size >= MOST) {
      known.clear();
    }
    known.set(text, { result });
    return result;
  };
}
