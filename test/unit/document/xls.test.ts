import { utils, write } from '@e965/xlsx';
import { readXls } from '../../../shared/document/xls/read.ts';
import { readXlsx } from '../../../shared/document/xlsx/read.ts';
import { readReport } from '../../../shared/reading/read.ts';
import { cellsOf, codeOf, figuresOf, fixture, mutated, random, shown } from './word-fixtures.ts';

const bytesOf = (name: string): Uint8Array => Uint8Array.from(fixture('xls', name));
const truth = figuresOf('xls');

describe('workbooks that LibreOffice saved as Excel 97', () => {
  test.each(['full', 'sparse', 'old'])('%s: every cell right and in its own place, each part there', async (name) => {
    const report = await readReport(readXls(bytesOf(`${name}.libreoffice.xls`)));
    const cells = Object.entries(report.cells).map(([id, { value, basis }]) => [id, [value, basis]]);
    expect(Object.fromEntries(cells)).toEqual(cellsOf(truth[name] ?? {}));
    expect(report.sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
  });

  test.each(['full', 'sparse', 'old'])('%s: the same blocks as the workbook it was made from', async (name) => {
    const { blocks } = await readXlsx(Uint8Array.from(fixture('xlsx', `${name}.libreoffice.xlsx`)));
    expect(readXls(bytesOf(`${name}.libreoffice.xls`)).blocks).toEqual(blocks);
  });

  test('formats, dates, formulas, errors, line breaks, merged cells; nothing hidden', () => {
    const { format, text, blocks } = readXls(bytesOf('peculiar.xls'));
    expect({ format, text }).toEqual({ format: 'xls', text: null });
    const lines = shown(blocks);
    expect(lines.join()).not.toContain('藏');
    expect(lines).toEqual([
      '0,0:收到申请 | 0,1:7件 | 0,3:38.441094 | 1,0:比例 | 1,1:45% | 1,3:251000',
      '0,0:日期 | 0,1:2024年1月15日 | 0,3:TRUE | 1,0:甲\n乙 | 1,1:42 | 1,3:#DIV/0! | 2,0:合并 | 2,1:-59 | 2,3:0',
      expect.stringMatching(/^0,0:五、存在的主要问题及改进情况 .* 1,0r2:合 \| 1,1:计 \| 2,1:3$/),
      '第二张',
    ]);
  });
});

const whole = bytesOf('full.libreoffice.xls');
/** Where the workbook stream begins in the file: at the record that begins its first part. */
const start = Buffer.from(whole).indexOf(Buffer.from([0x09, 0x08, 0x10, 0x00, 0x00, 0x06, 0x05, 0x00]));
const changed = (at: number, ...values: number[]) => {
  const copy = whole.slice();
  copy.set(values, start + at);
  return copy;
};

describe('what is refused', () => {
  const old = () => {
    const book = utils.book_new(utils.aoa_to_sheet([['1']]), 'a');
    return new Uint8Array(write(book, { bookType: 'biff5', type: 'array' }));
  };

  test.each([
    ['a workbook of Excel 5.0/95', old, 'unsupported-format'],
    ['a password', () => changed(20, 0x2f, 0x00), 'password-protected'],
    ['a record that is longer than the file', () => changed(22, 0xff, 0xff), 'damaged'],
    ['a file that is cut off', () => whole.subarray(0, 9000), 'damaged'],
    ['a container alone', () => whole.subarray(0, 512), 'damaged'],
    ['another file', () => new TextEncoder().encode('年度报告'.repeat(300)), 'damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(() => readXls(bytes()))).toBe(code);
  });

  test('bytes changed at random end in a document or in a ReadingError', async () => {
    // The library tells of every record that it does not know.
    jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const next = random(8);
    const codes = new Set<string | null>();
    for (let at = 0; at < 60; at++) {
      codes.add(await codeOf(() => readXls(mutated(whole, next))));
    }
    expect(codes).toContain('damaged');
    expect(codes).toContain(null);
  });
});
