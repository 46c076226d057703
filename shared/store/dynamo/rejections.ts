import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { rejection as rejectionSchema } from '../../filing/rejection.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { REJECTION } from '../keys.ts';
import type { RejectionStore } from '../store.ts';
import { putIfAbsent, type Table } from './table-client.ts';

const position = z.object({ id: z.string() });

export const rejectionStore = (table: Table): RejectionStore => ({
  async reject(rejection) {
    await putIfAbsent(table, { pk: REJECTION, sk: rejection.id, ...rejection });
  },

  async rejections({ limit, cursor }) {
    const start = cursor === undefined ? null : readCursor(cursor, position);
    const { Items = [], LastEvaluatedKey } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': REJECTION },
        ScanIndexForward: false,
        Limit: limit,
        ...(start === null ? {} : { ExclusiveStartKey: { pk: REJECTION, sk: start.id } }),
      }),
    );
    return {
      items: Items.map((item) => rejectionSchema.parse(item)),
      next: LastEvaluatedKey === undefined ? null : writeCursor({ id: String(LastEvaluatedKey.sk) }),
    };
  },
});
