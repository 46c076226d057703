import { childOf, type XmlElement } from '../xml/element.ts';
import { switchOf } from './properties.ts';

/** Elements around others that leave them as they are; what was inserted counts as if it had always been there. */
const TRANSPARENT = new Set([
  'w:ins',
  'w:moveTo',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:fldSimple',
  'w:dir',
  'w:bdo',
  'w:sdtContent',
  'w:ruby',
  'w:rubyBase',
]);

/** What was deleted or moved away, and the pronunciation over a word. */
const LEFT_OUT = new Set(['w:del', 'w:moveFrom', 'w:rt', 'w:rubyPr']);

/** A content control; the hint in an empty one is no content. */
function controlled(control: XmlElement): XmlElement | undefined {
  const hint = switchOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr') === true;
  return hint ? undefined : childOf(control, 'w:sdtContent');
}

/** One of several branches that say the same in different ways: the first. */
const branch = (alternatives: XmlElement): XmlElement | undefined =>
  childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');

function collect(parent: XmlElement | undefined, found: XmlElement[]): XmlElement[] {
  for (const child of parent?.children ?? []) {
    if (typeof child === 'string' || LEFT_OUT.has(child.name)) {
      continue;
    }
    if (TRANSPARENT.has(child.name)) {
      collect(child, found);
    } else if (child.name === 'w:sdt') {
      collect(controlled(child), found);
    } else if (child.name === 'mc:AlternateContent') {
      collect(branch(child), found);
    } else {
      found.push(child);
    }
  }
  return found;
}

/** What is in an element once changes are accepted and wrappers are taken off. */
export const contentOf = (parent: XmlElement | undefined): readonly XmlElement[] => collect(parent, []);

/** Text boxes in a drawing, the outermost ones. */
export function* textBoxesIn(drawing: XmlElement): Generator<XmlElement> {
  for (const child of contentOf(drawing)) {
    if (child.name === 'w:txbxContent') {
      yield child;
    } else {
      yield* textBoxesIn(child);
    }
  }
}
