import { styleText } from 'node:util';
import type { Paint } from '../../shared/presentation/terminal.ts';

type Style = Parameters<typeof styleText>[0];

/** Colours for standard output; none where it is no terminal or NO_COLOR is set (styleText sees to that). */
const style =
  (format: Style) =>
  (text: string): string =>
    styleText(format, text, { stream: process.stdout });

export const PAINT: Paint = {
  strong: style('bold'),
  error: style('red'),
  doubt: style('yellow'),
  good: style('green'),
  quiet: style('dim'),
};
