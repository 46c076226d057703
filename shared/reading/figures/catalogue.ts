import { answered } from './kinds/answered.ts';
import { carryIn, carryOut } from './kinds/carried.ts';
import { CHANNELS } from './kinds/channels.ts';
import { DECISION_COUNTS } from './kinds/decisions.ts';
import { DOCUMENT_COUNTS } from './kinds/documents.ts';
import { PROCESSING_FEES } from './kinds/fees.ts';
import { INTERACTION } from './kinds/interaction.ts';
import type { FigureKind } from './kinds/kind.ts';
import { PUBLICATION } from './kinds/publication.ts';
import { received } from './kinds/received.ts';
import { REMEDIES } from './kinds/remedies.ts';
import { RESULTS } from './kinds/results.ts';
import { ROSTER } from './kinds/roster.ts';

/** Any stated number that is not one of the closed set; it carries a label. */
export const OTHER_FIGURE = 'n.other';

/** The closed set of figures (domain specification B.1), in the order in which their phrases are tried. */
export const FIGURE_KINDS: readonly FigureKind[] = [
  ...CHANNELS,
  received,
  carryIn,
  carryOut,
  answered,
  ...RESULTS,
  ...REMEDIES,
  ...DOCUMENT_COUNTS,
  ...DECISION_COUNTS,
  ...PROCESSING_FEES,
  ...INTERACTION,
  ...PUBLICATION,
  ...ROSTER,
];

/** The ids of the closed set. */
export const FIGURE_IDS: ReadonlySet<string> = new Set(FIGURE_KINDS.map((kind) => kind.id));
