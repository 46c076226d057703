import { composeMail, type Notice } from '../../../shared/mail/compose.ts';
import { STATUSES } from '../../../shared/presentation/status.ts';
import { makeReport } from '../builders/report.ts';
import { makeCheck, makeResult } from '../builders/result.ts';

const LINK = 'https://gongkai.example.org/v1/reports/990102-qinghe/2024?version=1&x=2';

const located = {
  verdict: 'located' as const,
  explanations: [
    {
      cost: 0.7,
      changes: [{ cell: 't3.partial.law', from: 11, to: 1, why: 'digit-added' as const }],
      resolves: ['B01.partial'],
    },
  ],
};

const notice = (overrides: Partial<Notice> = {}): Notice => ({
  result: makeResult(makeReport(), {
    status: 'returned',
    checks: [makeCheck('B01.partial'), makeCheck('A04', { severity: 'W' }), makeCheck('P01', { severity: 'I' })],
    corrections: located,
  }),
  status: 'returned',
  agencyName: '青禾镇人民政府',
  year: 2024,
  versionNumber: 2,
  fileName: '年报.docx',
  link: LINK,
  language: 'zh',
  ...overrides,
});

describe('the subject', () => {
  test('names authority, year and outcome', () => {
    expect(composeMail(notice()).subject).toBe(
      '【退回】青禾镇人民政府 2024 年政府信息公开工作年度报告：1 项错误、1 项疑点',
    );
    expect(composeMail(notice({ language: 'en' })).subject).toBe(
      '[Returned] 青禾镇人民政府: annual disclosure report 2024: 1 error, 1 doubt',
    );
  });

  test('stays one line whatever the names hold', () => {
    const { subject } = composeMail(notice({ agencyName: '青禾\r\nBcc: someone@example.org' }));
    expect(subject).not.toMatch(/[\r\n]/);
  });
});

describe('the body of a returned report', () => {
  const { text, html } = composeMail(notice());

  test.each([
    ['text', text],
    ['HTML', html],
  ])('as %s says what, why, how and where, Chinese before English', (_, body) => {
    for (const language of ['zh', 'en'] as const) {
      expect(body).toContain(STATUSES.returned.sentence[language]);
      expect(body).toContain(STATUSES.returned.nextAction[language]);
    }
    expect(body).toMatch(/部分公开.*法律服务机构.*：11 改为 1（多录了一位数字）/);
    expect(body).toContain('检查 B01.partial 不通过。');
    expect(body).toContain('第 2 次上报');
    expect(body.indexOf(STATUSES.returned.sentence.zh)).toBeLessThan(body.indexOf(STATUSES.returned.sentence.en));
  });

  test('links to the page', () => {
    expect(text).toContain(LINK);
    expect(html).toContain(`href="${LINK.replaceAll('&', '&amp;')}"`);
  });

  test('only counts what is for information', () => {
    expect(text).not.toContain('P01');
    expect(text).toContain('另有 1 项提示仅供参考，详见网页。');
    expect(text).toContain('1 hint for your information; see the page.');
  });

  test('begins with English for an agency that reads English', () => {
    const english = composeMail(notice({ language: 'en' })).text;
    expect(english).toMatch(/^To 青禾镇人民政府:/);
    expect(english.indexOf(STATUSES.returned.sentence.en)).toBeLessThan(english.indexOf(STATUSES.returned.sentence.zh));
  });
});

test('a long list of findings is cut and counted', () => {
  const checks = Array.from({ length: 57 }, (_, index) => makeCheck(`B01.r${index}`));
  const { text, html } = composeMail(notice({ result: makeResult(makeReport(), { checks, corrections: null }) }));
  expect(text).toContain('发现的问题（57 项）');
  expect(text).toContain('另有 37 项未列出');
  expect(text).not.toContain('B01.r20');
  expect(text).toContain('B01.r19');
  expect(new TextEncoder().encode(html).length).toBeLessThan(100_000);
});

test('an unreadable file gets its reason and the file to send instead', () => {
  const error = { code: 'needs-ocr', message: { zh: '文件里只有图片。', en: 'The file holds only pictures.' } };
  const { subject, text, html } = composeMail(
    notice({ status: 'unreadable', result: makeResult(null, { error }), link: null }),
  );
  expect(subject).toMatch(/^【无法读取】.*：请更换文件重新上报$/);
  for (const body of [text, html]) {
    expect(body).toContain('文件里只有图片。');
    expect(body).toContain('The file holds only pictures.');
    expect(body).toMatch(/Word 文件（\.docx）.*不能是图片/);
    expect(body).not.toContain('href');
  }
});

test('a report without its tables is told to send them', () => {
  const result = makeResult(makeReport(), { checks: [makeCheck('S05')], corrections: null });
  expect(composeMail(notice({ result })).text).toMatch(/Word 文件（\.docx）.*不能是图片/);
});

test('a report of which parts were lost says which checks were not made', () => {
  const lost = makeCheck('B01.new', { status: 'na', reason: 'position_unknown', cells: ['t3.new.nat'] });
  const result = makeResult(makeReport(), { checks: [lost], corrections: null });
  const { subject, text } = composeMail(notice({ status: 'queried', result }));
  expect(subject).toMatch(/：部分内容未能核验$/);
  expect(text).toContain('表三：单元格的位置无法确定，1 项核验没有进行。');
});

test('HTML is escaped and needs no style sheet, script or picture', () => {
  const nasty = '<script>alert(1)</script>';
  const check = makeCheck('N01', { message: { zh: nasty, en: nasty } });
  const result = makeResult(makeReport(), { checks: [check], corrections: null });
  const { html } = composeMail(notice({ result, agencyName: nasty, fileName: nasty }));
  expect(html).not.toMatch(/<script|<img|<link|<style/);
  expect(html).toContain('&lt;script&gt;');
});

describe('a finding that the agency has explained in an earlier version', () => {
  const answer = {
    reason: 'counted-by-other-rule' as const,
    text: '第一行\r\n【退回】<i>',
    at: '2026-02-01T01:00:00.000Z',
  };
  const checks = [makeCheck('X02', { severity: 'W', answer }), makeCheck('A04', { severity: 'W' })];
  const result = makeResult(makeReport(), { status: 'queried', checks });
  const { text, html } = composeMail(notice({ result, status: 'queried' }));

  test('is still listed, with what was said on one line of its own', () => {
    expect(text).toContain('发现的问题（2 项，其中 1 项单位已说明）');
    expect(text).toContain('\n   单位已说明（统计口径不同）：第一行 【退回】<i>\n');
    expect(text).toContain('Explained by the agency (counted by another rule)');
  });

  test('is escaped in HTML', () => {
    expect(html).toContain('【退回】&lt;i&gt;');
    expect(html).not.toContain('<i>');
  });
});
