import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { ENTRY, FACTS, type Filing } from '../keys.ts';
import { type Difference, mend, rebuildFiling } from './rebuild-filing.ts';
import { mendTally, Recount, rebuildTallies } from './rebuild-tallies.ts';
import type { Table } from './table-client.ts';

/** Filings that are looked at side by side. */
const SIDE_BY_SIDE = 16;

export interface Rebuilding {
  readonly year: number;
  /** Whether differences are put right. */
  readonly write: boolean;
  /** Told of every difference, and whether it was put right. */
  readonly tell: (difference: Difference, mended: boolean) => void;
}

export interface RebuildOutcome {
  readonly filings: number;
  readonly tallies: number;
  readonly differences: number;
  readonly mended: number;
}

/**
 * Every filing of a year of which there is a fact or an entry, each once. Reads the whole table: the one way to find a
 * filing whose entry is lost. Nothing that answers a request does so.
 */
async function* filingsOf({ client, name }: Table, year: number): AsyncGenerator<Filing> {
  let start: Record<string, unknown> | undefined;
  let before = '';
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: name,
        ProjectionExpression: 'pk',
        FilterExpression:
          'begins_with(pk, :filing) AND contains(pk, :year) AND (sk = :entry OR begins_with(sk, :facts))',
        ExpressionAttributeValues: { ':filing': 'F#', ':year': `#${year}`, ':entry': ENTRY, ':facts': FACTS },
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const { pk } of page.Items ?? []) {
      // All items of a partition come one after the other.
      if (pk !== before) yield { agency: String(pk).split('#')[1] ?? '', year };
      before = String(pk);
    }
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
}

async function* inBatches<T>(all: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = [];
  for await (const one of all) {
    batch.push(one);
    if (batch.length === size) {
      yield batch;
      batch = [];
    }
  }
  yield batch;
}

/** Makes every entry, copy and tally of a year from the facts and the registry and compares it with what is kept. */
export async function rebuildYear(table: Table, { year, write, tell }: Rebuilding): Promise<RebuildOutcome> {
  const outcome = { filings: 0, tallies: 0, differences: 0, mended: 0 };
  const recount = new Recount();

  async function settle(difference: Difference, right: () => Promise<boolean>): Promise<void> {
    const mended = write && (await right());
    outcome.differences += 1;
    outcome.mended += mended ? 1 : 0;
    tell(difference, mended);
  }

  async function rebuild(filing: Filing): Promise<void> {
    const { entry, differences } = await rebuildFiling(table, filing);
    outcome.filings += 1;
    if (entry !== null) recount.add(entry);
    for (const difference of differences) await settle(difference, () => mend(table, difference));
  }

  for await (const filings of inBatches(filingsOf(table, year), SIDE_BY_SIDE)) await Promise.all(filings.map(rebuild));
  for await (const { tally, difference } of rebuildTallies(table, year, recount)) {
    outcome.tallies += 1;
    if (difference !== null) await settle(difference, () => mendTally(table, tally));
  }
  return outcome;
}
