import type { Figure, Report } from '../reading/report.ts';
import type { NotAssessed } from './model.ts';

/** A number that the text states, fit to be compared with the tables. */
export interface Stated {
  readonly figure: Figure;
  readonly value: number;
}

/** Stated as a number of its own: not “more than”, not “all”. */
export const plainFigure = ({ qualifier }: Figure) => qualifier === 'exact' || qualifier === 'negation';

/** The figure counts the same agencies as the report, as far as the text says. */
const sameScope = (report: Report, { scope }: Figure) =>
  scope === report.scope || scope === 'unknown' || report.scope === 'unknown';

/** The legible figures of the report's own scope, of whatever id. */
export const comparableFigures = (report: Report): readonly Figure[] =>
  report.figures.filter((figure) => figure.qualifier !== 'garbled' && sameScope(report, figure));

/** Exact, and certainly of the report's own scope: a difference is then an error and not a matter of wording. */
export const isCertain = (report: Report, figure: Figure) =>
  figure.qualifier === 'exact' && figure.scope === report.scope && report.scope !== 'unknown';

const REGION = /全[省市州盟县区旗]|各级|各部门/;
const ISSUER = /名义|政府(?!信息|规章)|办公[室厅]/;

/** In the report of a whole region, a statement on what one of its offices did: of a part of what the tables count. */
export const mayBeOfAPart = (report: Report, { raw }: Figure) =>
  report.scope === 'region' && ISSUER.test(raw) && !REGION.test(raw);

/** The figures of one id that can be compared, or why there are none. */
export function statedFigures(report: Report, id: string): readonly Figure[] | NotAssessed {
  const all = report.figures.filter((figure) => figure.id === id);
  if (all.length === 0) return 'not_stated';
  const legible = all.filter((figure) => figure.qualifier !== 'garbled');
  if (legible.length === 0) return 'parse_low_confidence';
  const comparable = legible.filter((figure) => sameScope(report, figure));
  return comparable.length === 0 ? 'scope_mismatch' : comparable;
}

/** The plain numbers stated for one id, without those that cannot be compared. */
export function plainFigures(report: Report, id: string): readonly Figure[] {
  const figures = statedFigures(report, id);
  return typeof figures === 'string' ? [] : figures.filter(plainFigure);
}

/**
 * What “all were answered” amounts to: the requests the text says came in, with those carried over from last year (0 if
 * it does not say). Null if it does not say how many came in.
 */
export function allAnswered(report: Report): number | null {
  const received = plainFigures(report, 'n.received')[0];
  if (received === undefined) return null;
  const carriedIn = received.includesCarryIn ? 0 : (plainFigures(report, 'n.carry_in')[0]?.value ?? 0);
  return received.value + carriedIn;
}

/** The figures with their values; “all” is derived, and dropped where it cannot be. */
export function statedValues(report: Report, figures: readonly Figure[]): Stated[] {
  const all = figures.map((figure) => ({
    figure,
    value: figure.qualifier === 'qualitative_all' ? allAnswered(report) : figure.value,
  }));
  return all.filter((one): one is Stated => one.value !== null);
}
