import { type Paint, resultText, summaryText } from '../../../shared/presentation/terminal.ts';
import { displayWidth } from '../../../shared/presentation/width.ts';
import { makeReport, table3 } from '../builders/report.ts';
import { makeCheck, makeResult, sumCheck } from '../builders/result.ts';

const same = (text: string) => text;
const PLAIN: Paint = { strong: same, error: same, doubt: same, good: same, quiet: same };

const WRONG = makeReport({ ...table3({ new: 2, granted: 2, total: 2 }), 't3.granted.com': 10 });

const RETURNED = makeResult(WRONG, {
  file: '上报/青禾镇.docx',
  status: 'returned',
  checks: [sumCheck(WRONG, 'B01.granted'), makeCheck('P01', { severity: 'I' })],
  corrections: {
    verdict: 'ambiguous',
    explanations: [0, 1].map((to) => ({
      cost: 1,
      changes: [{ cell: 't3.granted.com', from: 10, to, why: 'other-value' as const }],
      resolves: ['B01.granted'],
    })),
  },
});

describe('a result at the terminal', () => {
  const text = resultText(RETURNED, 'zh', PLAIN, 'marked');

  test('names the file, the verdict and what to do', () => {
    expect(text).toMatch(/^【退回】 上报\/青禾镇\.docx\n青禾镇人民政府 · 2024 · /);
    expect(text).toContain('下一步：请按下面的提示核对原始台账');
  });

  test('gives every way to mend it and every grave finding', () => {
    expect(text).toMatch(/10 改为 0（数值不符）\n {2}或者\n.*10 改为 1（数值不符）/);
    expect(text).toMatch(/1\. 错误 B01\.granted\n {5}检查 B01\.granted 不通过。/);
    expect(text).not.toContain('P01');
    expect(text).toContain('另有 1 项提示');
  });

  test('draws the table that is wrong, and only that, with straight edges', () => {
    const drawn = text.split('\n').filter((line) => /^[│┌├└]/.test(line));
    expect(new Set(drawn.map(displayWidth)).size).toBe(1);
    expect(text).toContain('10 → 0/1? │');
    expect(text).not.toContain('行政许可');
  });

  test('shows beside a finding what the agency says of it, on one line', () => {
    const answer = { reason: 'legal-basis' as const, text: '依据省里\n的口径', at: '2026-02-01T00:00:00.000Z' };
    const queried = makeResult(makeReport(), {
      status: 'queried',
      checks: [makeCheck('X02', { severity: 'W', answer })],
    });
    const lines = resultText(queried, 'zh', PLAIN, 'marked').split('\n');
    expect(lines).toContain('     单位已说明（有法律法规依据）：依据省里 的口径');
    expect(resultText(queried, 'en', PLAIN, 'marked')).toContain(
      'Explained by the agency (a law or regulation says so)',
    );
  });

  test('speaks English when asked', () => {
    const english = resultText(RETURNED, 'en', PLAIN, 'marked');
    expect(english).toMatch(/^\[Returned\]/);
    expect(english.replaceAll(/青禾镇人民政府|上报\/青禾镇|“[^”]*”/g, '')).not.toMatch(/\p{Script=Han}/u);
  });

  test('colours nothing by itself', () => {
    const loud = { ...PLAIN, error: (one: string) => `<${one}>` };
    expect(resultText(RETURNED, 'zh', loud, 'marked')).toContain('<10 → 0/1?>');
  });
});

test('an accepted report needs no tables', () => {
  expect(resultText(makeResult(makeReport()), 'zh', PLAIN, 'marked')).not.toContain('┌');
  const all = resultText(makeResult(makeReport()), 'zh', PLAIN, 'all');
  for (const heading of ['二、主动公开', '三、收到和处理', '四、政府信息公开行政复议']) expect(all).toContain(heading);
  for (const row of ['规章', '行政事业性收费', '四、结转下年度继续办理', '复议后起诉']) expect(all).toContain(row);
});

test('an unreadable file shows the reason', () => {
  const error = { code: 'damaged', message: { zh: '文件已损坏。', en: 'The file is damaged.' } };
  expect(resultText(makeResult(null, { error }), 'zh', PLAIN, 'marked')).toMatch(
    /【无法读取】.*\n.*\n文件已损坏。\n下一步：/,
  );
});

test('the summary counts what occurs', () => {
  expect(summaryText(['accepted', 'returned', 'accepted'], 'zh', PLAIN)).toBe('共 3 个文件：【通过】 2  【退回】 1');
  expect(summaryText(['unreadable', 'queried'], 'en', PLAIN)).toBe('2 files: [Queried] 1  [Unreadable] 1');
});
