import { resultOfVersion } from '../../shared/engine/stored.ts';
import type { Answer } from '../../shared/filing/answers.ts';
import type { Version } from '../../shared/filing/history.ts';
import { readKey } from '../../shared/filing/key.ts';
import type { Result } from '../../shared/presentation/result.ts';
import type { FactStore, Filing, PartStore } from '../../shared/store/store.ts';
import { UsageError } from './usage.ts';

/** The current version of a filing, with all that its agency ever said of findings. */
export interface CurrentFiling {
  readonly filing: Filing;
  readonly version: Version;
  readonly result: Result;
  readonly answers: readonly Answer[];
}

/** @throws UsageError if nothing can be filed under these */
export function filingOf(agency: string, year: string): Filing {
  const { filed, rejected } = readKey(`reports/${agency}/${year}/report`);
  if (rejected !== null) throw new UsageError(rejected.message.zh, rejected.message.en);
  return { agency: filed.agency, year: filed.year };
}

/** @throws UsageError if nothing was filed, or it is not checked yet */
export async function currentFiling(
  store: Pick<FactStore, 'history' | 'answers'> & Pick<PartStore, 'parts'>,
  filing: Filing,
): Promise<CurrentFiling> {
  const name = `${filing.agency}/${filing.year}`;
  const { current } = await store.history(filing);
  if (current === null) throw new UsageError(`${name} 没有上报过报告。`, `Nothing was filed for ${name}.`);
  if (current.status === null) {
    throw new UsageError(`${name} 还没有核验完，请稍后再试。`, `${name} is not checked yet; try again later.`);
  }
  const parts = await store.parts(filing, current.results.received.version);
  return { filing, version: current, result: resultOfVersion(current, parts), answers: await store.answers(filing) };
}
