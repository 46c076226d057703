import { closed, read } from './read.ts';

describe('documents', () => {
  test.each([
    [
      '共制发行政规范性文件16件、废止8件,现行有效的行政规范性文件63件。',
      ['n.normdocs_issued 16', 'n.normdocs_repealed 8', 'n.normdocs_valid 63'],
    ],
    ['截至目前现行有效的规范性文件8个,其中2024年印发2个。', ['n.normdocs_valid 8 个', 'n.normdocs_issued 2 个']],
    ['2024年制定规范性文件3份。', ['n.normdocs_issued 3 份']],
    ['出台规范性文件3个,宣布失效规范性文件1个。', ['n.normdocs_issued 3 个']],
    ['新发布规范性文件3件。', ['n.normdocs_issued 3']],
    ['制发3件行政规范性文件。', ['n.normdocs_issued 3']],
    [
      '本年行政规范性文件制发件数为3件,废止件数1件,现行有效件数9件。',
      ['n.normdocs_issued 3', 'n.normdocs_repealed 1', 'n.normdocs_valid 9'],
    ],
    ['废止失效规范性文件4件。', ['n.normdocs_repealed 4']],
    ['制定规章2件,现行有效规章11件。', ['n.rules_issued 2', 'n.rules_valid 11']],
    ['本年度未制发行政规范性文件。', ['n.normdocs_issued 0 negation']],
    ['未制发、废止规范性文件。', ['n.normdocs_issued 0 negation', 'n.normdocs_repealed 0 negation']],
    ['无现行有效的规范性文件。', ['n.normdocs_valid 0 negation']],
    ['公开规范性文件3份。', []],
    ['制发并审核规范性文件3份。', []],
    ['解读规范性文件3份。', []],
    ['规范性文件3份。', []],
    ['制定规章制度5项。', []],
    ['累计公开现行有效行政规范性文件36件。', []],
    ['主动公开规章13件(含新制定5件,修改4件,废止4件)。', []],
    ['2023年制发规范性文件3件。', []],
    ['印发文件30份。', []],
    ['未公开规范性文件。', []],
  ])('%s', (text, figures) => {
    expect(closed(text, 's1.3').sort()).toEqual([...figures].sort());
  });
});

describe('decisions and fees', () => {
  test.each([
    [
      '行政许可决定数量31461宗、行政处罚决定数量842宗、行政强制决定数量4宗。',
      ['n.license_decisions 31461 宗', 'n.penalty_decisions 842 宗', 'n.coercion_decisions 4 宗'],
    ],
    ['行政许可处理决定12件。', ['n.license_decisions 12']],
    ['作出行政处罚5件。', ['n.penalty_decisions 5']],
    ['作出12件行政许可决定。', ['n.license_decisions 12']],
    ['2024年行政许可12件,行政处罚5件。', ['n.license_decisions 12', 'n.penalty_decisions 5']],
    ['行政事业性收费总金额2181.669177万元。', ['n.fee_admin_wan 2181.669177 万元']],
    ['行政事业性收费金额251000元。', ['n.fee_admin_wan 25.1 万元']],
    ['行政事业性收费1.2亿元。', ['n.fee_admin_wan 12000 万元']],
    ['无行政事业性收费。', ['n.fee_admin_wan 0 万元 negation']],
    ['未作出行政处罚决定。', ['n.penalty_decisions 0 negation']],
    [
      '未作出行政许可、行政处罚、行政强制决定。',
      ['n.license_decisions 0 negation', 'n.penalty_decisions 0 negation', 'n.coercion_decisions 0 negation'],
    ],
    ['公开行政许可90条、行政处罚7条。', []],
    ['通过网站公开行政许可90件,行政处罚7件。', []],
    ['公示行政处罚决定书7件。', []],
    ['行政事业性收费项目12项。', []],
    ['无行政许可权。', []],
    [
      '无行政许可、行政处罚、行政强制事项。',
      ['n.license_decisions 0 negation', 'n.penalty_decisions 0 negation', 'n.coercion_decisions 0 negation'],
    ],
  ])('%s', (text, figures) => {
    expect(closed(text, 's2').sort()).toEqual([...figures].sort());
  });
});

describe('processing fee', () => {
  test.each([
    ['收取信息处理费3000元。', ['n.infofee_charged_yuan 3000 元']],
    ['收取信息处理费0.3万元。', ['n.infofee_charged_yuan 3000 元']],
    ['收取信息处理费0元。', ['n.infofee_charged_yuan 0 元']],
    ['共有2件申请收取信息处理费60元。', ['n.infofee_charged_yuan 60 元']],
    ['发出收费通知3件。', ['n.infofee_notices 3']],
    ['发出3份收费通知。', ['n.infofee_notices 3 份']],
    ['本年度未收取信息处理费。', ['n.infofee_charged_yuan 0 元 negation']],
    ['本年度没有产生信息公开处理费。', ['n.infofee_charged_yuan 0 元 negation']],
    ['未产生政府信息公开信息处理费。', ['n.infofee_charged_yuan 0 元 negation']],
    ['本年度无收费。', ['n.infofee_charged_yuan 0 元 negation']],
    ['信息处理费收取情况:无。', ['n.infofee_charged_yuan 0 元 negation']],
    ['未向申请人收取任何费用。', ['n.infofee_charged_yuan 0 元 negation']],
    ['未发生收取信息处理费的情况。', ['n.infofee_charged_yuan 0 元 negation']],
    ['依申请公开政府信息未收取任何费用。', ['n.infofee_charged_yuan 0 元 negation']],
    [
      '发出收费通知的件数为0件、总金额为0元,实际收取的总金额为0元。',
      ['n.infofee_notices 0', 'n.infofee_charged_yuan 0 元'],
    ],
    [
      '发出收费通知的件数、总金额以及实际收取的总金额均为0。',
      ['n.infofee_charged_yuan 0 元', 'n.infofee_notices 0 元'],
    ],
    ['向3名申请人收取信息处理费合计1250元。', ['n.infofee_charged_yuan 1250 元']],
    ['未发出收费通知。', ['n.infofee_notices 0 negation']],
    [
      '未发出信息处理费收取通知书,未收取信息处理费。',
      ['n.infofee_notices 0 negation', 'n.infofee_charged_yuan 0 元 negation'],
    ],
    ['申请人未按收费通知要求缴纳费用2件。', []],
    ['按照国办函〔2020〕109号规定执行。', []],
    ['未制定信息处理费收费标准。', []],
    ['无其他需要报告的事项。', []],
  ])('%s', (text, figures) => {
    expect(closed(text, 's6')).toEqual(figures);
  });

  test('amounts that are no fee of the form keep their unit', () => {
    expect(read('政府采购金额22979.87万元。').figures).toMatchObject([
      { id: 'n.other', value: 22979.87, unit: '万元' },
    ]);
  });
});
