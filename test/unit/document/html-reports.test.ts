import { readFileSync } from 'node:fs';
import { examine } from '../../../shared/engine.ts';
import {
  bodies,
  centred,
  type Dress,
  nested,
  oneTable,
  paragraphs,
  placeholders,
  site,
  soup,
  spam,
  twoLayouts,
} from '../../fixtures/html/dress.ts';
import { FULL, SPARSE } from '../../fixtures/make/figures.ts';
import { reportHtml } from '../../fixtures/make/report-html.ts';
import { type Figures, V2019 } from '../../fixtures/tables/report.ts';
import { township } from '../../fixtures/text/township.ts';

const report = async (content: Uint8Array | string) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return await examine(bytes, { file: 'report.html', filed: null });
};

const numbers = (figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([id, text]) => [id, text === '' ? null : Number(text)]));

/** Value and basis of each cell: a value must have been read in its own place. */
const expectCells = async (content: Uint8Array | string, figures: Figures) => {
  const { report: read, format, error } = await report(content);
  expect({ format, error }).toEqual({ format: 'html', error: null });
  const cells = Object.entries(read?.cells ?? {});
  expect(Object.fromEntries(cells.map(([id, { value }]) => [id, value]))).toEqual(numbers(figures));
  expect(new Set(cells.map(([, { basis }]) => basis))).toEqual(new Set(['read']));
  expect(read?.sections.every(({ present }) => present)).toBe(true);
};

const FORMS = [
  ['full', 'v2021', FULL],
  ['sparse', 'v2021', SPARSE],
  ['of 2019', 'v2019', V2019],
] as const;

describe('saved by real programs', () => {
  test.each([
    'full.libreoffice',
    'full.pandoc',
    'full.gb18030',
    'sparse.libreoffice',
    'sparse.pandoc',
    'old.libreoffice',
    'old.pandoc',
  ])('%s', async (name) => {
    const folder = 'test/fixtures/html';
    const figures = JSON.parse(readFileSync(`${folder}/${name.split('.')[0]}.figures.json`, 'utf8'));
    await expectCells(readFileSync(`${folder}/${name}.html`), figures);
  });
});

describe.each([
  ['as it is', (page) => page],
  ['quirk 18: centred paragraphs, blanks, broken headings, an unclosed paragraph', centred],
  ['quirks 17, 19: empty cells instead of merged ones', placeholders],
  ['quirk 20: labels cut into spans, headings over two paragraphs', soup],
  ['quirk 76: lines of a mirror', spam],
  ['quirk 77: a site around the report', site],
  ['several bodies, cells not closed', bodies],
  ['the whole report in one table', oneTable],
  ['tables in layout tables', nested],
] as [string, Dress][])('%s', (_, dress) => {
  test.each(FORMS)('%s', async (__, version, figures) => {
    await expectCells(dress(reportHtml(version, figures)), figures);
  });
});

describe.each([
  ['quirk 11: two layouts in one page', twoLayouts],
  ['quirk 12: each cell a paragraph', paragraphs],
] as [string, Dress][])('%s', (_, dress) => {
  test.each(FORMS.filter(([, , figures]) => figures !== SPARSE))('%s', async (__, version, figures) => {
    await expectCells(dress(reportHtml(version, figures)), figures);
  });

  test('blank cells are never read as other numbers', async () => {
    const { report: read } = await report(dress(reportHtml('v2021', SPARSE)));
    const other = Object.entries(numbers(SPARSE)).filter(([id, value]) => {
      const cell = read?.cells[id];
      return cell?.value !== null && cell?.value !== (value ?? 0) && cell?.basis !== 'ambiguous';
    });
    expect(other).toEqual([]);
  });
});

describe.each([
  ['the totals of table 3', (id: string) => id.startsWith('t3.') && id.endsWith('.sum')],
  ['all but natural persons', (id: string) => id.startsWith('t3.') && !id.endsWith('.nat')],
  ['the last column of table 2', (id: string) => id.endsWith('.valid')],
  ['table 4', (id: string) => id.startsWith('t4.')],
])('columns of a grid place the values where %s are blank', (_, blank) => {
  const figures = Object.fromEntries(Object.entries(FULL).map(([id, text]) => [id, blank(id) ? '' : text]));
  test.each([
    ['merged', centred],
    ['not merged', placeholders],
  ] as [string, Dress][])('%s cells', async (__, dress) => {
    await expectCells(dress(reportHtml('v2021', figures)), figures);
  });
});

test('quirk 36: the last cell of table 3 is missing', async () => {
  const page = reportHtml('v2021', FULL).replace(/<td>\d+<\/td>(<\/tr><\/table>\s*<h2>四)/, '$1');
  const { report: read } = await report(page);
  expect(read?.cells['t3.carry_out.sum']?.basis).not.toBe('read');
  expect(read?.cells['t3.carry_out.oth']).toMatchObject({ value: Number(FULL['t3.carry_out.oth']), basis: 'read' });
  expect(read?.cells['t4.rev.upheld']).toMatchObject({ value: Number(FULL['t4.rev.upheld']), basis: 'read' });
});

test('quirk 77: who published when is read from the table of the page', async () => {
  const { report: read } = await report(site(reportHtml('v2021', FULL)));
  expect(read).toMatchObject({
    title: '青屏区2024年政府信息公开工作年度报告',
    authority: '青屏区',
    published: '2025-01-21',
  });
});

test.each([
  ['<s>12</s>15', 15],
  ['<del>1</del>5', 5],
  ['1<span></span>5', 15],
  ['<p>15</p><p style="display:none">9</p>', 15],
  ['15<sup>1</sup>', null],
  ['1<br>5', null],
])('a cell that holds %s', async (content, value) => {
  const page = reportHtml('v2021', FULL).replace(`<td>${FULL['t2.rules.valid']}</td>`, `<td>${content}</td>`);
  const { report: read } = await report(page);
  expect(read?.cells['t2.rules.valid']?.value).toBe(value);
});

test('the source of a cell is its place in the page', async () => {
  const page = soup(reportHtml('v2021', FULL));
  const { report: read } = await report(page);
  for (const [id, text] of Object.entries(FULL)) {
    const { start, end } = read?.cells[id]?.source ?? {};
    expect(page.slice(start ?? -1, end ?? -1).replace(/<[^>]*>/g, '')).toBe(text);
  }
});

test('a page is read as the text of the same report', async () => {
  const text = township();
  const row = (line: string) =>
    `<tr>${line
      .replace(/[\s|]+$/, '')
      .split(' | ')
      .map((cell) => `<td>${cell}</td>`)
      .join('')}</tr>`;
  const page = text
    .split('\n')
    .map((line) => (line.includes('|') ? row(line) : `<p>${line}</p>`))
    .join('\n')
    .replace(/(?:<tr>.*<\/tr>\n?)+/g, (rows) => `<table>${rows}</table>`);
  const [ofText, ofPage] = [await report(text), await report(`<body>${page}`)];
  const told = ({ status, checks, report: read }: typeof ofText) => ({
    status,
    checks: checks.map(({ id, status: outcome }) => [id, outcome]),
    cells: Object.entries(read?.cells ?? {}).map(([id, { value, basis }]) => [id, value, basis]),
    figures: read?.figures.map(({ id, value }) => [id, value]),
    sections: read?.sections,
  });
  expect([ofText.format, ofPage.format]).toEqual(['txt', 'html']);
  expect(told(ofPage)).toEqual(told(ofText));
});
