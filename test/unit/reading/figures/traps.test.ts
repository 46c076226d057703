import { readFigures } from '../../../../shared/reading/figures/read-figures.ts';
import { closed, passage, read, shown } from './read.ts';

describe('numbers that are no figures', () => {
  test.each([
    '1.适时更新公开指南。',
    '2、推进重要决策公开。',
    '(3)强化监督。',
    '4强化政策解读回应工作。',
    '受理12345热线。',
    '“12345”政务服务便民热线畅通。',
    '国务院令第711号。',
    '国办公开办函〔2021〕30号。',
    '《信息处理费管理办法》(国办函〔2020〕109号)。',
    '联系电话:0871—67323480,邮编:650206,桥东路676号。',
    '手机13800138000。',
    '网址www.qinghe2024.gov.cn下载。',
    '实行24小时监测。',
    '在20个工作日内发布。',
    '26个试点领域目录。',
    '26项试点领域目录。',
    '2024年1月1日至12月31日。',
    '925日,市长做客直播间。',
    '2024 1月1日202412月31日。',
    '2024公开减税降费工作。',
    '推行“1+3+N”和7×24小时服务。',
    '一是完善制度,二是加强培训,三公经费一览。',
    '一次性告知,一件事一次办,一网通办。',
    '党的二十届三中全会。',
    '第3次会议,第一批试点。',
    '覆盖5至8个乡镇。',
    '升级4.0版系统和5G网络。',
    '《关于公布26条措施的通知》已经发布。',
  ])('%s', (text) => {
    expect(read(text).figures).toEqual([]);
  });

  test('a list number before a year or a count does not change it', () => {
    expect(closed('1.2024年共收到政府信息公开申请5件。')).toEqual(['n.received 5']);
    expect(closed('3.20个政务新媒体全部备案。')).toEqual(['n.newmedia_accounts 20 个']);
    expect(closed('共完成三项工作。1.收到政府信息公开申请5件;2.办结政府信息公开申请4件。')).toEqual([
      'n.received 5',
      'n.answered 4',
    ]);
  });
});

describe('damaged numbers', () => {
  const garbled = (text: string, section?: string) =>
    read(text, section)
      .figures.filter(({ qualifier }) => qualifier === 'garbled')
      .map(shown);

  test.each([
    ['公开行政职权584312345”政务热线受理咨询912件。', ['n.other 5843 garbled']],
    ['全年共办结市长信箱来信340,为市民解决问题。', ['n.other 340 garbled']],
    ['公开政协提案办理结果信息 5梳理公开职权。', ['n.cppcc_proposals_published 5 garbled']],
    ['共收到政府信息公开申请5,已办结。', ['n.received 5 garbled']],
    ['共收到政府信息公开申请1 1件。', ['n.received 11 garbled']],
    ['共收到政府信息公开申请123456789件。', ['n.received 123456789 garbled']],
    ['公开信息260余,内容全面。', ['n.other 260 garbled']],
  ])('%s', (text, figures) => {
    expect(garbled(text)).toEqual(figures);
  });

  test.each(['考核得分98,名列前茅。', '拨打12345。', '共收到政府信息公开申请0。', '地址在桥东路676,二楼。'])(
    'nothing is damaged in %s',
    (text) => {
      expect(garbled(text)).toEqual([]);
    },
  );
});

describe('time', () => {
  test.each([
    ['与2023年相比,2024年收到政府信息公开申请10件。', ['n.received 10']],
    ['收到政府信息公开申请10件,较2023年增加2件,办结政府信息公开申请9件。', ['n.received 10', 'n.answered 9']],
    ['2023年收到政府信息公开申请8件,2024年收到政府信息公开申请10件。', ['n.received 10']],
    ['收到政府信息公开申请11件,2023年结转2件,答复13件。', ['n.received 11', 'n.carry_in 2', 'n.answered 13']],
    [
      '发布2023年政府信息公开工作年度报告51篇、政策解读10份。',
      ['n.unit_reports_published 51 篇', 'n.interpretations 10 份'],
    ],
    ['自2024年1月1日起共收到政府信息公开申请10件。', ['n.received 10']],
    ['截至2024年12月31日,共收到政府信息公开申请10件。', ['n.received 10']],
    ['截至目前,共收到政府信息公开申请10件。', []],
    ['截至目前,共有20个政务新媒体。', ['n.newmedia_accounts 20 个']],
  ])('%s', (text, figures) => {
    expect(closed(text)).toEqual(figures);
  });

  test('without a known year, stated years decide nothing', () => {
    expect(closed('2023年收到政府信息公开申请8件。', 's1.2', null)).toEqual(['n.received 8']);
  });
});

describe('scope', () => {
  test.each([
    ['全县各级行政机关共收到政府信息公开申请10件。', 'own', 'region'],
    ['我局共收到政府信息公开申请10件。', 'region', 'own'],
    ['市政府办公厅收到政府信息公开申请10件。', 'region', 'own'],
    ['全系统收到政府信息公开申请10件。', 'own', 'system'],
    ['区政府共收到政府信息公开申请10件。', 'region', 'unknown'],
    ['共收到政府信息公开申请10件。', 'region', 'region'],
  ] as const)('%s in a report of scope %s', (text, scope, expected) => {
    expect(read(text, 's1.2', 2024, scope).figures).toMatchObject([{ id: 'n.received', scope: expected }]);
  });

  test('region and own stand apart', () => {
    const { figures } = read('全市各级行政机关收到政府信息公开申请100件。我局收到政府信息公开申请10件。', 's1.2');
    expect(figures.map(({ id, value, scope }) => [id, value, scope])).toEqual([
      ['n.received', 100, 'region'],
      ['n.received', 10, 'own'],
    ]);
  });
});

describe('the same figure several times', () => {
  test('is kept once if the statements agree', () => {
    expect(closed(['收到政府信息公开申请10件。', '共收到政府信息公开申请10件。'])).toEqual(['n.received 10']);
    expect(read(['收到政府信息公开申请10件。', '共收到政府信息公开申请10件。']).figures[0]?.start).toBe(0);
  });

  test('is kept as stated each time if they disagree', () => {
    expect(closed(['收到政府信息公开申请10件。', '共收到政府信息公开申请11件。'])).toEqual([
      'n.received 10',
      'n.received 11',
    ]);
  });

  test('a statement goes before a mention in passing', () => {
    const texts = ['37个政务新媒体运行平稳。', '全市共有37个政务新媒体。'];
    const { figures } = readFigures([passage(texts[0] ?? ''), { ...passage(texts[1] ?? ''), section: 's1.4' }], {
      year: 2024,
      scope: 'region',
    });
    expect(figures.map(({ id, section }) => [id, section])).toEqual([['n.newmedia_accounts', 's1.4']]);
  });
});

describe('places', () => {
  test('spans are those of the original, glosses and white space included', () => {
    const original = '收到政(zheng)府信息 公开申请 1 2 件。';
    const places = [...original.matchAll(/[^(a-z)]/g)].map(({ index }) => index);
    const text = places.map((place) => original.charAt(place)).join('');
    const { figures } = readFigures([{ section: 's1.2', text, offsets: [...places, original.length] }], {
      year: 2024,
      scope: 'own',
    });
    expect(figures).toHaveLength(1);
    expect(original.slice(figures[0]?.start, figures[0]?.end)).toBe('收到政(zheng)府信息 公开申请 1 2 件');
  });

  test('another figure has the words before it as its label', () => {
    expect(read('惠及群众280人。').figures).toMatchObject([
      { id: 'n.other', label: '惠及群众', value: 280, unit: '人', raw: '惠及群众280人', start: 0, end: 8 },
    ]);
    expect(read('5.村务公开相关信息357条。').figures[0]?.label).toBe('村务公开相关信息');
    expect(read('45家单位进驻平台。').figures[0]?.label).toBe('单位进驻平台');
    expect(read('其中1条权责清单、11条工作信息。').figures.map(({ label }) => label)).toEqual(['权责清单', '工作信息']);
  });
});
