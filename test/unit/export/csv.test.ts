import { parse } from 'csv-parse/sync';
import { exportColumns, headerOf } from '../../../shared/export/columns.ts';
import { writeCsv } from '../../../shared/export/csv.ts';
import { syntheticPages } from '../../generate/entries.ts';
import { bytesOf, makeEntry, pagesOf } from './entries.ts';

const written = async (...entries: readonly ReturnType<typeof makeEntry>[]) =>
  (await bytesOf(writeCsv(pagesOf(entries)))).toString('utf8');

const records = (text: string): string[][] => parse(text, { bom: true });

test('begins with a byte-order mark and one header line, also where there is no report', async () => {
  const text = await written();
  expect(text.startsWith('\uFEFF机构编号 [agency],机构名称 [name],')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(records(text)).toEqual([exportColumns().map(headerOf)]);
});

test('every value stands under its heading, numbers as they are', async () => {
  const entry = makeEntry({ 't3.new.nat': 7, 't2.fee.amount_wan': 12.345678, 't3.carry_in.nat': null });
  const [header = [], line = []] = records(await written(entry));
  expect(line).toHaveLength(header.length);
  const value = (id: string) => line[header.findIndex((one) => one.endsWith(`[${id}]`))];
  expect(['agency', 't3.new.nat', 't2.fee.amount_wan', 't3.carry_in.nat', 't3.new.com'].map(value)).toEqual([
    ...['530102-roads', '7', '12.345678', '', '0'],
  ]);
});

test.each(['=1+1', '+86', '-1+1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://example.org","云岭")', '＝1+1'])(
  'a name that a spreadsheet would calculate is a text: %j',
  async (name) => {
    const [, line = []] = records(await written(makeEntry({}, { name })));
    expect(line[1]).toBe(`'${name}`);
  },
);

test('a negative number stays a number', async () => {
  const entry = makeEntry({ 't2v19.license.delta_items': -3 }, {}, 'v2019');
  const [header = [], line = []] = records(await written(entry));
  expect(line[header.findIndex((one) => one.endsWith('[t2v19.license.delta_items]'))]).toBe('-3');
});

test('quotation marks, commas and line breaks in a name come back as they were', async () => {
  const name = '云岭县"交通",\n运输局';
  expect(records(await written(makeEntry({}, { name })))[1]?.[1]).toBe(name);
});

test('the bytes do not depend on how the store pages', async () => {
  const [whole, paged] = await Promise.all([1000, 37].map((size) => bytesOf(writeCsv(syntheticPages(250, { size })))));
  expect(paged?.equals(whole ?? Buffer.alloc(0))).toBe(true);
  expect(records(whole?.toString('utf8') ?? '')).toHaveLength(251);
});
