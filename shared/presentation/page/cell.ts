import { type Html, html } from '../html.ts';
import type { ShownCell } from '../marks.ts';

export type Notes = (numbers: readonly number[]) => readonly Html[];

function classes({ text, marks }: ShownCell): string {
  const { severity, proposals } = marks;
  const tint = severity === 'E' || severity === 'W' ? severity : '';
  const hit = proposals.length === 0 ? '' : proposals.length === 1 ? 'hit' : 'hit some';
  const zero = text === '0' && hit === '' ? 'z' : '';
  return ['v', zero, tint, hit].filter((name) => name !== '').join(' ');
}

function value({ text, marks }: ShownCell): Html {
  if (marks.absent) return html`<span class="gone">缺<span class="quiet">（文件中没有）</span></span>`;
  if (marks.blank && text === '') return html`<span class="blank">空</span>`;
  if (marks.inferred) return html`<span class="sure" title="由等式推得 / follows from the sums">${text}</span>`;
  return html`${text}`;
}

/** A value of the form with its marks. Screen readers hear which findings it takes part in. */
export function valueCell(cell: ShownCell, notes: Notes, alternatives: readonly number[]): Html {
  const { marks } = cell;
  const heard = marks.findings.filter((number) => !cell.notes.includes(number));
  const target = marks.proposals.length > 0 && html` id="${cell.id}"`;
  return html`<td class="${classes(cell)}"${target}>${value(cell)}${notes(cell.notes)}${
    marks.proposals.length > 0 && html`<span class="to">→ ${marks.proposals.join(' / ')}？</span>`
  }${alternatives.length > 0 && html`<span class="either">或 ${alternatives.join('、')}</span>`}${
    marks.severity !== null && marks.severity !== 'I' && heard.length > 0
      ? html`<span class="quiet">（涉及问题 ${heard.join('、')}）</span>`
      : null
  }</td>`;
}
