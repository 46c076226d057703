import { isDamagedDate } from './identity/dates.ts';
import { SPAM } from './identity/names.ts';
import type { Pieces } from './pieces.ts';
import type { TextNoise } from './report.ts';

/** Lines that the page prints around a report; a sentence of the report ends in a full stop and is longer. */
const CHROME =
  /扫一扫|二维码|打印(?:本页|页面|正文)|关闭(?:窗口|本页|页面)|字[体号][::\s]|[【[]字体|分享到|当前位置|您(?:现在)?(?:的|所在)的?位置|首页\s*[>»›|]|[上下]一篇|网站地图|版权所有|ICP备|公网安备|(?:主|承)办单位[::]|无障碍|长者(?:模式|版)|(?:浏览|点击|访问)(?:次数|量|数)?[::]|返回顶部|加入收藏|网站标识码|技术支持[::]/;

/** The shortest of these has three characters; most cells of a table have fewer. */
const SHORTEST = 3;

/** Whether a line belongs to the page and not to the report. */
export const isPageChrome = (text: string): boolean =>
  text.length >= SHORTEST && text.length <= 80 && !text.includes('。') && CHROME.test(text);

const QUESTION_MARKS = /\d\s?\?|\?\s?\d|^\?+$|\?{2,}/g;

/**
 * Where a run of characters is gone, by what must stand there at least. A year without 年 counts only before a word that
 * says what was done; 2035远景 or 2020版 is written so on purpose.
 */
const LOST: readonly (readonly [string, RegExp])[] = [
  ['日', /(?<![\d月.])\d{3,8}日(?![内以历])/g],
  ['月', /(?<!\d)20\d{2}\d{1,2}月/g],
  ['20', /(?<!\d)20[012]\d(?=共|全年|收到|受理|公开|发布|网上|办理|主动|制定|开展|累计|我)/g],
  ['本年增/', /本年增\/(?!减)/g],
  ['"', /(?<!\d)\d{7,}(?=")/g],
  ['”', /(?<!\d)\d{7,}(?=”)/g],
];

function unclosed(text: string): number {
  if (!text.includes('(')) {
    return 0;
  }
  let open = 0;
  let lost = 0;
  for (const mark of text.match(/[()。]/g) ?? []) {
    if (mark === '(') {
      open++;
    } else if (mark === ')') {
      open = Math.max(0, open - 1);
    } else {
      lost += open;
      open = 0;
    }
  }
  return lost + open;
}

/** How often a pattern is found in a text that must hold `needed` for it. */
const count = (text: string, needed: string, pattern: RegExp) =>
  text.includes(needed) ? (text.match(pattern)?.length ?? 0) : 0;

/** Counts the signs of damage over all pieces. */
export function readNoise({ pieces, traditional, pinyinGlosses }: Pieces): TextNoise {
  const texts = pieces.flatMap(({ cells }) => cells.map(({ text }) => text)).filter((text) => text !== '');
  const total = (of: (text: string) => number) => texts.reduce((sum, text) => sum + of(text), 0);
  return {
    traditional,
    pinyinGlosses,
    questionMarks: total((text) => count(text, '?', QUESTION_MARKS)),
    lostRuns: total(
      (text) =>
        LOST.reduce((sum, [needed, pattern]) => sum + count(text, needed, pattern), 0) +
        unclosed(text) +
        (isDamagedDate(text) ? 1 : 0),
    ),
    pageChrome: texts.filter(isPageChrome).length,
    spam: texts.filter((text) => SPAM.test(text)).length,
    undecodable: total((text) => count(text, '\ufffd', /\ufffd/g)),
  };
}
