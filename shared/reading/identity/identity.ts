import { formOfYear } from '../../form/forms.ts';
import type { FormVersion } from '../../form/model.ts';
import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { Scope, Statement } from '../report.ts';
import type { Sections } from '../sections/sections.ts';
import { type Line, lineOf, stated } from './lines.ts';
import { organIn, reportNames } from './names.ts';
import { reportPeriod } from './period.ts';
import { findDates } from './published.ts';
import { scopeOf } from './scope.ts';
import { type FoundTitle, findTitles } from './title.ts';

/** Who reports on which year, each as the document says it, with all statements as evidence. */
export interface Identity {
  readonly title: string | null;
  readonly authority: string | null;
  readonly year: number | null;
  readonly scope: Scope;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly published: string | null;
  readonly years: readonly Statement<number>[];
  readonly authorities: readonly Statement<string>[];
  readonly dates: readonly Statement<string>[];
}

const ISSUER = /(?:发布|公开|制发|编制|发文)(?:机构|机关|单位)[\s:|]*([\u4e00-\u9fff()]{2,40})/;
/** The organ as the subject of the first sentences of section one. */
const SUBJECT =
  /^(?:20\d{2}年(?:度|来)?[,,]?)([\u4e00-\u9fff]{2,40}?)(?=坚持|认真|严格|深入|以|在|全面|按照|紧紧|紧扣|始终|高度|积极|持续|切实|根据|按|依|扎实|贯彻|不断|坚决|围绕|聚焦)/;

const organStatements = (line: Line, pattern: RegExp, where: 'header' | 'body'): Statement<string>[] => {
  const match = pattern.exec(line.text);
  const organ = match?.[1] === undefined ? null : organIn(match[1]);
  return match === null || organ === null
    ? []
    : [stated(organ, where, line, match.index, match.index + match[0].length)];
};

/** Words of a sentence that announces this report; a sentence may also mention last year's or a unit's. */
const ANNOUNCES = /编制|公布|发布|本报告|现将|撰写|报告如下|形成/;

/** The reports that a line announces as this one, and does not count (发布年度报告51篇). */
function announced(line: Line) {
  return reportNames(line.text).filter(({ start, end }) => {
    const from = Math.max(line.text.lastIndexOf('。', start), line.text.lastIndexOf(';', start)) + 1;
    const sentence = line.text.slice(from).split(/[。;]/, 1)[0] ?? '';
    return ANNOUNCES.test(sentence) && !/^》?\s*\d/.test(line.text.slice(end)) && !/[上去]一?年|已/.test(sentence);
  });
}

function* preambleStatements(lines: readonly Line[]) {
  for (const line of lines) {
    for (const name of announced(line)) {
      if (name.year !== null) {
        yield { line, name };
      }
    }
  }
}

/** Most pieces in which a report speaks of itself before it comes to its work. */
const OPENING = 60;

/** The lines of the opening, the title aside. */
function openingLines(pieces: Pieces, { opening }: Sections, titles: readonly FoundTitle[]): Line[] {
  const titled = new Set(titles.map(({ line }) => line.raw));
  return opening
    .slice(0, OPENING)
    .map(({ cells }) => lineOf(cells, pieces, ' '))
    .filter(({ raw, text }) => !titled.has(raw) && text !== '');
}

/** Each place says a thing once, even where a title is printed twice. */
const distinct = <T>(statements: readonly Statement<T>[]): readonly Statement<T>[] =>
  statements.filter(
    ({ where, value }, at) => statements.findIndex((one) => one.where === where && one.value === value) === at,
  );

const last = <T>(items: readonly T[]): T | undefined => items.at(-1);

function footOf(sections: Sections): readonly Piece[] {
  const filled = [...sections.piecesOf].filter(([id]) => id !== 's0').map(([, pieces]) => pieces);
  return last(filled) ?? sections.piecesOf.get('s0') ?? [];
}

/** Reads the identity of a report from its title, preamble, period, header and footer. */
export function readIdentity(pieces: Pieces, sections: Sections): Identity {
  const head = sections.piecesOf.get('s0') ?? [];
  const titles = findTitles(pieces, head);
  const opening = openingLines(pieces, sections, titles);
  const preamble = [...preambleStatements(opening)];
  const periods = opening.flatMap((line) => {
    const period = reportPeriod(line.text);
    return period === null ? [] : [{ line, period }];
  });
  const period = periods[0]?.period ?? null;
  const dates = findDates(pieces, head, footOf(sections));
  const years = [
    ...titles.flatMap(({ name, line }) => (name.year === null ? [] : [stated(name.year, 'title', line)])),
    ...preamble.map(({ name, line }) => stated(name.year ?? 0, 'preamble', line, name.start, name.end)),
    ...periods.map(({ line, period: found }) =>
      stated(Number(found.to.slice(0, 4)), 'period', line, found.start, found.end),
    ),
  ];
  const authorities = [
    ...titles.flatMap(({ name, line }) => (name.authority === null ? [] : [stated(name.authority, 'title', line)])),
    ...preamble.flatMap(({ name, line }) =>
      name.authority === null ? [] : [stated(name.authority, 'preamble', line, name.start, name.end)],
    ),
    ...head.flatMap(({ cells }) => organStatements(lineOf(cells, pieces, ' '), ISSUER, 'header')),
  ];
  const bodies = opening.flatMap((line) => organStatements(line, SUBJECT, 'body'));
  const authority = (authorities[0] ?? bodies[0])?.value ?? null;
  const narrative = sections.passages.map(({ text }) => text).join('\n');
  return {
    title: titles[0]?.text ?? null,
    authority,
    year: years[0]?.value ?? null,
    scope: scopeOf(authority, narrative),
    period: period === null ? null : { from: period.from, to: period.to },
    published: dates.find(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value))?.value ?? null,
    years: distinct(years),
    authorities: distinct(authorities.length > 0 ? authorities : bodies),
    dates: distinct(dates),
  };
}

/** The form that the tables show, else the one prescribed for the year, else the one in force. */
export const formVersionOf = (shown: FormVersion | null, year: number | null): FormVersion =>
  shown ?? (year === null ? 'v2021' : formOfYear(year));
