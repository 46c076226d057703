import { readDoc } from '../../../shared/document/doc/read.ts';
import { buildDoc, type DocSpec, IN_TABLE, nested, rowEnd, u16, u32 } from '../../fixtures/doc/build.ts';
import {
  cellsOf,
  cellsRead,
  codeOf,
  figuresOf,
  fixture,
  mutated,
  random,
  shown,
  verdictOf,
  verdictOfPage,
} from './word-fixtures.ts';

const report = (name: string): Uint8Array => Uint8Array.from(fixture('doc', `${name}.doc`));
const built = (spec: DocSpec) => shown(readDoc(buildDoc(spec)).blocks);
const truth = figuresOf('doc');

describe('reports that LibreOffice saved as Word 97', () => {
  test.each([
    ['full', 'full'],
    ['sparse', 'sparse'],
    ['old', 'old'],
    ['pandoc', 'full'],
  ])('every cell of %s is read in its place', async (name, figures) => {
    const { result, cells } = await cellsRead(report(name));
    expect(result.format).toBe('doc');
    expect(cells).toEqual(cellsOf(truth[figures] ?? {}));
    expect(result.report?.sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
    expect(verdictOf(result)).toEqual(await verdictOfPage(truth[figures] ?? {}));
  });

  test('layouts 20, 77: a report inside the layout tables of a page is read as well as one without', async () => {
    const { result, cells } = await cellsRead(report('cms'));
    expect(cells).toEqual(cellsOf(truth.full ?? {}));
    expect(result.report?.title).toBe('青屏区2024年政府信息公开工作年度报告');
  });

  test('tracked changes, hidden text, notes, headers, lists and text boxes', () => {
    expect(shown(readDoc(report('rich')).blocks)).toEqual([
      '青屏区人民政府办公室',
      '框中文字',
      '青屏区2024年政府信息公开工作年度报告',
      '一、总体情况',
      '公开信息518条。',
      '1.第一点',
      '（一）甲',
      '（二）乙',
      '圆点',
      '2.第二点',
      '（一）丙',
      '二、主动公开政府信息情况',
      '0,0c3:第二十条第（一）项 | 1,0r2:规章 | 1,1:1 | 1,2:2\n（其中一件） | 2,1:3 | 2,2:',
      '含修订。',
      '另起一页',
      '第二行，链接。',
      '三、收到和处理政府信息公开申请情况',
      '“三安全一稳定”',
    ]);
  });
});

const row = (...cells: string[]) => `${cells.map((cell) => `${cell}\u0007`).join('')}\u0007`;
const cellParagraphs = (count: number, end: readonly number[]) => [...Array(count).fill(IN_TABLE), end];

describe('what Word writes and LibreOffice does not', () => {
  test('a file saved fast: pieces in another order than the text, in both widths, with changes of their own', () => {
    const pieces = [
      { text: '一\r' },
      { text: 'two\r', compressed: true },
      { text: '删去', changes: [0x00, 0x08, 1] },
      { text: '三\r' },
    ];
    expect(built({ pieces })).toEqual(['一', 'two', '三']);
  });

  test('text that is hidden or deleted, symbols of other fonts', () => {
    const characters = [
      { from: 1, to: 2, modifiers: [0x3c, 0x08, 1] },
      { from: 3, to: 4, modifiers: [0x00, 0x08, 1] },
      { from: 5, to: 6, modifiers: [0x09, 0x6a, 0, 0, 0xfc, 0xf0] },
      { from: 7, to: 8, modifiers: [0x01, 0x08, 1] },
    ];
    expect(built({ pieces: [{ text: '1x2x3(45\r' }], characters })).toEqual(['12345']);
  });

  test('codes of fields are left out, results stay; a field that is never closed hides only its paragraph', () => {
    const text = '\u0013 HYPERLINK \u0013 DATE \u001499\u0015\u0014a\u0015b\r\u0013 PAGE\rc\r';
    expect(built({ pieces: [{ text }] })).toEqual(['ab', 'c']);
  });

  test('marks that print as something, and marks that do not', () => {
    expect(built({ pieces: [{ text: '1\u001e2\u001f3\u00014\u00025\u000b6\f7\r' }] })).toEqual(['1-2345', '6', '7']);
  });

  const edges = [0, 1000, 2000, 3000];

  test.each([
    ['first 1, continued 2', [1, 2, 0]],
    ['first 2, continued 1', [2, 1, 0]],
  ])('cells merged across by flags: %s', (_, flags) => {
    const text = row('a', '', '1') + row('b', 'c', '2');
    const paragraphs = [...cellParagraphs(3, rowEnd(edges, flags)), ...cellParagraphs(3, rowEnd(edges))];
    expect(built({ pieces: [{ text }], paragraphs })).toEqual(['0,0c2:a | 0,2:1 | 1,0:b | 1,1:c | 1,2:2']);
  });

  test('cells merged down by the table definition or by a modifier behind it', () => {
    const text = row('a', '1', 'b') + row('', '2', '') + row('c', '3', '4');
    const later = (cell: number, flag: number) => [0x2b, 0xd6, 2, cell, flag];
    const paragraphs = [
      ...cellParagraphs(3, [...rowEnd(edges, [0x60]), ...later(2, 3)]),
      ...cellParagraphs(3, [...rowEnd(edges, [0x20]), ...later(2, 1)]),
      ...cellParagraphs(3, rowEnd(edges)),
    ];
    expect(built({ pieces: [{ text }], paragraphs })).toEqual([
      '0,0r2:a | 0,1:1 | 0,2r2:b | 1,1:2 | 2,0:c | 2,1:3 | 2,2:4',
    ]);
  });

  test('changes of a row behind its definition: merged, widened, deleted and inserted cells', () => {
    const text = row('a', '', '1') + row('b', 'c', '2');
    const merge = [0x24, 0x56, 0, 2];
    const insertAndDelete = [0x21, 0x76, 1, 1, ...u16(1000), 0x22, 0x56, 2, 3];
    const paragraphs = [
      ...cellParagraphs(3, [...rowEnd(edges), ...merge]),
      ...cellParagraphs(3, [...rowEnd(edges), ...insertAndDelete]),
    ];
    expect(built({ pieces: [{ text }], paragraphs })).toEqual(['0,0c2:a | 0,2:1 | 1,0:b | 1,1:c | 1,2:2']);
  });

  test('properties too long for their page are in the data stream', () => {
    const definition = rowEnd(edges);
    const data = [...u32(0), ...u16(definition.length), ...definition];
    const huge = [0x46, 0x66, ...u32(4)];
    const paragraphs = [...cellParagraphs(3, huge)];
    expect(built({ pieces: [{ text: row('a', 'b', 'c') }], paragraphs, data })).toEqual(['0,0:a | 0,1:b | 0,2:c']);
  });

  test('a table in a cell of a layout table stands on its own', () => {
    const text = '左\r1\r2\r\r下\u0007右\u0007\u0007后\r';
    const inner = rowEnd([0, 10, 20]).slice(6);
    const paragraphs = [
      IN_TABLE,
      nested(2, 0x4b, 0x24, 1),
      nested(2, 0x4b, 0x24, 1),
      nested(2, 0x4c, 0x24, 1, ...inner),
      IN_TABLE,
      ...cellParagraphs(1, rowEnd([0, 500, 900])),
      [],
    ];
    expect(built({ pieces: [{ text }], paragraphs })).toEqual(['左', '0,0:1 | 0,1:2', '下', '右', '后']);
  });
});

describe('files that cannot be read', () => {
  const whole = report('sparse');
  /** The file with the first bytes of its document changed. */
  const withHeader = (at: number, ...values: number[]) => {
    const copy = Uint8Array.from(whole);
    const start = copy.findIndex((byte, index) => index % 512 === 0 && byte === 0xec && copy[index + 1] === 0xa5);
    copy.set(values, start + at);
    return copy;
  };

  const long = buildDoc({ pieces: [{ text: `${'字'.repeat(20_000)}\r` }] });

  test.each([
    // LibreOffice writes the names of what a container holds at its end; its header tells that they are missing.
    ['cut off, and its directory with it', whole.slice(0, whole.length / 2), 'damaged'],
    ['cut off within its text', long.slice(0, long.length - 9000), 'damaged'],
    ['a password', withHeader(0x0b, 0x13), 'password-protected'],
    ['Word 6.0/95', withHeader(0, 0xdc, 0xa5), 'unsupported-format'],
    // All of it is one stretch of the file, used again and again.
    ['more text than any report has', buildDoc({ pieces: Array(500).fill({ text: '字'.repeat(4096) }) }), 'too-large'],
    ['a text table that is not there', withHeader(0x1a2, 0xff, 0xff, 0xff, 0x7f), 'damaged'],
    ['tables within tables without end', buildDoc({ pieces: [{ text: '1\r' }], paragraphs: [nested(400)] }), 'damaged'],
  ])('%s', async (_, content, code) => {
    const { result } = await cellsRead(content);
    expect([result.status, result.error?.code]).toEqual(['unreadable', code]);
  });

  test('a Word file without a report says so', async () => {
    const { result } = await cellsRead(buildDoc({ pieces: [{ text: '通知\r' }] }));
    expect(result.error?.code).toBe('not-a-report');
  });

  test('bytes changed at random end in a document or in a ReadingError', async () => {
    const next = random(97);
    const codes = new Set<string | null>();
    for (let at = 0; at < 60; at++) {
      codes.add(await codeOf(() => readDoc(mutated(whole, next))));
    }
    expect(codes).toContain('damaged');
    expect(codes).toContain(null);
  });
});
