/**
 * Sub-topics of section one (domain specification B), simplified, without number and suffix; and the word that is in
 * each of their wordings.
 */
export const TOPICS: readonly (readonly [id: string, word: string, title: string])[] = [
  ['s1.2', '申请', '(?:政府信息)?依申请公开(?:政府信息)?|依申请办理|收到和处理政府信息公开申请'],
  ['s1.1', '主动公开', '(?:政府信息)?主动公开(?:政府信息)?'],
  ['s1.3', '管理', '(?:政府)?信息(?:资源)?(?:规范化?)?管理'],
  ['s1.4', '平台', '(?:政府信息公开|政务公开|政府信息|信息公开|政务信息公开|信息|公开)?平台(?:建设)?(?:与管理)?'],
  ['s1.5', '保障', '(?:政务公开|政府信息公开|信息公开|工作)?(?:监督保障|监督和保障|保障监督|监督与保障)'],
];

const SUFFIX = '的?(?:工作)?(?:开展|落实)?(?:情况|方面|工作)?(?:情况|方面)?';
/** `(一)`, `一是`, `1.`, `一、`, or what is left of a damaged `)`. */
const NUMBER = '(?:[(]?[一二三四五六七][)]|[一二三四五]是|[1-7][.、)]|[(][1-7][)]|[一二三四五][、.]|[)])';

let leading: { readonly id: string; readonly word: string; readonly pattern: RegExp }[] | undefined;

/** A numbered topic is one whatever follows but a verb's object; without a number it must end there or run in. */
function patterns() {
  leading ??= TOPICS.map(([id, word, title]) => ({
    id,
    word,
    pattern: new RegExp(
      `^(?:#{1,6})?(?:\\*\\*)?(?:${NUMBER}(?:${title})${SUFFIX}(?=$|[。.:,;、\\-—0-9*])|(?:${title})${SUFFIX}(?:$|[。:]|\\*\\*))`,
    ),
  }));
  return leading;
}

/** The sub-topic that a paragraph of section one begins, if it begins one. */
export function topicOf(text: string): string | null {
  const key = text.slice(0, 60).replace(/\s+/g, '');
  return patterns().find(({ word, pattern }) => key.includes(word) && pattern.test(key))?.id ?? null;
}

/** Where, in a paragraph of section one, a sentence may begin a further sub-topic: behind its end mark, at a number. */
export function topicStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/[。;!?]\s*(?=\(?[一二三四五六七][)是、]|[1-7][.、])/g)) {
    const at = match.index + match[0].length;
    if (at > 0 && topicOf(text.slice(at)) !== null) {
      starts.push(at);
    }
  }
  return starts;
}
