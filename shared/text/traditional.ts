import { Converter, type ConverterFunction } from 'opencc-js/t2cn';

/** Frequent characters of these reports that simplified text does not use. */
const DISTINCTIVE =
  '報開請數務國條會業關處總縣鄉鎮與為發應對訴議結轉給問題監據時間實際點動將規辦間進還們個種項單資訊電話網門貫徹執導與標準團體設計畫長員學習環護術藝區華嚴經續繼無屬強構護內';

let distinctive: Uint8Array | undefined;

/** How many of a text's characters simplified text does not use. */
function countDistinctive(text: string): number {
  if (distinctive === undefined) {
    distinctive = new Uint8Array(0x10000);
    for (const character of DISTINCTIVE) {
      distinctive[character.charCodeAt(0)] = 1;
    }
  }
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    count += distinctive[text.charCodeAt(at)] ?? 0;
  }
  return count;
}

/** How many of a text's characters are Chinese. */
function countHan(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    count += code >= 0x3400 && code <= 0x9fff ? 1 : 0;
  }
  return count;
}

/** Whether a text is written in Traditional characters, not merely with one in a name: at least one in fifty. */
export function isTraditional(text: string): boolean {
  const found = countDistinctive(text);
  return found > 0 && (found >= 30 || found * 50 >= countHan(text));
}

/** Words that Taiwan conversions put for the words of the form. */
const TAIWAN_WORDS: readonly (readonly [RegExp, string])[] = [
  [/规范性档案/g, '规范性文件'],
  [/资讯/g, '信息'],
  [/程式/g, '程序'],
  [/网路/g, '网络'],
];

let converter: ConverterFunction | undefined;

/**
 * Turns Traditional into simplified characters; the result has the same length in UTF-16 units, so that places stay.
 * The dictionary (12 ms) is built at the first use.
 */
export function simplify(text: string): string {
  converter ??= Converter({ from: 't', to: 'cn' });
  const convert = converter;
  const whole = convert(text);
  const kept = whole.length === text.length ? whole : Array.from(text, (one) => sameLength(one, convert(one))).join('');
  return TAIWAN_WORDS.reduce((result, [word, ours]) => result.replace(word, ours), kept);
}

/** Rare characters whose simplified form lies outside the basic plane are left as they are. */
const sameLength = (original: string, converted: string) =>
  converted.length === original.length ? converted : original;
