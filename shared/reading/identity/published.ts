import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Statement } from '../report.ts';
import { datesIn, isDamagedDate, isoDate } from './dates.ts';
import { Line, stated } from './lines.ts';

/** Labels in front of a date, the day of publication before the day of writing. */
const LABELS = [
  /(?:发布|公开|公布|发文|公示)(?:日期|时间)/g,
  /(?:成文|生成|形成|印发|上传|更新|撰写|制作|编制)(?:日期|时间)|(?<![\u4e00-\u9fff])(?:日期|时间)(?![\u4e00-\u9fff])/g,
];
const LABEL = /日期|时间/;
const LONGEST_LABELLED = 400;

function labelled(line: Line, label: RegExp): Statement<string>[] {
  const dates = datesIn(line.text);
  return dates.length === 0
    ? []
    : [...line.text.matchAll(label)].flatMap((match) => {
        const end = match.index + match[0].length;
        const date = dates.find(({ start }) => start >= end && /^[\s:|\])】]{0,6}$/.test(line.text.slice(end, start)));
        return date?.iso == null ? [] : [stated(date.iso, 'header', line, date.start, date.end)];
      });
}

/** What a page prints beside the date under a title. */
const BESIDE_DATE = /来源|浏览|字体|点击|作者|编辑|审核|阅读/;

/** A line that is a date, or a date beside an organ's name or a time; `where` it stands. */
function bareDate(line: Line, where: 'header' | 'footer'): Statement<string>[] {
  if (line.text.length > 60 || /[。;,]/.test(line.text)) {
    return [];
  }
  if (isDamagedDate(line.text)) {
    return [stated(line.text, where, line)];
  }
  const [date, more] = datesIn(line.text);
  const rest = date === undefined ? '' : line.text.slice(0, date.start) + line.text.slice(date.end);
  const alone =
    /^[\s()[\]【】\d:]*$/.test(rest) || (where === 'footer' && /^[\u4e00-\u9fff\s()]{2,40}$/.test(rest.trim()));
  const header = where === 'header' && BESIDE_DATE.test(rest);
  return date?.iso != null && more === undefined && (alone || header)
    ? [stated(date.iso, where, line, date.start, date.end)]
    : [];
}

/** The day in a page's address: /202503/t20250305_12345.html, /2025-03/05/content_1.htm. */
const ADDRESS = /(?:https?:\/\/|www\.)\S*?(?:\/t|\/)(20\d{2})[-/]?([01]\d)[-/]?([0-3]\d)(?=[_/.])\S*/i;

function addressed(line: Line): Statement<string>[] {
  const match = /https?:|www\./i.test(line.text) ? ADDRESS.exec(line.text) : null;
  const iso = match === null ? null : isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
  return match === null || iso === null
    ? []
    : [stated(iso, 'header', line, match.index, match.index + match[0].length)];
}

const FOOT = 6;

/** Labels in one row of a table, the dates under them in the next: each label cell with the cell below it. */
function columnsOfLabels(pieces: Pieces, head: readonly Piece[]): Line[] {
  return head.flatMap((piece, at) => {
    const below = head[at + 1];
    const columns = piece.kind === 'row' && below?.kind === 'row' && piece.block === below.block ? piece.cells : [];
    return columns.flatMap((label, column) => {
      const value = below?.cells[column];
      const both = LABEL.test(label.text) && label.text.length <= 8 && datesIn(label.text).length === 0;
      return both && value !== undefined && datesIn(value.text).length === 1
        ? [new Line([label, value], pieces, ' ')]
        : [];
    });
  });
}

/**
 * Dates of publication or signature, the most telling first: one labelled as the day of publication, one labelled
 * otherwise, a bare date under the title, a date line at the end, the day in the page's address. A damaged date is kept as
 * it stands, not as a date.
 */
export function findDates(
  pieces: Pieces,
  head: readonly Piece[],
  foot: readonly Piece[],
): readonly Statement<string>[] {
  const lines = (of: readonly Piece[]) => of.map(({ cells }) => new Line(cells, pieces, ' '));
  const shown = lines(
    pieces.pieces.filter(({ cells }) =>
      cells.some(({ text }) => text.length > 1 && text.length <= LONGEST_LABELLED && LABEL.test(text)),
    ),
  ).filter(({ text }) => text.length <= LONGEST_LABELLED);
  const [heads, feet] = [lines(head), lines(foot.slice(-FOOT))];
  return [
    ...LABELS.flatMap((label) => [...shown, ...columnsOfLabels(pieces, head)].flatMap((line) => labelled(line, label))),
    ...heads.flatMap((line) => bareDate(line, 'header')),
    ...feet.flatMap((line) => bareDate(line, 'footer')),
    ...[...heads, ...feet].flatMap(addressed),
  ];
}
