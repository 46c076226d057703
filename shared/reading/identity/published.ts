import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Statement } from '../report.ts';
import { datesIn, isDamagedDate } from './dates.ts';
import { type Line, lineOf, stated } from './lines.ts';

/** Labels in front of a date, the day of publication before the day of writing. */
const LABELS = [
  /(?:发布|公开|公布|发文)(?:日期|时间)/g,
  /(?:成文|生成|形成|印发|上传|更新|撰写)(?:日期|时间)|(?<![\u4e00-\u9fff])(?:日期|时间)(?![\u4e00-\u9fff])/g,
];

function labelled(line: Line, label: RegExp): Statement<string>[] {
  if (line.text.length > 400) {
    return [];
  }
  const dates = datesIn(line.text);
  return [...line.text.matchAll(label)].flatMap((match) => {
    const end = match.index + match[0].length;
    const date = dates.find(({ start }) => start >= end && /^[\s:|\])】]{0,6}$/.test(line.text.slice(end, start)));
    return date?.iso == null ? [] : [stated(date.iso, 'header', line, date.start, date.end)];
  });
}

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
  const alone = /^[\s()\d:]*$/.test(rest) || (where === 'footer' && /^[\u4e00-\u9fff\s]{2,40}$/.test(rest.trim()));
  const header = where === 'header' && date?.start === 0 && /来源|浏览|字体|点击|作者/.test(rest);
  return date?.iso != null && more === undefined && (alone || header)
    ? [stated(date.iso, where, line, date.start, date.end)]
    : [];
}

const FOOT = 6;

/**
 * Dates of publication or signature, the most telling first: one labelled as the day of publication, one labelled
 * otherwise, a bare date under the title, a date line at the end. A damaged date is kept as it stands, not as a date.
 */
export function findDates(
  pieces: Pieces,
  head: readonly Piece[],
  foot: readonly Piece[],
): readonly Statement<string>[] {
  const lines = (of: readonly Piece[]) => of.map(({ cells }) => lineOf(cells, pieces, ' '));
  const all = lines(pieces.pieces);
  return [
    ...LABELS.flatMap((label) => all.flatMap((line) => labelled(line, label))),
    ...lines(head).flatMap((line) => bareDate(line, 'header')),
    ...lines(foot.slice(-FOOT)).flatMap((line) => bareDate(line, 'footer')),
  ];
}
