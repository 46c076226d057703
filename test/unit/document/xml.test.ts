import fc from 'fast-check';
import { ReadingError } from '../../../shared/document/problem.ts';
import { parseAny } from '../../../shared/document/xml/any.ts';
import type { XmlElement } from '../../../shared/document/xml/element.ts';
import { parseXml } from '../../../shared/document/xml/parse.ts';
import { parsePlain } from '../../../shared/document/xml/plain.ts';

const NAMESPACES = { 'urn:word': 'w', 'urn:other': 'o' };

const PART =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n' +
  '<a:document xmlns:a="urn:word" xmlns="urn:word"><a:p a:id="1" rsid="7"><a:t a:space="preserve"> 收到 &lt;申请&gt; </a:t></a:p>' +
  '<p a:id="1" rsid="7"/><x:draw xmlns:x="urn:unknown" xmlns:a="urn:other"><a:t font="&quot;宋体&quot;" /></x:draw>' +
  '<a:t>31&amp;32</a:t></a:document>\n';

const codeOf = (text: string): string => {
  try {
    parseAny(text, NAMESPACES);
    return 'well-formed';
  } catch (error) {
    if (error instanceof ReadingError) return error.code;
    throw error;
  }
};

/** The tree with runs of text joined, attributes by name. */
const shown = (node: XmlElement | string): unknown =>
  typeof node === 'string' ? node : { ...node, attributes: { ...node.attributes }, children: node.children.map(shown) };

test('what office programs write is plain; the same tree comes out, names by their namespaces', () => {
  const root = parsePlain(PART, NAMESPACES);
  expect(root).not.toBeNull();
  expect(shown(root ?? '')).toEqual(shown(parseAny(PART, NAMESPACES)));
  expect(shown(root ?? '')).toMatchObject({
    name: 'w:document',
    children: [
      { name: 'w:p', attributes: { 'w:id': '1', rsid: '7' }, children: [{ children: [' 收到 <申请> '] }] },
      { name: 'w:p', attributes: { 'w:id': '1', rsid: '7' }, children: [] },
      { name: '?:draw', children: [{ name: 'o:t', attributes: { font: '"宋体"' } }] },
      { name: 'w:t', children: ['31&32'] },
    ],
  });
});

test.each([
  ['a comment', '<a>1<!-- 2 --></a>'],
  ['an instruction', '<a>1<?x 2?></a>'],
  ['a section of characters', '<a><![CDATA[1<2]]></a>'],
  ['a character by its number', '<a>&#49;</a>'],
  ['single quotes', "<a b='1'/>"],
  ['a greater-than sign in an attribute', '<a b="1>2">3</a>'],
  ['a line break between attributes', '<a b="1"\nc="2"/>'],
  ['a tab in an attribute', '<a b="1\t2"/>'],
  ['a carriage return', '<a>1\r\n2</a>'],
  ['Chinese names', '<表 数="1"/>'],
  ['a space in an end tag', '<a>1</a >'],
  ['a comment behind the root', '<a>1</a><!-- 2 -->'],
])('%s is left to the parser of all XML', (_, text) => {
  expect(parsePlain(text, NAMESPACES)).toBeNull();
  expect(codeOf(text)).toBe('well-formed');
});

test.each([
  ['an end tag of another name', '<a><b>1</a></b>'],
  ['an end that is missing', '<a><b>1</b>'],
  ['a tag that is cut off', '<a><b>1</b></a'],
  ['two roots', '<a/><b/>'],
  ['text behind the root', '<a/>1'],
  ['an attribute twice', '<a b="1" b="2"/>'],
  ['no space between attributes', '<a b="1"c="2"/>'],
  ['an attribute without a value', '<a b/>'],
  ['an entity that is not declared', '<a>&nbsp;</a>'],
  ['a lone ampersand', '<a>1 & 2</a>'],
  ['a less-than sign in an attribute', '<a b="<"/>'],
  ['a control character', '<a>1\u00012</a>'],
  ['the end of a section of characters', '<a>]]></a>'],
  ['a document type', '<!DOCTYPE a [<!ENTITY b "1">]><a>&b;</a>'],
  ['nothing', ' \n'],
])('%s is damaged', async (_, text) => {
  await expect(parseXml(new TextEncoder().encode(text), NAMESPACES)).rejects.toMatchObject({ code: 'damaged' });
});

test('elements without end are too large', () => {
  const nested = '<a>'.repeat(300) + '</a>'.repeat(300);
  expect(() => parsePlain(nested, NAMESPACES)).toThrow(expect.objectContaining({ code: 'too-large' }));
});

test('whatever is changed in a part, what is read as plain is what the parser of all XML reads', () => {
  const pieces = fc.constantFrom(
    ...[
      '<',
      '>',
      '/',
      '=',
      '"',
      "'",
      '&',
      ';',
      ' ',
      '\n',
      '\r',
      '\t',
      ':',
      ']]>',
      '&amp;',
      '<b>',
      '</b>',
      '<b/>',
      '?',
      '!',
    ],
    ...[
      '<!--',
      '-->',
      'xmlns',
      'xmlns:a="urn:other"',
      ' a="1"',
      '\u0001',
      '\u00a0',
      '\ufffe',
      '数',
      '__proto__',
      'toString',
    ],
    '',
  );
  const change = fc.tuple(fc.nat(PART.length), fc.nat(12), pieces);
  let plain = 0;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const text = changes.reduce((done, [at, gone, put]) => done.slice(0, at) + put + done.slice(at + gone), PART);
      const root = parsePlain(text, NAMESPACES);
      if (root !== null) {
        plain++;
        expect(shown(root)).toEqual(shown(parseAny(text, NAMESPACES)));
      }
    }),
    { numRuns: 3_000, seed: 7 },
  );
  expect(plain).toBeGreaterThan(50);
});
