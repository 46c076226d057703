/** Code points that take two columns in a terminal (Unicode Standard Annex #11, East Asian Width W and F). */
const WIDE = new RegExp(
  '[\\u1100-\\u115f\\u2e80-\\u303e\\u3041-\\u4dbf\\u4e00-\\ua4cf\\uac00-\\ud7a3\\uf900-\\ufaff\\ufe30-\\ufe6f' +
    '\\uff00-\\uff60\\uffe0-\\uffe6\\u{1f300}-\\u{1faff}\\u{20000}-\\u{3fffd}]',
  'u',
);

/** Columns that a character takes: 0 for combining marks, 2 for wide ones. */
const widthOfCharacter = (character: string): number => {
  if (/\p{M}|\p{Cc}|\p{Cf}/u.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
};

/** Columns that a text takes in a terminal. */
export const displayWidth = (text: string): number =>
  [...text].reduce((width, character) => width + widthOfCharacter(character), 0);

/** The text cut to a number of columns, with … where something is missing. */
export function cut(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  let kept = '';
  for (const character of text) {
    if (displayWidth(kept + character) > columns - 1) break;
    kept += character;
  }
  return `${kept}…`;
}

/** The text broken into lines of at most so many columns: at spaces where it can, anywhere in Chinese. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.match(/[\u0021-\u007e]+|\s+|[^\u0021-\u007e\s]/gu) ?? []) {
    if (line !== '' && displayWidth(line + word) > columns) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? word.trimStart() : word;
  }
  return [...lines, line.trimEnd()].filter((one) => one !== '');
}

/** Pads to a number of columns, on the right or on the left. */
export function pad(text: string, columns: number, align: 'left' | 'right' = 'left'): string {
  const space = ' '.repeat(Math.max(0, columns - displayWidth(text)));
  return align === 'left' ? text + space : space + text;
}
