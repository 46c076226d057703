import { organIn, SPAM } from './organs.ts';

export { SPAM };

/** A report named in a text: `某市2024年政府信息公开工作年度报告`, in any order of its parts. */
export interface ReportName {
  readonly authority: string | null;
  readonly year: number | null;
  readonly start: number;
  readonly end: number;
}

const YEAR = '[12]\\d{3}';
const CORE = new RegExp(
  `(?:政府|政务)?信息公开(?:工作)?的?(?:(?<inner>${YEAR})年?度?)?(?:年度)?(?:工作)?(?:总结|情况)?的?(?:报告|年报)(?:[(](?<behind>${YEAR})年?度?[)])?`,
  'g',
);
/** Words of a name before its core; as many as a long name of an organ has. */
const BEFORE = /[\u4e00-\u9fff·()\d ]{0,64}$/;
const YEAR_BEFORE = new RegExp(`^(?<organ>.*)(?<!\\d)(?<year>${YEAR})(?!\\d) ?年?度?(?<between>\\D*)$`);

const DIGITS = '〇一二三四五六七八九';

/** Years in Chinese numerals as digits, unit for unit: 二〇二四年 becomes 2024年. */
export const withDigitYears = (text: string): string =>
  !text.includes('二') && !text.includes('一')
    ? text
    : text.replace(/[一二][〇零○ОO0一二三四五六七八九]{3}(?=年)/g, (year) =>
        [...year].map((digit) => (/[零○ОO0]/.test(digit) ? '0' : String(DIGITS.indexOf(digit)))).join(''),
      );

/** What stands before the core: the organ and the year, in either order. */
function partsBefore(words: string): { readonly authority: string | null; readonly year: string | undefined } {
  const { organ = '', year, between = '' } = YEAR_BEFORE.exec(words)?.groups ?? {};
  const candidates = year === undefined ? [words] : [organ, between];
  return { authority: candidates.map(organIn).find((name) => name !== null) ?? null, year };
}

/**
 * Every report named in a text; in book marks only where the name fills them, since 《关于做好2024年政府信息公开工作年度
 * 报告编制发布工作的通知》 names another document.
 */
export function reportNames(text: string): ReportName[] {
  if (!text.includes('信息公开')) {
    return [];
  }
  const compact = withDigitYears(text);
  const names: ReportName[] = [];
  let done = 0;
  for (const match of compact.matchAll(CORE)) {
    const end = match.index + match[0].length;
    const words = BEFORE.exec(compact.slice(Math.max(done, match.index - 64), match.index))?.[0] ?? '';
    const open = compact.lastIndexOf('《', match.index);
    const inMarks = open >= 0 && compact.indexOf('》', open) >= end;
    done = end;
    if (inMarks && compact[end] !== '》') {
      continue;
    }
    const { authority, year } = partsBefore(words);
    const stated = year ?? match.groups?.inner ?? match.groups?.behind;
    names.push({
      authority,
      year: stated === undefined ? null : Number(stated),
      start: match.index - words.length,
      end,
    });
  }
  return names;
}
