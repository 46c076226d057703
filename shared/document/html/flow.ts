import type { Block } from '../model.ts';
import type { Page } from './cells.ts';
import { readDefinitions } from './definitions.ts';
import { fragmentOf } from './fragment.ts';
import type { Node } from './parse.ts';
import { readTable } from './table.ts';
import { Walk } from './walk.ts';

/** What is shown of some nodes, as blocks in reading order: each line a paragraph, each table of data a grid. */
export function readFlow(nodes: readonly Node[], page: Page): Block[] {
  const blocks: Block[] = [];
  const flush = () => {
    for (const line of walk.lines.take()) {
      const shown = { kind: 'paragraph', ...fragmentOf([line], 0) } as const;
      blocks.push(line.gap > 0 ? { ...shown, gap: line.gap } : shown);
    }
  };
  const walk = new Walk(page.source, page.survey.leftOut, (element) => {
    flush();
    const definitions = element.tagName === 'dl' ? readDefinitions(element, page) : null;
    if (definitions !== null) {
      blocks.push(definitions);
    } else if (element.tagName === 'table') {
      blocks.push(...readTable(element, page, ({ childNodes }) => readFlow(childNodes, page)));
    } else {
      blocks.push(...readFlow(element.childNodes, page));
    }
  });
  walk.nodes(nodes);
  flush();
  return blocks;
}
