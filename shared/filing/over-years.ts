import { definitionOf, INDICATORS, keyOf } from '../indicators/definitions.ts';
import { rateOf } from '../indicators/evaluate.ts';
import type { GroupMember } from '../indicators/group/member.ts';
import type { IndicatorUnit, IndicatorValue } from '../indicators/model.ts';
import type { Change } from '../indicators/years/change.ts';
import { indicatorsOfYears } from '../indicators/years/documents.ts';
import { countsOf } from '../indicators/years/quantity.ts';
import { seriesOf, type YearPoint } from '../indicators/years/series.ts';
import type { Entry } from './entry.ts';
import { memberOf } from './member.ts';

/** I34 without what stands beside it anyway. */
type ShownChange = Omit<Change, 'from' | 'to'>;

interface Point extends Pick<YearPoint, 'year' | 'formBreak' | 'value' | 'reason'> {
  readonly change: ShownChange;
}

/** With its Wilson interval where it is a share. */
export type IndicatorPoint = Point &
  Pick<YearPoint, 'numerator' | 'denominator' | 'unsound'> &
  Pick<IndicatorValue, 'low' | 'high'>;

export interface Series<P> {
  readonly unit: IndicatorUnit;
  readonly points: readonly P[];
}

/** The current report of one year. */
export interface YearOfAgency extends Pick<Entry, 'year' | 'version' | 'stage' | 'status' | 'form'> {
  readonly scope: GroupMember['scope'] | null;
  /** The report before this one has another form. */
  readonly formBreak: boolean;
  readonly documents: Pick<ReturnType<typeof indicatorsOfYears>, 'I37' | 'I38'> | null;
}

/** The reports of an agency side by side. Only years whose report was read have points. */
export interface OverYears {
  /** The first year first. */
  readonly years: readonly YearOfAgency[];
  /** By id of a cell of one of the forms that were filed, or name of a sum (`W`, `DENY`). */
  readonly counts: Readonly<Record<string, { readonly points: readonly Point[] }>>;
  readonly indicators: Readonly<Record<string, Series<IndicatorPoint>>>;
}

const shown = ({ from: _, to: __, ...change }: Change): ShownChange => change;

const countPoint = ({ year, formBreak, value, reason, change }: YearPoint): Point => ({
  ...{ year, formBreak, value, reason },
  change: shown(change),
});

function indicatorPoint(key: string): (point: YearPoint) => IndicatorPoint {
  const { kind, unit } = definitionOf(key);
  return (point) => {
    const { numerator, denominator, unsound, value } = point;
    const isRate = kind === 'rate' && value !== null && numerator !== null && denominator !== null;
    const { low, high } = isRate ? rateOf(numerator, denominator, unit) : { low: null, high: null };
    return { ...countPoint(point), numerator, denominator, unsound, low, high };
  };
}

/** The indicators that follow from the cells and from how many checks fail: all that is known without reading a report. */
const KEYS = INDICATORS.filter((one) => one.kind !== 'further' || keyOf(one) === 'I46').map(keyOf);

/** @param entries of one agency, in any order */
export function overYears(
  entries: readonly Entry[],
  { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY }: { readonly from?: number; readonly to?: number },
): OverYears {
  const ascending = entries.toSorted((a, b) => a.year - b.year);
  const members = ascending.map((one) => memberOf(one)).filter((one) => one !== null);
  const isAsked = ({ year }: { readonly year: number }) => year >= from && year <= to;
  const within = (key: string) => seriesOf(members, key).filter(isAsked);
  const forms = new Set(members.filter(isAsked).map(({ form }) => form));
  const counts = new Set([...forms].flatMap(countsOf));
  return {
    years: ascending.filter(isAsked).map((entry) => yearOf(entry, members)),
    counts: Object.fromEntries([...counts].map((key) => [key, { points: within(key).map(countPoint) }])),
    indicators: Object.fromEntries(
      KEYS.map((key) => [key, { unit: definitionOf(key).unit, points: within(key).map(indicatorPoint(key)) }]),
    ),
  };
}

function yearOf({ year, version, stage, status, form }: Entry, members: readonly GroupMember[]): YearOfAgency {
  const place = members.findIndex((one) => one.year === year);
  const [own, before = null] = [members[place], members[place - 1]];
  return {
    ...{ year, version, stage, status, form },
    scope: own?.scope ?? null,
    formBreak: own !== undefined && before !== null && before.form !== own.form,
    documents: own === undefined ? null : indicatorsOfYears(before, own),
  };
}
