import * as z from 'zod';
import { AGENCY_ID, FIRST_YEAR, LAST_YEAR } from '../../shared/filing/key.ts';
import type { Bilingual } from '../../shared/text/bilingual.ts';
import { badParameter } from './problem.ts';

/** A parameter: how it is read from text, and what it must be, in words. */
interface Parameter<T> {
  readonly schema: z.ZodType<T>;
  readonly must: Bilingual;
}

const oneOf = <const T extends string>(values: readonly [T, ...T[]]): Parameter<T> => ({
  schema: z.enum(values),
  must: { zh: `应为 ${values.join('、')} 之一`, en: `must be one of ${values.join(', ')}` },
});

const AGENCY: Parameter<string> = {
  schema: z.string().regex(AGENCY_ID),
  must: {
    zh: '应为 3 至 64 位小写字母、数字和连字符',
    en: 'must be 3 to 64 lowercase letters, digits and hyphens',
  },
};

const whole = (least: number, most: number): Parameter<number> => ({
  schema: z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .pipe(z.int().min(least).max(most)),
  must: { zh: `应为 ${least} 至 ${most} 的整数`, en: `must be a whole number from ${least} to ${most}` },
});

/** Every parameter of the API by name. */
export const PARAMETERS = {
  agency: AGENCY,
  parent: AGENCY,
  year: whole(FIRST_YEAR, LAST_YEAR),
  region: {
    schema: z.string().regex(/^\d{2,12}$/),
    must: { zh: '应为 2 至 12 位行政区划代码', en: 'must be a division code of 2 to 12 digits' },
  },
  status: oneOf(['accepted', 'queried', 'returned', 'unreadable']),
  checkStatus: oneOf(['pass', 'fail', 'fillable', 'na']),
  check: {
    schema: z.string().regex(/^[A-Z]\d{2}(\.[A-Za-z0-9_.]{1,80})?$/),
    must: { zh: '应为校验编号，例如 B01 或 B01.granted', en: 'must be the id of a check, such as B01 or B01.granted' },
  },
  limit: whole(1, 200),
  cursor: {
    schema: z.string().regex(/^[A-Za-z0-9_-]{1,500}$/),
    must: { zh: '应为上一页给出的 next', en: 'must be the `next` of the page before' },
  },
  version: {
    schema: z.string().regex(/^[0-9A-Za-z-]{1,80}$/),
    must: { zh: '应为版本编号或序号', en: 'must be the id or the number of a version' },
  },
} as const satisfies Record<string, Parameter<unknown>>;

export type ParameterName = keyof typeof PARAMETERS;
type ValueOf<N extends ParameterName> = z.infer<(typeof PARAMETERS)[N]['schema']>;

/** Reads one parameter; throws a problem that names it and says what it must be. */
export function readParameter<N extends ParameterName>(name: N, text: string, shownAs: string = name): ValueOf<N> {
  const { schema, must } = PARAMETERS[name];
  const { success, data } = schema.safeParse(text);
  if (!success) {
    throw badParameter(shownAs, { zh: `参数 ${shownAs} ${must.zh}`, en: `The parameter ${shownAs} ${must.en}` });
  }
  return data as ValueOf<N>;
}

/**
 * Reads the query parameters that a route knows: by their name in the query, what each one is. One that it does not know
 * is a problem: a misspelled filter must not quietly give an unfiltered answer.
 */
export function readQuery<const K extends Readonly<Record<string, ParameterName>>>(
  query: Readonly<Record<string, string>>,
  known: K,
): { readonly [Q in keyof K]?: ValueOf<K[Q]> } {
  const unknown = Object.keys(query).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    const names = Object.keys(known).join(', ') || '-';
    const shown = unknown.slice(0, 40);
    throw badParameter(shown, {
      zh: `没有参数 ${shown}；可用参数：${names}`,
      en: `There is no parameter ${shown}; known: ${names}`,
    });
  }
  const values: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(query)) {
    values[name] = readParameter(known[name] as ParameterName, text, name);
  }
  return values as { readonly [Q in keyof K]?: ValueOf<K[Q]> };
}
