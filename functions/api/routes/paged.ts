import { BadCursorError } from '../../../shared/store/store.ts';
import { PARAMETERS } from '../parameters.ts';
import { badParameter } from '../problem.ts';

export const DEFAULT_LIMIT = 50;

/** A cursor of another list is a bad parameter. */
export async function paged<T>(page: Promise<T>): Promise<T> {
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
