import { ENGINE_VERSION } from '../../../shared/engine/version.ts';
import { BadCursorError } from '../../../shared/store/store.ts';
import { type Answer, json } from '../answer.ts';
import { PARAMETERS, readQuery } from '../parameters.ts';
import { badParameter } from '../problem.ts';
import type { Request } from '../request.ts';
import { healthAnswer, rejectionsAnswer, reportsAnswer } from '../schema/answers.ts';
import type { ApiServices } from '../services.ts';

const DEFAULT_LIMIT = 50;

/** A cursor of another list is a bad parameter. */
async function paged<T>(page: Promise<T>): Promise<T> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof BadCursorError) {
      const { zh, en } = PARAMETERS.cursor.must;
      throw badParameter('cursor', { zh: `参数 cursor ${zh}`, en: `The parameter cursor ${en}` });
    }
    throw error;
  }
}

export async function reports({ query }: Request, { store }: ApiServices): Promise<Answer> {
  const { limit = DEFAULT_LIMIT, ...filters } = readQuery(query, {
    year: 'year',
    agency: 'agency',
    parent: 'parent',
    region: 'region',
    status: 'status',
    check: 'check',
    limit: 'limit',
    cursor: 'cursor',
  });
  return json(reportsAnswer, await paged(store.entries({ ...filters, limit })), 'settled');
}

export async function rejections({ query }: Request, { store }: ApiServices): Promise<Answer> {
  const { limit = DEFAULT_LIMIT, cursor } = readQuery(query, { limit: 'limit', cursor: 'cursor' });
  const page = store.rejections({ limit, ...(cursor === undefined ? {} : { cursor }) });
  return json(rejectionsAnswer, await paged(page), 'unfinished');
}

/** The function answers; whether the table does is for alarms, which see every call. */
export const health = async (): Promise<Answer> =>
  json(healthAnswer, { status: 'ok', version: ENGINE_VERSION }, 'unfinished');
