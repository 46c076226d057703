import { read, utils } from '@e965/xlsx';
import { strFromU8, unzipSync } from 'fflate';
import { exportColumns, headerOf } from '../../../shared/export/columns.ts';
import { lettersOf } from '../../../shared/export/xlsx/sheet-row.ts';
import { writeXlsx } from '../../../shared/export/xlsx.ts';
import { syntheticPages } from '../../generate/entries.ts';
import { bytesOf, makeEntry, pagesOf } from './entries.ts';

const workbook = (...entries: readonly ReturnType<typeof makeEntry>[]) => bytesOf(writeXlsx(pagesOf(entries)));

function sheetOf(bytes: Buffer) {
  const { Sheets, SheetNames } = read(bytes);
  const sheet = Sheets[SheetNames[0] ?? ''];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

const referenceOf = (id: string, row: number) =>
  `${lettersOf(exportColumns().findIndex((column) => column.id === id))}${row}`;

const styleOf = (xml: string, reference: string) =>
  new RegExp(`<c r="${reference}"(?: s="(\\d+)")?`).exec(xml)?.[1] ?? null;

const sheetXml = (bytes: Buffer) => strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());

test('a row a report under the headings; numbers are numbers, texts are texts, nothing is a formula', async () => {
  const bytes = await workbook(
    makeEntry({ 't3.new.nat': 7, 't3.new.com': null, 't3.granted.sum': 1, 't3.total.sum': 3 }, { name: '=1+1' }),
    makeEntry({}, { agency: '530102-water', name: '云岭县<水务局>&\u0001' }),
  );
  const sheet = sheetOf(bytes);
  const [header, first, second, ...others] = utils.sheet_to_json<unknown[]>(sheet, { header: 1 });
  expect(header).toEqual(exportColumns().map(headerOf));
  expect([first?.[0], first?.[1], second?.[1], others]).toEqual([
    ...['530102-roads', '=1+1', '云岭县<水务局>&\uFFFD', []],
  ]);
  expect(sheet[referenceOf('name', 2)]).toMatchObject({ t: 's', v: '=1+1' });
  expect(sheet[referenceOf('t3.new.nat', 2)]).toMatchObject({ t: 'n', v: 7 });
  expect(sheet[referenceOf('t3.new.com', 2)]).toBeUndefined();
  expect(sheet[referenceOf('I01', 2)]).toMatchObject({ t: 'n', v: expect.closeTo(100 / 3, 10) });
  expect(Object.values(sheet).filter((cell) => cell?.f !== undefined)).toEqual([]);
});

test('header and names stay in sight', async () => {
  expect(sheetXml(await workbook())).toContain('<pane xSplit="2" ySplit="1" topLeftCell="C2"');
});

test('the cells of sums that fail and the status of what was returned are coloured, no others', async () => {
  const bytes = await workbook(
    makeEntry(
      { 't3.new.nat': 7, 't3.new.com': null },
      { status: 'returned', failingChecks: ['B01.new', 'B01'], failing: { E: 1, W: 0, I: 0 } },
    ),
    makeEntry({ 't3.new.nat': 7 }, { agency: '530102-water' }),
  );
  const xml = sheetXml(bytes);
  const styles = (row: number) =>
    ['status', 't3.new.nat', 't3.new.com', 't3.new.sum', 't3.carry_in.nat', 'agency'].map((id) =>
      styleOf(xml, referenceOf(id, row)),
    );
  expect(styles(2)).toEqual(['3', '3', '3', '3', null, null]);
  expect(styles(3)).toEqual([null, null, null, null, null, null]);
  expect(strFromU8(unzipSync(bytes)['xl/styles.xml'] ?? new Uint8Array())).toContain('FFFFC7CE');
});

test('many reports are one well-formed package, the same bytes each time', async () => {
  const [bytes, again] = await Promise.all([90, 41].map((size) => bytesOf(writeXlsx(syntheticPages(250, { size })))));
  const rows = utils.sheet_to_json<unknown[]>(sheetOf(bytes ?? Buffer.alloc(0)), { header: 1 });
  expect(rows).toHaveLength(251);
  expect(again?.equals(bytes ?? Buffer.alloc(0))).toBe(true);
});

test('letters of columns', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(lettersOf)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
