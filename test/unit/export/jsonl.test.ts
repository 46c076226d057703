import { writeJsonLines } from '../../../shared/export/jsonl.ts';
import { cellsOfForm } from '../../../shared/form/forms.ts';
import { bytesOf, makeEntry, pagesOf } from './entries.ts';

async function lines(...entries: readonly ReturnType<typeof makeEntry>[]) {
  const text = (await bytesOf(writeJsonLines(pagesOf(entries)))).toString('utf8');
  expect(text === '' || text.endsWith('\n')).toBe(true);
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

test('one object a line: the filing, the cells of its own form, the indicators', async () => {
  const [now, before] = await lines(
    makeEntry({ 't3.granted.sum': 3, 't3.total.sum': 4, 't3.new.nat': null }, { name: '=1+1' }),
    makeEntry({}, { year: 2020 }, 'v2019'),
  );
  expect(now).toMatchObject({ agency: '530102-roads', name: '=1+1', year: 2024, form: 'v2021', failing_E: 0 });
  expect(Object.keys(now.cells).sort()).toEqual([...cellsOfForm('v2021').keys()].sort());
  expect(Object.keys(before.cells).sort()).toEqual([...cellsOfForm('v2019').keys()].sort());
  expect([now.cells['t3.granted.sum'], now.cells['t3.new.nat'], now.indicators.I01]).toEqual([3, null, 75]);
});

test('an unreadable report has no cells, and no report makes no line', async () => {
  const [unreadable] = await lines(makeEntry({}, { extract: null, status: 'unreadable' }));
  expect(unreadable).toMatchObject({ status: 'unreadable', form: null, cells: null, indicators: null });
  expect(await lines()).toEqual([]);
});
