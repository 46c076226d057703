import type { Topic } from '../topics.ts';
import { gap, NOT } from './fragments.ts';
import type { FigureKind } from './kind.ts';

const DOCUMENTS = /^(?:件|个|份|部|项|篇)$/;
/** What is shown of the documents in force may not be all of them. */
const SHOWN = /(?:公开|公示|公布|发布|上传|展示)[^,]{0,10}现行有效/;
/** Documents that were published, of which some may be new and some repealed. */
const PUBLISHED =
  /(?:公开|解读|备案)[^。;,◆]{0,16}(?:规章|规范性文件)[^。;◆]{0,40}◆|规范性文件[^。;,◆]{0,4}(?:公开|解读|备案)[^。;,◆]{0,4}\d[^。;◆]{0,40}◆/;
/** Two sorts of documents before one number. */
const BOTH = /(?:规章(?!制度)|规范性文件)(?:和|、|及|与|以及)[^,]{0,6}(?:规章|规范性文件)/;
const MAKING = ['制发', '制定', '印发', '出台', '新发布', '颁布', '制订', '制作'];
const MAKE = `(?:${MAKING.join('|')}|新制[作定]|新出台)`;
/** What is done with a document other than issuing it: 公开规范性文件 3 份 are published ones. */
const OTHER_ACT = /公开|解读|清理|备案|审核|审查|转发|修[订改]|评估|公示|上传|登记|参与|审议|征求|起草|拟定|名义/;

interface Texts {
  readonly prefix: string;
  /** The prefix of the other sort of documents. */
  readonly beside: string;
  readonly noun: string;
  readonly topic: Topic;
  readonly zh: string;
  readonly en: string;
}

const common = { family: 'document', unit: '件', units: DOCUMENTS } as const;

function valid({ prefix, beside, noun, topic, zh, en }: Texts): FigureKind {
  return {
    ...common,
    id: `${prefix}_valid`,
    words: ['现行有效', noun.slice(0, 2)],
    name: { zh: `现行有效${zh}`, en: `${en} in force` },
    standing: true,
    phrases: [
      // 制定规章1件、规范性文件3件: the verb is said once.
      { lead: new RegExp(`^(?:行政)?${noun}$`), follows: [`${beside}_valid`] },
      { lead: new RegExp(`现行有效(?:的)?[^,]{0,14}${noun}$`), unless: BOTH, unlessBefore: SHOWN },
      { lead: new RegExp(`${noun}[^,]{0,8}现行有效(?:的)?(?:文件)?$`) },
      { lead: /现行有效(?:的)?(?:文件)?$/, topic },
      { lead: /现行有效$/, tail: new RegExp(`^[^,]{0,8}${noun}`) },
      { lead: /^(?:现有|有|共有)?$/, tail: new RegExp(`^现行有效(?:的)?[^,]{0,8}${noun}`) },
    ],
    negations: [{ clause: new RegExp(`${NOT}[^,。;]{0,4}现行有效[^,。;]{0,10}${noun}`) }],
  };
}

function issued({ prefix, beside, noun, topic, zh, en }: Texts): FigureKind {
  const not = { unless: new RegExp(`废止|失效|现行有效|${BOTH.source}`), unlessBefore: OTHER_ACT };
  return {
    ...common,
    id: `${prefix}_issued`,
    words: [...MAKING, noun.slice(0, 2)],
    name: { zh: `制发${zh}`, en: `${en} issued` },
    phrases: [
      // 制定规章1件、规范性文件3件: the verb is said once.
      { lead: new RegExp(`^(?:行政)?${noun}$`), follows: [`${beside}_issued`] },
      { ...not, lead: new RegExp(`${MAKE}(?:的|了)?[^,]{0,20}${noun}$`) },
      { ...not, lead: new RegExp(`${noun}[^,]{0,6}${MAKE}(?:发布)?件?$`) },
      { ...not, lead: new RegExp(`(?:^|[^未])${MAKE}(?:了)?$`), tail: new RegExp(`^[^,]{0,8}${noun}`) },
      { lead: new RegExp(`^(?:其中|本年度?|20\\d\\d年度?|新)*${MAKE}件?$`), topic, doubt: PUBLISHED },
    ],
    negations: [
      {
        clause: new RegExp(`${NOT}新?(?:${MAKE}|发布|产生)${gap(14, '公开')}${noun}(?!的?(?:公开|解读|备案|清理))`),
      },
    ],
  };
}

function repealed({ prefix, beside, noun, topic, zh, en }: Texts): FigureKind {
  const repeal = '废止(?:[、和及或]?(?:宣布)?失效)?';
  const nor = `${NOT}(?:[^,。;]{0,8}[、和及或])?废止`;
  return {
    ...common,
    id: `${prefix}_repealed`,
    words: ['废止', noun.slice(0, 2)],
    name: { zh: `废止${zh}`, en: `${en} repealed` },
    phrases: [
      // 制定规章1件、规范性文件3件: the verb is said once.
      { lead: new RegExp(`^(?:行政)?${noun}$`), follows: [`${beside}_repealed`] },
      { lead: new RegExp(`${repeal}(?:的|了)?[^,]{0,14}${noun}$`), unless: BOTH },
      { lead: new RegExp(`${noun}[^,]{0,6}${repeal}件?$`) },
      { lead: new RegExp(`${repeal}件?$`), topic, doubt: PUBLISHED },
      { lead: /废止$/, tail: new RegExp(`^[^,]{0,8}${noun}`) },
    ],
    negations: [
      { clause: new RegExp(`${nor}[^,。;]{0,10}${noun}`) },
      { clause: new RegExp(`${nor}(?:文件|情况)?$`), topic },
    ],
  };
}

const NORMATIVE: Texts = {
  prefix: 'n.normdocs',
  beside: 'n.rules',
  noun: '规范性文件',
  topic: 'normdocs',
  zh: '行政规范性文件',
  en: 'normative documents',
};
const RULES: Texts = {
  prefix: 'n.rules',
  beside: 'n.normdocs',
  noun: '规章(?!制度)',
  topic: 'rules',
  zh: '规章',
  en: 'rules',
};

/** Issued, repealed and valid documents as Table 2 counts them: normative documents (规范性文件) and rules (规章). */
export const DOCUMENT_COUNTS: readonly FigureKind[] = [NORMATIVE, RULES].flatMap((texts) => [
  valid(texts),
  issued(texts),
  repealed(texts),
]);
