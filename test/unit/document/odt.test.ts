import { examined, figuresOf, fixture, outline, refusalOf, valuesRead } from '../../fixtures/make/examined.ts';
import { covered, odtOf, odtTable, p, td, tr } from '../../fixtures/make/open-document.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';

const figures = figuresOf('odt');

describe.each(['libreoffice', 'pandoc'])('documents made by %s', (program) => {
  test.each(['full', 'sparse', 'old', 'framed'])('%s: every cell right and in its own place', async (name) => {
    expect(await valuesRead(fixture(`odt/${name}.${program}.odt`))).toEqual(numbersOf(figures[name] ?? {}));
  });

  test('a balanced report is queried for its short section five', async () => {
    const { status, format, report } = await examined(fixture(`odt/full.${program}.odt`));
    expect({ status, format, year: report?.year }).toEqual({ status: 'queried', format: 'odt', year: 2024 });
  });
});

const read = (body: string, automatic = '', common = '') => outline(odtOf(body, automatic, common));
const textStyle = (name: string, properties: string, parent = '') =>
  `<style:style style:name="${name}" style:family="text" style:parent-style-name="${parent}"><style:text-properties ${properties}/></style:style>`;

describe('text', () => {
  test('spaces, tabs and line breaks', async () => {
    expect(await read(p(' 甲  <text:s text:c="2"/>\n 乙<text:tab/>丙<text:line-break/>丁'))).toEqual([
      '甲   乙\t丙',
      '丁',
    ]);
  });

  test('deleted text, comments and hints left out, inserted text kept', async () => {
    const deleted = `<text:changed-region><text:deletion>${p('99')}</text:deletion></text:changed-region>`;
    const body = `<text:tracked-changes>${deleted}</text:tracked-changes>${p('1<text:change text:change-id="a"/><office:annotation><text:p>注</text:p></office:annotation><text:change-start/>2<text:change-end/><text:placeholder>填写</text:placeholder>')}`;
    expect(await read(body)).toEqual(['12']);
  });

  test('hidden and struck out text left out, also by what a style is based on', async () => {
    const styles =
      textStyle('H', 'text:display="none"') +
      textStyle('C', 'style:font-name="宋体"', 'H') +
      textStyle('S', 'style:text-line-through-style="solid"');
    const span = (style: string, text: string) => `<text:span text:style-name="${style}">${text}</text:span>`;
    const hidden =
      '<text:p><text:hidden-paragraph text:is-hidden="true"/>藏</text:p><text:section text:display="none"><text:p>藏</text:p></text:section>';
    expect(await read(p(`甲${span('C', '乙')}${span('S', '丙')}丁`) + hidden, styles)).toEqual(['甲丁']);
  });

  test('a raised mark of a note is no digit of the figure', async () => {
    expect(
      await read(
        p('12<text:span text:style-name="U">1</text:span>'),
        textStyle('U', 'style:text-position="super 58%"'),
      ),
    ).toEqual(['12(1)']);
  });

  test('frames and notes follow the paragraph or table that they hang on', async () => {
    const frame = `<draw:frame><draw:text-box>${p('印章')}</draw:text-box></draw:frame>`;
    const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${p('含上年结转')}</text:note-body></text:note>`;
    expect(await read(p(`总计3${note}`) + p('后'))).toEqual(['总计3', '含上年结转', '后']);
    expect(await read(odtTable(tr(td(p('总计')) + td(p(`3${frame}${note}`)) + td(p(note)) + td(p(frame)))))).toEqual([
      '总计|3||印章',
      '印章',
      '含上年结转',
      '含上年结转',
    ]);
  });
});

describe('numbers', () => {
  const level = (at: number, format: string, suffix: string, more = '') =>
    `<text:list-level-style-number text:level="${at}" style:num-format="${format}" style:num-suffix="${suffix}" ${more}/>`;
  const list = (name: string, levels: string) => `<text:list-style style:name="${name}">${levels}</text:list-style>`;
  const items = (texts: readonly string[], attributes = '') =>
    `<text:list ${attributes}>${texts.map((text) => `<text:list-item>${text}</text:list-item>`).join('')}</text:list>`;

  test('of list items and of lists that go on', async () => {
    const style = list('L', level(1, '一, 二, 三, ...', '、') + level(2, '1', ')', 'style:num-prefix="("'));
    const body =
      items([p('a') + p('续') + items([p('x'), p('y')]), p('b') + items([p('z')])], 'text:style-name="L"') +
      p('文') +
      items([p('c')], 'text:style-name="L" text:continue-numbering="true"') +
      items([p('d')], 'text:style-name="L"');
    expect(await read(body, style)).toEqual([
      '一、 a',
      '续',
      '(1) x',
      '(2) y',
      '二、 b',
      '(1) z',
      '文',
      '三、 c',
      '一、 d',
    ]);
  });

  test('of headings', async () => {
    const outlineStyle = `<text:outline-style><text:outline-level-style text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/><text:outline-level-style text:level="2" style:num-format=""/></text:outline-style>`;
    const h = (at: number, text: string) => `<text:h text:outline-level="${at}">${text}</text:h>`;
    expect(await read(h(1, '总体情况') + h(2, '甲') + h(1, '其他'), '', outlineStyle)).toEqual([
      '一、 总体情况',
      '甲',
      '二、 其他',
    ]);
  });

  test('never stand before a figure', async () => {
    expect(
      await read(
        odtTable(tr(td(p('规章')) + td(items([p('12')], 'text:style-name="L"')))),
        list('L', level(1, '1', '.')),
      ),
    ).toEqual(['规章|12']);
  });
});

describe('tables', () => {
  test('merged cells and repeated ones', async () => {
    const rows = [
      tr(
        td(p('a'), 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
          covered() +
          td(p('1'), 'table:number-columns-repeated="2"'),
      ),
      tr(covered(2) + td(p('2')) + td('')),
      tr(td(p('b')) + td('', 'table:number-columns-repeated="2"') + td(p('3')), 'table:number-rows-repeated="2"'),
    ];
    expect(
      await read(
        `<table:table><table:table-header-rows>${rows[0]}</table:table-header-rows>${rows[1]}${rows[2]}</table:table>`,
      ),
    ).toEqual(['a>v|1|1', '2|', 'b|||3', 'b|||3']);
  });

  test('endless repeated emptiness is nothing, repeated figures are too much', async () => {
    const empty =
      tr(td(p('a')) + td(p('1')) + td('', 'table:number-columns-repeated="999999"')) +
      tr(td(''), 'table:number-rows-repeated="1048000"');
    expect((await read(odtTable(empty)))[0]).toBe('a|1');
    expect(await refusalOf(odtOf(odtTable(tr(td(p('1'), 'table:number-columns-repeated="999999"')))))).toBe(
      'too-large',
    );
    expect(await refusalOf(odtOf(odtTable(tr(td(p('1')), 'table:number-rows-repeated="999999"'))))).toBe('too-large');
    expect(await refusalOf(odtOf(odtTable(tr(td(p('1'), 'table:number-columns-spanned="-1"')))))).toBe('damaged');
  });
});

test('a locked document is refused as such', async () => {
  const manifest = { 'META-INF/manifest.xml': '<manifest:manifest><manifest:encryption-data/></manifest:manifest>' };
  expect(await refusalOf(odtOf(p('甲'), '', '', manifest))).toBe('password-protected');
});

test('headers and footers of the pages in use come first, each once, page numbers aside', async () => {
  const page = (name: string, ...margins: string[]) =>
    `<style:master-page style:name="${name}">${margins.join('')}</style:master-page>`;
  const header = (text: string, attributes = '') => `<style:header ${attributes}>${p(text)}</style:header>`;
  const footer = `<style:footer>${p('- <text:page-number>1</text:page-number> -')}</style:footer>`;
  const masters = [
    page(
      'Standard',
      header('青屏区人民政府'),
      '<style:header-left><text:p>青屏区人民政府</text:p></style:header-left>',
      footer,
    ),
    page('Cover', header('公开')),
    page('Hidden', header('藏', 'style:display="false"')),
    page('Old', header('2019年稿')),
  ].join('');
  const styled = (master: string) =>
    `<style:style style:name="${master}" style:family="paragraph" style:master-page-name="${master}"/>`;
  const content = odtOf(p('总体情况', 'Cover'), styled('Cover') + styled('Hidden'), '', {}, masters);
  expect(await outline(content)).toEqual(['青屏区人民政府', '公开', '总体情况']);
});
