import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../filing/agency.ts';
import { entryOf } from '../../filing/entry.ts';
import {
  type CheckedFact,
  type Fact,
  fact as factSchema,
  type ParsedFact,
  type ReceivedFact,
} from '../../filing/facts.ts';
import { historyOf } from '../../filing/history.ts';
import { checkedKey, ENTRY, FACTS, type Filing, filingKey, parsedKey, receivedKey } from '../keys.ts';
import type { FactStore } from '../store.ts';
import { ifHeld, itemsOf, putIfAbsent, type Table } from './table-client.ts';

function sortKeyOf(fact: ReceivedFact | ParsedFact | CheckedFact): string {
  switch (fact.fact) {
    case 'received':
      return receivedKey(fact.version);
    case 'parsed':
      return parsedKey(fact.version);
    case 'checked':
      return checkedKey(fact.version, fact.ruleset);
  }
}

async function factsOf(table: Table, filing: Filing): Promise<Fact[]> {
  const items = await itemsOf(table, filingKey(filing), FACTS);
  return items.map((item) => factSchema.parse(item));
}

/**
 * Moves the entry to what these facts say. Facts are only ever added, and each writer reads all of them after adding its
 * own, so the one who added last knows all; an entry made from fewer facts than it holds is therefore older and loses.
 */
export async function moveEntry(
  table: Table,
  filing: Filing,
  facts: readonly Fact[],
  registered: Agency | null,
): Promise<void> {
  const entry = entryOf(filing.agency, filing.year, historyOf(facts), registered);
  if (entry === null) {
    return;
  }
  const known = facts.filter(({ fact }) => fact !== 'mail').length;
  await ifHeld(
    table.client.send(
      new PutCommand({
        TableName: table.name,
        Item: { pk: filingKey(filing), sk: ENTRY, ...entry, known },
        ConditionExpression: 'attribute_not_exists(pk) OR known <= :known',
        ExpressionAttributeValues: { ':known': known },
      }),
    ),
  );
}

/** Reads the facts of a filing and moves its entry. */
export async function renewEntry(table: Table, filing: Filing, registered: Agency | null): Promise<Fact[]> {
  const facts = await factsOf(table, filing);
  await moveEntry(table, filing, facts, registered);
  return facts;
}

export const factStore = (table: Table): FactStore => ({
  async record(filing, fact, registered) {
    await putIfAbsent(table, { pk: filingKey(filing), sk: sortKeyOf(fact), ...fact });
    return historyOf(await renewEntry(table, filing, registered));
  },
  history: async (filing) => historyOf(await factsOf(table, filing)),
});
