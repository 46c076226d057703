import { gunzipSync } from 'node:zlib';
import { readRtf } from '../../../shared/document/rtf/read.ts';
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

const report = (name: string): Uint8Array => Uint8Array.from(gunzipSync(fixture('rtf', `${name}.rtf.gz`)));
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const read = (body: string, head = '') => shown(readRtf(bytes(`{\\rtf1\\ansi\\ansicpg936${head} ${body}}`)).blocks);
const truth = figuresOf('rtf');

describe('reports that LibreOffice saved as RTF', () => {
  test.each([
    ['full', 'full'],
    ['sparse', 'sparse'],
    ['old', 'old'],
    ['pandoc', 'full'],
  ])('every cell of %s is read in its place', async (name, figures) => {
    const { result, cells } = await cellsRead(report(name));
    expect(result.format).toBe('rtf');
    expect(cells).toEqual(cellsOf(truth[figures] ?? {}));
    expect(result.report?.sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
    expect(verdictOf(result)).toEqual(await verdictOfPage(truth[figures] ?? {}));
  });

  test('layouts 20, 77: a report inside the layout tables of a page is read as well as one without', async () => {
    const { result, cells } = await cellsRead(report('cms'));
    expect(cells).toEqual(cellsOf(truth.full ?? {}));
    expect(result.report?.title).toBe('青屏区2024年政府信息公开工作年度报告');
  });
});

test('tracked changes, hidden text, notes, headers, lists and text boxes', () => {
  expect(shown(readRtf(report('rich')).blocks).map((line) => line.replaceAll('\t', ' '))).toEqual([
    '青屏区人民政府办公室',
    '青屏区2024年政府信息公开工作年度报告',
    '一、 总体情况',
    '公开信息518条。',
    '1. 第一点',
    '（一） 甲',
    '（二） 乙',
    '• 圆点',
    '2. 第二点',
    '（一） 丙',
    '二、 主动公开政府信息情况',
    '0,0c3:第二十条第（一）项 | 1,0r2:规章 | 1,1:1 | 1,2:2\n（其中一件） | 2,1:3 | 2,2:',
    '含修订。',
    '另起一页',
    '第二行，链接。',
    '三、 收到和处理政府信息公开申请情况',
    '“三安全一稳定”',
    '框中文字',
  ]);
});

describe('characters', () => {
  test.each([
    ['Unicode, also negative and above 32767', '\\u19968?\\u-26486?\\u39044?', '一颊预'],
    ['several characters in place of a Unicode character', "\\uc2\\u19968\\'d2\\'bb\\u20108 ab", '一二'],
    ['no character in its place', '\\uc0\\u19968\\u20108', '一二'],
    ['a group ends what is passed over', '{\\u19968}ab', '一ab'],
    ['surrogate pairs', '\\u-10178?\\u-8759?', '\u{1f9c9}'],
    ['the code page of the file', "\\'d5\\'fe\\'b8\\'ae", '政府'],
    ['half a character as it stands', "\\'81@", '丂'],
    ['escaped signs', '\\{1\\}\\\\', '{1}\\'],
    ['named signs', '\\ldblquote 1\\rdblquote\\emdash\\~2\\_3', '“1”—\u00a02-3'],
    ['binary data is passed over', '1\\bin5 }}}}}2', '12'],
  ])('%s', (_, body, text) => {
    expect(read(`${body}\\par`)).toEqual([text]);
  });

  const fonts = (...sets: string[]) => `{\\fonttbl${sets.map((set, at) => `{\\f${at}\\fnil${set} Font;}`).join('')}}`;

  test.each([
    ['GBK', '\\fcharset134', "\\'d5\\'fe", '政'],
    ['Big5', '\\fcharset136', "\\'ac\\'46", '政'],
    ['Western', '\\fcharset0', "\\'93caf\\'e9\\'94", '“café”'],
    ['Chinese under a Western font', '\\fcharset0', "2024\\'c4\\'ea\\'b6\\'c8", '2024年度'],
    ['a code page of its own', '\\cpg950', "\\'ac\\'46", '政'],
  ])('the character set of the font: %s', (_, set, body, text) => {
    expect(read(`\\f1 ${body}\\par`, fonts('', set))).toEqual([text]);
  });
});

describe('what is no text of the document', () => {
  test.each([
    ['hidden', '1{\\v 9}2{\\v\\v0 3}', '123'],
    ['deleted with changes tracked', '1{\\deleted 9}{\\revised 2}', '12'],
    ['unknown destinations', '1{\\*\\generator {9}9;}{\\info{\\title 9}}2', '12'],
    ['pictures', '1{\\*\\shppict{\\pict 89504e47}}{\\nonshppict{\\pict 89}}2', '12'],
    ['codes of fields; results stay', '{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt 12}}', '12'],
    ['the older version of a text given twice', '{\\upr{9}{\\*\\ud{\\u19968?}}}', '一'],
    ['annotations', '1{\\*\\annotation 9}2', '12'],
  ])('%s', (_, body, text) => {
    expect(read(`${body}\\par`)).toEqual([text]);
  });

  test('numbers of lists stay', () => {
    expect(
      read('\\pard{\\listtext\\pard\\plain\\u19968?\\u12289?\\tab}\\u24635?\\par{\\pntext 2.\\tab}x\\par'),
    ).toEqual(['一、\t总', '2.\tx']);
  });

  test('headers stand once before the text, page numbers not at all, notes behind what they belong to', () => {
    const header = '{\\header head\\par}';
    const footer = '{\\footer - {\\field{\\*\\fldinst PAGE}{\\fldrslt 4}} -\\par}';
    const body = `${header}${footer}one{\\*\\footnote note\\par}\\par two\\sect ${header}three\\par`;
    expect(read(body)).toEqual(['head', 'one', 'note', 'two', 'three']);
  });

  test('a note in a table stands behind the table', () => {
    expect(
      read('\\trowd\\cellx100\\cellx200\\pard\\intbl 1{\\footnote note\\par}\\cell 2\\cell\\row\\pard three\\par'),
    ).toEqual(['0,0:1 | 0,1:2', 'note', 'three']);
  });
});

describe('tables', () => {
  const row = (edges: string, ...cells: string[]) =>
    `\\trowd${edges}\\pard\\intbl ${cells.map((cell) => `${cell}\\cell `).join('')}\\row\\pard `;

  test('cells merged across by their edges', () => {
    const table =
      row('\\cellx3000', 'a') +
      row('\\cellx1000\\cellx2010\\cellx3005', 'b', 'c', 'd') +
      row('\\cellx1000\\cellx3000', 'e', 'f');
    expect(read(table)).toEqual(['0,0c3:a | 1,0:b | 1,1:c | 1,2:d | 2,0:e | 2,1c2:f']);
  });

  test('cells merged across and down by flags', () => {
    const first = row('\\clvmgf\\cellx1000\\clmgf\\cellx2000\\clmrg\\cellx3000', 'a', 'b', '');
    const second = row('\\clvmrg\\cellx1000\\cellx2000\\cellx3000', '', '1', '2');
    const third = row('\\cellx1000\\cellx2000\\cellx3000', 'c', '3', '4');
    expect(read(first + second + third)).toEqual(['0,0r2:a | 0,1c2:b | 1,1:1 | 1,2:2 | 2,0:c | 2,1:3 | 2,2:4']);
  });

  test('edges that miss each other by less than a millimetre', () => {
    const first = row('\\clvmgf\\trleft-20\\cellx1000\\cellx2000', 'a', '1');
    const second = row('\\clvmrg\\trleft10\\cellx1030\\cellx1980', '', '2');
    expect(read(first + second)).toEqual(['0,0r2:a | 0,1:1 | 1,1:2']);
  });

  test.each([30, 100, 200])('a report whose edges were moved in every row by up to %d', async (reach) => {
    const next = random(reach);
    const text = new TextDecoder('windows-1252').decode(report('sparse'));
    const moved = text.replace(
      /\\cellx(\d+)/g,
      (_, edge) => `\\cellx${Number(edge) + Math.round((next() - 0.5) * 2 * reach)}`,
    );
    expect(moved).not.toBe(text);
    expect((await cellsRead(bytes(moved))).cells).toEqual(cellsOf(truth.sparse ?? {}));
  });

  test('what continued cells still hold is not shown', () => {
    const first = row('\\clvmgf\\cellx1000\\cellx2000', 'a', '1');
    expect(read(first + row('\\clvmrg\\cellx1000\\cellx2000', 'gone', '2'))).toEqual(['0,0r2:a | 0,1:1 | 1,1:2']);
  });

  test('a row whose last cell has no end', () => {
    expect(read('\\trowd\\cellx100\\cellx200\\pard\\intbl a\\cell 1\\row\\pard b\\par')).toEqual([
      '0,0:a | 0,1:1',
      'b',
    ]);
  });

  test('a row that repeats the definition of the row before, lines within a cell, a missing cell', () => {
    const table = `${row('\\cellx1000\\cellx2000', 'a\\par b\\line c', '1')}\\intbl d\\cell\\row\\pard`;
    expect(read(table)).toEqual(['0,0:a\nb\nc | 0,1:1 | 1,0:d | 1,1:']);
  });

  const nested =
    '\\itap2 1\\nestcell 2\\nestcell{\\*\\nesttableprops\\trowd\\cellx10\\cellx20\\nestrow}{\\nonesttables\\par}';

  test('a table in a cell of a layout table stands on its own', () => {
    const outer = `\\trowd\\cellx500\\cellx900\\pard\\intbl left\\par ${nested}\\itap1 below\\cell right\\cell\\row\\pard after\\par`;
    expect(read(outer)).toEqual(['left', '0,0:1 | 0,1:2', 'below', 'right', 'after']);
  });

  test('the row around keeps its own edges', () => {
    const head = row('\\cellx300\\cellx500\\cellx900', 'a', 'b', 'c');
    const outer = `\\trowd\\cellx300\\cellx900\\pard\\intbl ${nested}\\cell y\\cell\\row\\pard `;
    const tail = '\\pard\\intbl p\\cell q\\cell\\row\\pard ';
    expect(read(`${head}${outer}${head}${tail}`)).toEqual([
      '0,0:a | 0,1:b | 0,2:c',
      '0,0:1 | 0,1:2',
      'y',
      '0,0:a | 0,1:b | 0,2:c | 1,0:p | 1,1:q | 1,2:',
    ]);
  });
});

describe('files that cannot be read', () => {
  const whole = report('sparse');
  const deep = '\\itap40 1\\nestcell{\\*\\nesttableprops\\trowd\\cellx9\\nestrow}';

  test.each([
    ['cut off', whole.slice(0, whole.length / 2), 'damaged'],
    ['without its last brace', whole.slice(0, whole.lastIndexOf(0x7d)), 'damaged'],
    ['binary data that never ends', bytes('{\\rtf1 \\bin999999999 1}'), 'damaged'],
    ['tables within tables without end', bytes(`{\\rtf1 ${deep}}`), 'damaged'],
    ['groups within groups without end', bytes(`{\\rtf1 ${'{'.repeat(20_000)}`), 'too-large'],
    ['more text than any report has', bytes(`{\\rtf1 ${'12345678\\par '.repeat(200_000)}}`), 'too-large'],
    ['more cells than any report has', bytes(`{\\rtf1 ${'\\cell'.repeat(200_000)}}`), 'too-large'],
  ])('%s', async (_, content, code) => {
    const { result } = await cellsRead(content);
    expect([result.status, result.error?.code]).toEqual(['unreadable', code]);
  });

  test('an RTF file without a report says so', async () => {
    const { result } = await cellsRead(bytes('{\\rtf1\\ansi hello\\par}'));
    expect(result.error?.code).toBe('not-a-report');
  });

  test('bytes changed at random end in a document or in a ReadingError', async () => {
    const next = random(2024);
    const codes = new Set<string | null>();
    for (let at = 0; at < 60; at++) {
      codes.add(await codeOf(() => readRtf(mutated(whole, next))));
    }
    expect(codes).toContain('damaged');
    expect(codes).toContain(null);
  });
});
