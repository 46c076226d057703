const DIGITS: Readonly<Record<string, number>> = {
  ...{ 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
};
const STEPS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 拾: 1, 佰: 2, 仟: 3 };
const GROUPS: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

/** The characters that a Chinese numeral is made of, for use in a character class. */
export const CHINESE_NUMERAL = '〇零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/** No count or amount of a report is longer; what is longer is not a number that someone stated. */
const LONGEST = 24;

const ARABIC = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)([百千万亿]{0,2})$/;

/**
 * The number that a numeral states: `1,234`, `1.9万`, `一百二十`, `两千零五`, `一万二` (12000), `二〇二四`; null if the text is
 * not exactly one well-formed numeral. Decimals are shifted as text, so that 192.0793万 is 1920793.
 */
export function parseNumeral(text: string): number | null {
  if (text.length === 0 || text.length > LONGEST) {
    return null;
  }
  return parseArabic(text) ?? parseChinese(text);
}

function parseArabic(text: string): number | null {
  const match = ARABIC.exec(text);
  if (match?.[1] === undefined) {
    return null;
  }
  let exponent = 0;
  for (const multiplier of match[2] ?? '') {
    exponent += STEPS[multiplier] ?? GROUPS[multiplier] ?? 0;
  }
  const digits = match[1];
  return shifted(digits.includes(',') ? digits.replaceAll(',', '') : digits, exponent);
}

/** `decimal` × 10^`exponent` without the error of a multiplication in binary. */
export function shifted(decimal: string, exponent: number): number {
  return Number(exponent === 0 ? decimal : `${decimal}e${exponent}`);
}

function parseChinese(text: string): number | null {
  if ([...text].every((character) => character in DIGITS)) {
    const years = text.length === 4;
    return text.length === 1 || years ? Number([...text].map((character) => DIGITS[character]).join('')) : null;
  }
  return parseGroups(text, 8);
}

/** Reads `…亿…万…`; the part before 亿 may hold 万, the part before 万 may not. */
function parseGroups(text: string, exponent: 8 | 4 | 0): number | null {
  if (exponent === 0) {
    return parseSteps(text);
  }
  const below = exponent === 8 ? 4 : 0;
  const mark = exponent === 8 ? '亿' : '万';
  const at = text.indexOf(mark);
  if (at < 0) {
    return parseGroups(text, below);
  }
  const high = at === 0 ? null : parseGroups(text.slice(0, at), below);
  const low = parseLow(text.slice(at + 1), exponent, below);
  return high === null || low === null ? null : high * 10 ** exponent + low;
}

/** What follows 万 or 亿; a lone digit without 零 counts the next lower place (一万二). */
function parseLow(rest: string, exponent: 8 | 4, below: 4 | 0): number | null {
  if (rest === '') {
    return 0;
  }
  if (rest.length === 1) {
    const digit = DIGITS[rest];
    return digit === undefined || digit === 0 ? null : digit * 10 ** (exponent - 1);
  }
  const low = parseGroups(rest.startsWith('零') || rest.startsWith('〇') ? rest.slice(1) : rest, below);
  return low !== null && low < 10 ** exponent ? low : null;
}

/** Reads a number below ten thousand: 十, 十二, 一百零五, 三千二. */
function parseSteps(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  let last = 4;
  let zero = false;
  for (const character of text) {
    const step = STEPS[character];
    if (step !== undefined) {
      const leadingTen = step === 1 && digit === null && sum === 0 && !zero;
      if (step >= last || (digit === null && !leadingTen)) {
        return null;
      }
      sum += (digit ?? 1) * 10 ** step;
      [digit, last, zero] = [null, step, false];
    } else if (DIGITS[character] === 0) {
      if (digit !== null || zero || sum === 0) {
        return null;
      }
      zero = true;
    } else {
      const value = DIGITS[character];
      if (value === undefined || digit !== null) {
        return null;
      }
      digit = value;
    }
  }
  return finishSteps(sum, digit, last, zero);
}

function finishSteps(sum: number, digit: number | null, last: number, zero: boolean): number | null {
  if (digit === null) {
    return sum > 0 && !zero ? sum : null;
  }
  // 三千二 is 3200; 三千零二 and 三十二 are what they say.
  const shortened = sum > 0 && !zero && last > 1;
  return sum + digit * (shortened ? 10 ** (last - 1) : 1);
}
