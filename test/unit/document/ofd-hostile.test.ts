import { Archive } from '../../../shared/document/zip/archive.ts';
import { fixture, outline, refusalOf } from '../../fixtures/make/examined.ts';
import { ofdOf, ofdParts, path, text } from '../../fixtures/make/ofd-package.ts';
import { zipOf, zipOfFiles } from '../../fixtures/make/zip.ts';
import { mutated, random } from './word-fixtures.ts';

const PROSE = '政府信息公开年度报告由总体情况、主动公开情况等部分组成,';
const prose = text(10, 10, PROSE.repeat(4), { DeltaX: 'g 999 1.5' });
const PAGE = 'Doc_0/Pages/Page_0/Content.xml';

const withParts = (parts: Readonly<Record<string, string>>) => zipOfFiles({ ...ofdParts([prose]), ...parts });
const without = (path: string) =>
  zipOfFiles(Object.fromEntries(Object.entries(ofdParts([prose])).filter(([name]) => name !== path)));
const changed = (from: string | RegExp, to: string) =>
  withParts({ [PAGE]: (ofdParts([prose])[PAGE] ?? '').replace(from, to) });

test('what is changed below can be read', async () => {
  expect(await refusalOf(withParts({}))).toBeNull();
});

describe('refused', () => {
  test.each([
    ['a page that is missing', without(PAGE), 'damaged'],
    ['a document that is missing', without('Doc_0/Document.xml'), 'damaged'],
    ['a document without pages', withParts({ 'Doc_0/Document.xml': '<Document/>' }), 'damaged'],
    [
      'a template that is missing',
      withParts({
        'Doc_0/Document.xml': '<Document><CommonData><TemplatePage ID="1" BaseLoc="x.xml"/></CommonData></Document>',
      }),
      'damaged',
    ],
    ['a page that breaks off', changed(/<\/ofd:Content>.*/, ''), 'damaged'],
    ['steps that are no numbers', changed('g 999 1.5', '1 NaN'), 'damaged'],
    ['places that are no numbers', changed('Boundary="10', 'Boundary="ten'), 'damaged'],
    ['a drawing that is missing', ofdOf([`${prose}<ofd:CompositeObject ResourceID="5"/>`]), 'damaged'],
    ['entities', changed('?>', '?><!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>'), 'damaged'],
    ['locked parts', withParts({ 'Encryptions.xml': '<Encryptions/>' }), 'password-protected'],
    [
      'a locked entry',
      zipOf(Object.entries(ofdParts([prose])).map(([name, content]) => ({ name, content, flags: 1 }))),
      'password-protected',
    ],
    [
      'pictures of pages',
      ofdOf(['<ofd:ImageObject ResourceID="1" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>']),
      'needs-ocr',
    ],
    ['shapes without characters', ofdOf([text(10, 10, '¤'.repeat(200))]), 'needs-ocr'],
    ['private characters', ofdOf([text(10, 10, '\\E001'.repeat(200))]), 'needs-ocr'],
    [
      'text behind a picture, invisible',
      ofdOf([prose.replace('<ofd:TextCode', '<ofd:FillColor Alpha="0"/><ofd:TextCode')]),
      'needs-ocr',
    ],
    ['more pages than a report', ofdOf(Array.from({ length: 121 }, () => prose)), 'too-large'],
    ['a page full of text', ofdOf([prose + text(10, 10, '年'.repeat(11_000))]), 'too-large'],
    ['a path without end', ofdOf([prose + path('M 0 0 L 9 9 '.repeat(400_000))]), 'too-large'],
    [
      'blocks in blocks in blocks',
      ofdOf([prose + '<ofd:PageBlock>'.repeat(300) + '</ofd:PageBlock>'.repeat(300)]),
      'too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code);
  });

  test('one page of the tables is a picture: the sentence names it', async () => {
    const picture = '<ofd:ImageObject ResourceID="1" Boundary="0 0 210 297" CTM="210 0 0 297 0 0"/>';
    await expect(outline(ofdOf([prose, picture]))).rejects.toMatchObject({
      code: 'needs-ocr',
      sentence: { zh: expect.stringContaining('第 2 页') },
    });
  });

  test('drawings that use themselves, or each other many times', async () => {
    const use = (id: number) => `<ofd:CompositeObject ResourceID="${id}"/>`;
    const unit = (id: number, content: string) =>
      `<ofd:CompositeGraphicUnit ID="${id}"><ofd:Content>${content}</ofd:Content></ofd:CompositeGraphicUnit>`;
    const units = (...all: string[]) => ({
      resources: `<ofd:CompositeGraphicUnits>${all.join('')}</ofd:CompositeGraphicUnits>`,
    });
    expect(await refusalOf(ofdOf([prose + use(1)], units(unit(1, use(2)), unit(2, use(1)))))).toBe('damaged');
    const doubled = Array.from({ length: 9 }, (_, at) => unit(at, use(at + 1).repeat(10)));
    expect(await refusalOf(ofdOf([prose + use(0)], units(...doubled, unit(9, path('M 0 0 L 1 0')))))).toBe('too-large');
  });

  test('more than the size that is claimed', async () => {
    const bomb = zipOf(
      Object.entries(ofdParts([prose])).map(([name, content]) => ({
        name,
        content: content.padEnd(9_000_000),
        size: 1000,
      })),
    );
    expect(await refusalOf(bomb)).toBe('damaged');
  });
});

test('more steps than there are characters are not made', async () => {
  expect(await refusalOf(changed('g 999 1.5', 'g 999999999999 1.5'))).toBeNull();
});

test('cut off anywhere it is damaged', async () => {
  const whole = fixture('ofd/full.strings.ofd');
  for (const length of [5, 30, 45, 100, 1000, whole.length / 2, whole.length - 1]) {
    expect([length, await refusalOf(whole.subarray(0, length))]).toEqual([length, 'damaged']);
  }
});

test('a flipped bit is refused or changes nothing', async () => {
  const whole = fixture('ofd/full.strings.ofd');
  const truth = await outline(whole);
  const next = random(17);
  for (let round = 0; round < 25; round++) {
    const bytes = whole.slice();
    const at = Math.floor(next() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    expect((await refusalOf(bytes)) === null ? await outline(bytes) : truth).toEqual(truth);
  }
});

test('a page with parts moved about is read or refused, never anything else', async () => {
  const archive = new Archive(fixture('ofd/full.fonts.ofd'));
  const codes = new Set<string | null>();
  for (let round = 0; round < 25; round++) {
    const entries = archive.names.map(async (name) => {
      const content = (await archive.read(name)) ?? new Uint8Array();
      return { name, content: name.endsWith('Content.xml') ? mutated(content, random(round)) : content };
    });
    codes.add(await refusalOf(zipOf(await Promise.all(entries))));
  }
  expect([...codes].filter((code) => code !== null && !['damaged', 'too-large', 'needs-ocr'].includes(code))).toEqual(
    [],
  );
});
