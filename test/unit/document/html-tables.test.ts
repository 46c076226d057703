import { blocks, read } from '../../fixtures/html/shown.ts';

/** Corner and extent of each cell of the only grid. */
const geometry = (page: string) =>
  read(page).blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.cells.map(({ text, row, column, rowSpan, columnSpan }) => [text, row, column, rowSpan, columnSpan])
      : [],
  );

describe('tables', () => {
  test('merged cells stand where a browser puts them', () => {
    expect(geometry('<table><tr><td rowspan=2 colspan=2>a<td>b<tr><td>c<tr><td>d<td>e<td>f</table>')).toEqual([
      ['a', 0, 0, 2, 2],
      ['b', 0, 2, 1, 1],
      ['c', 1, 2, 1, 1],
      ['d', 2, 0, 1, 1],
      ['e', 2, 1, 1, 1],
      ['f', 2, 2, 1, 1],
    ]);
  });

  test('a row span ends with its group; 0 fills the group', () => {
    const page =
      '<table><tbody><tr><td rowspan=0>a<td>b<tr><td>c</tbody><tbody><tr><td rowspan=9>d<td>e</tbody></table>';
    expect(geometry(page)).toEqual([
      ['a', 0, 0, 2, 1],
      ['b', 0, 1, 1, 1],
      ['c', 1, 1, 1, 1],
      ['d', 2, 0, 1, 1],
      ['e', 2, 1, 1, 1],
    ]);
  });

  test('overlapping spans keep every cell', () => {
    expect(geometry('<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<td>d</table>')).toEqual([
      ['a', 0, 0, 1, 1],
      ['b', 0, 1, 2, 1],
      ['c', 1, 0, 1, 2],
      ['d', 1, 2, 1, 1],
    ]);
  });

  test('spans that are no numbers or too large', () => {
    expect(geometry('<table><tr><td colspan=0>a<td colspan=x>b<td colspan=9999999999>c<tr><td>d<td>e</table>')).toEqual(
      [
        ['a', 0, 0, 1, 1],
        ['b', 0, 1, 1, 1],
        ['c', 0, 2, 1, 1000],
        ['d', 1, 0, 1, 1],
        ['e', 1, 1, 1, 1],
      ],
    );
  });

  test('head and foot stand above and below whatever their order', () => {
    const page =
      '<table><tfoot><tr><td>z<td>9</tfoot><tbody><tr><td>b<td>1</tbody><thead><tr><th>a<th>n</thead></table>';
    expect(blocks(page)).toEqual([
      [
        ['a', 'n'],
        ['b', '1'],
        ['z', '9'],
      ],
    ]);
  });

  test('lines of a cell stay apart; empty cells stay (quirks 18, 19, 20)', () => {
    const page =
      '<table><tr><td>本年新<br />制作数量<td><p align=center>商业</p><p>企业</p><td></td><td>&nbsp;</td><td><o:p>&nbsp;</o:p></td></table>';
    expect(blocks(page)).toEqual([[['本年新\n制作数量', '商业\n企业', '', '', '']]]);
  });

  test('a layout table is dissolved; the tables in it are grids of their own', () => {
    const page =
      '<table><tr><td><h2>二、主动公开</h2><table><tr><td>规章<td>1</table><td><table><tr><td>许可<td>2</table><tr><td colspan=2>三、收到</table>';
    expect(blocks(page)).toEqual(['二、主动公开', [['规章', '1']], [['许可', '2']], '三、收到']);
  });

  test('prose between rows of data is dissolved; columns stay those of the table', () => {
    const page =
      '<table><tr><td colspan=3>全年公开信息。另有说明。<tr><td rowspan=2>规章<td>1<td>2<tr><td>3<td>4<tr><td colspan=3><p>无。</p></table>';
    expect(blocks(page)).toEqual([
      '全年公开信息。另有说明。',
      [
        ['规章', '1', '2'],
        ['3', '4'],
      ],
      '无。',
    ]);
    expect(geometry(page).at(-2)).toEqual(['3', 2, 1, 1, 1]);
  });

  test('a frame of one cell in a cell is no table', () => {
    expect(blocks('<table><tr><td>规章<td><table><tr><td>1</table><td>2</table>')).toEqual([[['规章', '1', '2']]]);
  });

  test('a caption stands before its table, a column of cells is paragraphs', () => {
    expect(blocks('<table><caption>表一</caption><tr><td>a<td>1</table><table><tr><td>b<tr><td>c</table>')).toEqual([
      '表一',
      [['a', '1']],
      'b',
      'c',
    ]);
  });
});
