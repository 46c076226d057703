/** N12, N13 and N19: lists of parts, and numbers that cannot be read. */

import type { Figure, PartWholeList } from '../../../shared/reading/report.ts';
import { type CellOverrides, figure, report } from './builder.ts';
import { resultOf } from './result.ts';

const parts = (ids: readonly string[], values: readonly number[]) =>
  values.map((value, at) => figure(ids[at] ?? 'n.other', value, { raw: `第${at + 1}项${value}条` }));

const listOf = (whole: Figure, kind: PartWholeList['kind'], values: readonly number[]): PartWholeList => ({
  whole,
  kind,
  parts: parts([], values),
});

const CHANNELS = ['n.channel.online', 'n.channel.mail', 'n.channel.in_person'];

const channelsOf = (whole: Figure, kind: PartWholeList['kind'], values: readonly number[]): PartWholeList => ({
  ...listOf(whole, kind, values),
  parts: parts(CHANNELS, values),
});

const checked = (
  id: string,
  lists: readonly PartWholeList[],
  figures: readonly Figure[] = [],
  cells: CellOverrides = {},
) => resultOf(id, report({ cells, figures, evidence: { lists } }));

describe('N12 channels', () => {
  const received = figure('n.received', 61, { raw: '共收到申请61件' });

  test.each([
    ['the requests received', [40, 21], 'pass'],
    ['one too few', [40, 20], 'fail'],
    ['one too many', [40, 22], 'fail'],
  ] as const)('that add up to %s', (_, values, status) => {
    expect(checked('N12', [channelsOf(received, 'closed', values)])).toMatchObject({ status, severity: 'W' });
  });

  test('may divide all requests at hand', () => {
    const lists = [channelsOf(received, 'closed', [40, 23])];
    expect(checked('N12', lists).status).toBe('fail');
    expect(checked('N12', lists, [received, figure('n.carry_in', 2)]).status).toBe('pass');
    expect(checked('N12', lists, [], { 't3.carry_in.sum': 2 }).status).toBe('pass');
  });

  test('may leave out the old ones of a number that includes them', () => {
    const all = figure('n.received', 63, { includesCarryIn: true });
    expect(checked('N12', [channelsOf(all, 'closed', [40, 21])], [figure('n.carry_in', 2)]).status).toBe('pass');
    expect(checked('N12', [channelsOf(all, 'closed', [40, 20])], [figure('n.carry_in', 2)]).status).toBe('fail');
  });

  test('of an open list are not added up', () => {
    expect(checked('N12', [channelsOf(received, 'open', [40])])).toMatchObject({
      status: 'na',
      reason: 'not_applicable',
    });
    expect(checked('N12', [])).toMatchObject({ status: 'na', reason: 'not_stated' });
  });

  test('of a vague whole leave its last digit open', () => {
    const over = figure('n.received', 60, { qualifier: 'over' });
    expect(checked('N12', [channelsOf(over, 'closed', [40, 25])]).status).toBe('pass');
    expect(checked('N12', [channelsOf(over, 'closed', [40, 35])]).status).toBe('fail');
  });

  test('the message quotes them', () => {
    expect(checked('N12', [channelsOf(received, 'closed', [40, 20])]).message.zh).toBe(
      '正文写“共收到申请61件:第1项40条、第2项20条”，各渠道合计是 60，与总数 61 相差 1。请核对。',
    );
  });
});

describe('N13 parts of wholes', () => {
  const whole = figure('n.website_items', 100, { raw: '网站公开信息100条' });

  test.each([
    ['closed', [60, 40], 'pass'],
    ['closed', [60, 41], 'fail'],
    ['closed', [60, 39], 'fail'],
    ['open', [60, 40], 'pass'],
    ['open', [60, 30], 'pass'],
    ['open', [60, 41], 'fail'],
  ] as const)('an %s list of %j: %s', (kind, values, status) => {
    expect(checked('N13', [listOf(whole, kind, values)])).toMatchObject({ status, severity: 'W' });
  });

  test.each([
    ['over', [60, 45], 'pass'],
    ['over', [60, 141], 'fail'],
    ['under', [60, 35], 'pass'],
    ['under', [60, 41], 'fail'],
  ] as const)('a whole that says “%s” leaves its last digit open for %j', (qualifier, values, status) => {
    expect(checked('N13', [listOf({ ...whole, qualifier }, 'open', values)]).status).toBe(status);
  });

  test('what one part, or 包括, leaves out is not missed', () => {
    expect(checked('N13', [listOf(whole, 'closed', [60])]).status).toBe('pass');
    const including = (values: readonly number[]) => {
      const list = listOf(whole, 'closed', values);
      return { ...list, parts: list.parts.map((one, at) => (at === 0 ? { ...one, raw: '包括政策解读60条' } : one)) };
    };
    expect(checked('N13', [including([60, 30])]).status).toBe('pass');
    expect(checked('N13', [including([60, 50])]).status).toBe('fail');
  });

  test('vague parts may make up an exact whole', () => {
    const list = listOf(whole, 'closed', [60, 30]);
    const vague = { ...list, parts: list.parts.map((one) => ({ ...one, qualifier: 'over' as const })) };
    expect(checked('N13', [vague]).status).toBe('pass');
  });

  test('decimals are added as decimals', () => {
    const amount = figure('n.other', 0.3, { unit: '万条' });
    expect(checked('N13', [listOf(amount, 'closed', [0.1, 0.2])]).status).toBe('pass');
  });

  test('closed channels belong to N12', () => {
    const list = channelsOf(figure('n.received', 61), 'closed', [40, 20]);
    expect(checked('N13', [list])).toMatchObject({ status: 'na', reason: 'not_stated' });
  });

  test('the message names every list that does not fit', () => {
    const lists = [listOf(whole, 'closed', [60, 41]), listOf({ ...whole, raw: '乙100条' }, 'closed', [60, 39])];
    const { zh, en } = checked('N13', lists).message;
    expect(zh).toBe(
      '正文写“网站公开信息100条”，列出的2项（从“第1项60条”起）合计 101，比总数 100 多 1；' +
        '正文写“乙100条”，列出的2项（从“第1项60条”起）合计 99，比总数 100 少 1。请核对各项和总数，看有没有漏列或重复计算。',
    );
    expect(en).toMatch(/^The text says .* 1 more than 100; the text says .* 1 less than 100\. Please/);
  });
});

describe('N19 garbled numbers', () => {
  const garbled = (raw: string) => figure('n.other', 5843, { qualifier: 'garbled', raw });

  test('are shown', () => {
    const subject = report({ figures: [garbled('行政职权584312345'), figure('n.received', 1)] });
    const found = resultOf('N19', subject);
    expect(found).toMatchObject({ status: 'fail', severity: 'I' });
    expect(found.message.zh).toContain('有1处数字看不清楚：“行政职权584312345”');
  });

  test('there is none', () => {
    expect(resultOf('N19', report({ figures: [figure('n.received', 1)] })).status).toBe('pass');
  });

  test('nothing can be said without any section', () => {
    const sections = report().sections.map((one) => ({ ...one, present: false }));
    expect(resultOf('N19', report({ sections }))).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });
});
