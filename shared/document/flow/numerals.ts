const HAN_DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** A number below ten thousand as it is counted in Chinese: 十, 十二, 一百零五; `ten` is how 10 to 19 begin. */
function counted(number: number, digits: string, steps: readonly string[], ten: string): string {
  let text = '';
  let zero = false;
  for (const [index, digit] of [...String(number)].map(Number).entries()) {
    const step = String(number).length - 1 - index;
    if (digit === 0) {
      zero = text !== '';
    } else {
      text += `${zero ? digits.charAt(0) : ''}${digits.charAt(digit)}${steps[step] ?? ''}`;
      zero = false;
    }
  }
  const long = `${digits.charAt(1)}${steps[1]}`;
  return number >= 10 && number < 20 ? `${ten}${text.slice(long.length)}` : text;
}

const han = (number: number) => counted(number, HAN_DIGITS, ['', '十', '百', '千'], '十');
const legal = (number: number) => counted(number, LEGAL_DIGITS, ['', '拾', '佰', '仟'], '壹拾');

/** 一, 二, … 一〇: digit by digit. */
const digital = (number: number) =>
  [...String(number)].map((digit) => (digit === '0' ? '〇' : HAN_DIGITS.charAt(Number(digit)))).join('');

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
  ] as const),
  ...([
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const),
];

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

/** A to Z, then AA, BB, …: letters are repeated. */
const letters = (number: number) => String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));

/** One of a run of characters; beyond it the plain number. */
const within = (first: number, count: number) => (number: number) =>
  number <= count ? String.fromCodePoint(first + number - 1) : String(number);

const cyclic = (characters: string) => (number: number) => characters.charAt((number - 1) % characters.length);
const fullWidth = (number: number) =>
  String(number).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** How a numbering format (ST_NumberFormat, ISO/IEC 29500-1 17.18.59) writes a number; the others write it plainly. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  ...{ chineseCounting: han, chineseCountingThousand: han, japaneseCounting: han, taiwaneseCounting: han },
  ...{ taiwaneseCountingThousand: han, chineseLegalSimplified: legal, japaneseLegal: legal },
  ...{
    ideographLegalTraditional: legal,
    ideographDigital: digital,
    taiwaneseDigital: digital,
    japaneseDigitalTenThousand: digital,
  },
  ...{ ideographTraditional: cyclic(STEMS), ideographZodiac: cyclic(BRANCHES) },
  ...{ upperRoman: roman, lowerRoman: (number) => roman(number).toLowerCase() },
  ...{ upperLetter: letters, lowerLetter: (number) => letters(number).toLowerCase() },
  ...{ decimalZero: (number) => String(number).padStart(2, '0') },
  ...{ decimalFullWidth: fullWidth, decimalFullWidth2: fullWidth },
  ...{ decimalEnclosedCircle: within(0x2460, 20), decimalEnclosedCircleChinese: within(0x2460, 20) },
  ...{ decimalEnclosedParen: within(0x2474, 20), decimalEnclosedFullstop: within(0x2488, 20) },
  ...{ ideographEnclosedCircle: within(0x3280, 10), none: () => '', bullet: () => '' },
};

/** A number in a numbering format. Numbers that no list reaches are written plainly. */
export function numeral(number: number, format: string): string {
  const write = FORMATS[format];
  return write === undefined || number < 1 || number > 9999 ? String(number) : write(number);
}
