import type { Language } from '../../text/bilingual.ts';
import type { ShownCell } from '../marks.ts';
import { isMarked, type ShownPart, type ShownRow, type ShownTable } from '../tables.ts';
import { type BoxCell, type BoxRow, box } from './box.ts';
import type { Paint } from './paint.ts';

const BLANK = { zh: '空', en: '(blank)' };
const ABSENT = { zh: '缺', en: '(none)' };

function textIn({ text, marks }: ShownCell, language: Language): string {
  const own = marks.absent ? ABSENT[language] : marks.blank && text === '' ? BLANK[language] : text;
  const sure = marks.ambiguous ? `${own}?` : own;
  return marks.proposals.length === 0 ? sure : `${sure} → ${marks.proposals.join('/')}?`;
}

function boxCell(cell: ShownCell, language: Language, paint: Paint): BoxCell {
  const { marks } = cell;
  const text = textIn(cell, language);
  if (marks.proposals.length > 0) return { text, shown: paint.strong(paint.error(text)) };
  if (marks.severity === 'E') return { text, shown: paint.error(text) };
  if (marks.severity === 'W') return { text, shown: paint.doubt(text) };
  return { text, shown: text === '0' || marks.absent ? paint.quiet(text) : text };
}

function boxRows(rows: readonly ShownRow[], language: Language, paint: Paint): BoxRow[] {
  return rows.flatMap((row, index) => {
    const own = {
      label: (row.group === null ? '' : '  ') + row.label[language],
      cells: row.cells.map((cell) => boxCell(cell, language, paint)),
    };
    const heads = row.group !== null && rows[index - 1]?.group?.id !== row.group.id;
    return heads && row.group !== null ? [{ label: row.group.label[language], cells: [] }, own] : [own];
  });
}

const drawPart = ({ columns, rows }: ShownPart, language: Language, paint: Paint) =>
  box(
    columns.map(({ label }) => label[language]),
    boxRows(rows, language, paint),
  );

const hasMarks = ({ rows }: ShownPart) => rows.some(({ cells }) => cells.some(({ marks }) => isMarked(marks)));

/** What of the tables is drawn: everything, or the parts that carry marks. */
export type Drawn = 'all' | 'marked';

/** A table or its marked parts: failing cells coloured, proposed values behind an arrow. */
export function drawTable({ title, parts }: ShownTable, language: Language, paint: Paint, drawn: Drawn): string {
  const shown = drawn === 'all' ? parts : parts.filter(hasMarks);
  return [paint.strong(title[language]), ...shown.map((part) => drawPart(part, language, paint))].join('\n');
}
