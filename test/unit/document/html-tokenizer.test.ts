import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { parsePage } from '../../../shared/document/html/parse.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;

const FRAMES = ['table', 'thead', 'tbody', 'tfoot', 'tr'];

const isBlank = (node: Node): boolean => 'value' in node && node.value.trim() === '';

/**
 * What the reading uses of a tree: names, attributes, texts, and where texts and contents stand; not the white space
 * between rows and cells.
 */
function outline(nodes: readonly Node[]): unknown {
  return nodes.map((node) => {
    const { startOffset, endOffset } = node.sourceCodeLocation ?? {};
    if ('tagName' in node) {
      const template = 'content' in node ? outline(node.content.childNodes) : null;
      const shown = node.childNodes.filter((child) => !(FRAMES.includes(node.tagName) && isBlank(child)));
      return [node.tagName, node.namespaceURI, node.attrs, endOffset, outline(shown), template];
    }
    return 'value' in node ? [node.value, startOffset, endOffset] : [node.nodeName];
  });
}

/** The tree that parse5 makes by itself, with the ends of texts kept as in `parsePage`. */
function parsedWhole(source: string): readonly Node[] {
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    updateNodeSourceCodeLocation(node, { endOffset }) {
      if (node.nodeName === '#text' && node.sourceCodeLocation && endOffset !== undefined) {
        node.sourceCodeLocation.endOffset = endOffset;
      }
    },
  };
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter }).childNodes;
}

const BITS = [
  ...['<', '>', '/', '"', "'", '=', ' ', '\n', '\r', '\r\n', '\t', '\f', '\0', '&', '-', ']'],
  ...['&amp;', '&nbsp', '&#x1F600;', '😀', '\ud800', '\udc00', '\u00a0', '文字', '2024-01-01', 'a b', '<!--', '-->'],
  ...['<!DOCTYPE html>', '<!doctype html PUBLIC "x" "y">', '<?xml version="1.0"?>', '<![CDATA[', ']]>', '</', '<1>'],
  ...[
    '<p>',
    '</p>',
    '</p >',
    '</p x=1>',
    '</p/>',
    '<P CLASS=a class="b">',
    '<br/>',
    '<br />',
    '<a href=x/>',
    '<a b/c>',
  ],
  ...['<a b="x>y">', "<a b='x\ny'>", '<a b="x&amp;y">', '<a b="x\r\ny">', '<a b=c"d>', '<a b= c >', '<a b="c"d>'],
  ...['<a b=>', '<a =b>', '<a b=\u00a0c>', '<İ>', '<a İ=1>', '<o:p>', '<a$>', '<a b="1"/ >', '<a b=1/ >', '<a b="x'],
  ...['<table>', '<tr>', '<td colspan=2 rowspan="3">', '</td>', '</table>', '<b>', '<i>', '</b>', '<svg>', '</svg>'],
  ...['<script>', '</script>', 'a<b&&c', '<style>', '</style >', '<title>', '</title>', '<textarea>\n', '<plaintext>'],
  ...['<template>', '</template>', '<select><option>', '<pre>\n', '<math><mi>', '<frameset>', '<body a=1>', '<form>'],
];

test('reads what is plain at once and comes to the tree that parse5 makes unit by unit', () => {
  const soup = fc.array(fc.constantFrom(...BITS), { maxLength: 24 }).map((bits) => bits.join(''));
  fc.assert(
    fc.property(soup, (source) => {
      expect(outline(parsePage(source))).toEqual(outline(parsedWhole(source)));
    }),
    { numRuns: 500 },
  );
});

test.each(['\r<textarea>\n<p>', '-</>', '-</></a>x'])('reads %j as parse5 does', (source) => {
  expect(outline(parsePage(source))).toEqual(outline(parsedWhole(source)));
});

test.each(BITS)('reads %j in a cell as parse5 does', (bit) => {
  const source = `<table class="a"><tr><td style='x'>一 ${bit} 二</td><td>3</td></tr></table>`;
  expect(outline(parsePage(source))).toEqual(outline(parsedWhole(source)));
});
