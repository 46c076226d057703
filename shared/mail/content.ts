import { answerLine, countAnswered } from '../presentation/answer.ts';
import { describeExplanation, findingsOf, lostChecks, plural } from '../presentation/findings.ts';
import { nextActionOf } from '../presentation/next-action.ts';
import type { Result, Status } from '../presentation/result.ts';
import { STATUSES } from '../presentation/status.ts';
import { kindOf, VERDICTS } from '../presentation/words.ts';
import type { Bilingual, Language } from '../text/bilingual.ts';

/** What a mail about one version needs to know. */
export interface Notice {
  readonly result: Pick<Result, 'error' | 'report' | 'checks' | 'corrections'>;
  /** Nothing is sent for `accepted`. */
  readonly status: Exclude<Status, 'accepted'>;
  readonly agencyName: string;
  readonly year: number;
  /** Place of the version in upload order: 1, 2, … */
  readonly versionNumber: number;
  readonly fileName: string;
  /** The page of the report; null where none can be reached. */
  readonly link: string | null;
  /** The language that comes first; the other one follows. */
  readonly language: Language;
}

export interface MailFinding {
  readonly kind: string;
  readonly id: string;
  readonly message: string;
  /** What the agency has said of it before. */
  readonly answer: string | null;
}

/** What the mail says in one language, before it is set as text or HTML. */
export interface MailContent {
  readonly language: Language;
  readonly greeting: string;
  readonly intro: string;
  readonly nextAction: string;
  /** Why the file could not be read. */
  readonly reason: string | null;
  readonly mends: { readonly title: string; readonly choices: readonly (readonly string[])[] } | null;
  readonly findings: { readonly title: string; readonly items: readonly MailFinding[]; readonly more: string | null };
  readonly lost: readonly string[];
  readonly link: { readonly label: string; readonly url: string } | null;
  readonly signature: string;
}

/** Findings beyond this number are only counted; the page has them all. */
const MOST_FINDINGS = 20;
const MOST_CHOICES = 5;

const SIGNATURE: Bilingual = {
  zh: '本邮件由政府信息公开年度报告核验系统自动发出。系统只提出建议，不改动上报的任何数字。',
  en: 'Sent automatically by the annual report filing system. It only proposes; it changes no figure of your report.',
};

const SEE_TABLES: Bilingual = { zh: '查看标注了问题的表格', en: 'See the tables with the marks' };
const SEE_PAGE: Bilingual = { zh: '查看历次上报', en: 'See what was filed' };

const introOf = ({ year, fileName, versionNumber, status }: Notice): Bilingual => ({
  zh: `贵单位上报的 ${year} 年政府信息公开工作年度报告（第 ${versionNumber} 次上报，文件“${fileName}”）核验结果为“${STATUSES[status].label.zh}”。${STATUSES[status].sentence.zh}`,
  en: `Your annual report on government information disclosure for ${year} (submission ${versionNumber}, file “${fileName}”): ${STATUSES[status].label.en}. ${STATUSES[status].sentence.en}`,
});

function mendsOf({ result }: Notice, language: Language): MailContent['mends'] {
  const { corrections, report } = result;
  if (corrections === null || report === null) return null;
  if (corrections.verdict !== 'located' && corrections.verdict !== 'ambiguous') return null;
  const choices = corrections.explanations
    .slice(0, MOST_CHOICES)
    .map((explanation) => describeExplanation(explanation, report.form).map((change) => change[language]));
  return choices.length === 0 ? null : { title: VERDICTS[corrections.verdict][language], choices };
}

function findingsIn({ result }: Notice, language: Language): MailContent['findings'] {
  const all = findingsOf(result.checks).map(({ check }) => check);
  const grave = all.filter(({ severity, status }) => severity !== 'I' || status === 'fillable');
  const items = grave.slice(0, MOST_FINDINGS).map((check) => ({
    kind: kindOf(check)[language],
    id: check.id,
    message: check.message[language],
    answer: check.answer === undefined ? null : answerLine(check.answer, language),
  }));
  const [left, hints] = [grave.length - items.length, all.length - grave.length];
  const more = {
    zh: [left > 0 && `另有 ${left} 项未列出`, hints > 0 && `另有 ${hints} 项提示仅供参考`],
    en: [left > 0 && `${left} more are not listed here`, hints > 0 && `${plural(hints, 'hint')} for your information`],
  }[language].filter((part) => part !== false);
  const explained = countAnswered(grave);
  const title = {
    zh: `发现的问题（${grave.length} 项${explained > 0 ? `，其中 ${explained} 项单位已说明` : ''}）`,
    en: `Findings (${grave.length}${explained > 0 ? `, ${explained} of them explained by the agency` : ''})`,
  }[language];
  const [joint, stop] = language === 'zh' ? ['；', '，详见网页。'] : ['; ', '; see the page.'];
  return { title, items, more: more.length === 0 ? null : more.join(joint) + stop };
}

/** Everything the mail says, in one language. */
export function contentOf(notice: Notice, language: Language): MailContent {
  const { result, status, agencyName, link } = notice;
  return {
    language,
    greeting: { zh: `${agencyName}：`, en: `To ${agencyName}:` }[language],
    intro: introOf(notice)[language],
    nextAction: nextActionOf('checked', { status, checks: result.checks })[language],
    reason: result.error?.message[language] ?? null,
    mends: mendsOf(notice, language),
    findings: findingsIn(notice, language),
    lost: lostChecks(result).map((sentence) => sentence[language]),
    link: link === null ? null : { url: link, label: (result.report === null ? SEE_PAGE : SEE_TABLES)[language] },
    signature: SIGNATURE[language],
  };
}
