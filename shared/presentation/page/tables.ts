import type { Finding } from '../findings.ts';
import { type Html, html } from '../html.ts';
import type { ShownCell } from '../marks.ts';
import type { PublicReport } from '../result.ts';
import type { ShownPart, ShownRow, ShownTable } from '../tables.ts';
import { type Notes, valueCell } from './cell.ts';
import { both, bothIn, noteLinks } from './parts.ts';

interface Pen {
  readonly notes: Notes;
  readonly cell: (cell: ShownCell) => Html;
}

const columnHead = ({ label, notes }: ShownPart['columns'][number], pen: Pen, rowSpan = 1): Html =>
  html`<th scope="col" rowspan="${rowSpan}">${both(label)}${pen.notes(notes)}</th>`;

const rowHead = ({ label, notes }: ShownRow, pen: Pen, colSpan: number): Html =>
  html`<th scope="row" class="row" colspan="${colSpan}">${both(label)}${pen.notes(notes)}</th>`;

const values = (row: ShownRow, pen: Pen) => row.cells.map(pen.cell);

/** Table 2: one block after the other, each under its own headings; a value stretches over the form's width. */
function table2(parts: readonly ShownPart[], pen: Pen): Html {
  const width = Math.max(...parts.map((part) => part.columns.length));
  const rows = parts.map((part) => {
    const last = width - part.columns.length + 1;
    const span = (index: number) => (index === part.columns.length - 1 ? last : 1);
    return html`<tr><th class="cap" colspan="${width + 1}">${part.caption}</th></tr>
<tr><th scope="col">${bothIn('信息内容', 'Item')}</th>${part.columns.map(
      ({ label, notes }, index) =>
        html`<th scope="col" colspan="${span(index)}">${both(label)}${pen.notes(notes)}</th>`,
    )}</tr>
${part.rows.map(
  (row) =>
    html`<tr>${rowHead(row, pen, 1)}${row.cells.map((cell, index) => {
      const { markup } = pen.cell(cell);
      return { markup: markup.replace('<td', `<td colspan="${span(index)}"`) };
    })}</tr>`,
)}`;
  });
  return html`<tbody>${rows}</tbody>`;
}

/** Rows in front of which a heading stands that spans them: the first of a run gets the heading. */
function groupHead(rows: readonly ShownRow[], index: number): Html | null {
  const group = rows[index]?.group ?? null;
  if (group === null || rows[index - 1]?.group?.id === group.id) return null;
  const run = rows.filter((row) => row.group?.id === group.id).length;
  return html`<th scope="rowgroup" class="row" rowspan="${run}">${both(group.label)}</th>`;
}

const OUTSIDE = new Set(['new', 'carry_in', 'carry_out']);

function table3([part]: readonly ShownPart[], pen: Pen): Html {
  if (part === undefined) return html``;
  const { columns, rows } = part;
  const inside = rows.filter((row) => !OUTSIDE.has(row.id));
  const [first, last] = [columns[0], columns.at(-1)];
  const body = rows.map((row, index) => {
    if (OUTSIDE.has(row.id)) return html`<tr>${rowHead(row, pen, 3)}${values(row, pen)}</tr>`;
    const results =
      row === inside[0] &&
      html`<th scope="rowgroup" class="row" rowspan="${inside.length}">${bothIn('三、本年度办理结果', 'Results this year')}</th>`;
    return html`<tr>${results}${groupHead(rows, index)}${rowHead(row, pen, row.group === null ? 2 : 1)}${values(row, pen)}</tr>`;
  });
  return html`<thead><tr><th colspan="3" rowspan="3">${bothIn(
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
    'In each column items 1 + 2 equal items 3 + 4',
  )}</th><th colspan="${columns.length}" scope="colgroup">${bothIn('申请人情况', 'Applicants')}</th></tr>
<tr>${first && columnHead(first, pen, 2)}<th colspan="${columns.length - 2}" scope="colgroup">${bothIn(
    '法人或其他组织',
    'Legal persons and other organisations',
  )}</th>${last && columnHead(last, pen, 2)}</tr>
<tr>${columns.slice(1, -1).map((column) => columnHead(column, pen))}</tr></thead><tbody>${body}</tbody>`;
}

/** Table 4 stands in one row under a heading of three levels. */
function table4([part]: readonly ShownPart[], pen: Pen): Html {
  if (part === undefined) return html``;
  const [review, ...lawsuits] = part.rows;
  const width = part.columns.length;
  const blockHead = ({ label, notes }: ShownRow, rowSpan: number) =>
    html`<th colspan="${width}" rowspan="${rowSpan}" scope="colgroup">${both(label)}${pen.notes(notes)}</th>`;
  return html`<thead><tr>${review && blockHead(review, 2)}<th colspan="${width * lawsuits.length}" scope="colgroup">${bothIn(
    '行政诉讼',
    'Lawsuits',
  )}</th></tr><tr>${lawsuits.map((block) => blockHead(block, 1))}</tr>
<tr>${part.rows.map(() => part.columns.map((column) => html`<th scope="col">${both(column.label)}</th>`))}</tr></thead>
<tbody><tr>${part.rows.map((row) => values(row, pen))}</tr></tbody>`;
}

const BODIES = { t2: table2, t3: table3, t4: table4 };

function section(table: ShownTable, pen: Pen): Html {
  const caption = html`<h3 id="${table.id}">${both(table.title)}</h3>`;
  if (table.absent) {
    return html`${caption}<p class="note">${bothIn(
      '文件中没有读到这张表。表格若是图片或扫描件，请改用可以选中文字的表格。',
      'This table was not found in the file. If it is a picture or scan, use a table whose text can be selected.',
    )}</p>`;
  }
  return html`${caption}<div class="scroll" tabindex="0" role="region" aria-labelledby="${table.id}"><table class="form">${BODIES[
    table.id
  ](table.parts, pen)}</table></div>`;
}

const legend = (): Html => {
  const entry = (kind: string, zh: string, en: string) => html`<span><i class="${kind}"></i>${bothIn(zh, en)}</span>`;
  return html`<p class="legend">${entry('E', '涉及错误', 'part of an error')}${entry('W', '涉及疑点', 'part of a doubt')}${entry(
    'hit',
    '很可能错在这里，→ 后是建议值',
    'likely wrong; → proposed value',
  )}<span><b class="no">1</b> ${bothIn('问题编号', 'number of the finding')}</span></p>`;
};

/** The three tables drawn as in the official form, with their marks and what these mean. */
export function tablesSection(
  tables: readonly ShownTable[],
  findings: readonly Finding[],
  cells: PublicReport['cells'],
): Html {
  const notes = noteLinks(findings);
  const pen: Pen = { notes, cell: (cell) => valueCell(cell, notes, cells[cell.id]?.alternatives ?? []) };
  return html`<section aria-labelledby="tables"><h2 id="tables">${bothIn('报告中的三张表', 'The three tables')}</h2>
${tables.some(({ marked, absent }) => marked && !absent) && legend()}
${tables.map((table) => section(table, pen))}</section>`;
}
