import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ENTRY, type Filing, filingKey } from '../keys.ts';
import type { RenditionStore } from '../store.ts';
import { MAX_INLINE_BYTES } from './parts.ts';
import { ifHeld, type Table } from './table-client.ts';

/** What an entry has beside its own attributes while its rendition holds; whoever moves the entry puts it without. */
export const renditionItem = z.object({
  edition: z.string(),
  tag: z.string(),
  gzip: z.instanceof(Uint8Array),
});

const keyOf = (filing: Filing) => ({ pk: filingKey(filing), sk: ENTRY });

export const renditionStore = ({ client, name }: Table): RenditionStore => ({
  async rendition(filing, edition) {
    const { Item } = await client.send(
      new GetCommand({
        TableName: name,
        Key: keyOf(filing),
        ConsistentRead: true,
        ProjectionExpression: ['pk', ...Object.keys(renditionItem.shape)].join(', '),
      }),
    );
    if (Item === undefined) return 'not-filed';
    return Item.edition === edition ? renditionItem.parse(Item) : 'outdated';
  },
  async keepRendition(filing, known, { edition, tag, gzip }) {
    if (gzip.length > MAX_INLINE_BYTES) return;
    const update = new UpdateCommand({
      TableName: name,
      Key: keyOf(filing),
      UpdateExpression: 'SET edition = :edition, tag = :tag, gzip = :gzip',
      ConditionExpression: 'known = :known',
      ExpressionAttributeValues: { ':edition': edition, ':tag': tag, ':gzip': gzip, ':known': known },
    });
    await ifHeld(client.send(update));
  },
});
