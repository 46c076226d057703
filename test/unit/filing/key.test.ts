import { decodeEventKey, readKey } from '../../../shared/filing/key.ts';

describe('the key of an upload', () => {
  test('names agency, year and file', () => {
    expect(readKey('reports/530111-qinghe/2024/年度报告 终稿+.docx')).toEqual({
      filed: { agency: '530111-qinghe', year: 2024, fileName: '年度报告 终稿+.docx' },
      rejected: null,
    });
  });

  test.each([
    ['report.docx', 'not-a-report-key'],
    ['Reports/530111-qinghe/2024/a.txt', 'not-a-report-key'],
    ['reports/530111-qinghe/2024/', 'not-a-report-key'],
    ['reports/530111-qinghe/2024', 'not-a-report-key'],
    ['/reports/530111-qinghe/2024/a.txt', 'not-a-report-key'],
    ['reports/530111-qinghe/2024/drafts/a.txt', 'too-deep'],
    ['reports/530111-Qinghe/2024/a.txt', 'bad-agency'],
    ['reports/ab/2024/a.txt', 'bad-agency'],
    [`reports/${'a'.repeat(65)}/2024/a.txt`, 'bad-agency'],
    ['reports//2024/a.txt', 'bad-agency'],
    ['reports/530111-qinghe/2018/a.txt', 'bad-year'],
    ['reports/530111-qinghe/2101/a.txt', 'bad-year'],
    ['reports/530111-qinghe/24/a.txt', 'bad-year'],
    ['reports/530111-qinghe/２０２４/a.txt', 'bad-year'],
    [`reports/530111-qinghe/2024/${'报'.repeat(67)}`, 'file-name-too-long'],
  ])('%s is rejected as %s', (key, code) => {
    expect(readKey(key).rejected?.code).toBe(code);
  });

  test.each([2019, 2100])('the year %i is the last that is taken', (year) => {
    expect(readKey(`reports/abc/${year}/${'报'.repeat(66)}aa`).filed?.year).toBe(year);
  });

  test('comes encoded in an event', () => {
    expect(decodeEventKey('reports/abc/2024/%E6%8A%A5+a%2Bb.txt')).toBe('reports/abc/2024/报 a+b.txt');
    expect(decodeEventKey('reports/%E6%8A.txt')).toBeNull();
  });
});
