import type { Language } from '../text/bilingual.ts';
import type { MailContent } from './content.ts';

interface Headings {
  readonly reason: string;
  readonly next: string;
  readonly lost: string;
  readonly or: string;
  readonly colon: string;
}

/** Headings of a mail, shared by text and HTML. */
export const HEADINGS: Readonly<Record<Language, Headings>> = {
  zh: { reason: '原因', next: '下一步', lost: '没有进行的核验', or: '或者', colon: '：' },
  en: { reason: 'Reason', next: 'What to do', lost: 'Checks not made', or: 'or', colon: ':' },
};

const block = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`【${title}】`, ...lines, '']);

/** One language of a mail as plain text. */
export function mailText(content: MailContent): string {
  const { language, mends, findings, link } = content;
  const words = HEADINGS[language];
  const choices = (mends?.choices ?? []).flatMap((changes, index) => [
    ...(index === 0 ? [] : [`  ${words.or}`]),
    ...changes.map((change) => `  · ${change}`),
  ]);
  const items = findings.items.flatMap(({ kind, id, message, answer }, index) => [
    `${index + 1}. ${kind} ${id}`,
    `   ${message}`,
    ...(answer === null ? [] : [`   ${answer}`]),
  ]);
  return [
    content.greeting,
    '',
    content.intro,
    '',
    ...(content.reason === null ? [] : block(words.reason, [content.reason])),
    ...block(words.next, [content.nextAction]),
    ...(mends === null ? [] : [mends.title, ...choices, '']),
    ...block(findings.title, findings.more === null ? items : [...items, findings.more]),
    ...block(words.lost, content.lost),
    ...(link === null ? [] : [`${link.label}${words.colon}`, link.url, '']),
    content.signature,
  ].join('\n');
}
