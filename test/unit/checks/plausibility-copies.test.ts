import { narrativeFingerprint } from '../../../shared/checks/copies.ts';
import { fingerprint, overlap, shingles, similarity, wordsOnly } from '../../../shared/checks/similarity.ts';
import type { NarrativeFingerprint } from '../../../shared/checks/surroundings.ts';
import type { Report } from '../../../shared/reading/report.ts';
import { resultOf } from './result.ts';
import { profile, saying } from './saying.ts';

/** Sentences that no two seeds share; made of syllables so that a test has as much text as it needs. */
function narrative(seed: number, sentences = 60): string {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const words = [
    '公开',
    '栏目',
    '更新',
    '培训',
    '解读',
    '窗口',
    '平台',
    '目录',
    '答复',
    '检查',
    '群众',
    '服务',
    '数据',
    '清单',
  ];
  const sentence = () => Array.from({ length: 8 }, () => words[next(words.length)]).join('');
  return Array.from({ length: sentences }, () => `${sentence()}。`).join('');
}

describe('similarity of texts', () => {
  const of = (text: string) => shingles(wordsOnly(text));
  const [one, other] = [narrative(1), narrative(2)];

  test('does not see numbers, years, punctuation, white space and names', () => {
    const now = '二〇二四年,柳湾镇共公开信息1,204条(含解读12篇)。';
    const then = '二〇二三年 柳湾镇共公开信息 980 条、含解读9篇';
    expect(wordsOnly(now)).toBe('年柳湾镇共公开信息条含解读篇');
    expect(wordsOnly(then)).toBe(wordsOnly(now));
    expect(wordsOnly('青禾县柳湾镇公开', ['柳湾镇', '青禾县柳湾镇'])).toBe('公开');
  });

  test('is 1 of a text with itself, near 0 of strangers, and the same both ways', () => {
    expect(similarity(of(one), of(one))).toBe(1);
    expect(similarity(of(one), of(other))).toBeLessThan(0.05);
    expect(similarity(of(one), of(other))).toBe(similarity(of(other), of(one)));
  });

  test('counts what of one text is in a longer one', () => {
    const both = of(`${one}${other}`);
    expect(overlap(of(one), both)).toBe(1);
    expect(overlap(both, of(one))).toBeLessThan(0.6);
  });

  test('a sentence moved elsewhere changes little', () => {
    const moved = one.split('。').reverse().join('。');
    expect(overlap(of(one), of(moved))).toBeGreaterThan(0.5);
  });

  test('nothing is like nothing', () => {
    expect(similarity(of(''), of(''))).toBe(0);
    expect(overlap(of('短'), of(one))).toBe(0);
  });

  test('a fingerprint is small, ordered and estimates the overlap', () => {
    const [whole, mixed] = [of(one), of(`${one.slice(0, one.length / 2)}${other}`)];
    const print = fingerprint(whole);
    expect(print.length).toBeLessThan(whole.size / 8);
    expect([...print].sort((a, b) => a - b)).toEqual(print);
    const estimate = overlap(new Set(print), new Set(fingerprint(mixed)));
    expect(Math.abs(estimate - overlap(whole, mixed))).toBeLessThan(0.2);
  });
});

const town = (s1: string, authority = '青禾县柳湾镇人民政府') => saying({ s1 }, { authority });
const filedBy = (id: string, name: string, report: Report): NarrativeFingerprint => ({
  agency: id,
  name,
  fingerprint: narrativeFingerprint(report),
});
const groupOf = (...narratives: readonly NarrativeFingerprint[]) => ({
  size: narratives.length,
  cells: {},
  narratives,
});

describe('P06 copied from another agency of the group', () => {
  const text = narrative(7);
  const original = filedBy('999901-huaiyin', '青禾县槐荫镇人民政府', town(text, '青禾县槐荫镇人民政府'));
  const stranger = filedBy('999901-songlin', '青禾县松林镇人民政府', town(narrative(8), '青禾县松林镇人民政府'));

  test('warns of the same words under another name and other numbers', () => {
    const copy = town(text.replaceAll('槐荫镇', '柳湾镇').replaceAll('。', '12。'));
    const result = resultOf('P06', copy, { group: groupOf(stranger, original) });
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain('青禾县槐荫镇人民政府');
  });

  test('is clear with words of its own', () => {
    expect(resultOf('P06', town(narrative(9)), { group: groupOf(stranger, original) }).status).toBe('pass');
  });

  test('is clear where the others were compared and none comes near', () => {
    const report = town(narrative(9));
    expect(resultOf('P06', report, { group: { size: 2, cells: {}, narratives: [] } }).status).toBe('pass');
    const alone = { size: 1, cells: {}, narratives: [] };
    expect(resultOf('P06', report, { group: alone }).reason).toBe('other_report_missing');
  });

  test("is not held against the agency's own report", () => {
    const agency = profile({
      id: '999901-huaiyin',
      name: '青禾县槐荫镇人民政府',
      level: 'township',
      kind: 'government',
    });
    const own = town(text, '青禾县槐荫镇人民政府');
    expect(resultOf('P06', own, { agency, group: groupOf(original) }).reason).toBe('other_report_missing');
  });

  test('says nothing of a short text, or without a group', () => {
    expect(resultOf('P06', town('全年公开信息12条。'), { group: groupOf(original) }).reason).toBe('not_applicable');
    expect(resultOf('P06', town(text)).reason).toBe('other_report_missing');
    expect(resultOf('P06', town(text), { group: { size: 9, cells: {} } }).reason).toBe('other_report_missing');
  });
});

describe('P06 another agency does the work', () => {
  test.each([
    ['another town', '青禾县柳湾镇人民政府', '2024年,槐荫镇认真贯彻落实条例。'],
    ['another street', '青禾区柳湾街道办事处', '2024年,青禾区槐荫街道坚持以公开为常态。'],
    ['the bureau of another county', '青禾县财政局', '2024年,临溪县财政局严格落实条例要求。'],
    ['another county', '青禾县人民政府', '2024年度,临溪县坚持以公开为常态。'],
  ])('warns of %s', (_, authority, s1) => {
    const result = resultOf('P06', town(s1, authority));
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain(`报告是“${authority}”的`);
  });

  test.each([
    ['its own short name', '青禾县柳湾镇人民政府', '2024年,柳湾镇认真贯彻落实条例。'],
    ['its own name with the places above', '柳湾镇人民政府', '2024年,云川市青禾县柳湾镇坚持以公开为常态。'],
    ['the county above', '青禾县柳湾镇人民政府', '2024年,青禾县坚持以公开为常态。'],
    ['the city above', '青禾县人民政府', '2024年,云川市坚持以公开为常态。'],
    ['a town of the county', '青禾县人民政府', '2024年,槐荫镇认真落实公开专区建设。'],
    ['an agency that is only named', '青禾县柳湾镇人民政府', '学习槐荫镇的做法,认真贯彻落实条例。'],
    ['itself by a pronoun', '青禾县柳湾镇人民政府', '2024年,我镇坚持以公开为常态。'],
  ])('is silent on %s', (_, authority, s1) => {
    expect(resultOf('P06', town(s1, authority))).toMatchObject({ status: 'na', reason: 'other_report_missing' });
  });
});
