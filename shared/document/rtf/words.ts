import type { Destination } from './state.ts';
import type { Part } from './stream.ts';

/** Control words that stand for a character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['lbr', '\n'],
  ['softline', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
  ['~', '\u00a0'],
  ['_', '-'],
]);

/** Code pages by the word for the character set of the whole file. */
export const CODE_PAGES: ReadonlyMap<string, number> = new Map([
  ['ansi', 1252],
  ['mac', 10_000],
  ['pc', 437],
  ['pca', 850],
]);

/** Groups whose text is not that of the document; those that begin with \* and are not named here hold nothing. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map<string, Destination>([
  ['fonttbl', 'fonts'],
  ['nesttableprops', 'row'],
  ['upr', 'choice'],
  ...[
    ...['colortbl', 'stylesheet', 'info', 'filetbl', 'revtbl', 'listtable', 'listoverridetable', 'pict', 'nonshppict'],
    ...[
      'fldinst',
      'objdata',
      'objclass',
      'nonesttables',
      'sp',
      'shprslt',
      'private',
      'template',
      'annotation',
      'atnid',
    ],
    ...['atnauthor', 'bkmkstart', 'bkmkend', 'ftnsep', 'ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn'],
    ...['tc', 'xe', 'rxe', 'txe', 'pntxtb', 'pntxta'],
  ].map((word): [string, Destination] => [word, 'nothing']),
]);

/** Groups whose text stands apart from the text around it. */
export const PARTS: ReadonlyMap<string, Part> = new Map<string, Part>([
  ['footnote', 'note'],
  ['shptxt', 'note'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (word): [string, Part] => [word, 'margin'],
  ),
]);

/** Groups that hold such groups, although they begin with \*. */
export const CONTAINERS: ReadonlySet<string> = new Set(['shpinst']);
