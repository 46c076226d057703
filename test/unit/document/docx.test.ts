import { examined, figuresOf, fixture, outline, valuesRead } from '../../fixtures/make/examined.ts';
import {
  CHAPTER_LIST,
  cell,
  docxOf,
  level,
  lists,
  numbered,
  paragraph,
  reportBody,
  row,
  run,
  table,
  textCell,
} from '../../fixtures/make/word.ts';
import { numbersOf } from '../../fixtures/tables/read.ts';
import { V2021 } from '../../fixtures/tables/report.ts';

const figures = figuresOf('docx');

describe.each(['libreoffice', 'pandoc'])('documents made by %s', (program) => {
  test.each(['full', 'sparse', 'old', 'framed'])('%s: every cell right and in its own place', async (name) => {
    expect(await valuesRead(fixture(`docx/${name}.${program}.docx`))).toEqual(numbersOf(figures[name] ?? {}));
  });

  test('a balanced report with all its parts is queried for its short section five', async () => {
    const { status, format, report, checks } = await examined(fixture(`docx/full.${program}.docx`));
    expect({ status, format, authority: report?.authority, year: report?.year }).toEqual({
      status: 'queried',
      format: 'docx',
      authority: '青屏区',
      year: 2024,
    });
    const failing = checks.filter((check) => check.status === 'fail' && check.severity !== 'I');
    expect(failing.map(({ id }) => id)).toEqual(['S12']);
    expect(report?.sections.map(({ present }) => present)).toEqual(Array(6).fill(true));
  });
});

describe('numbers of numbered paragraphs', () => {
  test('parts whose 一、 is made by a list are found', async () => {
    const { report } = await examined(docxOf(reportBody(V2021), { numbering: CHAPTER_LIST }));
    expect(report?.sections.map(({ title }) => title?.slice(0, 2))).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
    ]);
  });

  test.each([
    ['chineseCounting', '%1、', '一、'],
    ['japaneseCounting', '（%1）', '（一）'],
    ['ideographTraditional', '%1、', '甲、'],
    ['chineseLegalSimplified', '%1、', '壹、'],
    ['decimalEnclosedCircleChinese', '%1', '①'],
    ['decimal', '%1.', '1.'],
    ['upperRoman', '%1、', 'I、'],
    ['lowerLetter', '%1)', 'a)'],
    ['bullet', '\uf06c', ''],
    ['none', '', ''],
  ])('%s', async (format, text, number) => {
    const numbering = lists(level(0, format, text));
    expect(await outline(docxOf(numbered('平台建设', 1), { numbering }))).toEqual([`${number}平台建设`]);
  });

  test('levels start again below a higher one, and lists of one definition count on', async () => {
    const numbering =
      lists(level(0, 'chineseCounting', '%1、') + level(1, 'chineseCounting', '（%2）') + level(2, 'decimal', '%3.')) +
      '<w:num w:numId="2"><w:abstractNumId w:val="0"/></w:num>' +
      '<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>';
    const body = [
      numbered('a', 1),
      numbered('b', 1, 1),
      numbered('c', 1, 1),
      numbered('d', 1, 2),
      numbered('e', 1),
      numbered('f', 1, 1),
      ...Array.from({ length: 9 }, () => numbered('g', 2)),
      numbered('h', 3),
    ];
    expect(await outline(docxOf(body.join(''), { numbering }))).toEqual([
      '一、a',
      '（一）b',
      '（二）c',
      '1.d',
      '二、e',
      '（一）f',
      '三、g',
      '四、g',
      '五、g',
      '六、g',
      '七、g',
      '八、g',
      '九、g',
      '十、g',
      '十一、g',
      '一、h',
    ]);
  });

  test('a heading style brings its list and level', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="1"><w:basedOn w:val="Base"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = lists(
      level(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Base"/>') +
        level(1, 'decimal', '%1.%2 ', '<w:isLgl/><w:pStyle w:val="2"/>'),
    );
    const styled = (style: string, more = '') => paragraph(run('标题'), `<w:pStyle w:val="${style}"/>${more}`);
    const off = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const body = styled('1') + styled('2') + styled('2') + styled('1', off) + styled('1');
    expect(await outline(docxOf(body, { styles, numbering }))).toEqual([
      '一、标题',
      '1.1 标题',
      '1.2 标题',
      '标题',
      '二、标题',
    ]);
  });

  test('never stand before a figure', async () => {
    const numbering = lists(level(0, 'decimal', '%1.'));
    const body = table(
      row(textCell('规章'), cell(numbered('12', 1)), cell(numbered('', 1)), cell(numbered('属于国家秘密', 1))),
    );
    expect(await outline(docxOf(body, { numbering }))).toEqual(['规章|12||3.属于国家秘密']);
  });
});

/** Ways to write one figure, none of which changes it. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  'insertions kept, deletions left out': (text) =>
    paragraph(
      `<w:del><w:r><w:delText>99</w:delText></w:r></w:del><w:ins>${run(text)}</w:ins><w:moveFrom>${run('77')}</w:moveFrom>`,
    ),
  'hidden and struck out text left out': (text) =>
    paragraph(run('8', '<w:vanish/>') + run(text, '<w:vanish w:val="0"/>') + run('6', '<w:strike/>')),
  'content controls': (text) =>
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
  'the result of a field, not its code': (text) =>
    paragraph(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT) 5</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    ),
  'one of two branches': (text) =>
    paragraph(
      `<mc:AlternateContent><mc:Choice Requires="w14">${run(text)}</mc:Choice><mc:Fallback>${run(text)}</mc:Fallback></mc:AlternateContent>`,
    ),
  'cut into runs': (text) => paragraph([...text].map((one) => run(one)).join('<w:proofErr w:type="spellStart"/>')),
  'former properties': (text) => paragraph(run(text, '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')),
  'a text box': (text) =>
    paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(run(text))}</w:txbxContent></w:pict></w:r>`),
};

test.each(Object.entries(WAYS))('figures of a whole report: %s', async (_, write) => {
  expect(await valuesRead(docxOf(reportBody(V2021, write), { numbering: CHAPTER_LIST }))).toEqual(numbersOf(V2021));
});

describe('text', () => {
  const read = (content: string, parts = {}) => outline(docxOf(content, parts));

  test('line breaks end a line; tabs, hyphens and symbols are text', async () => {
    const content =
      '<w:r><w:t>一</w:t><w:tab/><w:t>二</w:t><w:noBreakHyphen/><w:softHyphen/><w:sym w:font="Symbol" w:char="F033"/><w:br/><w:t>三</w:t></w:r>';
    expect(await read(paragraph(content))).toEqual(['一\t二-3', '三']);
  });

  test('a paragraph whose end was deleted goes on in the next', async () => {
    expect(await read(paragraph(run('收到1'), '<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph(run('2件')))).toEqual([
      '收到12件',
    ]);
  });

  test('a raised mark of a note is no digit of the figure', async () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(await read(paragraph(run('12') + run('1', raised)))).toEqual(['12(1)']);
    expect(await read(paragraph(run('10m') + run('2', raised)))).toEqual(['10m2']);
  });

  test('hidden by its style', async () => {
    const styles = '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style>';
    expect(await read(paragraph(run('甲') + run('乙', '<w:rStyle w:val="H"/>')), { styles })).toEqual(['甲']);
  });

  test('the hint of an empty control is no text', async () => {
    expect(
      await read(
        `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${paragraph(run('单击此处输入'))}</w:sdtContent></w:sdt>`,
      ),
    ).toEqual([]);
  });

  test('notes and boxes follow the table that they hang on', async () => {
    const box = `<w:r><w:pict><w:txbxContent>${paragraph(run('印章'))}</w:txbxContent></w:pict></w:r>`;
    const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${paragraph(run('含上年结转') + note)}</w:footnote>`;
    const body =
      table(row(textCell('总计'), cell(paragraph(run('3') + note + box)), cell(paragraph(note)))) +
      paragraph(run('五、'));
    expect(await read(body, { footnotes })).toEqual(['总计|3|', '印章', '含上年结转', '五、']);
  });
});

describe('tables', () => {
  const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
  const merge = (kind = '') => (kind === '' ? '<w:vMerge/>' : `<w:vMerge w:val="${kind}"/>`);
  const text = (content: string) => paragraph(run(content));

  test('merged cells, in both directions and in the old way', async () => {
    const body = table(
      row(cell(text('a'), span(2) + merge('restart')), cell(text('b'))),
      row(cell(text('x'), span(2) + merge()), cell(text('c'))),
      row(cell(text('d')), cell(text('e'), '<w:hMerge w:val="restart"/>'), cell(text(''), '<w:hMerge/>')),
    );
    expect(await outline(docxOf(body))).toEqual(['a>v|b', 'c', 'd|e>']);
  });

  test('rows and cells in content controls; deleted rows, hidden rows and earlier properties left out', async () => {
    const sdt = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const gone = (mark: string) => `<w:tr><w:trPr>${mark}</w:trPr>${textCell('9')}${textCell('9')}</w:tr>`;
    const body = table(
      sdt(row(sdt(textCell('a')), cell(text('1'), `<w:tcPrChange><w:tcPr>${span(3)}</w:tcPr></w:tcPrChange>`))),
      gone('<w:del w:id="1"/>'),
      gone('<w:hidden/>'),
      row(textCell('b'), textCell('2')),
    );
    expect(await outline(docxOf(body))).toEqual(['a|1', 'b|2']);
  });

  test('columns drawn by hand a little apart are one', async () => {
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="60"/><w:gridCol w:w="1000"/></w:tblGrid>';
    const body = `<w:tbl>${grid}${row(textCell('a'), cell(text('1'), span(2)))}${row(cell(text('b'), span(2)), textCell('2'))}</w:tbl>`;
    expect(await outline(docxOf(body))).toEqual(['a|1', 'b|2']);
  });

  test('a table inside a layout table is a grid of its own', async () => {
    const inner = table(row(textCell('a'), textCell('1')), row(textCell('b'), textCell('2')));
    const body = table(row(textCell('导航'), cell(text('二、') + inner + text('三、'))));
    expect(await outline(docxOf(body))).toEqual(['导航', '二、', 'a|1', 'b|2', '三、']);
  });

  test('rows of prose in a table are paragraphs, rows of data a grid', async () => {
    const prose = row(cell(text('全年公开信息12条。') + text('答复申请3件。'), span(2)));
    expect(await outline(docxOf(table(prose, row(textCell('a'), textCell('1')), prose)))).toEqual([
      '全年公开信息12条。',
      '答复申请3件。',
      'a|1',
      '全年公开信息12条。',
      '答复申请3件。',
    ]);
  });
});

test('headers and footers come first, each once, page numbers aside', async () => {
  const parts = { header: paragraph(run('青屏区人民政府')), footer: paragraph(run('- 1 -')) };
  expect(await outline(docxOf(paragraph(run('总体情况')), parts))).toEqual(['青屏区人民政府', '总体情况']);
});

test('other prefixes, folders and the strict namespace', async () => {
  const body = paragraph(run('一、总体情况'));
  expect(await outline(docxOf(body, {}, 'word'))).toEqual(['一、总体情况']);
  const { zipOfFiles } = await import('../../fixtures/make/zip.ts');
  const renamed = `<ns0:document xmlns:ns0="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:w="urn:other"><w:p/><ns0:body>${body.replaceAll('w:', 'ns0:')}</ns0:body></ns0:document>`;
  expect(await outline(zipOfFiles({ 'word\\document.xml': renamed }))).toEqual(['一、总体情况']);
});
