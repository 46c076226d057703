import { validate } from '../../../shared/checks/validate.ts';
import type { Statement } from '../../../shared/reading/report.ts';
import { report } from './builder.ts';
import { resultOf } from './result.ts';

const said = (value: number, where: Statement<number>['where']): Statement<number> => ({
  value,
  where,
  raw: String(value),
  start: null,
  end: null,
});

describe('L05 one year everywhere', () => {
  test.each([
    ['no statement', [], 'na'],
    ['one statement', [said(2024, 'title')], 'pass'],
    ['agreeing statements', [said(2024, 'title'), said(2024, 'period')], 'pass'],
    ['a preamble of the year before', [said(2024, 'title'), said(2023, 'preamble')], 'fail'],
  ] as const)('%s', (_, years, status) => {
    expect(resultOf('L05', report({ evidence: { years } }))).toMatchObject({ status, severity: 'E' });
  });

  test('names the years', () => {
    const { message } = resultOf('L05', report({ evidence: { years: [said(2024, 'title'), said(2023, 'period')] } }));
    expect(message.zh).toContain('2023、2024');
  });
});

const filed = (agencyName: string | null, year = 2024) => ({ agency: '999999-liuwan', agencyName, year });

const filedResult = (id: string, filing: ReturnType<typeof filed> | null, authority: string | null) =>
  validate(report({ authority }), { filed: filing }).checks.find((check) => check.id === id);

describe('L16 agency of the upload', () => {
  test.each([
    ['the same name', '青禾区柳湾街道办事处', '青禾区柳湾街道办事处'],
    ['the place above it in front', '柳湾街道办事处', '云川市青禾区柳湾街道办事处'],
    ['the government named in between', '云川市青禾区柳湾街道办事处', '云川市青禾区人民政府柳湾街道办事处'],
    ['the short name', '柳湾街道', '青禾区柳湾街道办事处'],
    ['a government by its place', '青禾县', '云川市青禾县人民政府'],
  ])('passes with %s', (_, registered, stated) => {
    expect(filedResult('L16', filed(registered), stated)?.status).toBe('pass');
  });

  test.each([
    ['another street', '柳湾街道办事处', '青禾区槐荫街道办事处'],
    ['a department of the same county', '青禾县人民政府', '青禾县财政局'],
  ])('warns of %s', (_, registered, stated) => {
    const result = filedResult('L16', filed(registered), stated);
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result?.message.zh).toContain(registered);
    expect(result?.message.zh).toContain(stated);
  });

  test.each([
    ['not filed', null, '柳湾街道办事处', 'not_applicable'],
    ['an agency without a registered name', filed(null), '柳湾街道办事处', 'no_config'],
    ['no authority read', filed('柳湾街道办事处'), null, 'not_stated'],
  ] as const)('says nothing: %s', (_, filing, stated, reason) => {
    expect(filedResult('L16', filing, stated)).toMatchObject({ status: 'na', reason });
  });
});

describe('L17 year of the upload', () => {
  test('passes with the same year', () => {
    expect(filedResult('L17', filed(null, 2024), null)?.status).toBe('pass');
  });

  test("is an error where last year's report was uploaded", () => {
    expect(filedResult('L17', filed(null, 2025), null)).toMatchObject({
      status: 'fail',
      severity: 'E',
      left: 2025,
      right: 2024,
      difference: 1,
    });
  });

  test('says nothing where the report was not filed or names no year', () => {
    expect(filedResult('L17', null, null)?.status).toBe('na');
    const { checks } = validate(report({ year: null }), { filed: filed(null) });
    expect(checks.find((check) => check.id === 'L17')?.reason).toBe('not_stated');
  });
});
