import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { folderFiles } from '../../../bin/commands/snapshot.ts';
import { takeSnapshot } from '../../../functions/snapshot/take-snapshot.ts';
import { EXPORTED_INDICATORS } from '../../../shared/export/indicators.ts';
import { NIGHTLY, type SnapshotMessage, snapshotMessage } from '../../../shared/export/snapshot/messages.ts';
import { columnName, SNAPSHOT_TABLES } from '../../../shared/export/snapshot/tables.ts';
import { provinceOf } from '../../../shared/filing/agency.ts';
import type { Entry } from '../../../shared/filing/entry.ts';
import { memberOf } from '../../../shared/filing/member.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import { rankingOf } from '../../../shared/indicators/group/ranking.ts';
import { syntheticPages } from '../../generate/entries.ts';
import { makeEntry } from './entries.ts';

const folder = mkdtempSync(join(tmpdir(), 'gongkai-snapshots-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let entries: Entry[] = [];

/** The part of the store that snapshots read, over `entries`. */
async function* group({ year, region = '' }: { readonly year: number; readonly region?: string }) {
  const matching = entries.filter((entry) => entry.year === year && provinceOf(entry.region) === region);
  for (let start = 0; start < matching.length; start += 40) yield matching.slice(start, start + 40);
}

const divided: SnapshotMessage[] = [];
const services = {
  store: { group },
  files: folderFiles(folder),
  divide: async (parts: readonly SnapshotMessage[]) => void divided.push(...parts),
  journal: { note: () => {} },
  clock: () => new Date('2025-03-01T18:30:00.000Z'),
};

const write = (province: string) => takeSnapshot({ schema: 'snapshot-due/1', year: 2024, province }, services);

const files = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort();

/** Rows of a query over the files; `{cells}` stands for the table of that name, with its partitions. */
async function query(sql: string) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const tables = sql.replaceAll(
    /\{(\w+)\}/g,
    (_, name) =>
      `read_parquet('${folder}/${name}/*/*/*.parquet', hive_partitioning=true, hive_types={'year': INTEGER, 'province': VARCHAR})`,
  );
  const rows = (await connection.runAndReadAll(tables)).getRowObjectsJson();
  connection.closeSync();
  return rows;
}

beforeAll(async () => {
  for await (const page of syntheticPages(150, { province: '53' })) entries.push(...page);
  for await (const page of syntheticPages(60, { province: '37', seed: 8 })) entries.push(...page);
  entries.push(makeEntry({ 't3.new.nat': null, 't3.new.com': 3 }, { agency: 'somewhere', region: null }));
  for (const province of ['53', '37', '00', '11']) await write(province);
});

test('each table has a file for each province with reports, found by its partition', () => {
  expect(files()).toEqual(
    ['cells', 'filings', 'indicators'].flatMap((table) =>
      ['00', '37', '53'].map((province) => `${table}/year=2024/province=${province}/reports.parquet`),
    ),
  );
});

test('every filing is there once, with what its entry says', async () => {
  const rows = await query(
    'select year, province, agency, name, status, failing_e, failing_checks, form from {filings} order by agency',
  );
  const expected = entries
    .toSorted((a, b) => (a.agency < b.agency ? -1 : 1))
    .map(({ year, region, agency, name, status, failing, failingChecks, extract }) => ({
      ...{ year, province: region?.slice(0, 2) ?? '00', agency, name, status },
      failing_e: failing?.E ?? null,
      failing_checks: failingChecks.filter((id) => id !== 'B01'),
      form: extract?.form ?? null,
    }));
  expect(rows).toEqual(expected);
});

test('the sums and the counts of every cell are those of the store', async () => {
  const ids = [...new Set([...cellsOfForm('v2019').keys(), ...cellsOfForm('v2021').keys()])];
  const [row] = await query(
    `select ${ids.map(columnName).flatMap((name) => [`sum(${name}) as sum_${name}`, `count(${name}) as count_${name}`])} from {cells}`,
  );
  const members = entries.map((entry) => memberOf(entry)).filter((member) => member !== null);
  for (const id of ids) {
    const values = members.flatMap(({ cells }) => cells[id] ?? []);
    const sum = values.reduce((total, value) => total + value, 0);
    expect([id, Number(row?.[`count_${columnName(id)}`])]).toEqual([id, values.length]);
    expect(row?.[`sum_${columnName(id)}`]).toBeCloseTo(sum, 4);
  }
});

test('a blank is NULL and not 0', async () => {
  expect(await query("select t3_new_nat, t3_new_com, t3_new_res from {cells} where province = '00'")).toEqual([
    { t3_new_nat: null, t3_new_com: 3, t3_new_res: 0 },
  ]);
});

test('a ranking that DuckDB makes is that of the indicators', async () => {
  const rows = await query(
    "select agency, value from {indicators} where indicator = 'I03' and value is not null and not unsound and denominator >= 30 order by value desc, agency",
  );
  const members = entries.map((entry) => memberOf(entry)).filter((member) => member !== null);
  const { ranked } = rankingOf(members, 'I03');
  expect(ranked.length).toBeGreaterThan(10);
  expect(rows).toEqual(ranked.map(({ agency, value }) => ({ agency, value })));
  const [counts] = await query('select count(distinct indicator) as keys, count(*) as lines from {indicators}');
  expect([Number(counts?.keys), Number(counts?.lines)]).toEqual([
    EXPORTED_INDICATORS.length,
    EXPORTED_INDICATORS.length * members.length,
  ]);
});

test('a partition whose reports are gone has no files any more', async () => {
  const before = entries;
  entries = entries.filter(({ region }) => region !== null);
  await write('00');
  expect(files().filter((file) => file.includes('province=00'))).toEqual([]);
  entries = before;
  await write('00');
  expect(files()).toHaveLength(9);
});

test("a night's work is one message for each year and each code that a province may have", async () => {
  await takeSnapshot(NIGHTLY, services);
  expect(divided).toHaveLength(100 * (2025 - 2019 + 1));
  expect(divided).toContainEqual({ schema: 'snapshot-due/1', year: 2019, province: '00' });
  expect(divided).toContainEqual({ schema: 'snapshot-due/1', year: 2025, province: '99' });
  for (const message of divided) expect(snapshotMessage.parse(message)).toEqual(message);
});

test('names of columns are different from one another', () => {
  for (const { columns } of SNAPSHOT_TABLES) {
    const names = columns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toEqual(expect.arrayContaining(['year']));
  }
});
