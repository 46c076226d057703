import * as z from 'zod';
import { ENTRY, filingKey, RENDITION, renditionKey } from '../keys.ts';
import type { RenditionStore } from '../store.ts';
import { MAX_INLINE_BYTES } from './parts.ts';
import { itemsAt, putUnlessOlder, type Table } from './table-client.ts';

const renditionItem = z.object({
  known: z.int(),
  edition: z.string(),
  tag: z.string(),
  gzip: z.instanceof(Uint8Array),
});

export const renditionStore = (table: Table): RenditionStore => ({
  async rendition(filing, edition) {
    const keys = [
      { pk: filingKey(filing), sk: ENTRY },
      { pk: renditionKey(filing), sk: RENDITION },
    ];
    const [entry, item] = await itemsAt(table, keys, Object.keys(renditionItem.shape));
    if (entry === undefined) return 'not-filed';
    const kept = item === undefined ? null : renditionItem.parse(item);
    return kept?.edition === edition && kept.known === entry.known ? kept : 'outdated';
  },
  async keepRendition(filing, rendition) {
    if (rendition.gzip.length <= MAX_INLINE_BYTES) {
      await putUnlessOlder(table, { pk: renditionKey(filing), sk: RENDITION, ...rendition });
    }
  },
});
