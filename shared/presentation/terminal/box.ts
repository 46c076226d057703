import { cut, displayWidth, pad, wrap } from '../width.ts';

/** A cell of a drawn table: `shown` is `text` with colours, which take no columns. */
export interface BoxCell {
  readonly text: string;
  readonly shown: string;
}

export interface BoxRow {
  readonly label: string;
  /** Empty for a row that only heads those below it. */
  readonly cells: readonly BoxCell[];
}

const LABEL_COLUMNS = 30;
const HEADING_COLUMNS = 8;

const widest = (texts: readonly string[]) => Math.max(...texts.map(displayWidth), 1);

function line(left: string, middle: string, right: string, widths: readonly number[]): string {
  return left + widths.map((width) => '─'.repeat(width + 2)).join(middle) + right;
}

/** A table with box characters; labels on the left, numbers to the right of their columns. */
export function box(headings: readonly string[], rows: readonly BoxRow[]): string {
  const heads = headings.map((heading) => wrap(heading, HEADING_COLUMNS));
  const labels = rows.map(({ label }) => cut(label, LABEL_COLUMNS));
  const columns = heads.map((head, index) => widest([...head, ...rows.map(({ cells }) => cells[index]?.text ?? '')]));
  const widths = [widest(labels), ...columns];
  const height = Math.max(...heads.map((head) => head.length));
  const drawn = (label: string, cells: readonly string[]) =>
    `│ ${[pad(label, widths[0] ?? 0), ...cells].join(' │ ')} │`;
  const headLines = Array.from({ length: height }, (_, row) =>
    drawn(
      '',
      heads.map((head, index) => pad(head[row] ?? '', columns[index] ?? 0)),
    ),
  );
  const body = rows.map(({ cells }, row) =>
    drawn(
      labels[row] ?? '',
      columns.map((width, index) => {
        const cell = cells[index] ?? { text: '', shown: '' };
        return ' '.repeat(width - displayWidth(cell.text)) + cell.shown;
      }),
    ),
  );
  return [
    line('┌', '┬', '┐', widths),
    ...headLines,
    line('├', '┼', '┤', widths),
    ...body,
    line('└', '┴', '┘', widths),
  ].join('\n');
}
