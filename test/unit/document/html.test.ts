import type { Place } from '../../../shared/document/model.ts';
import { blocks, read } from '../../fixtures/html/shown.ts';

describe('text as a browser shows it', () => {
  test.each([
    [
      'blocks are paragraphs',
      '<div>一、<b>总体</b>情况</div>全年<p>公开<h2>二</h2>',
      ['一、总体情况', '全年', '公开', '二'],
    ],
    [
      'a line break begins a new one',
      '<p>一、总体情况<br>全年公开<br/>&nbsp;<br>3条</p>',
      ['一、总体情况', '全年公开', '3条'],
    ],
    [
      'words cut into spans are joined',
      '<p><span>一</span><font>、本年</font><span><b>新</b>收</span></p>',
      ['一、本年新收'],
    ],
    [
      'white space of the source is one space or none',
      '<p>\n  公开\n  信息\n 12 \n\t 条  a  b</p>',
      ['公开信息 12 条 a b'],
    ],
    ['a space that was typed stays', '<p>商业 企业</p>', ['商业 企业']],
    ['blanks around a paragraph go', '<p>&nbsp;&emsp;&emsp;全年&nbsp;3条&nbsp;</p>', ['全年\u00a03条']],
    ['lines of preformatted text', '<pre>一、总体情况\n\n全年  公开</pre>', ['一、总体情况', '全年 公开']],
    ['style that preserves lines', '<div style="white-space: pre-wrap">一\n二</div>', ['一', '二']],
    ['a raised number stands apart', '<p>收到12<sup>1</sup>件</p>', ['收到12 1 件']],
    ['pronunciation is left out', '<p><ruby>報<rp>(</rp><rt>bào</rt><rp>)</rp></ruby>告</p>', ['報告']],
    ['unclosed paragraphs', '<p>一<p>二<div>三', ['一', '二', '三']],
    ['unknown elements hold text', '<ucapcontent><zoom><p>一</p></zoom></ucapcontent>', ['一']],
  ])('%s', (_, page, expected) => {
    expect(blocks(page)).toEqual(expected);
  });
});

describe('what is not shown', () => {
  test.each([
    '<script>document.write("<p>9</p>")</script>',
    '<style>.a:after{content:"9"}</style>',
    '<noscript><p>9</p></noscript>',
    '<!-- 9 -->',
    '<!--[if gte mso 9]><xml><w:Zoom>9</w:Zoom></xml><![endif]-->',
    '<xml><w:Zoom>9</w:Zoom></xml>',
    '<div style="DISPLAY : NONE"><p>9</p></div>',
    '<span style="color:red;visibility:hidden">9</span>',
    '<p hidden>9</p>',
    "<span style='display:none;mso-hide:all'>9</span>",
    '<del>9</del>',
    '<s>9</s>',
    '<span style="text-decoration:line-through">9</span>',
    '<template><p>9</p></template>',
    '<select><option>9</option></select>',
    '<button>9</button><input value="9">',
    '<nav><a href="/">9</a></nav>',
    '<div role="navigation">9</div>',
    '<footer>9</footer>',
    '<a href="javascript:window.print()">打印9</a>',
    '<ul><li><a href="/1">9</a><li><a href="/2">9</a><li><a href="/3">9</a></ul>',
    '<table><tr><td><a href="/1">9</a><td><a href="/2">9</a><td><a href="/3">9</a></table>',
  ])('%s', (hidden) => {
    expect(blocks(`<p>一</p>${hidden}<p>二</p>`)).toEqual(['一', '二']);
    expect(blocks(`<table><tr><td>规章<td>${hidden}1<td>2</table>`)).toEqual([[['规章', '1', '2']]]);
  });

  test('a cell or a row that is not shown takes no place', () => {
    const page =
      '<table><tr><td>a<td style="display:none">9<td>b<tr hidden><td>9<tr height=0><td><td><tr><td>c<td>d</table>';
    expect(blocks(page)).toEqual([
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ]);
  });

  test('a link left open does not turn the report into a list of links', () => {
    const page =
      '<div><a href="/x"><p>规章</p><table><tr><td>行政许可<td>1<td>2<tr><td>行政处罚<td>3<td>4</table></div>';
    expect(blocks(page)).toEqual([
      '规章',
      [
        ['行政许可', '1', '2'],
        ['行政处罚', '3', '4'],
      ],
    ]);
  });

  test('chrome that holds a table of data is kept', () => {
    expect(blocks('<footer><table><tr><td>规章<td>1</table></footer>')).toEqual([[['规章', '1']]]);
  });
});

describe('lists', () => {
  test('numbers that a list shows are part of the text', () => {
    expect(blocks('<ol><li>总体<li value=5>主动<li>三、收到</ol><ol start=2 type=a><li>b</ol><ul><li>x</ul>')).toEqual([
      '1.总体',
      '5.主动',
      '三、收到',
      'b.b',
      'x',
    ]);
    expect(blocks('<ol style="list-style-type: cjk-ideographic"><li>总体情况<li>其他</ol>')).toEqual([
      '一、总体情况',
      '二、其他',
    ]);
    expect(blocks('<ol style="list-style:none"><li>总体</ol>')).toEqual(['总体']);
  });

  test('definitions are rows', () => {
    expect(blocks('<dl><dt>发布机构：<dd>青屏区政府办<div><dt>发布日期：<dd>2025-01-21</div></dl>')).toEqual([
      [
        ['发布机构：', '青屏区政府办'],
        ['发布日期：', '2025-01-21'],
      ],
    ]);
    expect(blocks('<dl><dd>一<p>二</dl>')).toEqual(['一', '二']);
  });
});

test('every place points at its text in the source, through references, line ends and tags', () => {
  const page =
    '\r\n<p>一、<b>总体</b>情况&nbsp;3&#26465;&amp;\r\n\r\n又</p>\r\n<table><tr><td> 1<span>2</span></td><td></td><td>&#x1F600;9</td></tr></table>';
  const document = read(page);
  const fragments = document.blocks.flatMap(
    (block): readonly { text: string; place: Place; offsets?: ArrayLike<number> }[] =>
      block.kind === 'paragraph' ? [block] : block.cells,
  );
  expect(document.text).toBe(page);
  expect(fragments.map(({ text }) => text)).toEqual(['一、总体情况\u00a03条& 又', '12', '', '\u{1F600}9']);
  for (const { text, place, offsets } of fragments) {
    for (const [at, unit] of [...text].entries()) {
      const offset = offsets?.[at] ?? (place.start ?? -1) + at;
      if (/[一-龥\d]/.test(unit) && unit !== '条' && text !== '\u{1F600}9') {
        expect(page[offset]).toBe(unit);
      }
    }
  }
  expect(page.slice(fragments[2]?.place.start ?? -1).startsWith('</td>')).toBe(true);
  expect(page.slice(...placeOf(fragments[1]))).toBe('1<span>2');
  expect(page.slice(...placeOf(fragments[3]))).toMatch(/^&#x1F600;9$/);
});

const placeOf = (fragment: { place: Place } | undefined): [number, number] => [
  fragment?.place.start ?? -1,
  fragment?.place.end ?? -1,
];
