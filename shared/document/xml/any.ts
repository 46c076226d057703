import { SaxesParser } from 'saxes';
import { damaged } from '../faults.ts';
import { ReadingError } from '../problem.ts';
import type { XmlElement } from './element.ts';
import { type Namespaces, Scope } from './names.ts';
import { TreeBuilder } from './tree.ts';

/** Parses all that XML allows, but for document types. Throws ReadingError `damaged` or, beyond the limits, `too-large`. */
export function parseAny(text: string, namespaces: Namespaces): XmlElement {
  const tree = new TreeBuilder();
  const scopes = [new Scope(namespaces)];
  const parser = new SaxesParser({ position: false, xmlns: false as const });
  parser.on('opentag', ({ name, attributes }) => {
    const scope = (scopes.at(-1) ?? new Scope(namespaces)).inside(attributes);
    tree.open({ name: scope.element(name), attributes: scope.attributes(attributes) });
    scopes.push(scope);
  });
  parser.on('closetag', () => {
    tree.close();
    scopes.pop();
  });
  parser.on('text', (one) => tree.text(one));
  parser.on('cdata', (one) => tree.text(one));
  parser.on('doctype', () => {
    throw damaged('a part declares a document type');
  });
  try {
    parser.write(text).close();
  } catch (error) {
    throw error instanceof ReadingError ? error : damaged('a part is not well-formed', { cause: error });
  }
  if (tree.root === undefined) {
    throw damaged('a part is empty');
  }
  return tree.root;
}
