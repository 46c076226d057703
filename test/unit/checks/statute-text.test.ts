import type { Statement } from '../../../shared/reading/report.ts';
import { ABSENT, ambiguous, BLANK, cellsUnder, figure, report, tablesWithout } from './builder.ts';
import { resultOf } from './result.ts';
import { profile, saying, stated } from './saying.ts';

describe('L07 sentences on the work of the year', () => {
  const says = (s1: string) => resultOf('L07', saying({ s1 }));

  test.each([
    ['the report year', '2024年,我局认真贯彻条例,主动公开信息120条。'],
    ["last year's report", '2023年政府信息公开工作年度报告已按时公布。'],
    ["last year's assessment", '针对2023年度政务公开工作评估指出的问题,我县逐项整改。'],
    ['what is carried over', '2024年收到申请5件,结转至2025年继续办理1件。'],
    ['what came over', '2023年结转的申请2件已全部办结。'],
    ['comparison', '2024年主动公开120条,较2023年增长20%。'],
    ['a rule of another year', '2023年我县印发了政府信息公开制度。'],
    ['a plan', '2025年,我局将继续加强业务培训。'],
    ['a month of another year', '2023年12月起全面启用新平台。'],
    ['several years', '2023年以来,全县各级行政机关共开展培训6次。'],
    ['the years before', '2021年,我镇建成政务公开专区。'],
  ])('is silent on %s', (_, s1) => {
    expect(says(s1)).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each([
    ['the year before', '2023年,我局认真贯彻落实条例,主动公开各类信息120条。'],
    ['the year before, of the whole county', '2023年度全县共收到政府信息公开申请12件。'],
    ['under a number', '一是2023年我局严格落实公文公开属性认定制度。'],
    ['the year after', '2025年,全局共主动公开信息150条。'],
  ])('warns of %s', (_, s1) => {
    const result = says(s1);
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain('报告年度是2024年');
  });

  test('leaves section five alone, where plans stand', () => {
    expect(resultOf('L07', saying({ s5: '2025年,我局加强培训,按照要求公开。' })).status).toBe('pass');
  });

  test('says nothing without a year', () => {
    expect(resultOf('L07', report({ year: null })).reason).toBe('not_stated');
  });
});

describe('L08 one authority', () => {
  const named = (...names: readonly (readonly [string, Statement<string>['where']])[]) =>
    resultOf(
      'L08',
      report({
        authority: names[0]?.[0] ?? null,
        evidence: { authorities: names.map(([name, at]) => stated(name, at)) },
      }),
    );

  test.each([
    ['one name', [['青禾县财政局', 'title']]],
    [
      'a short name',
      [
        ['青禾县卫生健康委员会', 'title'],
        ['青禾县卫健委', 'preamble'],
      ],
    ],
    [
      'a short name of a street',
      [
        ['青禾区柳湾街道办事处', 'title'],
        ['柳湾街道', 'preamble'],
      ],
    ],
    [
      'the place above in front',
      [
        ['青禾县财政局', 'title'],
        ['云川市青禾县财政局', 'preamble'],
      ],
    ],
    [
      'the county without its government',
      [
        ['青禾县', 'title'],
        ['青禾县人民政府', 'preamble'],
      ],
    ],
    [
      'its office signs',
      [
        ['青禾县人民政府', 'title'],
        ['青禾县人民政府办公室', 'footer'],
      ],
    ],
    [
      'another organ keeps the site',
      [
        ['青禾县财政局', 'title'],
        ['云川市数据管理中心', 'header'],
      ],
    ],
    [
      'a betting brand on the page',
      [
        ['青禾县财政局', 'title'],
        ['bet365(中国)官方网站', 'preamble'],
      ],
    ],
  ] as const)('passes: %s', (_, names) => {
    expect(named(...names)).toMatchObject({ status: 'pass', severity: 'E' });
  });

  test.each([
    ["a bureau in a town's preamble", '青禾县柳湾镇人民政府', '青禾县民族宗教事务局', 'preamble', 'E'],
    ['the bureau of another county', '青禾县财政局', '临溪县财政局', 'preamble', 'E'],
    ['the neighbouring street', '青禾区柳湾街道办事处', '青禾区槐荫街道办事处', 'preamble', 'E'],
    ['two bureaus of one county, which may be one', '青禾县城市管理局', '青禾县综合行政执法局', 'preamble', 'W'],
    ['another signature', '青禾县柳湾镇人民政府', '青禾县民族宗教事务局', 'footer', 'W'],
  ] as const)('fails: %s', (_, title, other, where, severity) => {
    const result = named([title, 'title'], [other, where]);
    expect(result).toMatchObject({ status: 'fail', severity });
    expect(result.message.zh).toContain(other);
  });

  test('says nothing where no authority was read', () => {
    expect(resultOf('L08', report({ authority: null })).reason).toBe('not_stated');
  });
});

describe('L09 words of the level', () => {
  const of = (authority: string, s1: string) => resultOf('L09', saying({ s1 }, { authority }));

  test.each([
    ['青禾县柳湾镇人民政府', '统筹推进全省政务公开工作。'],
    ['青禾区柳湾街道办事处', '组织开展全市政务公开培训3次。'],
    ['青禾县柳湾镇人民政府', '督促各乡镇及时更新信息。'],
    ['青禾县财政局', '指导全省财政系统公开预算。'],
  ])('%s does not say: %s', (authority, s1) => {
    const result = of(authority, s1);
    expect(result).toMatchObject({ status: 'fail', severity: 'W' });
    expect(result.message.zh).toContain(s1.replace(/。$/, '').split(',')[0]);
  });

  test.each([
    ['青禾县柳湾镇人民政府', '参加全省政务公开培训2次,在全市率先建成公开专区。'],
    ['青禾县柳湾镇人民政府', '按照全县统一部署组织开展自查,落实县政府组织的全县培训要求。'],
    ['青禾县柳湾镇人民政府', '组织开展全镇政务公开培训3次,督促各村更新公开栏。'],
    ['青禾县人民政府', '组织开展全县政务公开培训,指导各乡镇更新信息。'],
    ['云川市人民政府', '组织开展全市政务公开培训,督促各县市区更新信息。'],
    ['湖西省人民政府', '组织开展全省政务公开培训,指导各市州更新信息。'],
  ])('%s may say: %s', (authority, s1) => {
    expect(of(authority, s1).status).toBe('pass');
  });

  test('says nothing of an unknown organ', () => {
    expect(resultOf('L09', report({ authority: null })).reason).toBe('not_stated');
  });
});

describe('L10 processing fee', () => {
  test.each([
    '本年度未收取信息处理费。',
    '依据《政府信息公开信息处理费管理办法》,本年度没有产生信息公开处理费。',
    '全年发出收费通知2件,收取信息处理费400元。',
    '本年度未发出政府信息处理费收取通知书。',
    '信息处理费收取情况:0元。',
    '按件、按量收取信息处理费均为0。',
  ])('passes with %s', (s6) => {
    expect(resultOf('L10', saying({ s6 }))).toMatchObject({ status: 'pass', severity: 'W' });
  });

  test.each(['', '无', '无其他需要报告的事项。', '严格执行《政府信息公开信息处理费管理办法》。'])(
    'warns of %j',
    (s6) => {
      expect(resultOf('L10', saying({ s6 }))).toMatchObject({ status: 'fail', severity: 'W' });
    },
  );

  test('takes the figure that was read in section six', () => {
    const figures = [figure('n.infofee_charged_yuan', 0, { section: 's6', qualifier: 'negation' })];
    expect(resultOf('L10', saying({ s6: '不涉及。' }, { figures })).status).toBe('pass');
  });

  test('only mentions a statement in another place', () => {
    const result = resultOf('L10', saying({ s1: '全年未收取信息处理费。', s6: '无' }));
    expect(result).toMatchObject({ status: 'fail', severity: 'I' });
    expect(result.message.zh).toContain('移到第六部分');
  });

  test('was not due before 2021', () => {
    expect(resultOf('L10', saying({ s6: '' }, { form: 'v2019', year: 2020 })).reason).toBe('not_applicable');
    expect(resultOf('L10', saying({ s6: '' }, { year: 2021 })).status).toBe('fail');
  });
});

describe('L11 results of supervision', () => {
  const results =
    '2024年度政务公开考核结果为优秀等次。开展社会评议,群众满意度为96%。全年未发生因政府信息公开被责任追究的情况。';
  const of = (s1: string, authority = '青禾县人民政府') => resultOf('L11', saying({ s1 }, { authority }));

  test('passes with a result of each', () => {
    expect(of(results)).toMatchObject({ status: 'pass', severity: 'I' });
  });

  test.each([
    ['工作考核', results.replace('2024年度政务公开考核结果为优秀等次。', '政务公开按4%的权重列入综合考核。')],
    ['社会评议', results.replace('开展社会评议,群众满意度为96%。', '主动接受社会评议。')],
    ['责任追究', results.replace('全年未发生因政府信息公开被责任追究的情况。', '健全责任追究制度。')],
  ])('misses the result of %s', (words, s1) => {
    const result = of(s1);
    expect(result.status).toBe('fail');
    expect(result.message.zh).toContain(`没有找到${words}的结果`);
  });

  test.each(['青禾县财政局', '青禾县柳湾镇人民政府', '青禾县人民政府办公室'])('is not asked of %s', (authority) => {
    expect(of('无', authority).reason).toBe('not_applicable');
  });

  test('the registry may say that it is a government', () => {
    const agency = profile({ kind: 'government' });
    expect(resultOf('L11', saying({ s1: results }, { authority: null }), { agency }).status).toBe('pass');
    expect(resultOf('L11', report({ authority: null })).reason).toBe('not_stated');
  });
});

describe('L12 basis in force', () => {
  const cites = (preamble: string, year = 2024) => resultOf('L12', report({ year, evidence: { preamble } }));

  test.each([
    ['the Regulations', '根据《政府信息公开条例》编制本报告。', 2024, 'pass'],
    ['the order of 2019', '根据《政府信息公开条例》(国务院令第711号)编制。', 2024, 'pass'],
    ['the order of 2007', '根据《政府信息公开条例》(国务院令第492号)编制。', 2024, 'fail'],
    ['the circular of 2019', '按照国办公开办函〔2019〕60号格式编制。', 2024, 'fail'],
    ['the circular of 2019 in its time', '按照国办公开办函〔2019〕60号格式编制。', 2020, 'pass'],
    ['the circular of 2021', '按照国办公开办函〔2021〕30号格式编制。', 2024, 'pass'],
  ] as const)('%s', (_, preamble, year, status) => {
    expect(cites(preamble, year)).toMatchObject({ status, severity: 'I' });
  });

  test('says nothing where no basis is cited', () => {
    expect(cites('现将工作情况报告如下。').reason).toBe('not_stated');
    expect(cites('联系电话0555-4926060,邮编243492。').reason).toBe('not_stated');
  });
});

describe('L13 who makes rules', () => {
  const some = { 't2.rules.valid': 6 };

  test.each([
    ['青禾县人民政府', 'region', 'E'],
    ['青禾县柳湾镇人民政府', 'own', 'E'],
    ['青禾县人民政府办公室', 'own', 'E'],
    ['青禾县财政局', 'own', 'W'],
    ['云川市财政局', 'own', 'W'],
  ] as const)('%s does not', (authority, scope, severity) => {
    const result = resultOf('L13', report({ authority, scope, cells: some }));
    expect(result).toMatchObject({ status: 'fail', severity, cells: ['t2.rules.valid'] });
    expect(result.message.zh).toContain('规章填0');
  });

  test('a city may be of several levels, so that its rules are not judged', () => {
    const city = report({ authority: '云川市人民政府', scope: 'region', cells: some });
    expect(resultOf('L13', city).reason).toBe('no_config');
    expect(resultOf('L13', report({ authority: '云川市人民政府', scope: 'region' })).status).toBe('pass');
    const registered = (level: 'county' | 'prefecture') =>
      resultOf('L13', city, { agency: profile({ name: '云川市人民政府', kind: 'government', level }) });
    expect(registered('prefecture').reason).toBe('not_applicable');
    expect(registered('county')).toMatchObject({ status: 'fail', severity: 'E' });
  });

  test('holds for the form of 2019', () => {
    const cells = { 't2v19.rules.total_public': 2 };
    expect(resultOf('L13', report({ form: 'v2019', cells })).status).toBe('fail');
  });

  test('blanks count for nothing; a whole row of them is not judged', () => {
    expect(resultOf('L13', report({ cells: { 't2.rules.valid': BLANK } })).status).toBe('pass');
    expect(resultOf('L13', report({ cells: cellsUnder('t2.rules', () => BLANK) })).reason).toBe('blank');
  });

  test('says nothing without table 2 or where readings differ', () => {
    const cells = cellsUnder('t2', () => ABSENT);
    expect(resultOf('L13', report({ cells, evidence: { tables: tablesWithout('t2') } })).reason).toBe('table_absent');
    const readings = [{ 't2.rules.valid': 0 }, { 't2.rules.valid': 3 }];
    expect(resultOf('L13', report({ cells: { 't2.rules.valid': ambiguous(0) }, readings })).reason).toBe(
      'position_unknown',
    );
  });
});
