import { LENGTH_LIMITS } from '../../../shared/checks/config/length-limits.ts';
import { report } from './builder.ts';
import { resultOf } from './result.ts';
import { profile, saying, stated } from './saying.ts';

const published = (date: string | null, authority: string, year = 2024) =>
  report({ published: date, authority, year, evidence: { dates: date === null ? [] : [stated(date, 'header')] } });

describe('L01 and L02 dates of the law', () => {
  test.each([
    ['L01', '青禾县财政局', '2025-01-31', 'pass'],
    ['L01', '青禾县财政局', '2025-02-01', 'fail'],
    ['L01', '云川市卫生健康委员会', '2025-03-01', 'fail'],
    ['L02', '青禾县人民政府', '2025-03-31', 'pass'],
    ['L02', '青禾县', '2025-04-01', 'fail'],
    ['L02', '云川市人民政府', '2025-04-08', 'fail'],
  ])('%s of %s, published %s: %s', (id, authority, date, status) => {
    expect(resultOf(id, published(date, authority))).toMatchObject({ status, severity: 'E' });
  });

  test.each([
    ['L01', '青禾县人民政府'],
    ['L01', '青禾县柳湾镇人民政府'],
    ['L01', '青禾区柳湾街道办事处'],
    ['L01', '青禾县人民政府办公室'],
    ['L01', '云川经济开发区管理委员会'],
    ['L01', '云川市生态环境局青禾分局'],
    ['L01', '青禾县柳湾镇槐荫村村民委员会'],
    ['L02', '青禾县财政局'],
    ['L02', '青禾县柳湾镇人民政府'],
    ['L02', '云川高新技术产业开发区'],
  ])('%s does not bind %s', (id, authority) => {
    expect(resultOf(id, published('2026-06-30', authority))).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });

  test('the registry knows better than the name', () => {
    const late = published('2025-03-15', '青禾县数据管理中心');
    expect(resultOf('L01', late).reason).toBe('not_applicable');
    expect(resultOf('L01', late, { agency: profile({ name: '青禾县数据管理中心' }) }).status).toBe('fail');
    expect(resultOf('L01', late, { agency: profile({ level: 'township', kind: 'government' }) }).status).toBe('na');
  });

  test('the message tells both days', () => {
    const { message } = resultOf('L01', published('2025-02-10', '青禾县财政局'));
    expect(message.zh).toContain('2025-02-10，晚于规定的2025-01-31');
  });

  test('where another date is in time it only warns', () => {
    const dates = [stated('2025-02-20', 'header'), stated('2025-01-20', 'footer')];
    const two = report({ authority: '青禾县财政局', published: '2025-02-20', evidence: { dates } });
    expect(resultOf('L01', two)).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('says nothing without a date, a year or a name', () => {
    expect(resultOf('L01', published(null, '青禾县财政局')).reason).toBe('date_unknown');
    expect(resultOf('L02', report({ authority: '青禾县', year: null, published: '2025-01-01' })).reason).toBe(
      'date_unknown',
    );
    expect(resultOf('L02', report({ authority: null })).reason).toBe('not_stated');
  });
});

describe('L03 local dates', () => {
  test.each([
    ['in time', '怀化市财政局', '2022-01-28', 'pass'],
    ['late for the notice, in time for the law', '怀化市财政局', '2022-01-30', 'fail'],
    ['with the province in front', '湖南省怀化市财政局', '2022-01-30', 'fail'],
  ])('%s', (_, authority, date, status) => {
    expect(resultOf('L03', published(date, authority, 2021))).toMatchObject({ status, severity: 'W' });
  });

  test('names the notice', () => {
    expect(resultOf('L03', published('2022-01-30', '怀化市财政局', 2021)).message.zh).toContain('怀化市2021年度');
  });

  test.each([
    ['another year', '怀化市财政局', 2022],
    ['a county below', '怀化市鹤城区财政局', 2021],
    ['another city', '云川市财政局', 2021],
    ['the government', '怀化市人民政府', 2021],
  ])('does not bind %s', (_, authority, year) => {
    expect(resultOf('L03', published('2026-01-30', authority, year))).toMatchObject({
      status: 'na',
      reason: 'no_config',
    });
  });

  test('goes by the division code where the registry has one', () => {
    const late = published('2022-01-30', '怀化市财政局', 2021);
    const agency = profile({ level: 'prefecture', region: '431200' });
    expect(resultOf('L03', late, { agency }).status).toBe('fail');
    expect(resultOf('L03', late, { agency: { ...agency, region: '430100' } }).status).toBe('na');
  });
});

describe('L04 not before the year is over', () => {
  test.each([
    ['2024-12-31', 'fail'],
    ['2025-01-01', 'pass'],
  ])('%s: %s', (date, status) => {
    expect(resultOf('L04', published(date, '青禾县财政局'))).toMatchObject({ status, severity: 'W' });
  });

  test('says nothing without a date', () => {
    expect(resultOf('L04', report()).reason).toBe('date_unknown');
  });
});

describe('L06 the whole year', () => {
  const period = (from: string, to: string) => report({ period: { from, to } });

  test.each([
    ['the whole year', '2024-01-01', '2024-12-31', 'pass'],
    ['a day short', '2024-01-01', '2024-12-30', 'fail'],
    ['last year', '2023-01-01', '2023-12-31', 'fail'],
  ])('%s', (_, from, to, status) => {
    expect(resultOf('L06', period(from, to))).toMatchObject({ status, severity: 'W' });
  });

  test('looks at every period stated', () => {
    const periods = [stated('2024-01-01/2024-12-31', 'period'), stated('2024-01-01/2024-12-30', 'period')];
    expect(resultOf('L06', report({ evidence: { periods } })).status).toBe('fail');
  });

  test('says nothing where none is stated, or one lost characters', () => {
    expect(resultOf('L06', report({ period: null })).reason).toBe('not_stated');
    const periods = [stated('202411日至1231日', 'period')];
    expect(resultOf('L06', report({ period: null, evidence: { periods } })).reason).toBe('parse_low_confidence');
  });
});

describe('L14 length of section one', () => {
  const limit = LENGTH_LIMITS[0]?.characters ?? 0;
  const long = (characters: number, authority = '武威市青禾区人民政府', year = 2025) =>
    saying({ s1: `${'公'.repeat(characters)} \n ` }, { authority, year });

  test('counts characters without white space', () => {
    expect(resultOf('L14', long(limit))).toMatchObject({ status: 'pass', severity: 'I', left: limit });
    expect(resultOf('L14', long(limit + 1))).toMatchObject({ status: 'fail', left: limit + 1, right: limit });
  });

  test('binds only where and when a notice says so', () => {
    expect(resultOf('L14', long(5000, '云川市人民政府')).reason).toBe('no_config');
    expect(resultOf('L14', long(5000, '武威市人民政府', 2024)).reason).toBe('no_config');
  });
});

describe('L15 dates agree', () => {
  const dates = (authority: string, ...values: readonly string[]) =>
    report({
      authority,
      published: values.find((value) => value.includes('-')) ?? null,
      evidence: { dates: values.map((value, at) => stated(value, at === 0 ? 'header' : 'footer')) },
    });

  test.each([
    ['signed some days before', '青禾县人民政府', ['2025-02-22', '2025-02-10'], 'pass'],
    ['one in time, one late', '青禾县财政局', ['2025-02-03', '2025-01-25'], 'fail'],
    ['months apart', '柳湾街道办事处', ['2025-06-01', '2025-01-20'], 'fail'],
    ['a damaged date that fits', '青禾县人民政府', ['2025-02-22', '2025210'], 'pass'],
    ['a damaged date that may fit', '柳湾街道办事处', ['2025-01-20', '2025112'], 'pass'],
    ['a damaged date that cannot fit', '青禾县财政局', ['2025-01-20', '2025930'], 'fail'],
  ])('%s', (_, authority, values, status) => {
    expect(resultOf('L15', dates(authority, ...values))).toMatchObject({ status, severity: 'I' });
  });

  test('says nothing with one date, or one and a scrap', () => {
    expect(resultOf('L15', dates('青禾县财政局', '2025-01-20')).reason).toBe('date_unknown');
    expect(resultOf('L15', dates('青禾县财政局', '2025-01-20', '20259999')).reason).toBe('date_unknown');
  });
});
