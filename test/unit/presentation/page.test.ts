import { createHash } from 'node:crypto';
import { type PageContext, pageSecurityPolicy, resultPage } from '../../../shared/presentation/page.ts';
import { STATUSES } from '../../../shared/presentation/status.ts';
import { makeReport, readCell } from '../builders/report.ts';
import { makeCheck, makeResult, sumCheck } from '../builders/result.ts';

const CONTEXT: PageContext = {
  agency: { id: '990102-qinghe', name: '青禾镇人民政府' },
  year: 2024,
  version: 2,
  stage: 'checked',
  versions: [],
  links: [],
};

const WRONG = makeReport({ 't3.partial.law': 11, 't3.partial.sum': 1, 't3.total.law': 1, 't3.total.sum': 1 });

const returned = makeResult(WRONG, {
  status: 'returned',
  checks: [
    makeCheck('P01', { severity: 'I' }),
    sumCheck(WRONG, 'B01.partial'),
    sumCheck(WRONG, 'B02.law'),
    makeCheck('A04', { severity: 'W', cells: ['t2.coercion.decisions'] }),
  ],
  corrections: {
    verdict: 'located',
    explanations: [
      {
        cost: 0.7,
        changes: [{ cell: 't3.partial.law', from: 11, to: 1, why: 'digit-added' }],
        resolves: ['B01.partial', 'B02.law'],
      },
    ],
  },
});

const page = (result = returned, context: Partial<PageContext> = {}) => resultPage(result, { ...CONTEXT, ...context });

/** The text between tags, as a reader sees it. */
const textOf = (markup: string) =>
  markup
    .replace(/<style>.*<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the page of a returned report', () => {
  test('says the verdict and what to do next, above everything else', () => {
    const text = textOf(page());
    expect(text).toContain('青禾镇人民政府 2024 年');
    expect(text.indexOf(STATUSES.returned.nextAction.zh)).toBeGreaterThan(0);
    expect(text.indexOf(STATUSES.returned.nextAction.zh)).toBeLessThan(text.indexOf('发现的问题'));
  });

  test('names the wrong cell and marks it in the table with the proposed value', () => {
    expect(textOf(page())).toMatch(/部分公开.*法律服务机构.*：11 改为 1（多录了一位数字）/);
    expect(page()).toMatch(/<td class="v E hit" id="t3.partial.law">11<span class="to">→ 1？<\/span>/);
  });

  test('lists the findings by severity and links to them from the tables', () => {
    const markup = page();
    const order = ['f1', 'f2', 'f3', 'f4'].map((id) => markup.indexOf(`id="${id}"`));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(markup).toMatch(/id="f3" class="W"/);
    expect(markup.match(/href="#f1"/g)).toHaveLength(1);
    expect(markup).toMatch(/提示 1 项/);
  });

  test('has no link within the page that leads nowhere', () => {
    const markup = page();
    const targets = [...markup.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target ?? '');
    expect(targets).toEqual(expect.arrayContaining(['main', 'f1', 't3.partial.law']));
    for (const target of targets) expect(markup).toContain(` id="${target}"`);
  });

  test('gives every table header its scope and every scrolling region a name', () => {
    const markup = page();
    const regions = markup.match(/<div class="scroll"[^>]*>/g) ?? [];
    expect(regions.length).toBeGreaterThanOrEqual(3);
    for (const region of regions) expect(region).toMatch(/tabindex="0" role="region" aria-label/);
    expect(markup.match(/<th scope="row"/g)?.length).toBeGreaterThan(25);
    expect(markup).toContain('<html lang="zh-CN">');
  });
});

test('the rows of the drawn tables have the same width, spans included', () => {
  const span = (tag: string, name: string) => Number(new RegExp(`${name}="(\\d+)"`).exec(tag)?.[1] ?? 1);
  const tables = page().match(/<table class="form">.*?<\/table>/gs) ?? [];
  const widths = tables.map((table) => {
    const grid: number[] = [];
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].forEach(([, row = ''], y) => {
      for (const [tag] of row.matchAll(/<t[dh]\b[^>]*>/g)) {
        for (let down = 0; down < span(tag, 'rowspan'); down += 1) {
          grid[y + down] = (grid[y + down] ?? 0) + span(tag, 'colspan');
        }
      }
    });
    return { rows: grid.length, widths: [...new Set(grid)] };
  });
  expect(widths).toEqual([
    { rows: 14, widths: [4] },
    { rows: 28, widths: [10] },
    { rows: 4, widths: [15] },
  ]);
});

test('whatever a document or file name holds is escaped', () => {
  const nasty = '<img src=x onerror=alert(1)>"\'';
  const report = makeReport({ 't2.rules.issued': readCell(null, nasty) }, 'v2021', { title: nasty, authority: nasty });
  const check = makeCheck('N01', { message: { zh: nasty, en: nasty } });
  const result = makeResult(report, { file: nasty, status: 'queried', checks: [check] });
  const versions = [
    { number: 1, stage: 'checked', status: 'queried', at: nasty, fileName: nasty, current: true, href: nasty },
  ] as const;
  const markup = page(result, { agency: { id: 'abc', name: nasty }, versions });
  expect(markup).not.toContain('<img');
  expect(markup.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)?.length).toBeGreaterThan(5);
});

test('an unreadable file has its reason, the file to send instead, and no table', () => {
  const error = { code: 'needs-ocr', message: { zh: '文件里只有图片。', en: 'The file holds only pictures.' } };
  const text = textOf(page(makeResult(null, { error })));
  expect(text).toContain('文件里只有图片。');
  expect(text).toContain('Word 文件（.docx）');
  expect(text).not.toContain('三张表 The three tables');
});

test('a version that is not checked yet says so', () => {
  const result = makeResult(null, { status: null });
  expect(textOf(page(result, { stage: 'received' }))).toContain('文件已收到，正在读取。');
});

test('a table that is missing is said to be missing instead of drawn empty', () => {
  const absent = { ...readCell(null, null), semantic: 'absent' as const, basis: 'absent' as const };
  const cells = Object.fromEntries(Object.keys(WRONG.cells).map((id) => [id, absent]));
  const text = textOf(page(makeResult({ ...WRONG, cells }, { status: 'returned' })));
  expect(text.match(/文件中没有读到这张表/g)).toHaveLength(3);
});

test('versions are listed newest first, in Beijing time', () => {
  const version = { stage: 'checked', status: 'accepted', fileName: 'a.docx', current: false, href: null } as const;
  const versions = [
    { ...version, number: 1, at: '2025-01-20T16:30:00Z' },
    { ...version, number: 2, at: '2025-01-21T01:00:00Z', current: true, href: '?version=2' },
  ];
  const text = textOf(page(returned, { versions }));
  expect(text.indexOf('第 2 版 现行')).toBeGreaterThan(0);
  expect(text.indexOf('第 2 版 现行')).toBeLessThan(text.indexOf('第 1 版 通过'));
  expect(text).toContain('2025-01-21 00:30');
});

test('the policy allows the style sheet of the page and nothing else', () => {
  const style = /<style>(.*)<\/style>/s.exec(page())?.[1] ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(pageSecurityPolicy()).toContain(`style-src 'sha256-${hash}'`);
  expect(pageSecurityPolicy()).toContain("default-src 'none'");
  expect(page()).not.toMatch(/<script|\sstyle=|\son\w+=/);
});

describe('the page of a report with answers', () => {
  const answer = { reason: 'organ-reorganised' as const, text: '<b>两所合并</b>', at: '2026-02-01T01:00:00.000Z' };
  const queried = makeResult(makeReport(), {
    status: 'queried',
    checks: [makeCheck('X02', { severity: 'W', answer }), makeCheck('A04', { severity: 'W' })],
  });

  test('shows the answer below its finding, escaped, with its time in China', () => {
    expect(page(queried)).toContain('<p class="said">&lt;b&gt;两所合并&lt;/b&gt;</p>');
    expect(textOf(page(queried))).toMatch(/X02.*单位说明.*机构或职能调整.*2026-02-01 09:00.*两所合并.*A04/);
  });

  test('counts the answers beside the findings; the verdict stays', () => {
    expect(textOf(page(queried))).toMatch(/待核实.*疑点 2 .*单位已说明 1 /);
    expect(textOf(page(returned))).not.toContain('单位已说明');
  });
});
