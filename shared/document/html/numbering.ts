import { attribute, type Element } from './parse.ts';

const CHINESE = '零一二三四五六七八九';

function chinese(number: number): string {
  const tens = Math.floor(number / 10);
  const unit = number % 10 === 0 && number > 0 ? '' : CHINESE.charAt(number % 10);
  return tens === 0 ? unit : `${tens === 1 ? '' : CHINESE.charAt(tens)}十${unit}`;
}

const STYLES: readonly (readonly [RegExp, (number: number) => string | null])[] = [
  [/none|disc|circle|square/, () => null],
  [
    /cjk-ideographic|chinese|trad-|simp-/,
    (number) => (number > 0 && number < 100 ? `${chinese(number)}、` : `${number}.`),
  ],
  [
    /lower-(?:alpha|latin)|^a$/,
    (number) => (number > 0 && number < 27 ? `${String.fromCharCode(96 + number)}.` : `${number}.`),
  ],
  [
    /upper-(?:alpha|latin)|^A$/,
    (number) => (number > 0 && number < 27 ? `${String.fromCharCode(64 + number)}.` : `${number}.`),
  ],
];

const styleOf = (element: Element): string =>
  /list-style(?:-type)?\s*:\s*([^;]+)/i
    .exec(attribute(element, 'style') ?? '')?.[1]
    ?.trim()
    .toLowerCase() ??
  attribute(element, 'type') ??
  '';

const integer = (text: string | null): number | null =>
  text !== null && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : null;

/** Counts the items of one ordered list as a browser does and says what it shows in front of each. */
export function numbering(list: Element): (item: Element) => string | null {
  let next = integer(attribute(list, 'start')) ?? 1;
  return (item) => {
    const number = integer(attribute(item, 'value')) ?? next;
    next = number + 1;
    const style = styleOf(item) || styleOf(list);
    const shown = STYLES.find(([pattern]) => pattern.test(style))?.[1] ?? ((one: number) => `${one}.`);
    return shown(number);
  };
}
