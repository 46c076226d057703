import type { Line } from './line.ts';
import { type Mark, marksOf } from './marks.ts';

/** What a passage speaks of at a place; the last word before a number decides. */
export type Topic =
  | 'requests'
  | 'remedies'
  | 'normdocs'
  | 'rules'
  | 'processing-fee'
  | 'administrative-fee'
  | 'proposals'
  | 'messages'
  | 'services'
  | 'training'
  | 'news-media';

const TOPICS: readonly (readonly [Topic, string])[] = [
  ['remedies', '行政复议|行政诉讼|被诉|复议案|诉讼案'],
  ['requests', '依申请公开|申请公开|公开申请|申请(?:政府)?信息公开|信息依申请'],
  ['normdocs', '规范性文件'],
  ['rules', '规章(?!制度)'],
  ['administrative-fee', '行政事业[性型]收费'],
  ['processing-fee', '处理费|收费'],
  ['proposals', '提案|人大.{0,4}建议|议案'],
  ['messages', '留言|信箱|群众来信|热线|咨询|投诉|信访|舆情|诉求|工单|举报|好差评'],
  ['services', '审批服务|审批事项|办件|救助|援助|仲裁'],
  ['training', '培训'],
  ['news-media', '新媒体|公众号|微博|抖音|头条'],
];
const TOPIC = new RegExp(TOPICS.map(([, words]) => `(${words})`).join('|'), 'g');
const DENIED = /未|没有|无|零|不存在/;
const LONGEST_DENIAL = 60;

/**
 * The topics of a line. What a clause only denies (无投诉举报) is no topic behind its end: there the one before it goes on,
 * or that of the section (null).
 */
export function topicsOf(line: Line): Mark<Topic | null>[] {
  const marks: Mark<Topic | null>[] = [];
  let deniedUntil: number | null = null;
  let before: Topic | null = null;
  const resume = (place: number) => {
    if (deniedUntil !== null && deniedUntil < place) {
      marks.push({ start: deniedUntil, end: deniedUntil, says: before });
      deniedUntil = null;
    }
  };
  for (const mark of marksOf(line.text, TOPIC, topicIn)) {
    resume(mark.start);
    const from = Math.max(line.clauseStart(mark.start), mark.start - LONGEST_DENIAL);
    if (mark.says !== 'requests' && DENIED.test(line.text.slice(from, mark.start))) {
      deniedUntil = line.clauseEnd(mark.start);
    } else {
      before = mark.says;
    }
    marks.push(mark);
  }
  resume(Number.POSITIVE_INFINITY);
  return marks;
}

function topicIn(match: RegExpExecArray): Topic | null {
  const group = match.findIndex((part, index) => index > 0 && part !== undefined);
  return TOPICS[group - 1]?.[0] ?? null;
}
