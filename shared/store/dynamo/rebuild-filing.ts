import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { type Entry, entryOf } from '../../filing/entry.ts';
import { historyOf } from '../../filing/history.ts';
import { knownBy } from '../../filing/knowledge.ts';
import { ENTRY, type Filing, filingKey } from '../keys.ts';
import { registrationOf } from './agencies.ts';
import { entryItemOf } from './entry-items.ts';
import { extractItemOf } from './extracts.ts';
import { factsOf } from './facts.ts';
import { renditionItem } from './renditions.ts';
import { ifHeld, itemAt, type Table } from './table-client.ts';

/** Looks at a filing that seems to differ: one that is being written is right a moment later. */
const LOOKS = 3;
const PAUSE_MILLISECONDS = 200;

type Item = Readonly<Record<string, unknown>>;

const RENDITION = Object.keys(renditionItem.shape);

/** Without its rendition, which is not made from the facts alone. */
const entryAlone = (item: Item | null): Item | null =>
  item && Object.fromEntries(Object.entries(item).filter(([name]) => !RENDITION.includes(name)));

/** An item that is not what the facts tell; null where there is none, or should be none. */
export interface Difference {
  readonly pk: string;
  readonly sk: string;
  readonly kept: Item | null;
  readonly rebuilt: Item | null;
}

export interface Rebuilt {
  readonly entry: Entry | null;
  readonly differences: readonly Difference[];
}

/** What the facts of a filing and the registry tell, against what is kept. */
async function compare(table: Table, filing: Filing): Promise<Rebuilt> {
  const [kept, facts, { profile }] = await Promise.all([
    itemAt(table, filingKey(filing), ENTRY),
    factsOf(table, filing),
    registrationOf(table, filing.agency),
  ]);
  const history = historyOf(facts);
  const entry = entryOf(filing.agency, filing.year, history, profile);
  const known = knownBy(facts);
  const rebuilt = entry === null ? null : entryItemOf(entry, known);
  const found = [{ pk: filingKey(filing), sk: ENTRY, kept: entryAlone(kept), rebuilt }];
  const copy = entry === null ? null : extractItemOf(entry, history, facts);
  if (copy !== null) {
    const { pk, sk } = copy;
    found.push({ pk, sk, kept: await itemAt(table, pk, sk), rebuilt: { ...copy, known } as never });
  }
  return { entry, differences: found.filter((item) => !isDeepStrictEqual(item.kept, item.rebuilt)) };
}

/** The entry of a filing made from its facts, and where it, or its copy under the parent, is kept otherwise. */
export async function rebuildFiling(table: Table, filing: Filing): Promise<Rebuilt> {
  let rebuilt = await compare(table, filing);
  for (let look = 1; look < LOOKS && rebuilt.differences.length > 0; look += 1) {
    await pause(PAUSE_MILLISECONDS);
    rebuilt = await compare(table, filing);
  }
  return rebuilt;
}

/** Only if it is still as it was seen: who has written since knows more. */
function unchanged(kept: Item | null) {
  if (kept === null) return { ConditionExpression: 'attribute_not_exists(pk)' };
  return kept.known === undefined
    ? { ConditionExpression: 'attribute_not_exists(known)' }
    : { ConditionExpression: 'known = :known', ExpressionAttributeValues: { ':known': kept.known } };
}

/** Puts right what differs. False if it was written meanwhile. */
export async function mend({ client, name }: Table, { pk, sk, kept, rebuilt }: Difference): Promise<boolean> {
  const condition = { TableName: name, ...unchanged(kept) };
  const done =
    rebuilt === null
      ? client.send(new DeleteCommand({ ...condition, Key: { pk, sk } }))
      : client.send(new PutCommand({ ...condition, Item: rebuilt }));
  return (await ifHeld<unknown>(done)) !== null;
}
