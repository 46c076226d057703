import type { Bilingual } from '../../text/bilingual.ts';
import type { ComputedFrom, Direction, IndicatorSource, IndicatorUnit, SmallNumbers } from '../model.ts';
import type { Terms } from '../quantities.ts';

interface Described {
  readonly id: string;
  /** Null for a single indicator; else what stands behind the dot in its key. */
  readonly member: string | null;
  readonly name: Bilingual;
  readonly unit: IndicatorUnit;
  readonly direction: Direction;
  readonly source: IndicatorSource;
  readonly smallNumbers: SmallNumbers;
}

/** `part / whole`, times 100 or 1000 by the unit. */
export interface Rate extends Described {
  readonly kind: 'rate';
  readonly part: Terms;
  readonly whole: Terms;
}

/** A plain count. */
export interface Count extends Described {
  readonly kind: 'count';
  readonly part: Terms;
}

/** Difference of two rates in percentage points. */
export interface Gap extends Described {
  readonly kind: 'gap';
  readonly first: { readonly part: Terms; readonly whole: Terms };
  readonly second: { readonly part: Terms; readonly whole: Terms };
}

/** Herfindahl–Hirschman index: the sum of the squared shares of the parts in the whole. */
export interface Concentration extends Described {
  readonly kind: 'concentration';
  readonly parts: readonly Terms[];
  readonly whole: Terms;
}

/** An indicator that the cells of one report's tables make up. */
export type TableIndicator = Rate | Count | Gap | Concentration;

/** One that is computed from more than the cells: by a function that is named like it. */
export interface Further extends Described {
  readonly kind: 'further';
  readonly computedFrom: ComputedFrom;
  readonly formula: string;
  readonly undefinedWhen: Bilingual;
}

export type Indicator = TableIndicator | Further;

const SIGNS = { '↑': 'up', '↓': 'down', '~': 'none' } as const;
const SOURCES = { O: 'official', S: 'scholarship', P: 'peer', J: 'own' } as const;

type Sign = keyof typeof SIGNS;
type Origin = keyof typeof SOURCES;

/** The columns of the table of the domain specification E. */
export type Head = readonly [key: string, zh: string, en: string, unit: IndicatorUnit, sign: Sign, origin: Origin];

/** @param key `I03`, or `I46.assessable` for one that stands beside another */
export function described([key, zh, en, unit, sign, origin]: Head, smallNumbers: SmallNumbers = {}): Described {
  const [id = key, member = null] = key.split('.');
  return { id, member, name: { zh, en }, unit, direction: SIGNS[sign], source: SOURCES[origin], smallNumbers };
}
