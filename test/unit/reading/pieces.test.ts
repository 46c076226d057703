import fc from 'fast-check';
import { readText } from '../../../shared/document/text/read.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

const documentOf = (text: string) => readText(new TextEncoder().encode(text));
const shown = (text: string) => piecesOf(documentOf(text)).pieces.map(({ cells }) => cells.map(({ text: t }) => t));

test('paragraphs have one cell, rows have theirs; texts are normalised, raw texts are not', () => {
  const { pieces } = piecesOf(documentOf('標題：政府信息公開\n規章 |\u00a00 |'));
  expect(pieces.map(({ kind, row, cells }) => ({ kind, row, cells: cells.map(({ text }) => text) }))).toEqual([
    { kind: 'paragraph', row: null, cells: ['标题:政府信息公开'] },
    { kind: 'row', row: 0, cells: ['规章', '0', ''] },
  ]);
  expect(pieces[0]?.cells[0]?.raw).toBe('標題：政府信息公開');
});

test('blank lines before a piece are counted, also between rows', () => {
  const { pieces } = piecesOf(documentOf('\n103\n\n3\n\n\n\n1\n\u00a0\n \n107\n规章 | 0\n\n许可 | 1'));
  expect(pieces.map(({ gap }) => gap)).toEqual([1, 1, 3, 2, 0, 1]);
});

test('inner runs of white space become one space', () => {
  expect(shown('商业\u00a0 \u3000企业 |  |')).toEqual([['商业 企业', '', '']]);
});

describe('a heading that stands in one line with other text is cut out', () => {
  test('in front of its text', () => {
    expect(shown('一、总体情况2024年,本镇做好公开工作。')).toEqual([['一、总体情况'], ['2024年,本镇做好公开工作。']]);
  });

  test('everything in one line, tables with pipes included', () => {
    const line =
      '一、总体情况 全年工作正常。 二、主动公开政府信息情况 规章 | 0 | 0 | 三、收到和处理政府信息公开申请情况 自然人 | 1 |';
    expect(shown(line)).toEqual([
      ['一、总体情况'],
      ['全年工作正常。'],
      ['二、主动公开政府信息情况'],
      ['规章', '0', '0'],
      ['三、收到和处理政府信息公开申请情况'],
      ['自然人', '1', ''],
    ]);
  });

  test('but not where the parts of the report are listed', () => {
    const line = '本报告包括:一、总体情况;二、主动公开政府信息情况;六、其他需要报告的事项。';
    expect(shown(line)).toEqual([[line]]);
  });
});

test('every cell of a report points at what stands in the original', () => {
  const original = township({ title: '雲嶺縣柳溪鎮2024年政府信息公開工作年度報(bào)告' });
  const { pieces, offsetsOf } = piecesOf(documentOf(original));
  expect(pieces.length).toBeGreaterThan(60);
  for (const cell of pieces.flatMap(({ cells }) => cells)) {
    expect(original.slice(cell.start ?? -1, cell.end ?? -1)).toBe(cell.raw);
    expect(offsetsOf(cell).length).toBe(cell.text.length + 1);
  }
});

test('for any text: raw texts are slices of the original, in order', () => {
  const unit = fc.constantFrom('一、总体情况', ...'政|｜ \u00a0\n\r。2０㈠報', PARTS.s2);
  fc.assert(
    fc.property(fc.array(unit, { minLength: 1 }), (parts) => {
      const original = `政${parts.join('')}`;
      const document = documentOf(original);
      let done = 0;
      for (const { cells } of piecesOf(document).pieces) {
        for (const cell of cells) {
          expect(document.text?.slice(cell.start ?? -1, cell.end ?? -1)).toBe(cell.raw);
          expect(cell.start).toBeGreaterThanOrEqual(done);
          done = cell.end ?? 0;
        }
      }
    }),
    { numRuns: 300 },
  );
});
