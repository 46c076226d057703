import { formOfYear } from '../../form/forms.ts';
import type { FormVersion } from '../../form/model.ts';
import type { Piece } from '../piece.ts';
import type { Pieces } from '../pieces.ts';
import type { OrganShape, Scope, Statement } from '../report.ts';
import type { Sections } from '../sections/sections.ts';
import { authorityStatements } from './authorities.ts';
import { Line, stated } from './lines.ts';
import { shapeOf } from './organs.ts';
import { type DamagedPeriod, damagedPeriod, type FoundPeriod, reportPeriod } from './period.ts';
import { type Announced, announced } from './preamble.ts';
import { findDates } from './published.ts';
import { readScope } from './scope.ts';
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
  /** ISO 8601 intervals (`2024-01-01/2024-12-31`); a period that lost characters as it stands. */
  readonly periods: readonly Statement<string>[];
  /** By the organ's name, and by the words of the narrative. */
  readonly scopes: readonly Statement<Scope>[];
  readonly organ: OrganShape | null;
}

/** Most pieces in which a report speaks of itself before it comes to its work. */
const OPENING = 60;

/** The lines of the opening, the title aside. */
function openingLines(pieces: Pieces, { opening }: Sections, titles: readonly FoundTitle[]): Line[] {
  const titled = new Set(titles.map(({ line }) => line.text));
  return opening
    .slice(0, OPENING)
    .map(({ cells }) => new Line(cells, pieces, ' '))
    .filter(({ text }) => text !== '' && !titled.has(text));
}

/** Each place says a thing once, even where a title is printed twice. */
const distinct = <T>(statements: readonly Statement<T>[]): readonly Statement<T>[] =>
  statements.filter(
    ({ where, value }, at) => statements.findIndex((one) => one.where === where && one.value === value) === at,
  );

function footOf(sections: Sections): readonly Piece[] {
  const filled = [...sections.piecesOf].filter(([id]) => id !== 's0').map(([, pieces]) => pieces);
  return filled.at(-1) ?? sections.piecesOf.get('s0') ?? [];
}

interface StatedPeriod {
  readonly line: Line;
  readonly whole: FoundPeriod | null;
  readonly damaged: DamagedPeriod | null;
}

function periodsOf(opening: readonly Line[]): StatedPeriod[] {
  return opening.flatMap((line) => {
    const whole = reportPeriod(line.text);
    const damaged = whole === null ? damagedPeriod(line.text) : null;
    return whole === null && damaged === null ? [] : [{ line, whole, damaged }];
  });
}

/** The year that a period ends in. */
const yearOf = ({ whole, damaged }: StatedPeriod) => (whole === null ? damaged?.year : Number(whole.to.slice(0, 4)));

function yearStatements(
  titles: readonly FoundTitle[],
  preamble: readonly Announced[],
  periods: readonly StatedPeriod[],
): Statement<number>[] {
  return [
    ...titles.flatMap(({ name, line }) => (name.year === null ? [] : [stated(name.year, 'title', line)])),
    ...preamble.flatMap(({ name, line }) =>
      name.year === null ? [] : [stated(name.year, 'preamble', line, name.start, name.end)],
    ),
    ...periods.flatMap((period) => {
      const [year, place] = [yearOf(period), period.whole ?? period.damaged];
      return year == null || place === null ? [] : [stated(year, 'period', period.line, place.start, place.end)];
    }),
  ];
}

function periodStatement({ line, whole, damaged }: StatedPeriod): Statement<string>[] {
  if (whole !== null) {
    return [stated(`${whole.from}/${whole.to}`, 'period', line, whole.start, whole.end)];
  }
  return damaged === null
    ? []
    : [stated(line.text.slice(damaged.start, damaged.end), 'period', line, damaged.start, damaged.end)];
}

/** Reads the identity of a report from its title, preamble, period, header and footer. */
export function readIdentity(pieces: Pieces, sections: Sections): Identity {
  const [head, foot] = [sections.piecesOf.get('s0') ?? [], footOf(sections)];
  const titles = findTitles(pieces, head);
  const opening = openingLines(pieces, sections, titles);
  const preamble = opening.flatMap(announced);
  const periods = periodsOf(opening);
  const period = periods.find(({ whole }) => whole !== null)?.whole ?? null;
  const dates = findDates(pieces, head, foot);
  const years = yearStatements(titles, preamble, periods);
  const authorities = authorityStatements({ pieces, head, foot, titles, preamble, opening });
  const authority = authorities[0]?.value ?? null;
  const { scope, scopes } = readScope(authorities[0] ?? null, sections.passages);
  return {
    title: titles[0]?.text ?? null,
    authority,
    year: years[0]?.value ?? null,
    scope,
    period: period === null ? null : { from: period.from, to: period.to },
    published: dates.find(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(value))?.value ?? null,
    years: distinct(years),
    authorities: distinct(authorities),
    dates: distinct(dates),
    periods: distinct(periods.flatMap(periodStatement)),
    scopes,
    organ: authority === null ? null : shapeOf(authority),
  };
}

/** The form that the tables show, else the one prescribed for the year, else the one in force. */
export const formVersionOf = (shown: FormVersion | null, year: number | null): FormVersion =>
  shown ?? (year === null ? 'v2021' : formOfYear(year));
