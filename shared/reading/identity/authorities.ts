import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Statement } from '../report.ts';
import { datesIn } from './dates.ts';
import { Line, stated } from './lines.ts';
import { organIn } from './organs.ts';
import type { Announced } from './preamble.ts';
import type { FoundTitle } from './title.ts';

/** Where the name of the organ may stand. */
export interface Places {
  readonly pieces: Pieces;
  readonly head: readonly Piece[];
  readonly foot: readonly Piece[];
  readonly titles: readonly FoundTitle[];
  readonly preamble: readonly Announced[];
  readonly opening: readonly Line[];
}

const ISSUER = /(?:发布|公开|制发|编制|发文|责任|报送)(?:机构|机关|单位)[\s:|]*([\u4e00-\u9fff()]{2,40})/;
/** The organ as the subject of the first sentences of section one. */
const SUBJECT =
  /^(?:20\d{2}年(?:度|来)?[,,]?)([\u4e00-\u9fff]{2,40}?)(?=坚持|认真|严格|深入|以|在|全面|按照|紧紧|紧扣|始终|高度|积极|持续|切实|根据|按|依|扎实|贯彻|不断|坚决|围绕|聚焦)/;

function organStatements(line: Line, pattern: RegExp, where: 'header' | 'body'): Statement<string>[] {
  const match = pattern.exec(line.text);
  const organ = match?.[1] === undefined ? null : organIn(match[1]);
  return match === null || organ === null
    ? []
    : [stated(organ, where, line, match.index, match.index + match[0].length)];
}

/** Label and value in two rows of a table of the page: 发布机构 above the organ's name. */
function issuerBelow(pieces: Pieces, head: readonly Piece[]): Statement<string>[] {
  return head.flatMap((piece, at) => {
    const below = head[at + 1];
    if (piece.kind !== 'row' || below?.kind !== 'row' || piece.block !== below.block) {
      return [];
    }
    const column = piece.cells.findIndex(({ text }) => /^(?:发布|公开|制发|编制|发文)(?:机构|机关|单位)$/.test(text));
    const value = below.cells[column];
    const organ = value === undefined ? null : organIn(value.text);
    return value === undefined || organ === null ? [] : [stated(organ, 'header', new Line([value], pieces, ' '))];
  });
}

const FOOT = 6;

/** The signature: an organ's name before the date that closes the report, on its line or the one above. */
function signature(pieces: Pieces, foot: readonly Piece[]): Statement<string>[] {
  const lines = foot.slice(-FOOT).map(({ cells }) => new Line(cells, pieces, ' '));
  return lines.flatMap((line, at) => {
    const [date, more] = line.text.length > 60 ? [] : datesIn(line.text);
    if (date === undefined || more !== undefined || !/^[)\s]*$/.test(line.text.slice(date.end))) {
      return [];
    }
    const beside = line.text.slice(0, date.start).replace(/[\s(]+$/, '');
    const above = lines[at - 1];
    const signed = beside === '' ? above : line;
    const words = beside === '' ? (above?.text ?? '') : beside;
    const organ = /^[\u4e00-\u9fff()\s]{3,40}$/.test(words) ? organIn(words) : null;
    return signed === undefined || organ === null ? [] : [stated(organ, 'footer', signed, 0, words.length)];
  });
}

/** All that names the organ, the most telling first; the subject of section one only where nothing else does. */
export function authorityStatements({ pieces, head, foot, titles, preamble, opening }: Places): Statement<string>[] {
  const named = [
    ...titles.flatMap(({ name, line }) => (name.authority === null ? [] : [stated(name.authority, 'title', line)])),
    ...preamble.flatMap(({ name, line }) =>
      name.authority === null ? [] : [stated(name.authority, 'preamble', line, name.start, name.end)],
    ),
    ...head.flatMap(({ cells }) => organStatements(new Line(cells, pieces, ' '), ISSUER, 'header')),
    ...issuerBelow(pieces, head),
    ...signature(pieces, foot),
  ];
  return named.length > 0 ? named : opening.flatMap((line) => organStatements(line, SUBJECT, 'body'));
}
