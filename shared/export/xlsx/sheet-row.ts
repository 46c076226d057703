import type { Value } from '../columns.ts';
import { STYLE } from './package.ts';

/** A cell of a sheet with its style (a place in `cellXfs`). */
export interface SheetCell {
  readonly value: Value;
  readonly style: number;
}

/** The letters of a column, from 0: A, …, Z, AA, … */
export function lettersOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : lettersOf(Math.floor(place / 26) - 1) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Excel takes no more in a cell. */
const LONGEST = 32_767;

const escaped = (text: string): string =>
  text
    .slice(0, LONGEST)
    .replace(NOT_XML, '\uFFFD')
    .replace(/[&<>]/g, (one) => ENTITIES[one] ?? one);

const cellXml = (reference: string, { value, style }: SheetCell): string => {
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  if (value === null) return styled === '' ? '' : `<c r="${reference}"${styled}/>`;
  // A text is stored as a text: whatever it begins with, it is no formula.
  return typeof value === 'number'
    ? `<c r="${reference}"${styled}><v>${value}</v></c>`
    : `<c r="${reference}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

/** One row of `sheetData`; a cell without value and style is left out. */
export function rowXml(number: number, cells: readonly SheetCell[], letters: readonly string[]): string {
  let xml = `<row r="${number}">`;
  for (const [place, cell] of cells.entries()) xml += cellXml(`${letters[place]}${number}`, cell);
  return `${xml}</row>`;
}
