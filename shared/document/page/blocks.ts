import { blocksOf } from '../grid/flow.ts';
import { layoutOf } from '../grid/layout.ts';
import { joinStrips } from '../grid/strips/join.ts';
import type { Block } from '../model.ts';
import type { PageContent } from './content.ts';
import { sheetOf } from './upright.ts';

/** The paragraphs and tables that pages print, in reading order. */
export const pageBlocks = (pages: readonly PageContent[]): Block[] =>
  blocksOf(joinStrips(pages.map(sheetOf)).map(layoutOf));
