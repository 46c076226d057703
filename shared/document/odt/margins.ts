import type { Flow } from '../flow/model.ts';
import { distinctMargins } from '../word/margins.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { BodyReader } from './body.ts';
import { Styles } from './styles.ts';

const MARGIN = /^style:(?:header|footer)(?:-left|-first)?$/;
/** The pages of a text that names no others. */
const USUAL = 'Standard';

const stylesIn = (root: XmlElement): readonly XmlElement[] =>
  elementsOf(root)
    .filter(({ name }) => name.endsWith('styles'))
    .flatMap(elementsOf);

/**
 * Headers and footers of the pages that a text may use, each once (OpenDocument 1.3 part 3, 16.9 to 16.13). `content` and
 * `common` are the roots of content.xml and styles.xml; the styles inside headers are those of the latter.
 */
export function marginsOf(content: XmlElement, common: XmlElement): Flow[] {
  const reader = new BodyReader(new Styles([common]));
  const styles = [content, common].flatMap(stylesIn);
  const used = new Set(
    styles.flatMap(({ attributes }) => [attributes['style:master-page-name'], attributes['style:next-style-name']]),
  );
  const pages = childOf(common, 'office:master-styles');
  const margins = (pages === undefined ? [] : elementsOf(pages))
    .filter(({ attributes: { 'style:name': name } }) => name === USUAL || used.has(name))
    .flatMap(elementsOf)
    .filter(({ name, attributes }) => MARGIN.test(name) && attributes['style:display'] !== 'false');
  return distinctMargins(margins.map((margin) => reader.read(margin)));
}
