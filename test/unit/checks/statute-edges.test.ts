import type { Surroundings } from '../../../shared/checks/surroundings.ts';
import { type ambiguous, BLANK, report } from './builder.ts';
import { resultOf } from './result.ts';
import { profile, stated } from './saying.ts';

const BUREAU = '青禾县水利局';

describe('L15 two dates', () => {
  const dated = (authority: string, ...dates: readonly string[]) =>
    report({ authority, published: dates[0] ?? null, evidence: { dates: dates.map((one) => stated(one, 'footer')) } });

  test.each([
    ['sixty days apart', '青禾县柳湾镇人民政府', ['2025-01-20', '2025-03-21'], 'pass'],
    ['sixty-one days apart', '青禾县柳湾镇人民政府', ['2025-01-20', '2025-03-22'], 'fail'],
    ['before and on the deadline', BUREAU, ['2025-01-20', '2025-01-31'], 'pass'],
    ['before and after the deadline', BUREAU, ['2025-02-01', '2025-01-31'], 'fail'],
    ['after the deadline, both', BUREAU, ['2025-02-01', '2025-02-20'], 'pass'],
    ['before and after, of a township without one', '青禾县柳湾镇人民政府', ['2025-02-01', '2025-01-31'], 'pass'],
    ['one damaged so that it may be either', BUREAU, ['2025-11-02', '2025112'], 'pass'],
    ['one damaged so that neither fits', BUREAU, ['2025-06-02', '2025112'], 'fail'],
    ['three, of which the last two are apart', BUREAU, ['2025-01-20', '2025-01-21', '2025-05-01'], 'fail'],
  ])('%s', (_, authority, dates, status) => {
    expect(resultOf('L15', dated(authority, ...dates)).status).toBe(status);
  });

  test('are named in their order', () => {
    const { message } = resultOf('L15', dated(BUREAU, '2025-02-01', '2025-01-31'));
    expect(message.zh).toContain('2025-01-31和2025-02-01，相差1天');
  });

  test('one alone says nothing', () => {
    expect(resultOf('L15', dated(BUREAU, '2025-02-01')).reason).toBe('date_unknown');
    expect(resultOf('L15', dated(BUREAU)).reason).toBe('date_unknown');
  });
});

describe('L14 length of section one', () => {
  const long = (year: number | null, overrides: Record<string, unknown> = {}) => {
    const whole = report({ year });
    const text = `${'字'.repeat(600)}\n  ${'字'.repeat(401)}`;
    return {
      ...whole,
      sections: whole.sections.map((one) => (one.id === 's1' ? { ...one, text, ...overrides } : one)),
    };
  };
  const there: Partial<Surroundings> = { agency: profile({ region: '620602' }) };

  test.each([
    [2024, 'na'],
    [2025, 'fail'],
    [2026, 'na'],
    [null, 'na'],
  ] as const)('of %s: %s', (year, status) => {
    expect(resultOf('L14', long(year), there).status).toBe(status);
  });

  test('counts no white space', () => {
    expect(resultOf('L14', long(2025), there)).toMatchObject({ left: 1001, right: 1000 });
  });

  test('has nothing to count elsewhere, or without the section', () => {
    expect(resultOf('L14', long(2025), { agency: profile({ region: '620702' }) }).reason).toBe('no_config');
    expect(resultOf('L14', long(2025, { present: false }), there).reason).toBe('not_applicable');
  });
});

describe('L16 names of one agency', () => {
  const under = (filed: string, authority: string | null, ...others: readonly string[]) =>
    resultOf('L16', report({ authority, evidence: { authorities: others.map((one) => stated(one, 'preamble')) } }), {
      filed: { agency: 'x', agencyName: filed, year: 2024 },
    });

  test.each([
    ['white space', '柳湾 街道', '柳湾街道办事处', 'pass'],
    ['a name that only begins alike', '柳湾街道办事处', '柳湾街道办事处服务中心', 'fail'],
    ['a name of nothing but 人民政府', '人民政府', '柳湾镇人民政府', 'fail'],
    ['a report that names nothing but 人民政府', '柳湾镇', '人民政府', 'fail'],
  ])('%s', (_, filed, authority, status) => {
    expect(under(filed, authority).status).toBe(status);
  });

  test('one of several names is enough', () => {
    expect(under('青禾县水利局', '青禾县', '青禾县水利局').status).toBe('pass');
    expect(under('青禾县水利局', null)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });
});

describe('L13 who makes rules', () => {
  const rules = (authority: string, value: number | ReturnType<typeof ambiguous> = 2) =>
    report({ authority, cells: { 't2.rules.valid': value } });

  test.each([
    ['青禾县柳湾镇人民政府', profile({ level: 'township', kind: 'government' }), 'E'],
    ['青禾县人民政府', profile({ level: 'county', kind: 'government' }), 'E'],
    ['云川市水利局', profile({ level: 'prefecture', kind: 'department' }), 'W'],
    ['云川市会展中心', profile({ level: 'prefecture', kind: 'other' }), 'W'],
  ])('%s: %s', (authority, agency, severity) => {
    expect(resultOf('L13', rules(authority), { agency })).toMatchObject({ status: 'fail', severity });
  });

  test('says nothing of a city government, of an unknown level, and of blanks', () => {
    const city = profile({ level: 'prefecture', kind: 'government' });
    expect(resultOf('L13', rules('云川市人民政府', 0), { agency: city }).reason).toBe('not_applicable');
    const open = resultOf('L13', rules('云川市人民政府'));
    expect(open).toMatchObject({ status: 'na', reason: 'no_config', cells: ['t2.rules.valid'] });
    const none = { 't2.rules.issued': BLANK, 't2.rules.repealed': BLANK, 't2.rules.valid': BLANK };
    const blank = resultOf('L13', report({ authority: BUREAU, cells: none }));
    expect(blank).toMatchObject({ status: 'na', reason: 'blank', cells: Object.keys(none) });
  });
});

describe('years that were not read', () => {
  test.each(['L01', 'L04', 'L06', 'L10'])('%s says nothing', (id) => {
    const period = { from: '2024-01-01', to: '2024-12-31' };
    const unread = report({ year: null, authority: BUREAU, published: '2025-06-01', period });
    expect(resultOf(id, unread).status).toBe('na');
  });

  test('L12 does not hold the old form against the year 2020, and does against 2021', () => {
    const citing = (year: number | null) =>
      report({ year, evidence: { preamble: '根据《政府信息公开条例》和国办公开办函〔2019〕60号文件编制。' } });
    expect(resultOf('L12', citing(2020)).status).toBe('pass');
    expect(resultOf('L12', citing(2021)).status).toBe('fail');
    expect(resultOf('L12', citing(null)).status).toBe('pass');
  });
});
