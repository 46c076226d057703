import { type Answer, answer, MOST_ANSWERS, refusalOf, statement, timeOfNext } from '../../shared/filing/answers.ts';
import { ANSWER_REASONS } from '../../shared/presentation/answer.ts';
import type { AgencyStore, FactStore } from '../../shared/store/store.ts';
import type { CurrentFiling } from './answer-filing.ts';
import { UsageError } from './usage.ts';

/** What is said of one check; its options are as they were typed. */
export interface Saying {
  readonly action: 'give' | 'withdraw';
  /** Id of the check. */
  readonly check: string;
  readonly reason?: string | undefined;
  readonly text?: string | undefined;
  readonly by?: string | undefined;
}

/** @throws UsageError that tells the checks that may be answered */
function fingerprintOf({ result }: CurrentFiling, id: string): string {
  const check = result.checks.find((one) => one.id === id);
  const refusal = check === undefined ? { zh: `没有检查项 ${id}。`, en: `There is no check ${id}.` } : refusalOf(check);
  if (check?.fingerprint !== undefined) return check.fingerprint;
  const others = result.checks.filter(({ fingerprint }) => fingerprint !== undefined).map((one) => one.id);
  throw new UsageError(
    `${refusal?.zh}可以说明的：${others.join('、') || '无'}。`,
    `${refusal?.en} May be explained: ${others.join(', ') || 'none'}.`,
  );
}

const reasonsIn = (language: 'zh' | 'en') =>
  Object.entries(ANSWER_REASONS).map(([code, reason]) => `${code}（${reason[language]}）`);

/** @throws UsageError that says what must be typed */
function saysOf({ action, reason, text }: Saying): Answer['says'] {
  if (action === 'withdraw') {
    if (reason === undefined && text === undefined) return null;
    throw new UsageError('撤回说明时不用 --reason 和 --text。', 'To withdraw, leave out --reason and --text.');
  }
  const { success, data } = statement.safeParse({ reason, text });
  if (success) return data;
  throw new UsageError(
    `请用 --reason 写原因：${reasonsIn('zh').join('、')}；用 --text 写1至500字的说明。`,
    `Give --reason, one of ${reasonsIn('en').join(', ')}, and --text of 1 to 500 characters.`,
  );
}

/**
 * Keeps what is said of a finding of the current version and tells what was kept.
 * @throws UsageError if the check found nothing that may be answered, or what is said is not whole
 */
export async function give(
  store: Pick<FactStore, 'record'> & Pick<AgencyStore, 'agency'>,
  found: CurrentFiling,
  saying: Saying,
  now: Date,
): Promise<string> {
  const { filing, version, answers } = found;
  const { check, by = null } = saying;
  const says = saysOf(saying);
  const fingerprint = fingerprintOf(found, check);
  if (says === null && !version.answers.some((one) => one.fingerprint === fingerprint)) {
    throw new UsageError(`${check} 还没有说明，不用撤回。`, `${check} has no answer to withdraw.`);
  }
  if (says !== null && answers.length >= MOST_ANSWERS) {
    throw new UsageError(`一份报告最多 ${MOST_ANSWERS} 次说明。`, `A filing takes ${MOST_ANSWERS} answers at most.`);
  }
  const at = timeOfNext(fingerprint, answers, now);
  const { success, data } = answer.safeParse({
    ...{ fact: 'answer', version: version.results.received.version, check, fingerprint },
    ...{ says, by, at },
  });
  if (!success) throw new UsageError('--by 是1至100字的一行。', '--by is one line of 1 to 100 characters.');
  await store.record(filing, data, await store.agency(filing.agency));
  const name = `${filing.agency}/${filing.year} ${check}`;
  return says === null
    ? `${name}：说明已撤回。 The answer is withdrawn.`
    : `${name}：已记录单位的说明；数值不变的，以后的版本不用再说明。 The answer is kept, for later versions too as long as the values are the same.`;
}
