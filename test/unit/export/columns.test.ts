import { CELLS, exportColumns, headerOf } from '../../../shared/export/columns.ts';
import { EXPORTED_INDICATORS } from '../../../shared/export/indicators.ts';
import { failedParts, failingCells, rowOf } from '../../../shared/export/row.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import { makeEntry } from './entries.ts';

const valueIn = (id: string, entry: ReturnType<typeof makeEntry>) =>
  exportColumns()
    .find((column) => column.id === id)
    ?.read(rowOf(entry));

test('every cell of both forms and every indicator of the tables has one column, with a heading of its own', () => {
  const ids = exportColumns().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const form of ['v2019', 'v2021'] as const) {
    for (const id of cellsOfForm(form).keys()) expect(ids).toContain(id);
  }
  expect(exportColumns().filter(({ part }) => part === 'indicator')).toHaveLength(EXPORTED_INDICATORS.length);
  const headers = exportColumns().map(headerOf);
  expect(new Set(headers).size).toBe(headers.length);
  expect(headers).toContain('机构编号 [agency]');
  expect(headers).toContain('(三)不予公开 1.属于国家秘密 · 自然人（件） [t3.deny_secret.nat]');
});

test('tables stand one after the other, within each the form in force first', () => {
  const places = (prefix: string) => CELLS.flatMap(({ id }, place) => (id.startsWith(prefix) ? [place] : []));
  const blocks = ['t2.', 't2v19.', 't3.', 't4.'].map(places);
  expect(blocks.flat()).toEqual(CELLS.map((_, place) => place));
  expect(CELLS.findIndex(({ id }) => id === 't3.oth_all.nat')).toBeGreaterThan(
    CELLS.findIndex(({ id }) => id === 't3.carry_out.sum'),
  );
});

test('a blank is empty and never 0; so is a cell of the other form', () => {
  const entry = makeEntry({ 't3.new.nat': 7, 't3.new.com': null, 't3.new.res': 0 });
  expect(['nat', 'com', 'res'].map((column) => valueIn(`t3.new.${column}`, entry))).toEqual([7, null, 0]);
  expect(valueIn('t3.oth_all.nat', entry)).toBeNull();
  expect(valueIn('t3.oth_all.nat', makeEntry({ 't3.oth_all.nat': 4 }, {}, 'v2019'))).toBe(4);
});

test('indicators are computed from the cells, and undefined without them', () => {
  const figures = { 't3.granted.sum': 3, 't3.total.sum': 4, 't3.new.sum': 4 };
  const entry = makeEntry(figures, {
    status: 'returned',
    failing: { E: 2, W: 1, I: 0 },
    failingChecks: ['B02.sum', 'B02'],
  });
  expect(valueIn('I01', entry)).toBe(75);
  expect(valueIn('I46', entry)).toBe(77);
  expect(valueIn('I01', makeEntry({}))).toBeNull();
  expect(valueIn('unsound', entry)).toBe('t3');
  expect(valueIn('unsound', makeEntry({}))).toBeNull();
});

test('a report that nobody could read has its own columns and no others', () => {
  const unreadable = makeEntry({}, { status: 'unreadable', extract: null, form: null, failing: null });
  const filled = exportColumns().filter(({ read }) => read(rowOf(unreadable)) !== null);
  expect(filled.map(({ id }) => id)).toEqual([
    ...['agency', 'name', 'region', 'level', 'kind', 'parent', 'year', 'version', 'status'],
  ]);
});

describe('what fails', () => {
  const failingChecks = ['B01.new', 'B01', 'P01', 'N03.new', 'N03'];

  test('is named by its parts; a family without parts by itself', () => {
    expect(failedParts(makeEntry({}, { failingChecks }))).toEqual(['B01.new', 'P01', 'N03.new']);
    expect(valueIn('failing_checks', makeEntry({}, { failingChecks }))).toBe('B01.new P01 N03.new');
  });

  test('has the cells of the sums that fail', () => {
    const cells = failingCells(rowOf(makeEntry({}, { failingChecks })));
    expect([...cells].sort()).toEqual(
      ['com', 'law', 'nat', 'oth', 'pub', 'res', 'sum'].map((column) => `t3.new.${column}`),
    );
    expect(failingCells(rowOf(makeEntry({})))).toEqual(new Set());
  });
});
