import type { Report } from '../../../shared/reading/report.ts';
import { ABSENT, cellsUnder, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';
import { saying } from './saying.ts';

const gone = (id: 's5' | 's6'): Report => {
  const whole = report();
  return { ...whole, sections: whole.sections.map((one) => (one.id === id ? { ...one, present: false } : one)) };
};

describe('S09 local rows and columns', () => {
  const { t2, t3, t4 } = tablesWithout();

  test('passes with the rows of the form', () => {
    expect(resultOf('S09', report())).toMatchObject({ status: 'pass', severity: 'I' });
  });

  test.each([
    ['row', { extraRows: ['8.其他情形'] }],
    ['column', { extraColumns: ['8.其他情形'] }],
  ])('names a local %s', (_, shape) => {
    const result = resultOf('S09', report({ evidence: { tables: { t2, t3: { ...t3, ...shape }, t4 } } }));
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain('“8.其他情形”');
  });

  test('says nothing without a table', () => {
    expect(resultOf('S09', report({ evidence: { tables: tablesWithout('t2', 't3', 't4') } })).reason).toBe(
      'table_absent',
    );
  });
});

describe('S10 residue of a template', () => {
  test.each([
    ['an instruction of the form', '该部分以表格形式报告。', '该部分以表格形式报告'],
    ['a place to fill in', '2024年,××市主动公开信息12条。', '××市'],
    ['a number to fill in', '全年收到申请XX件。', 'XX件'],
    ['a year to fill in', '20XX年,我局认真开展工作。', '20XX年'],
    ['a word for a name', '某某局认真贯彻落实条例。', '某某局'],
    ['an example', '收到申请5件(示例)。', '(示例)'],
    ['a line to write on', '本年度收取信息处理费____元。', '____'],
    ['empty brackets', '根据《》规定,编制本报告。', '《》'],
  ])('warns of %s', (_, s1, quote) => {
    const result = resultOf('S10', saying({ s1 }));
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain(quote);
  });

  test.each([
    ['a masked name', '申请人李××等3人对答复不服,经沟通后撤回。'],
    ['good examples', '选树政务公开示例点3个,编发优秀案例12个。'],
    ['an address with a line', '网址为www.qinghe.gov.cn/zwgk__nb/2024。'],
    ['letters of a system', '使用XXL大屏展示公开信息,接入APEXX系统。'],
    ['brackets that hold something', '根据《政府信息公开条例》(国务院令第711号)编制。'],
  ])('is silent on %s', (_, s1) => {
    expect(resultOf('S10', saying({ s1 })).status).toBe('pass');
  });

  test('does not blame the agency for brackets that a conversion emptied', () => {
    const noise = { ...report().evidence.noise, lostRuns: 3 };
    expect(resultOf('S10', saying({ s1: '根据《》规定编制。' }, { evidence: { noise } })).status).toBe('pass');
  });
});

describe('S11 parts announced', () => {
  const six =
    '总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、复议诉讼情况、存在的主要问题及改进情况、其他需要报告的事项';
  const announced = (preamble: string) => resultOf('S11', report({ evidence: { preamble } }));

  test.each([
    ['six parts by number and name', `本报告由${six}等六部分组成。`],
    ['by number alone', '本报告共分为六个部分。'],
    ['by name alone', `本报告内容包括:${six}。`],
  ])('passes with %s', (_, preamble) => {
    expect(announced(preamble)).toMatchObject({ status: 'pass', severity: 'I' });
  });

  test('tells both numbers', () => {
    expect(announced('本报告由五个部分组成。')).toMatchObject({ status: 'fail', left: 5, right: 6 });
  });

  test('names the part that is not announced', () => {
    const result = announced(`本报告包括${six.replace('、存在的主要问题及改进情况', '')}。`);
    expect(result.message.zh).toContain('五、存在的主要问题及改进情况');
  });

  test('knows the parts of former years', () => {
    const result = announced(
      '本报告包括概述、主动公开政府信息情况、依申请公开情况、收费及减免情况、行政复议诉讼情况、存在的主要问题。',
    );
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain('收费及减免');
  });

  test.each([
    ['nothing', ''],
    [
      'topics',
      '内容主要包括主动公开、依申请公开、政府信息管理、平台建设、监督保障、存在的问题、其他需要报告的事项等方面。',
    ],
    ['a number of something else', '本报告所列数据包括全县三个方面的工作。'],
  ])('says nothing where the preamble announces %s', (_, preamble) => {
    expect(announced(preamble)).toMatchObject({ status: 'na', reason: 'not_stated' });
  });
});

describe('S12 problems and improvements', () => {
  const problem = '一是政策解读的形式比较单一,图解视频偏少;二是个别栏目更新不够及时,群众查找不便。';
  const measure = '一是增加图解和视频解读,每季度至少两篇;二是按月检查栏目更新情况并通报各科室。';
  const about = (s5: string) => resultOf('S12', saying({ s5 }));

  test.each([
    ['under headings', `(一)存在的主要问题\n${problem}\n(二)改进措施\n${measure}`],
    ['run in', `(一)存在问题。2024年,我局工作还有差距。${problem}(二)改进情况。${measure}`],
    ['under one heading', `主要问题及改进情况\n存在的主要问题:${problem}\n下一步,我局将${measure}`],
    ['without headings', `${problem}我局将继续增加图解和视频解读,每季度至少两篇,并按月检查栏目更新。`],
    [
      'one after the other',
      `解读形式比较单一,图解和视频偏少,群众不易看懂,栏目更新也不够及时。进一步丰富解读形式,每季度至少编发两篇图解,按月检查栏目更新并通报。`,
    ],
  ])('passes with both, %s', (_, s5) => {
    expect(about(s5)).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each(['', '无', '无。', '暂无问题。', '(一)无'])('warns of %j', (s5) => {
    const result = about(s5);
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain('“无”');
  });

  test('counts the characters on problems', () => {
    expect(about(`(一)存在的问题\n解读不够及时。\n(二)改进措施\n${measure}`)).toMatchObject({
      status: 'fail',
      right: 30,
    });
  });

  test('misses the improvements', () => {
    expect(about(`(一)存在的问题\n${problem}`).message.zh).toContain('改进情况的只有0字');
  });

  test('does not take a want for a measure', () => {
    expect(about(`${problem}三是公开意识有待进一步加强,业务能力还需进一步提高,解读还需进一步完善。`).status).toBe(
      'fail',
    );
  });

  test('says nothing without the section', () => {
    expect(resultOf('S12', gone('s5'))).toMatchObject({ status: 'na', reason: 'not_applicable' });
  });
});

describe('S13 section six', () => {
  test.each(['无', '无其他需要报告的事项。', '本年度未收取信息处理费。'])('passes with %j', (s6) => {
    expect(resultOf('S13', saying({ s6 })).status).toBe('pass');
  });

  test.each(['', ' \n ', '2025年1月20日', '青禾区柳湾街道办事处 2025年1月20日'])('warns of nothing but %j', (s6) => {
    expect(resultOf('S13', saying({ s6 }))).toMatchObject({ status: 'fail', severity: 'W' });
  });

  test('only mentions it in the form of 2019', () => {
    expect(resultOf('S13', saying({ s6: '' }, { form: 'v2019' }))).toMatchObject({ status: 'fail', severity: 'I' });
  });

  test('says nothing without the section', () => {
    expect(resultOf('S13', gone('s6')).status).toBe('na');
  });
});

describe('S14 the text is whole', () => {
  const { noise } = report().evidence;

  test('passes with a clean text', () => {
    expect(resultOf('S14', report())).toMatchObject({ status: 'pass', severity: 'I' });
  });

  test.each([
    ['traditional', true, '繁体字'],
    ['pinyinGlosses', 12, '拼音夹注12处'],
    ['questionMarks', 130, '问号130处'],
    ['lostRuns', 2, '数字粘连2处'],
    ['pageChrome', 1, '网页杂项'],
    ['spam', 1, '博彩'],
    ['undecodable', 4, '乱码4处'],
  ])('tells %s', (kind, value, words) => {
    const result = resultOf('S14', report({ evidence: { noise: { ...noise, [kind]: value } } }));
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain(words);
  });

  test('tells a heading without its table', () => {
    const cells = cellsUnder('t3', () => ABSENT);
    const result = resultOf('S14', report({ cells, evidence: { tables: tablesWithout('t3') } }));
    expect(result.message.zh).toContain('有标题而没有表格');
  });
});
