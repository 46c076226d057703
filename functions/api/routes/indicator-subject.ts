import { type Unpackers, unpackersOf, WHOLE } from '../../../shared/filing/member.ts';
import type { CellId, FormVersion } from '../../../shared/form/model.ts';
import type { Indicator } from '../../../shared/indicators/definitions/model.ts';
import {
  cellsOfIndicator,
  INDICATORS,
  isOfOneReport,
  keyOf,
  keysOfFamily,
} from '../../../shared/indicators/definitions.ts';
import { badParameter, ProblemError } from '../problem.ts';

/** What is asked about a group. */
export type Subject =
  | { readonly shape: 'ranking'; readonly indicator: Indicator }
  | { readonly shape: 'family'; readonly id: string; readonly indicators: readonly Indicator[] }
  /** A measure of how another indicator stands in the group. */
  | { readonly shape: 'percentiles' | 'gap' | 'rate'; readonly indicator: Indicator; readonly of: Indicator }
  | { readonly shape: 'concentration' | 'zeros' | 'timeliness' | 'coverage'; readonly indicator: Indicator };

const ABOUT_ANOTHER = { I35: 'percentiles', I36: 'gap', I49: 'rate' } as const;
const OF_GROUP = { I41: 'concentration', I42: 'zeros', I43: 'timeliness', I44: 'coverage' } as const;

const known = new Map(INDICATORS.map((indicator) => [keyOf(indicator), indicator]));

const isOneOf = <T extends object>(key: string, table: T): key is keyof T & string => Object.hasOwn(table, key);

const rankable = (keys: readonly string[]): readonly Indicator[] =>
  keys.flatMap((key) => known.get(key) ?? []).filter(isOfOneReport);

function indicatorOf(of: string | undefined, shape: string): Indicator {
  const [found] = rankable(of === undefined ? [] : [of]);
  if (found === undefined || (shape === 'rate' && found.kind !== 'rate')) {
    throw badParameter('of', {
      zh: '参数 of 应为所依据的、可以排名的指标，例如 of=I03；I49 只用于比率',
      en: 'The parameter of must be the indicator that it is about, one that is ranked, such as of=I03; I49 is of rates only',
    });
  }
  return found;
}

/** @throws ProblemError where there is no such indicator, or it cannot be told of a group */
export function subjectOf(key: string, of: string | undefined): Subject {
  const indicator = known.get(key);
  if (of !== undefined && !isOneOf(key, ABOUT_ANOTHER)) {
    throw badParameter('of', {
      zh: '参数 of 只用于 I35、I36 和 I49',
      en: 'The parameter of is for I35, I36 and I49 only',
    });
  }
  if (indicator === undefined) {
    const family = rankable(keysOfFamily(key));
    if (family.length === 0) throw new ProblemError('indicator-not-found');
    return { shape: 'family', id: key, indicators: family };
  }
  if (isOneOf(key, ABOUT_ANOTHER)) {
    const shape = ABOUT_ANOTHER[key];
    return { shape, indicator, of: indicatorOf(of, shape) };
  }
  if (isOneOf(key, OF_GROUP)) return { shape: OF_GROUP[key], indicator };
  if (!isOfOneReport(indicator)) throw new ProblemError('indicator-not-ranked');
  return { shape: 'ranking', indicator };
}

const REQUESTS: CellId = 't3.new.sum';

const cellsOf = (indicators: readonly Indicator[]) => (form: FormVersion) =>
  indicators.flatMap((one) => (one.kind === 'further' ? [] : (cellsOfIndicator(one, form) ?? [])));

/** Reads no more of each report than the subject looks at. */
export function unpackersFor(subject: Subject): Unpackers {
  switch (subject.shape) {
    case 'ranking':
      return unpackersOf(cellsOf([subject.indicator]));
    case 'family':
      return unpackersOf(cellsOf(subject.indicators));
    case 'percentiles':
    case 'gap':
    case 'rate':
      return unpackersOf(cellsOf([subject.of]));
    case 'concentration':
      return unpackersOf(() => [REQUESTS]);
    case 'timeliness':
    case 'coverage':
      return unpackersOf(() => []);
    case 'zeros':
      return WHOLE;
  }
}
