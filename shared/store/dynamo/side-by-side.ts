/** Does the same with each of many, some of them at a time; the answers are in the order of what was given. */
export async function sideBySide<T, R>(all: readonly T[], width: number, work: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < all.length; start += width) {
    answers.push(...(await Promise.all(all.slice(start, start + width).map(work))));
  }
  return answers;
}
