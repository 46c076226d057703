import type { Indicator } from '../indicators/definitions/model.ts';
import { TABLE_INDICATORS } from '../indicators/definitions/tables.ts';
import { definitionOf } from '../indicators/definitions.ts';
import { KEPT_INDICATORS } from '../indicators/kept.ts';

/** The indicators that an entry is enough for: those of the tables, of the text and of the checks of one report. */
export const EXPORTED_INDICATORS: readonly Indicator[] = [...TABLE_INDICATORS, definitionOf('I46'), ...KEPT_INDICATORS];
