import type { Block, Place } from '../../../shared/document/model.ts';
import { readText } from '../../../shared/document/text/read.ts';

const read = (text: string) => readText(new TextEncoder().encode(text));

/** Paragraphs as texts, grids as rows of cell texts. */
const shown = (blocks: readonly Block[]) =>
  blocks.map((block) =>
    block.kind === 'paragraph'
      ? block.text
      : [...new Set(block.cells.map(({ row }) => row))].map((row) =>
          block.cells.filter((cell) => cell.row === row).map(({ text }) => text),
        ),
  );

test('lines with pipes are the rows of one grid, other lines paragraphs', () => {
  expect(shown(read('二、主动公开\n规章 | 0 | 1 |\n行政规范性文件 | 2 | 0 |\n三、收到').blocks)).toEqual([
    '二、主动公开',
    [
      ['规章', '0', '1', ''],
      ['行政规范性文件', '2', '0', ''],
    ],
    '三、收到',
  ]);
});

test.each([
  ['pipes at both ends', '| 规章 | 0 |', [['', '规章', '0', '']]],
  [
    'one cell a line',
    '规章 |\n0 |',
    [
      ['规章', ''],
      ['0', ''],
    ],
  ],
  ['cells between tabs, blank ones too', '规章\t0\t\t', [['规章', '0', '', '', '']]],
  ['filler pipes', '行政许可 | 7 | ||', [['行政许可', '7', '', '', '']]],
  [
    'a pipe alone',
    '|\n规章 |',
    [
      ['', ''],
      ['规章', ''],
    ],
  ],
  ['full-width pipes', '规章\uff5c0\uff5c', [['规章', '0', '']]],
  [
    'blank lines between rows',
    '规章 | 0 |\n\n许可 | 1 |',
    [
      ['规章', '0', ''],
      ['许可', '1', ''],
    ],
  ],
  ['a row of single dashes', '规章 | - | - |', [['规章', '-', '-', '']]],
])('%s', (_, text, rows) => {
  expect(shown(read(text).blocks)).toEqual([rows]);
});

test('a pipe alone between two paragraphs keeps them apart', () => {
  expect(shown(read('规章\n|\n0\n|').blocks)).toEqual(['规章', [['', '']], '0', [['', '']]]);
});

test('markdown: separator rows are left out, the format is told by content', () => {
  const document = read('| 信息内容 | 本年制发件数 |\n|---|:---:|\n| 规章 | 0 |');
  expect(document.format).toBe('md');
  expect(shown(document.blocks)).toEqual([
    [
      ['', '信息内容', '本年制发件数', ''],
      ['', '规章', '0', ''],
    ],
  ]);
  expect(read('# 报告\n## 一、总体情况\n内容').format).toBe('md');
  expect(read('规章 | 0 | 0 |\n#1楼').format).toBe('txt');
});

test('every place points at its text in the original, across all kinds of line ends', () => {
  const original = '\u00a0标题 \r\n\r\n 规章 |\u00a00 |\r许可 | 1\n结尾';
  const document = read(original);
  expect(document.text).toBe(original);
  const fragments = document.blocks.flatMap((block): readonly { text: string; place: Place }[] =>
    block.kind === 'paragraph' ? [block] : block.cells,
  );
  expect(fragments.map(({ text }) => text)).toEqual(['标题', '规章', '0', '', '许可', '1', '结尾']);
  for (const { text, place } of fragments) {
    expect(original.slice(place.start ?? -1, place.end ?? -1)).toBe(text);
  }
});

test('one tab, or tabs that indent a line, make no cells', () => {
  expect(shown(read('行政许可\t37\n\t\t\t下一步加强培训。').blocks)).toEqual(['行政许可\t37', '下一步加强培训。']);
});
