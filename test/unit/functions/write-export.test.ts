import type { ExportState } from '../../../functions/common/export-shelf.ts';
import { writeExport } from '../../../functions/export/write-export.ts';
import { exportId, MOST_REPORTS } from '../../../shared/export/job.ts';
import type { Entry } from '../../../shared/filing/entry.ts';
import { bytesOf, makeEntry, pagesOf } from '../export/entries.ts';

const order = { year: 2024, region: '53', format: 'csv' } as const;
const id = exportId(order, new Date('2025-03-01T08:00:00.000Z'));
const asked = { schema: 'export-asked/1', id, order } as const;

/** A shelf and a store of one group; what the shelf keeps is there when the last piece is. */
function servicesWith(group: () => AsyncIterable<readonly Entry[]>, state: ExportState = { state: 'unknown' }) {
  const kept: string[] = [];
  const failed: string[] = [];
  const groups: unknown[] = [];
  const services = {
    store: {
      group: (query: unknown) => {
        groups.push(query);
        return group();
      },
    },
    shelf: {
      state: async () => state,
      keep: async (_: string, __: unknown, pieces: AsyncIterable<Uint8Array>) => {
        kept.push((await bytesOf(pieces)).toString('utf8'));
      },
      fail: async (_: string, why: string) => void failed.push(why),
    },
    journal: { note: () => {} },
  };
  return { services, kept, failed, groups };
}

test('the file has every report of the group', async () => {
  const { services, kept, groups } = servicesWith(() =>
    pagesOf([makeEntry({})], [makeEntry({}, { agency: '530102-water' })]),
  );
  await writeExport(asked, services);
  expect(groups).toEqual([{ year: 2024, region: '53' }]);
  expect(kept).toHaveLength(1);
  expect(kept[0]?.split('\r\n').map((line) => line.split(',')[0])).toEqual([
    ...['\uFEFF机构编号 [agency]', '530102-roads', '530102-water', ''],
  ]);
});

test.each<ExportState>([
  { state: 'ready', key: 'exports/x/gongkai.csv' },
  { state: 'failed', why: 'export-too-large' },
])('a message that comes again finds it $state and does nothing', async (state) => {
  const { services, kept, groups } = servicesWith(() => pagesOf(), state);
  await writeExport(asked, services);
  expect([kept, groups]).toEqual([[], []]);
});

test('too many reports are an outcome, not a retry, and leave no file', async () => {
  const page = new Array<Entry>(MOST_REPORTS).fill(makeEntry({}, { extract: null }));
  const { services, kept, failed } = servicesWith(() => pagesOf([makeEntry({})], page));
  await writeExport(asked, services);
  expect([kept, failed]).toEqual([[], ['export-too-large']]);
});

test('all else is tried again', async () => {
  const { services, failed } = servicesWith(async function* () {
    yield [makeEntry({})];
    throw new Error('throttled');
  });
  await expect(writeExport(asked, services)).rejects.toThrow('throttled');
  expect(failed).toEqual([]);
});
