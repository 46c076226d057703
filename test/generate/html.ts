/** A report as a web page, in the manners of the programs and sites that publish them. */
import { type GeneratedReport, SECTIONS } from './report.ts';
import { type SpannedCell, type SpannedRow, spannedTables } from './spanned.ts';

/** What a manner of writing pages decides. */
export interface Manner {
  readonly css: string;
  readonly table: string;
  readonly cell: (cell: SpannedCell, spans: string) => string;
  readonly heading: (text: string) => string;
  readonly paragraph: (text: string) => string;
  readonly page: (title: string, body: string) => string;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const page = (title: string, body: string) => `<h1>${title}</h1>\n${body}`;

/** As an editor saves it: what LibreOffice, pandoc and Chromium are given. */
export const PLAIN_PAGE: Manner = {
  css: 'td { border: 1px solid black; padding: 3px; text-align: center; }',
  table: 'border="1" cellspacing="0"',
  cell: ({ text }, spans) => `<td${spans}>${escaped(text)}</td>`,
  heading: (text) => `<h2>${escaped(text)}</h2>`,
  paragraph: (text) => `<p>${escaped(text)}</p>`,
  page,
};

const CHROME_HEAD = `<div class="nav"><ul><li><a href="/">首页</a></li><li>政务公开</li><li>办事服务</li></ul></div>
<div>当前位置：首页 &gt; 政务公开 &gt; 政府信息公开年报</div>
<table class="meta" border="1"><tr><td>索引号</td><td>011336/2025-00017</td><td>组配分类</td><td>政府信息公开年报</td></tr>
<tr><td>发布机构</td><td>办公室</td><td>发布日期</td><td>2025-01-22</td></tr></table>`;
const CHROME_FOOT = `<div>扫一扫在手机打开当前页 <a href="javascript:print()">打印</a> <a href="javascript:close()">关闭窗口</a></div>
<div style="display:none">浏览次数：<span>1204</span></div><script>var hits = 77;</script><div>版权所有 ICP备12345678号</div>`;

/** 18, 20, 77: the site's chrome around it, all in a table for layout, every cell a centred paragraph. */
export const CMS_PAGE: Manner = {
  ...PLAIN_PAGE,
  cell: ({ text }, spans) =>
    `<td valign="middle"${spans}><p align="center">${escaped(text).replace(' ', '<br/>') || '&nbsp;'}</p></td>`,
  heading: (text) => `<p><strong>${escaped(text)}</strong></p>`,
  page: (title, body) =>
    `${CHROME_HEAD}<table width="1000"><tr><td width="200">栏目导航<br>机构职能</td><td>${page(title, body)}</td></tr></table>${CHROME_FOOT}`,
};

/** 20: Word's own pages: labels cut into several spans, blanks as o:p. */
const soup = (text: string) =>
  text === ''
    ? '<o:p>&nbsp;</o:p>'
    : [...text.matchAll(/.{1,3}/gsu)]
        .map(([part]) => `<span lang="ZH-CN" style="font-family:宋体">${escaped(part)}</span>`)
        .join('');

export const WORD_PAGE: Manner = {
  ...PLAIN_PAGE,
  table: 'class="MsoNormalTable" border="0" cellspacing="0" cellpadding="0"',
  cell: ({ text }, spans) =>
    `<td width="61" style="border:solid windowtext 1.0pt"${spans}><p class="MsoNormal" align="center">${text.split(' ').map(soup).join('<o:p></o:p></p><p class="MsoNormal">')}</p></td>`,
  heading: (text) => `<p class="MsoNormal"><b>${soup(text)}</b></p>`,
  paragraph: (text) => `<p class="MsoNormal">${soup(text)}<o:p></o:p></p>`,
};

export const MANNERS: Readonly<Record<string, Manner>> = { plain: PLAIN_PAGE, cms: CMS_PAGE, word: WORD_PAGE };

const TABLES = { s2: 't2', s3: 't3', s4: 't4' } as const;
const isTabled = (section: string): section is keyof typeof TABLES => section in TABLES;

const span = (name: string, count: number) => (count > 1 ? ` ${name}="${count}"` : '');

function tableHtml(rows: readonly SpannedRow[], { table, cell }: Manner): string {
  const row = (cells: SpannedRow) =>
    cells.map((one) => cell(one, span('colspan', one.columnSpan) + span('rowspan', one.rowSpan))).join('');
  return `<table ${table}>\n${rows.map((cells) => `<tr>${row(cells)}</tr>`).join('\n')}\n</table>`;
}

/** The whole page; `css` comes last in its style. */
export function reportPage(report: GeneratedReport, manner: Manner = PLAIN_PAGE, css = ''): string {
  const tables = spannedTables(report.tables);
  const body = SECTIONS.flatMap((id) => [
    manner.heading(report.headings[id]),
    ...report.narrative[id].map(manner.paragraph),
    ...(isTabled(id) ? [tableHtml(tables[TABLES[id]], manner)] : []),
  ]).join('\n');
  return `<!DOCTYPE html><html lang="zh"><head><meta charset="utf-8"><title>${report.title}</title><style>
body { font-family: 'Noto Serif CJK SC', serif; font-size: 11pt; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
${manner.css}
${css}
</style></head><body>${manner.page(report.title, body)}</body></html>`;
}
