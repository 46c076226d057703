import { countFindings, plural } from '../presentation/findings.ts';
import { STATUSES } from '../presentation/status.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';
import { contentOf, type Notice } from './content.ts';
import { mailHtml } from './markup.ts';
import { mailText } from './text.ts';

export type { Notice } from './content.ts';

/** A mail ready to be sent. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const COLOURS: Readonly<Record<Notice['status'], string>> = {
  returned: '#b42318',
  queried: '#8a5a00',
  unreadable: '#57606a',
};

/** Names in a key or registry may hold anything; a header and a sentence must stay on one line. */
const oneLine = (text: string) => text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function outcome({ result, status }: Notice): Bilingual {
  if (status === 'unreadable') return { zh: '请更换文件重新上报', en: 'please file another document' };
  const { E, W, fillable } = countFindings(result.checks);
  const zh = [E > 0 && `${E} 项错误`, fillable > 0 && `${fillable} 项待补`, W > 0 && `${W} 项疑点`];
  const en = [
    E > 0 && plural(E, 'error'),
    fillable > 0 && `${plural(fillable, 'blank')} to fill in`,
    W > 0 && plural(W, 'doubt'),
  ];
  const joined = (parts: readonly (string | false)[], joint: string) =>
    parts.filter((part) => part !== false).join(joint);
  return { zh: joined(zh, '、') || '部分内容未能核验', en: joined(en, ', ') || 'parts could not be checked' };
}

function subjectOf(notice: Notice): string {
  const { status, agencyName, year, language } = notice;
  const label = STATUSES[status].label[language];
  return {
    zh: `【${label}】${agencyName} ${year} 年政府信息公开工作年度报告：${outcome(notice).zh}`,
    en: `[${label}] ${agencyName}: annual disclosure report ${year}: ${outcome(notice).en}`,
  }[language];
}

const ORDER: Readonly<Record<Language, readonly Language[]>> = { zh: ['zh', 'en'], en: ['en', 'zh'] };

/**
 * The mail that tells a filer what became of an upload: what failed, with the formula filled in, the likely correction, what
 * to do next, and where to look. The filer's language first, the other one below.
 */
export function composeMail(given: Notice): Mail {
  const notice = { ...given, agencyName: oneLine(given.agencyName), fileName: oneLine(given.fileName) };
  const subject = subjectOf(notice);
  const contents = ORDER[notice.language].map((language) => contentOf(notice, language));
  return {
    subject,
    text: `${contents.map(mailText).join(`\n\n${'-'.repeat(40)}\n\n`)}\n`,
    html: mailHtml(subject, COLOURS[notice.status], contents),
  };
}
