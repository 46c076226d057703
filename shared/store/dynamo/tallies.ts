import { PutCommand } from '@aws-sdk/lib-dynamodb';
import {
  type Counts,
  countsOfAgencies,
  countsOfFilings,
  sumCounts,
  type Tally,
  tally as tallySchema,
} from '../../filing/tally.ts';
import { tallyKey } from '../keys.ts';
import type { ProvinceOfYear, TallyStore } from '../store.ts';
import { groupOf } from './entries.ts';
import { registeredIn } from './registry.ts';
import { ifHeld, itemAt, itemsOf, type Table } from './table-client.ts';

/** As often as somebody else may make the same tally at the same time. */
const ATTEMPTS = 5;

/** Everything that a tally counts, page by page. */
async function countsIn(table: Table, { year, province }: ProvinceOfYear): Promise<Counts> {
  const filed = new Set<string>();
  let counts = sumCounts([]);
  for await (const entries of groupOf(table, { year, region: province })) {
    for (const { agency } of entries) filed.add(agency);
    counts = sumCounts([counts, countsOfFilings(entries)]);
  }
  for await (const agencies of registeredIn(table, { region: province })) {
    counts = sumCounts([counts, countsOfAgencies(agencies, filed)]);
  }
  return counts;
}

/** False if somebody else has written the tally since its stamp was read. */
async function write({ client, name }: Table, tally: Tally, before: number): Promise<boolean> {
  const put = new PutCommand({
    TableName: name,
    Item: { pk: tallyKey(tally.year), sk: tally.province, ...countsOf(tally), stamp: before + 1 },
    ConditionExpression: 'attribute_not_exists(pk) OR stamp = :before',
    ExpressionAttributeValues: { ':before': before },
  });
  return (await ifHeld(client.send(put))) !== null;
}

/** Without `year`, which would put it into an index. */
const countsOf = ({ year: _, province: __, ...counts }: Tally): Counts => counts;

/**
 * Counts after reading the stamp and writes only if that is still the stamp, so whatever is kept was counted after all that
 * was kept before it: the last to write has seen every change before its beginning (docs/store.md).
 */
async function renewTally(table: Table, key: ProvinceOfYear): Promise<Tally> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await itemAt(table, tallyKey(key.year), key.province);
    const tally = { year: key.year, province: key.province, ...(await countsIn(table, key)) };
    if (await write(table, tally, Number(before?.stamp ?? 0))) return tally;
  }
  throw new Error(`the tally of ${key.province} in ${key.year} is being made by others`);
}

export const tallyStore = (table: Table): TallyStore => ({
  renewTally: (key) => renewTally(table, key),
  async tallies(year) {
    const items = await itemsOf(table, tallyKey(year), '');
    return items.map((item) => tallySchema.parse({ ...item, year, province: item.sk }));
  },
});
