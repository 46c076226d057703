import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import { type Line, lineOf } from './lines.ts';
import { organIn, type ReportName, reportNames } from './names.ts';

export interface FoundTitle {
  readonly text: string;
  readonly line: Line;
  readonly name: ReportName;
}

/** A title stands in the head of the page; a page's chrome seldom has more pieces before it. */
const HEAD = 60;
const NOT_A_TITLE = /[。;,!?>]|格式|通知|指南|模板|解读/;

/** What pages put around a title: a label in front, the site's name behind, marks of markdown. */
const bare = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^(?:标题|名称|题名|信息名称)[:|]?/, '')
    .replace(/^[#*]+|[#*]+$/g, '')
    .replace(/[_|\-—].*$/, '')
    .replace(/\((?:公开版|正文|网站公开稿)\)$/, '');

function titleOf(line: Line): FoundTitle | null {
  const text = bare(line.text);
  if (text.length > 80 || NOT_A_TITLE.test(text)) {
    return null;
  }
  const name = reportNames(text).at(-1);
  if (name === undefined || name.end !== text.length || (name.year === null && name.authority === null)) {
    return null;
  }
  return { text, line, name };
}

/** Lines of a title broken in two or three: an organ, then its year, then 工作年度报告. */
function broken(pieces: Pieces, head: readonly Piece[], at: number, count: number): Line | null {
  const lines = head.slice(at, at + count);
  const texts = lines.map(({ cells }) => cells.map(({ text }) => text).join(''));
  const [first = ''] = texts;
  const begins = first.length <= 40 && (organIn(first) !== null || /^\d{4}年[\u4e00-\u9fff]*$/.test(first));
  const short = texts.every((text) => text !== '' && text.length <= 40 && !/[。;:]/.test(text));
  return lines.length === count && begins && short
    ? lineOf(
        lines.flatMap(({ cells }) => cells),
        pieces,
        '',
      )
    : null;
}

/**
 * All titles among the first `most` pieces of the head of a page, the best first: those that name the organ and the year come before those
 * broken over lines, and these before those that name one of the two.
 */
export function findTitles(pieces: Pieces, head: readonly Piece[], most = HEAD): readonly FoundTitle[] {
  const top = head.slice(0, most);
  const single = top.flatMap((piece) => {
    const lines = piece.kind === 'row' ? piece.cells.map((cell) => [cell]) : [piece.cells];
    return lines.flatMap((cells) => titleOf(lineOf(cells, pieces, '')) ?? []);
  });
  const joined = [2, 3].flatMap((count) =>
    top.flatMap((_, at) => {
      const line = broken(pieces, top, at, count);
      return line === null ? [] : (titleOf(line) ?? []);
    }),
  );
  const whole = ({ name }: FoundTitle) => name.authority !== null && name.year !== null;
  return [...single.filter(whole), ...joined.filter(whole), ...single.filter((title) => !whole(title))];
}
