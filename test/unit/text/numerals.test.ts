import fc from 'fast-check';
import { parseNumeral } from '../../../shared/text/numerals.ts';

/** Writes a whole number below 10^8 in Chinese, as a clerk does: the inverse of what is tested. */
function inChinese(value: number): string {
  const digits = '零一二三四五六七八九';
  const below = (part: number): string => {
    let text = '';
    let gap = false;
    for (const [step, name] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / step) % 10;
      if (digit === 0) {
        gap = text !== '';
      } else {
        text += `${gap ? '零' : ''}${digits.charAt(digit)}${name}`;
        gap = false;
      }
    }
    return text;
  };
  if (value === 0) {
    return '零';
  }
  const high = Math.floor(value / 10000);
  const low = value % 10000;
  const joint = low > 0 && low < 1000 && high > 0 ? '零' : '';
  return `${high > 0 ? `${below(high)}万` : ''}${joint}${low > 0 ? below(low) : ''}`;
}

describe('parseNumeral', () => {
  test.each([
    ['0', 0],
    ['67', 67],
    ['1,234', 1234],
    ['12,345,678', 12345678],
    ['2181.669177', 2181.669177],
    ['1.9万', 19000],
    ['192.0793万', 1920793],
    ['5.2亿', 520000000],
    ['3千', 3000],
    ['12百', 1200],
    ['2千万', 20000000],
    ['-8', -8],
    ['零', 0],
    ['〇', 0],
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['一百二十', 120],
    ['一百二', 120],
    ['一百零五', 105],
    ['一百一十五', 115],
    ['两千零五', 2005],
    ['两千零五十', 2050],
    ['三千二', 3200],
    ['一万', 10000],
    ['一万二', 12000],
    ['一万零二', 10002],
    ['十一万三千', 113000],
    ['三亿五千万', 350000000],
    ['一亿零三', 100000003],
    ['二〇二四', 2024],
    ['壹拾贰', 12],
  ])('reads %s as %d', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  test.each([
    '',
    '百',
    '万',
    '零百',
    '一二',
    '一一零',
    '十十',
    '一十百',
    '二百三百',
    '一百零',
    '1,23',
    '1.',
    '.5',
    '1万2',
    '一万万万',
    '三件',
    '一 百',
    '9'.repeat(40),
  ])('refuses %j', (text) => {
    expect(parseNumeral(text)).toBeNull();
  });

  test('reads back every whole number as it is written in Chinese', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        expect(parseNumeral(inChinese(value))).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  test('reads back Arabic numbers with 万 without an error of binary fractions', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (value) => {
        expect(parseNumeral(`${(value / 10000).toFixed(4)}万`)).toBe(value);
      }),
    );
  });
});
