import { readText } from '../../../shared/document/text/read.ts';
import { readReport } from '../../../shared/reading/read.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

const read = (text: string) => readReport(readText(new TextEncoder().encode(text)));

test('a whole report: identity, sections, cells and figures together', () => {
  const report = read(township());
  expect(report).toMatchObject({
    title: PARTS.title,
    authority: '云岭县柳溪镇人民政府',
    year: 2024,
    form: 'v2021',
    scope: 'own',
    readings: [],
  });
  expect(Object.keys(report.cells)).toHaveLength(200);
  expect(report.cells['t3.new.sum']).toMatchObject({ value: 4, basis: 'read' });
  expect(report.cells['t2.license.decisions']).toMatchObject({ value: 36, basis: 'read' });
  expect(report.evidence).toMatchObject({ formShown: 'v2021', preamble: expect.stringContaining('统计期限') });
  expect(report.figures).toContainEqual(expect.objectContaining({ id: 'n.received', value: 4, section: 's1.2' }));
});

test('cells and figures point at the original, also of a Traditional text with glosses', () => {
  const text = township({ s12: '(二)依申請(qǐng)公開\n全年收到政府信息公開申請(qǐng)4件。' }).replace(
    '規章',
    '規(guī)章',
  );
  const report = read(text);
  const { source } = report.cells['t3.new.sum'] ?? {};
  expect(text.slice(source?.start ?? 0, source?.end ?? 0)).toBe('4');
  const received = report.figures.find(({ id }) => id === 'n.received');
  expect(text.slice(received?.start ?? 0, received?.end ?? 0)).toContain('4件');
});

test('the same tables in other layouts give the same cells', () => {
  const values = (text: string) => Object.entries(read(text).cells).map(([id, { value }]) => [id, value]);
  const expected = values(township());
  const markdown = (table: string) => table.replace(/^(.*)$/m, '$1\n|---|---|---|---|');
  const each = (change: (table: string) => string) =>
    township({ t2: change(PARTS.t2), t3: change(PARTS.t3), t4: change(PARTS.t4) });
  expect(values(each(markdown))).toEqual(expected);
  expect(values(each((table) => table.replace(/^/gm, '| ')))).toEqual(expected);
  expect(values(each((table) => table.replaceAll('|', '\uff5c')))).toEqual(expected);
  expect(values(township().replaceAll('\n', '\r\n'))).toEqual(expected);
});
