import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import { Line } from './lines.ts';
import { type ReportName, reportNames, SPAM } from './names.ts';
import { organIn } from './organs.ts';

export interface FoundTitle {
  readonly text: string;
  readonly line: Line;
  readonly name: ReportName;
}

/** A title stands in the head of the page; a page's chrome seldom has more pieces before it. */
const HEAD = 60;
const LONGEST = 80;
const NOT_A_TITLE = /[。;,!?>]|格式|通知|指南|模板|解读|^[·•●■◆▶»]|[上下]一[篇条]|相关/;
const MAY_BE = /公\s*开[^。]*(?:报\s*告|年\s*报)/;

/** What pages put around a title: a label in front, the site's name behind, marks of markdown. */
const bare = (text: string) =>
  text
    .replace(/\s+/g, '')
    .replace(/^(?:标题|名称|题名|信息名称|文件名称|信息标题)[:|]?/, '')
    .replace(/^[#*]+|[#*]+$/g, '')
    .replace(/[_|\-—].*$/, '')
    .replace(/\((?:公开版|正文|网站公开稿)\)$/, '');

function titleOf(line: Line): FoundTitle | null {
  if (!MAY_BE.test(line.text)) {
    return null;
  }
  const text = bare(line.text);
  if (text.length > LONGEST || NOT_A_TITLE.test(text)) {
    return null;
  }
  const name = reportNames(text).at(-1);
  if (name === undefined || name.end !== text.length || (name.year === null && name.authority === null)) {
    return null;
  }
  // A name in which a site's brand stands for the place is nobody's, however it ends.
  return { text, line, name: SPAM.test(text) ? { ...name, authority: null } : name };
}

const LONGEST_PART = 40;

/** Lines of a title broken in two or three: an organ, then its year, then 工作年度报告. */
function broken(pieces: Pieces, head: readonly Piece[], at: number, count: number): Line | null {
  const first = head[at]?.cells.map(({ text }) => text).join('') ?? '';
  const begins =
    first !== '' && first.length <= LONGEST_PART && (/^\d{4}年[\u4e00-\u9fff]*$/.test(first) || organIn(first));
  const lines = begins ? head.slice(at, at + count) : [];
  const texts = lines.map(({ cells }) => cells.map(({ text }) => text).join(''));
  const short = texts.every((text) => text !== '' && text.length <= LONGEST_PART && !/[。;:]/.test(text));
  return begins && lines.length === count && short
    ? new Line(
        lines.flatMap(({ cells }) => cells),
        pieces,
        '',
      )
    : null;
}

/** Titles of one organ for several years under one another are a list of links, of which at most one is this report's. */
function withoutLinks(found: readonly (FoundTitle & { readonly at: number })[]): readonly FoundTitle[] {
  return found.filter(({ at, name }) => {
    const beside = found.filter((other) => Math.abs(other.at - at) === 1 && other.name.year !== name.year);
    return beside.length === 0;
  });
}

/**
 * All titles among the first `most` pieces of the head of a page, the best first: those that name the organ and the year
 * come before those broken over lines, and these before those that name one of the two.
 */
export function findTitles(pieces: Pieces, head: readonly Piece[], most = HEAD): readonly FoundTitle[] {
  const top = head.slice(0, most);
  const all = top.flatMap((piece, at) => {
    const lines = piece.kind === 'row' ? piece.cells.map((cell) => [cell]) : [piece.cells];
    return lines.flatMap((cells) => {
      const title = titleOf(new Line(cells, pieces, ''));
      return title === null ? [] : [{ ...title, at }];
    });
  });
  const joined = [2, 3].flatMap((count) =>
    top.flatMap((_, at) => {
      const line = broken(pieces, top, at, count);
      return line === null ? [] : (titleOf(line) ?? []);
    }),
  );
  const whole = ({ name }: FoundTitle) => name.authority !== null && name.year !== null;
  const single = withoutLinks(all);
  return [...single.filter(whole), ...joined.filter(whole), ...single.filter((title) => !whole(title))];
}
