import type { Entry } from '../shared/filing/entry.ts';
import { packCells } from '../shared/filing/packed-cells.ts';
import { versionIdOf } from '../shared/filing/upload.ts';
import { entryItemOf } from '../shared/store/dynamo/entry-items.ts';
import { extractsKey } from '../shared/store/keys.ts';
import { TABLE } from '../shared/store/table.ts';
import { randomNumbers } from '../test/generate/figures.ts';
import { randomFrom } from '../test/generate/random.ts';
import { makeReport } from '../test/unit/builders/report.ts';
import type { Bench, Rows } from './bench.ts';

/** Filings of one year, and of its busiest day. */
const FILINGS = 300_000;
const ON_ONE_DAY = 50_000;
/** The busiest minute: all agencies of the largest parent at once (docs/store.md). */
const IN_ONE_MINUTE = 2000;
/** Received, parsed, checked: each moves the entry. */
const MOVES = 3;
/** What a partition takes in a second. */
const UNITS_OF_A_PARTITION = 1000;
const BYTES_OF_A_UNIT = 1024;

/** County-level divisions by province at the end of 2022: 2,843. Hong Kong, Macao and Taiwan do not file. */
const COUNTIES: Readonly<Record<string, number>> = {
  ...{ 11: 16, 12: 16, 13: 167, 14: 117, 15: 103, 21: 100, 22: 60, 23: 121, 31: 16, 32: 95, 33: 90, 34: 104 },
  ...{ 35: 84, 36: 100, 37: 136, 41: 157, 42: 103, 43: 122, 44: 122, 45: 111, 46: 25, 50: 38, 51: 183, 52: 88 },
  ...{ 53: 129, 54: 74, 61: 107, 62: 86, 63: 44, 64: 22, 65: 107 },
};

/** A county's agencies report to its government; in each tenth county half of them are schools that report to a bureau. */
const PER_COUNTY = Math.round(FILINGS / Object.values(COUNTIES).reduce((sum, count) => sum + count, 0));

const report = makeReport(Object.fromEntries(randomNumbers('v2021', 'county', randomFrom(1))));
const cells = packCells(report);
/** Of a report that fails much: the larger the entry, the more a write costs. */
const FAILING = Array.from({ length: 20 }, (_, index) => `B${10 + index}.row.new`);
const at = '2026-01-31T01:02:03.456Z';
const version = versionIdOf({ bucket: 'b', key: 'k', versionId: 'v', size: 1, at, sequencer: '00AB' });

function entryAt(region: string, agency: string, parent: string): Entry {
  return {
    ...{ agency, name: '云岭县交通运输局', year: 2025, version, stage: 'checked', status: 'queried', form: 'v2021' },
    ...{ failing: { E: 3, W: 9, I: 8 }, failingChecks: FAILING, at, region, parent },
    ...{ level: 'county', kind: 'department', extract: { form: report.form, scope: report.scope, cells } },
  };
}

function* country(): Generator<Entry> {
  for (const [province, counties] of Object.entries(COUNTIES)) {
    for (let county = 0; county < counties; county += 1) {
      const region = `${province}${String(1 + Math.floor(county / 50)).padStart(2, '0')}${String(1 + (county % 50)).padStart(2, '0')}`;
      for (let number = 0; number < PER_COUNTY; number += 1) {
        const below = county % 10 === 0 && number % 2 === 1 ? 'education' : 'county';
        yield entryAt(region, `${region}-office-${number}`, `${region}-${below}`);
      }
    }
  }
  for (let number = 0; number < IN_ONE_MINUTE; number += 1) {
    yield entryAt('530000', `530000-branch-${number}`, '530000-bureau');
  }
}

/** Attributes that make up the partition in the table and in each index. */
const partitionsOf = (entry: Entry): Readonly<Record<string, string>> => {
  const item: Readonly<Record<string, unknown>> = entryItemOf(entry, 3);
  const indexes = Object.entries(TABLE.indexes).map(([name, { partitionKey }]) => [
    name,
    String(item[partitionKey.name]),
  ]);
  return {
    'the table: entry': item.pk as string,
    'the table: copy': extractsKey(entry.parent ?? '', entry.year),
    ...Object.fromEntries(indexes),
  };
};

/** The bytes that DynamoDB counts are within some per cent those of the JSON text. */
const unitsOf = (entry: Entry): number =>
  Math.ceil(Buffer.byteLength(JSON.stringify(entryItemOf(entry, 3))) / BYTES_OF_A_UNIT);

type Partitions = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** How many filings are in each partition of each index. */
function spread(): Partitions {
  const counts = new Map<string, Map<string, number>>();
  for (const entry of country()) {
    for (const [index, partition] of Object.entries(partitionsOf(entry))) {
      const of = counts.get(index) ?? new Map<string, number>();
      counts.set(index, of.set(partition, (of.get(partition) ?? 0) + 1));
    }
  }
  return counts;
}

function rowOf(of: ReadonlyMap<string, number>, units: number) {
  const [hottest, filings] = [...of].reduce((a, b) => (b[1] > a[1] ? b : a));
  const all = [...of.values()].reduce((sum, count) => sum + count, 0);
  const unitsIn = (moved: number, seconds: number) => (Math.min(moved, filings) / seconds) * MOVES * units;
  const perSecond = unitsIn(IN_ONE_MINUTE, 60);
  return {
    partitions: of.size,
    ...{ hottest, filings, 'share %': Math.round((filings / all) * 10_000) / 100 },
    'units/s, busiest minute all in it': Math.round(perSecond),
    '% of what it takes': Math.round((perSecond / UNITS_OF_A_PARTITION) * 100),
    'units/s, busiest day in one hour': Math.round(unitsIn(ON_ONE_DAY, 3600)),
  };
}

export const bench: Bench = {
  title: `Keys: ${FILINGS} filings of a year in ${Object.keys(COUNTIES).length} provinces, ${ON_ONE_DAY} on one day, ${IN_ONE_MINUTE} in one minute`,
  async run() {
    const units = unitsOf(entryAt('530111', '530111-office-1', '530111-county'));
    return Object.fromEntries([...spread()].map(([index, of]) => [index, rowOf(of, units)])) satisfies Rows;
  },
};
