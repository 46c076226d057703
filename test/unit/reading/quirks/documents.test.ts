/** Whole documents: periods, prose, copies by machines, and documents of other kinds (layouts 25, 28, 30, 39, 79, 81 to 84). */
import { readFileSync } from 'node:fs';
import { examine } from '../../../../shared/engine.ts';
import { CHANGED, FIGURES } from '../../../fixtures/quirks/county-figures.ts';
import { frame } from '../../../fixtures/quirks/quirk.ts';
import { closingPipe } from '../../../fixtures/tables/layouts.ts';
import { tablesOf } from '../../../fixtures/tables/report.ts';

const fixture = (file: string) => readFileSync(`test/fixtures/quirks/${file}`);
const read = async (content: Uint8Array | string, file = 'report.txt') =>
  await examine(typeof content === 'string' ? new TextEncoder().encode(content) : content, { file, filed: null });

const { t2, t3, t4 } = tablesOf('v2021', FIGURES.v2021);
const REPORT = frame(2023, closingPipe(t2), closingPipe(t3), closingPipe(t4));

describe('quirk 25: a scan read by a vision model', () => {
  const text = fixture('25-vision-model.md').toString();

  test.each([
    ['every row a table of its own, stand-in tables, wrong headings', text, FIGURES.v2021],
    [
      'with a sum that does not hold',
      text.replace(CHANGED.from, CHANGED.to),
      { ...FIGURES.v2021, [CHANGED.id]: CHANGED.to },
    ],
  ])('%s', async (_, content, figures) => {
    const { report, format } = await read(content);
    expect([format, report?.authority]).toEqual(['md', '澄溪县人民政府']);
    expect(Object.fromEntries(Object.entries(report?.cells ?? {}).map(([id, { value }]) => [id, value]))).toEqual(
      Object.fromEntries(Object.entries(figures).map(([id, value]) => [id, Number(value)])),
    );
  });
});

describe('quirk 28: bytes of a Word document as the text of a page', () => {
  const bytes = readFileSync('test/fixtures/doc/full.doc');
  const page = (text: string) =>
    `<html><head><meta charset="utf-8"></head><body><h1>澄溪县2023年政府信息公开工作年度报告</h1><div>${text.replace(/[<&\0]/g, '')}</div></body></html>`;

  test.each(['latin1', 'gb18030', 'utf-8', 'utf-16le'])(
    'decoded as %s it is refused with the reason',
    async (encoding) => {
      const { status, error } = await read(page(new TextDecoder(encoding).decode(bytes)), 'page.html');
      expect(status).toBe('unreadable');
      expect(['raw-word-bytes', 'not-text']).toContain(error?.code);
      expect(error?.message.zh).toContain('乱码');
    },
  );
});

describe('quirk 79: wrong or broken periods', () => {
  test.each([
    ['2022年1月1日至2022年12月31日', 'another year'],
    ['2023年1月1日至202320年12月31日', 'digits that ran together'],
    ['2023年1月1日至1230日', 'a month that is gone'],
    ['2023年1月1日至2023你那12月31日', 'a wrong word'],
    ['2023年1月1日至2023年12月16日', 'an early end'],
  ])('%s: %s', async (period) => {
    const { report } = await read(REPORT.replace('2023年1月1日至2023年12月31日', period));
    expect(report).toMatchObject({
      year: 2023,
      form: 'v2021',
      cells: { 't3.new.sum': { value: 1336, basis: 'read' } },
    });
    expect(report?.period === null || report?.period.from.startsWith('202')).toBe(true);
  });

  test('a period of another year than the title is named', async () => {
    const { checks } = await read(REPORT.replace('2023年1月1日至2023年12月31日', '2022年1月1日至2022年12月31日'));
    expect(checks.find(({ id }) => id === 'L05')?.status).toBe('fail');
  });
});

describe('quirk 81: prose that counts by other categories than the form', () => {
  const told = (sentence: string) => REPORT.replace('申请人可当面、来信或在网上提出申请，均在期限内答复。', sentence);

  test('requests received with those carried in agree with the table', async () => {
    const { checks } = await read(told('全年收到政府信息公开申请1391件，含上年结转55件。'));
    expect(checks.find(({ id }) => id === 'N01')?.status).not.toBe('fail');
  });

  test('and one that does not is named', async () => {
    const { checks } = await read(told('全年收到政府信息公开申请1397件，含上年结转55件。'));
    expect(checks.find(({ id }) => id === 'N01')?.status).toBe('fail');
  });

  test('other categories are not taken for rows of the form', async () => {
    const { checks, report } = await read(
      told('全年收到申请1336件，其中信息不存在201件，不属于本机关公开150件，逾期不补正15件。'),
    );
    expect(checks.filter(({ id, status, severity }) => /^N/.test(id) && status === 'fail' && severity === 'E')).toEqual(
      [],
    );
    expect(report?.figures.map(({ id }) => id)).not.toContain('n.unable_notheld');
  });
});

describe('quirks 39, 82, 83, 84: documents of other kinds are refused, each with its own code', () => {
  test.each([
    ['39-explanation.html', 'explanation-page', '图解'],
    ['82-university.txt', 'academic-year-report', '学年'],
    ['83-before-2019.txt', 'report-before-2019', '2018年及以前'],
    ['83-prose-2010.txt', 'report-before-2019', '2018年及以前'],
    ['84-empty-form.txt', 'empty-form', '空白'],
    ['84-template.txt', 'empty-form', '空白'],
    ['84-circular.txt', 'form-circular', '通知'],
    ['84-notice.txt', 'filing-notice', '通知'],
  ])('%s', async (file, code, reason) => {
    const { status, report, error } = await read(fixture(file), file);
    expect({ status, report, code: error?.code }).toEqual({ status: 'unreadable', report: null, code });
    expect(error?.message.zh).toContain(reason);
    expect(error?.message.zh).toContain('请报送');
    expect(error?.message.en).toMatch(/\.$/);
  });
});

describe('quirks 30, 84: a report that left its tables blank is a report', () => {
  test('with organ, year and narrative', async () => {
    const { report, status } = await read(fixture('30-blank-report.txt'));
    expect(report).toMatchObject({ authority: '澄溪县人民政府', year: 2023 });
    expect(new Set(Object.values(report?.cells ?? {}).map(({ value }) => value))).toEqual(new Set([null]));
    expect(new Set(Object.values(report?.cells ?? {}).map(({ basis }) => basis))).toEqual(new Set(['read']));
    expect(status).not.toBe('accepted');
  });

  test('also where it cites the circular on the form', async () => {
    const text = fixture('30-blank-report.txt')
      .toString()
      .replace('编制。', '和《关于印发〈政府信息公开工作年度报告格式〉的通知》编制。');
    expect((await read(text)).report?.year).toBe(2023);
  });

  test('but a date in the circular makes no report of it', async () => {
    const { error } = await read(fixture('84-circular.txt').toString().replace('现将', '现将2021年9月'));
    expect(error?.code).toBe('form-circular');
  });
});
