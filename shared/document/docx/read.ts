import { damaged } from '../faults.ts';
import { documentBlocks } from '../flow/blocks.ts';
import type { Flow } from '../flow/model.ts';
import type { Document } from '../model.ts';
import { OfficePackage, type Related } from '../opc/package.ts';
import { distinctMargins } from '../word/margins.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { BodyReader } from './body.ts';
import { Fields } from './fields.ts';
import { NAMESPACES } from './names.ts';
import { Numbering } from './numbering.ts';
import { Styles } from './styles.ts';

/** The notes of a part by their mark, as `footnote 2`. */
const notesOf = (part: XmlElement | null): [string, XmlElement][] =>
  (part === null ? [] : elementsOf(part))
    .filter(({ attributes }) => attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
    .map((note) => [`${note.name.slice(2)} ${note.attributes['w:id']}`, note]);

/**
 * Reads a Word document (docx, ISO/IEC 29500-1). Changes are accepted: what was inserted is text, what was deleted is
 * not; neither is what is hidden or struck out. The numbers of numbered paragraphs are text in front of them. Text boxes
 * and notes follow the paragraph or table that they hang on; headers and footers come before all, each once. Throws
 * ReadingError.
 */
export async function readDocx(bytes: Uint8Array): Promise<Document> {
  const office = new OfficePackage(bytes, NAMESPACES);
  const main = await office.mainPart('word/document.xml');
  const document = await office.requiredPart(main);
  const body = childOf(document, 'w:body');
  if (body === undefined) {
    throw damaged('the document has no body');
  }
  const related = await office.related(main);
  const part = (type: string) => office.part(related.find((one: Related) => one.type === type)?.path);
  const styles = new Styles(await part('styles'));
  const numbering = new Numbering(await part('numbering'), styles);
  const notes = new Map([...notesOf(await part('footnotes')), ...notesOf(await part('endnotes'))]);
  const reader = new BodyReader({ styles, numbering, fields: new Fields() }, notes);
  const margins: (readonly Flow[])[] = [];
  for (const { type, path } of related) {
    const margin = type === 'header' || type === 'footer' ? await office.part(path) : null;
    margins.push(margin === null ? [] : reader.read(margin));
  }
  return { format: 'docx', text: null, blocks: documentBlocks([...distinctMargins(margins), ...reader.read(body)]) };
}
