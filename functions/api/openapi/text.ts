import type { Bilingual } from '../../../shared/text/bilingual.ts';

/** A heading in both languages; OpenAPI has no place for a second one. */
export const heading = ({ zh, en }: Bilingual): string => `${zh} / ${en}`;

/** A text in both languages, a paragraph each (CommonMark). */
export const paragraphs = (...texts: readonly Bilingual[]): string =>
  [...texts.map(({ zh }) => zh), ...texts.map(({ en }) => en)].join('\n\n');
