import type { Indicator } from '../indicators/definitions/model.ts';
import { TABLE_INDICATORS } from '../indicators/definitions/tables.ts';
import { definitionOf } from '../indicators/definitions.ts';

/** The indicators that an entry is enough for: those of the tables, and the score of its checks. */
export const EXPORTED_INDICATORS: readonly Indicator[] = [...TABLE_INDICATORS, definitionOf('I46')];
