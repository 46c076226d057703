import { openDocument } from '../../../shared/document/open.ts';
import { outline } from '../../fixtures/make/examined.ts';
import { type OfdOptions, ofdOf, path, text } from '../../fixtures/make/ofd-package.ts';

/** More than a scan's page number, so that a file is a text. */
const PROSE =
  '本报告由机关根据政府信息公开条例的要求编制,由总体情况、主动公开政府信息情况等部分组成。数据的统计期限为当年的全年,电子版可在网站下载。';
const prose = text(10, 250, PROSE, { DeltaX: `g ${PROSE.length} 1.5` }, { Size: 1.5 });

/** What stands above the prose. */
async function shown(objects: string, options?: OfdOptions): Promise<string[]> {
  const lines = await outline(ofdOf([objects + prose], options));
  expect(lines.at(-1)).toBe(PROSE);
  return lines.slice(0, -1);
}

const rectangle = (x: number, y: number, width: number, height: number) =>
  `M ${x} ${y} L ${x + width} ${y} L ${x + width} ${y + height} L ${x} ${y + height} C`;
const BOXES = `${rectangle(10, 10, 20, 10)} ${rectangle(30, 10, 20, 10)}`;
const inBoxes = text(12, 12, '规章') + text(32, 12, '57', { DeltaX: 2 });

describe('where characters stand', () => {
  test.each([
    ['steps one by one', { DeltaX: '4 4 20 2' }],
    ['repeated steps', { DeltaX: 'g 2 4 20 2' }],
    ['the last step goes on', { DeltaX: '4 4 20 2 2 2' }],
    ['commas and capitals', { DeltaX: 'G 2 4,20,2' }],
  ])('%s', async (_, code) => {
    expect(await shown(text(10, 10, '规章57'.replace('5', '本5'), code))).toEqual(['规章本 57']);
  });

  test('fewer steps than characters: the last one goes on', async () => {
    expect(await shown(path(BOXES) + text(12, 12, '规章', {}) + text(32, 12, '1234', { DeltaX: '4' }))).toEqual([
      '规章|1234',
    ]);
  });

  test('a place left out is that of the string before', async () => {
    const object = `<ofd:TextObject Boundary="10 10 50 6" Size="4"><ofd:TextCode X="0" Y="4">甲</ofd:TextCode><ofd:TextCode X="20">乙</ofd:TextCode><ofd:TextCode Y="14">丙</ofd:TextCode></ofd:TextObject>`;
    expect(await shown(object)).toEqual(['甲 乙', '丙']);
  });

  test('matrices of objects and of what they stand in', async () => {
    const unit = `<ofd:CompositeGraphicUnit ID="5" Width="10" Height="10"><ofd:Content>${text(1, 1, '乙', { Y: 1 }, { Size: 1 })}</ofd:Content></ofd:CompositeGraphicUnit>`;
    const scaled = text(10, 10, '甲', { Y: 40 }, { Size: 40, CTM: '0.1 0 0 0.1 0 0' });
    const used = `<ofd:CompositeObject ResourceID="5" Boundary="16 6 50 50" CTM="4 0 0 4 0 0"/>`;
    const resources = `<ofd:CompositeGraphicUnits>${unit}</ofd:CompositeGraphicUnits>`;
    expect(await shown(`<ofd:PageBlock>${scaled}</ofd:PageBlock>${used}`, { resources })).toEqual(['甲 乙']);
  });

  test('a column of characters, by steps or by its direction', async () => {
    const boxes = [10, 20].map((y) => `${rectangle(10, y, 20, 10)} ${rectangle(30, y, 20, 10)}`).join(' ');
    const column = (code: Record<string, string>, object: Record<string, string>) =>
      shown(path(boxes) + text(12, 12, '合计', code, object));
    expect(await column({ DeltaY: '10' }, {})).toEqual(['合|', '计|']);
    expect(await column({}, { ReadDirection: '90', Size: '9', HScale: '1.1' })).toEqual(['合|', '计|']);
  });

  test('what is turned or askew is no text of the page', async () => {
    const askew = text(20, 60, '样张', {}, { CTM: '0.8 0.6 -0.6 0.8 0 0' });
    const turned = text(20, 80, '密', {}, { CharDirection: 90 });
    expect(await shown(text(10, 10, '甲') + askew + turned)).toEqual(['甲']);
  });
});

describe('what characters there are', () => {
  test('escapes, entities, CDATA and indentation', async () => {
    const codes = ['\\5408\\8BA1', '&lt;1&gt;', '<![CDATA[<2>]]>', '\n    甲乙\n  '];
    expect(await shown(codes.map((code, at) => text(10, 10 + at * 20, code)).join(''))).toEqual([
      '合计',
      '<1>',
      '<2>',
      '甲乙',
    ]);
  });

  test('any prefix, the namespace of drafts, capitals in paths', async () => {
    for (const prefix of ['', 'ofd', 'n1']) {
      expect(
        await shown(text(10, 10, '甲'), {
          prefix,
          namespace: 'http://www.ofdspec.org',
          location: () => 'pages\\PAGE_0/content.xml',
        }),
      ).toEqual(['甲']);
    }
  });

  test.each([
    ['Visible', text(10, 30, '藏', {}, { Visible: 'false' })],
    ['Alpha', text(10, 30, '藏', {}, { Alpha: 0 })],
    ['Fill', text(10, 30, '藏', {}, { Fill: 'false' })],
    ['a clear colour', text(10, 30, '藏').replace('<ofd:TextCode', '<ofd:FillColor Alpha="0"/><ofd:TextCode')],
    ['a layer', `</ofd:Layer><ofd:Layer Visible="false">${text(10, 30, '藏')}</ofd:Layer><ofd:Layer>`],
  ])('invisible text is left out: %s', async (_, hidden) => {
    expect(await shown(text(10, 10, '甲') + hidden)).toEqual(['甲']);
  });
});

describe('lines', () => {
  test.each([
    ['stroked', path(BOXES)],
    [
      'stroked by curves with straight sides',
      path('M 10 10 B 20 10 40 10 50 10 L 50 20 Q 30 20 10 20 L 10 10 M 30 10 A 1 1 0 0 0 30 20'),
    ],
    [
      'filled rectangles',
      path(
        [
          rectangle(10, 10, 40, 0.2),
          rectangle(10, 20, 40, 0.2),
          ...[10, 30, 50].map((x) => rectangle(x, 10, 0.2, 10)),
        ].join(' '),
        { Fill: 'true', Stroke: 'false' },
      ),
    ],
    [
      'in points',
      path(
        BOXES.replace(/\d+/g, (number) => String(Number(number) * 4)),
        { CTM: '0.25 0 0 0.25 0 0' },
      ),
    ],
  ])('make a table: %s', async (_, lines) => {
    expect(await shown(lines + inBoxes)).toEqual(['规章|57']);
  });

  test.each([
    ['not drawn', path(BOXES, { Stroke: 'false' })],
    ['clear', path(BOXES).replace('<ofd:Abb', '<ofd:StrokeColor Alpha="0"/><ofd:Abb')],
    ['no path', path('M 10 10 X 50 10')],
  ])('make none: %s', async (_, lines) => {
    expect(await shown(lines + inBoxes)).toEqual(['规章 57']);
  });
});

describe('parts', () => {
  test('templates stand on the pages that name them', async () => {
    expect(await shown(inBoxes, { templates: [path(BOXES)] })).toEqual(['规章|57']);
  });

  test('several documents follow each other', async () => {
    const second = '<ofd:DocBody><ofd:DocRoot>/Doc_1/Document.xml</ofd:DocRoot></ofd:DocBody>';
    const files = {
      'OFD.xml': `<ofd:OFD ~><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>${second}</ofd:OFD>`,
      'Doc_1/Document.xml': '<ofd:Document ~><ofd:Pages><ofd:Page ID="1" BaseLoc="P.xml"/></ofd:Pages></ofd:Document>',
      'Doc_1/P.xml': `<ofd:Page ~><ofd:Area><ofd:PhysicalBox>0 0 100 100</ofd:PhysicalBox></ofd:Area><ofd:Content><ofd:Layer>${text(10, 50, '附件')}</ofd:Layer></ofd:Content></ofd:Page>`,
    };
    const { blocks } = await openDocument(ofdOf([prose], { files }));
    expect(blocks.map((block) => (block.kind === 'paragraph' ? [block.text, block.place.page] : []))).toEqual([
      [PROSE, 1],
      ['附件', 2],
    ]);
  });

  test('the current version is the one that counts', async () => {
    const versions =
      '<ofd:Versions><ofd:Version ID="1" Index="1" Current="true" BaseLoc="Doc_0/V1.xml"/></ofd:Versions>';
    const files = {
      'OFD.xml': `<ofd:OFD ~><ofd:DocBody><ofd:DocRoot>Doc_0/Old.xml</ofd:DocRoot>${versions}</ofd:DocBody></ofd:OFD>`,
      'Doc_0/V1.xml': '<ofd:DocVersion ~><ofd:DocRoot>Document.xml</ofd:DocRoot></ofd:DocVersion>',
    };
    expect(await shown(text(10, 10, '新'), { files })).toEqual(['新']);
  });
});
