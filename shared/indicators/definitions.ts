import type { CellId, FormVersion } from '../form/model.ts';
import { FURTHER_INDICATORS } from './definitions/further.ts';
import type { Indicator, TableIndicator } from './definitions/model.ts';
import { TABLE_INDICATORS } from './definitions/tables.ts';
import { cellsOfTerms, type Terms } from './quantities.ts';

/** The key of an indicator in a result: `I03`, `I06.deny_secret`. */
export const keyOf = ({ id, member }: Pick<Indicator, 'id' | 'member'>): string =>
  member === null ? id : `${id}.${member}`;

/** All fifty indicators with the members of families and what stands beside some, in the order of their keys' numbers. */
export const INDICATORS: readonly Indicator[] = [...TABLE_INDICATORS, ...FURTHER_INDICATORS].sort(
  (a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)),
);

const byKey = new Map(INDICATORS.map((indicator) => [keyOf(indicator), indicator]));

/** The definition of a key. @throws RangeError if there is no such indicator */
export function definitionOf(key: string): Indicator {
  const indicator = byKey.get(key);
  if (indicator === undefined) throw new RangeError(`there is no indicator ${key}`);
  return indicator;
}

/** Whether it follows from one report and its checks; else from two years, a group, or numbers from outside. */
export const isOfOneReport = (indicator: Indicator): boolean =>
  indicator.kind !== 'further' || indicator.computedFrom === 'report' || indicator.computedFrom === 'checks';

/** The keys of a family (`I06`); none for the key of an indicator itself, or of none. */
export const keysOfFamily = (id: string): readonly string[] =>
  byKey.has(id) ? [] : INDICATORS.filter((indicator) => indicator.id === id).map(keyOf);

/** The sums that an indicator of the tables is made of. */
export function sumsOf(indicator: TableIndicator): readonly Terms[] {
  switch (indicator.kind) {
    case 'rate':
      return [indicator.part, indicator.whole];
    case 'count':
      return [indicator.part];
    case 'gap':
      return [indicator.first, indicator.second].flatMap(({ part, whole }) => [part, whole]);
    case 'concentration':
      return [...indicator.parts, indicator.whole];
  }
}

/** The cells that an indicator of the tables draws on; null if the form lacks one of them. */
export function cellsOfIndicator(indicator: TableIndicator, form: FormVersion): readonly CellId[] | null {
  const sums = sumsOf(indicator).map((terms) => cellsOfTerms(terms, form));
  return sums.includes(null) ? null : sums.flatMap((cells) => cells ?? []);
}
