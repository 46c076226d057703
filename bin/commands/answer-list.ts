import { answersInForce } from '../../shared/filing/answers.ts';
import { answerLine } from '../../shared/presentation/answer.ts';
import { STATUSES } from '../../shared/presentation/status.ts';
import { kindOf } from '../../shared/presentation/words.ts';
import type { Language } from '../../shared/text/bilingual.ts';
import type { CurrentFiling } from './answer-filing.ts';

const WORDS = {
  zh: { none: '未说明', by: '说明人', gone: '不再适用（问题已不存在，或依据的数值变了）' },
  en: { none: 'not explained', by: 'by', gone: 'no longer applies (the finding is gone or rests on other values)' },
};

/** What may be answered in the current version, what was said of it, and what was said of findings that are no more. */
export function listing({ filing, version, result, answers }: CurrentFiling, language: Language): readonly string[] {
  const words = WORDS[language];
  const inForce = answersInForce(answers);
  const open = result.checks.filter(({ fingerprint }) => fingerprint !== undefined);
  const answered = open.filter(({ answer }) => answer !== undefined);
  const gone = inForce.filter((one) => !open.some(({ fingerprint }) => fingerprint === one.fingerprint));
  const status = STATUSES[version.status ?? 'accepted'].label[language];
  const told = (fingerprint: string | undefined) => {
    const found = inForce.find((one) => one.fingerprint === fingerprint);
    if (found === undefined) return words.none;
    const { says, at, by } = found;
    return `${answerLine({ ...says, at }, language)} [${at}${by === null ? '' : `, ${words.by} ${by}`}]`;
  };
  const title = {
    zh: `${filing.agency}/${filing.year} 第 ${version.number} 版：${status}；可说明 ${open.length} 项，已说明 ${answered.length} 项`,
    en: `${filing.agency}/${filing.year} version ${version.number}: ${status}; may be explained: ${open.length}, explained: ${answered.length}`,
  }[language];
  return [
    title,
    ...open.flatMap((check) => [
      `  ${check.id} ${kindOf(check)[language]} ${check.message[language]}`,
      `      ${told(check.fingerprint)}`,
    ]),
    ...gone.flatMap(({ check, fingerprint }) => [`  ${check} ${words.gone}`, `      ${told(fingerprint)}`]),
  ];
}
