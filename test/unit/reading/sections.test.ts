import { readText } from '../../../shared/document/text/read.ts';
import { piecesOf } from '../../../shared/reading/pieces.ts';
import { readSections } from '../../../shared/reading/sections/sections.ts';
import { PARTS, township } from '../../fixtures/text/township.ts';

const read = (text: string) => readSections(piecesOf(readText(new TextEncoder().encode(text))));
const ids = (text: string) => {
  const { sections } = read(text);
  return sections
    .filter(({ present }) => present)
    .sort((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ id, occurrences }) => (occurrences === 1 ? id : `${id}×${occurrences}`));
};
const section = (text: string, id: string) => {
  const found = read(text).sections.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error(`no section ${id}`);
  }
  return found;
};
const ALL = ['s1', 's2', 's3', 's4', 's5', 's6'];

test('a whole report: six sections once each, in order, the narrative without the tables', () => {
  expect(ids(township())).toEqual(ALL);
  const { sections } = read(township());
  expect(sections.map(({ id, text }) => [id, text])).toEqual([
    ['s1', [PARTS.overview, PARTS.s11, PARTS.s12, PARTS.s13, PARTS.s14, PARTS.s15].join('\n')],
    ['s2', ''],
    ['s3', ''],
    ['s4', ''],
    ['s5', PARTS.problems],
    ['s6', PARTS.other],
  ]);
});

test('start and end are those of the section in the original', () => {
  const text = township();
  const { start, end } = section(text, 's5');
  expect(text.slice(start ?? 0, end ?? 0)).toBe(`${PARTS.s5}\n${PARTS.problems}`);
});

describe('titles', () => {
  test.each([
    ['s1', '一、概述'],
    ['s1', '一、工作基本情况'],
    ['s1', '一、工作总体推进情况'],
    ['s1', '总体情况'],
    ['s1', '## 一、总体情况'],
    ['s1', '**一、总体情况**'],
    ['s1', '第一部分 总体情况'],
    ['s1', '一、2024年政府信息公开工作总体情况'],
    ['s1', '一 、总 体 情 况'],
    ['s2', '二、行政机关主动公开政府信息情况'],
    ['s2', '二、主动公开情况'],
    ['s2', '主动公开政府信息情况'],
    ['s2', '二、主动公开政府信息的情况:'],
    ['s3', '三、行政机关收到和处理政府信息公开申请情况'],
    ['s3', '三、收到的处理政府信息公开申请情况'],
    ['s3', '三、收到和处理政府公开信息申请情况'],
    ['s3', '三、依申请公开政府信息情况'],
    ['s4', '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
    ['s4', '四、因政府信息公开工作被申请行政复议提起行政诉讼情况'],
    ['s4', '四、政府信息公开行政复议及行政诉讼情况'],
    ['s4', '四.政府信息公开行政复议、行政诉讼情况'],
    ['s5', '五、存在的主要问题及整改措施'],
    ['s5', '五、政府信息公开工作存在的主要问题及改进情况'],
    ['s5', '五、存在问题和改进措施'],
    ['s5', '存在的主要问题及改进情况'],
    ['s6', '六、其他需要报告的事项'],
    ['s6', '六、其他报告的事项'],
    ['s6', '六、需要报告的其他事项'],
    ['s6', '六、其它需要说明的事项'],
  ])('%s: %s', (id, title) => {
    expect(ids(`${title}\n正文在此。`)).toEqual([id]);
    expect(section(`${title}\n正文在此。`, id).title).toBe(title);
  });

  test.each([
    '一、本年新收政府信息公开申请数量',
    '三、本年度办理结果',
    '四、结转下年度继续办理',
    '(一)主动公开情况',
    '1.主动公开情况',
    '(三)不予公开',
    '主动公开情况',
    '本报告由总体情况、主动公开政府信息情况等六个部分组成。',
    '三、收到和处理政府信息公开申请情况良好,全年没有投诉。',
  ])('%s is none', (line) => {
    expect(ids(`某镇年报\n${line}\n正文在此。`)).toEqual([]);
  });

  test('the numeral does not decide: shifted and restarted numbers', () => {
    const text = township({ s2: '一、主动公开政府信息情况', s5: '三、存在的主要问题及改进情况' });
    expect(ids(text)).toEqual(ALL);
  });
});

describe('a heading that stands more than once', () => {
  test('a doubled section is counted', () => {
    expect(ids(`${township()}\n${PARTS.s2}\n${PARTS.t2}`)).toEqual(['s1', 's2×2', ...ALL.slice(2)]);
  });

  test('a title repeated over its table is not', () => {
    expect(ids(township({ t2: `${PARTS.s2} | |||\n${PARTS.t2}` }))).toEqual(ALL);
  });

  test('a table of contents is not', () => {
    const contents = [PARTS.s1, PARTS.s2, PARTS.s3, PARTS.s4, PARTS.s5, PARTS.s6].join('\n');
    expect(ids(township({ preamble: `目录\n${contents}` }))).toEqual(ALL);
    expect(section(township({ preamble: `目录\n${contents}` }), 's5').text).toBe(PARTS.problems);
    const pages = contents.replace(/$/gm, ' 3');
    expect(ids(township({ preamble: `目录\n${pages}` }))).toEqual(ALL);
  });

  test('headings whose tables are lost are no table of contents', () => {
    expect(ids(township({ t2: null, t3: null, t4: null }))).toEqual(ALL);
  });
});

describe('sub-topics of section one', () => {
  const passages = (text: string) =>
    read(text).passages.map(({ section: where, text: content }) => `${where} ${content.slice(0, 7)}`);

  test('on their own lines', () => {
    expect(section(township(), 's1').topics).toEqual(['s1.1', 's1.2', 's1.3', 's1.4', 's1.5']);
    expect(passages(township()).filter((passage) => /^s1/.test(passage))).toEqual([
      's1 2024年,柳',
      's1.1 (一)主动公开',
      's1.1 全年在县政府网',
      's1.2 (二)依申请公',
      's1.2 全年收到政府信',
      's1.3 (三)政府信息',
      's1.3 文件公开前均经',
      's1.4 (四)政府信息',
      's1.4 设有查阅点1处',
      's1.5 (五)监督保障',
      's1.5 组织培训2次。',
    ]);
  });

  test('run in, with any suffix', () => {
    const text = township({
      s11: '(一)主动公开方面。发布120条。',
      s12: '(二)依申请公开政府信息情况:收到4件。',
      s13: '3.政府信息管理工作,按制度办理。',
      s14: '四是政务公开平台建设方面,设查阅点1处。',
      s15: '五、监督保障情况',
    });
    expect(section(text, 's1').topics).toEqual(['s1.1', 's1.2', 's1.3', 's1.4', 's1.5']);
  });

  test('one after the other in a paragraph', () => {
    const text = township({
      s11: '一是主动公开方面,发布120条;二是依申请公开方面,收到4件。',
      s12: null,
      s13: null,
      s14: null,
      s15: null,
    });
    expect(passages(text).filter((passage) => /^s1\./.test(passage))).toEqual([
      's1.1 一是主动公开方',
      's1.2 二是依申请公开',
    ]);
  });

  test('a sentence about one of them is none', () => {
    const text = township({ s11: '主动公开政府信息120条。', s12: null, s13: null, s14: null, s15: null });
    expect(section(text, 's1').topics).toEqual([]);
  });
});

describe('what is not narrative', () => {
  const oneCellALine = (table: string) => table.replace(/ ?\|+ ?/g, '\n').replace(/\n+/g, '\n\n');

  test('tables with one cell a line', () => {
    const text = township({ t2: oneCellALine(PARTS.t2), t3: oneCellALine(PARTS.t3), t4: oneCellALine(PARTS.t4) });
    expect(ids(text)).toEqual(ALL);
    expect(
      read(text)
        .sections.map(({ text: narrative }) => narrative)
        .slice(1, 4),
    ).toEqual(['', '', '']);
  });

  test('tables without pipes, one row a line', () => {
    const plain = (table: string) => table.replace(/ *\|+/g, '');
    const text = township({ t2: plain(PARTS.t2), t3: plain(PARTS.t3), t4: plain(PARTS.t4) });
    expect(
      read(text)
        .sections.map(({ text: narrative }) => narrative)
        .slice(1, 4),
    ).toEqual(['', '', '']);
  });

  test('prose between a heading and its table stays', () => {
    const note = '本年度通过网站公开文件共58条,未出现行政复议。';
    expect(section(township({ t4: `${note}\n${PARTS.t4}` }), 's4').text).toBe(note);
    expect(section(township({ t4: '无' }), 's4').text).toBe('无');
  });

  test('page lines, signature and date', () => {
    const text = township({ other: `${PARTS.other}\n云岭县柳溪镇人民政府\n2025年1月16日\n扫一扫在手机打开当前页` });
    expect(section(text, 's6').text).toBe(PARTS.other);
    expect(section(township({ other: '\u00a0\n2025116' }), 's6').text).toBe('');
  });
});

test('the opening reaches to the first numbered part of section one', () => {
  const opening = (text: string) =>
    read(text).opening.flatMap(({ cells }) => cells.map(({ text: content }) => content));
  expect(opening(township())).toEqual([PARTS.title, PARTS.preamble, PARTS.overview]);
  expect(opening(township({ s11: '(一)坚持公开透明。全年发布120条。' }))).toEqual([
    PARTS.title,
    PARTS.preamble,
    PARTS.overview,
  ]);
});
