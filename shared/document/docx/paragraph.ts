import { childOf, textOf, type XmlElement } from '../xml/element.ts';
import { contentOf } from './content.ts';
import type { Fields } from './fields.ts';
import type { Numbering } from './numbering.ts';
import { switchOf } from './properties.ts';
import { readRun } from './run.ts';
import type { Styles } from './styles.ts';

/** What is known of a document while its text is read. */
export interface Surroundings {
  readonly styles: Styles;
  readonly numbering: Numbering;
  readonly fields: Fields;
}

/** A paragraph, and what hangs on it. */
export interface ReadParagraph {
  readonly text: string;
  /** Its end was deleted: what follows belongs to the same line. */
  readonly joinsNext: boolean;
  readonly textBoxes: readonly XmlElement[];
  readonly notes: readonly string[];
}

/** What stands in a cell of figures; a list's number in front of it would be read as part of it. */
const FIGURE = /^[\d\s.,+/\\%_-]*$/;

/** A raised digit behind a digit is the mark of a note, typed by hand: 12¹ is not 121. */
const appended = (text: string, next: string, raised: boolean): string =>
  raised && /\d\s*$/.test(text) && /^\s*\d+\s*$/.test(next) ? `${text}(${next.trim()})` : text + next;

/** Reads one paragraph with the number that its list gives it; `begun` is a line of which it is the end. */
export function readParagraph(paragraph: XmlElement, around: Surroundings, begun: string): ReadParagraph {
  const properties = childOf(paragraph, 'w:pPr');
  const mark = childOf(properties, 'w:rPr');
  const paragraphStyle = around.styles.ofParagraph(properties);
  const textBoxes: XmlElement[] = [];
  const notes: string[] = [];
  let text = begun;
  for (const part of contentOf(paragraph)) {
    if (part.name === 'w:r') {
      const run = readRun(part, { paragraphStyle, ...around });
      text = appended(text, run.text, run.raised);
      textBoxes.push(...run.textBoxes);
      notes.push(...run.notes);
    } else if (part.name === 'm:oMath' || part.name === 'm:oMathPara') {
      text += textOf(part).trim();
    }
  }
  const joinsNext = ['w:del', 'w:moveFrom'].some((name) => childOf(mark, name) !== undefined);
  const counts = !joinsNext && switchOf(mark, 'w:vanish') !== true;
  const number = counts ? around.numbering.next(properties) : '';
  return { text: FIGURE.test(text) ? text : number + text, joinsNext, textBoxes, notes };
}
