import { PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Agency } from '../../filing/agency.ts';
import { type Answer, answerIdOf } from '../../filing/answers.ts';
import { entryOf } from '../../filing/entry.ts';
import {
  type CheckedFact,
  type Fact,
  fact as factSchema,
  type ParsedFact,
  type ReceivedFact,
} from '../../filing/facts.ts';
import { historyOf } from '../../filing/history.ts';
import { knownBy } from '../../filing/knowledge.ts';
import { answerKey, checkedKey, FACTS, type Filing, filingKey, parsedKey, receivedKey } from '../keys.ts';
import type { FactStore } from '../store.ts';
import { entryItemOf } from './entry-items.ts';
import { extractItemOf } from './extracts.ts';
import { ifHeld, itemsOf, lastItemsOf, putIfAbsent, putIfNewer, putUnlessOlder, type Table } from './table-client.ts';

function sortKeyOf(fact: ReceivedFact | ParsedFact | CheckedFact | Answer): string {
  switch (fact.fact) {
    case 'received':
      return receivedKey(fact.version);
    case 'parsed':
      return parsedKey(fact.version);
    case 'checked':
      return checkedKey(fact.version, fact.ruleset);
    case 'answer':
      return answerKey(answerIdOf(fact));
  }
}

/** The facts of a filing in one request (a page of which is 1 MB). */
export async function factsOf(table: Table, filing: Filing): Promise<Fact[]> {
  const items = await itemsOf(table, filingKey(filing), FACTS);
  return items.map((item) => factSchema.parse(item));
}

/** Puts an entry unless the one that is there was made from more facts, or says the same: that may have its rendition. */
const putEntry = ({ client, name }: Table, item: ReturnType<typeof entryItemOf>) =>
  ifHeld(
    client.send(
      new PutCommand({
        TableName: name,
        Item: item,
        ConditionExpression:
          'attribute_not_exists(pk) OR known < :known OR (known = :known AND (packed <> :packed OR marks <> :marks))',
        ExpressionAttributeValues: { ':known': item.known, ':packed': item.packed, ':marks': item.marks },
      }),
    ),
  );

/**
 * Moves the entry, and its copy under the parent, to what these facts say. What facts tell only ever grows, and each writer
 * reads all of them after adding its own, so the one who added last knows all; an entry made from less knowledge than it
 * holds is therefore older and loses.
 */
async function moveEntry(
  table: Table,
  filing: Filing,
  facts: readonly Fact[],
  registered: Agency | null,
): Promise<void> {
  const history = historyOf(facts);
  const entry = entryOf(filing.agency, filing.year, history, registered);
  if (entry === null) {
    return;
  }
  const known = knownBy(facts);
  await putEntry(table, entryItemOf(entry, known));
  const copy = extractItemOf(entry, history, facts);
  if (copy !== null) {
    await putUnlessOlder(table, { ...copy, known });
  }
}

/** Reads the facts of a filing and moves its entry. */
export async function renewEntry(table: Table, filing: Filing, registered: Agency | null): Promise<Fact[]> {
  const facts = await factsOf(table, filing);
  await moveEntry(table, filing, facts, registered);
  return facts;
}

export const factStore = (table: Table): FactStore => ({
  async record(filing, fact, registered) {
    const item = { pk: filingKey(filing), sk: sortKeyOf(fact), ...fact };
    await ('stamp' in item ? putIfNewer(table, item) : putIfAbsent(table, item));
    return historyOf(await renewEntry(table, filing, registered));
  },
  history: async (filing) => historyOf(await factsOf(table, filing)),
  answers: async (filing) => (await factsOf(table, filing)).filter((fact) => fact.fact === 'answer'),
  // Any item but the entry, which is large once it is rendered.
  isFiled: async (filing) => (await lastItemsOf(table, filingKey(filing), FACTS, 1)).items.length > 0,
});
