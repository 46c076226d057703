import fc from 'fast-check';
import type { Store } from '../../../shared/store/store.ts';
import { call, contract, errors } from '../../unit/functions/api/client.ts';
import { filed, PATH } from '../../unit/functions/api/filed.ts';
import { type LocalTable, openLocalTable } from '../../unit/store/local-table.ts';
import { faultsOf, verdictOn } from './judge.ts';
import { dictionaryOf, requestsFor } from './requests.ts';

const RUNS = 300;
const SEED = 20250126;

let table: LocalTable;
let store: Store;
beforeAll(async () => {
  table = await openLocalTable(() => new Date('2026-01-31T00:00:00Z'));
  store = await filed(table.store);
});
afterAll(() => table.close());

test('whatever is asked, the answer is a documented one and never our fault', async () => {
  const answers = await Promise.all(
    [PATH, `${PATH}/versions`, '/v1/reports?year=2024', '/v1/reports?limit=1'].map(async (url) =>
      (await call(store, url)).json(),
    ),
  );
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(requestsFor(contract.document, dictionaryOf(answers)), async (request) => {
      const received = await call(store, request.url, request);
      expect(faultsOf(contract, request, received)).toEqual([]);
      const place = request.url.includes('?') ? 'query' : 'path';
      const kind = `${verdictOn(contract, request)} ${place} ${received.status}`;
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(errors).toEqual([]);
  // Requests that all fail, or all succeed, would prove nothing.
  const kinds = ['path 200', 'query 200', 'path 404', 'query 404'].map((kind) => `valid ${kind}`);
  for (const kind of [...kinds, 'invalid path 400', 'invalid query 400', 'unsure path 404', 'unsure path 405']) {
    expect([kind, (seen.get(kind) ?? 0) >= 5]).toEqual([kind, true]);
  }
});
