import { closed } from './read.ts';

describe('publication and interaction', () => {
  test.each([
    ['青河市政府网站主动公开和转载各类信息4611条。', ['n.website_items 4611 条']],
    [
      '在政府网站发布信息3800多条,在各类政务新媒体上转载发布信息6300多条。',
      ['n.website_items 3800 条 over', 'n.newmedia_items 6300 条 over'],
    ],
    ['门户网站更新信息1.9万余条。', ['n.website_items 19000 条 over']],
    ['我局主动公开政府信息350条。', ['n.proactive_total 350 条']],
    ['各乡镇主动公开发布政府信息11300多条。', ['n.proactive_total 11300 条 over']],
    ['政策解读10份。', ['n.interpretations 10 份']],
    ['发布政策解读材料7件。', ['n.interpretations 7']],
    ['发布7篇政策解读。', ['n.interpretations 7 篇']],
    ['发布解读材料、产品、评论文章25份。', ['n.interpretations 25 份']],
    ['发布图文、动漫等政策解读材料7件。', ['n.interpretations 7']],
    ['收到留言数300条、办结留言298条。', ['n.messages_received 300 条', 'n.messages_replied 298 条']],
    ['答复网民留言100余条。', ['n.messages_replied 100 条 over']],
    ['网站访问量达192.0793万次。', ['n.visits 1920793 次']],
    ['网站总浏览量超过50万人次。', ['n.visits 500000 人次 over']],
    ['在线访谈10期。', ['n.interviews 10 期']],
    ['开展2次在线访谈。', ['n.interviews 2 次']],
    ['征集调查20期,公布调查结果20期。', ['n.surveys 20 期']],
    ['编发政府公报12期。', ['n.gazette_issues 12 期']],
    ['召开新闻发布会6场。', ['n.press_conferences 6 场']],
    ['组织开展政务公开培训1场次。', ['n.trainings 1 场次']],
    ['召开政务公开业务培训会3次,培训人员120人次。', ['n.trainings 3 次', 'n.training_persons 120 人次']],
    ['开展网站建设方面的培训2次累计70余人次。', ['n.trainings 2 次', 'n.training_persons 70 人次 over']],
    ['举办2期政务公开培训班。', ['n.trainings 2 期']],
    ['举办培训班2期、参训人数180人次。', ['n.trainings 2 期', 'n.training_persons 180 人次']],
    [
      '公开人大代表建议办理结果6件、政协提案办理结果信息5件。',
      ['n.npc_suggestions_published 6', 'n.cppcc_proposals_published 5'],
    ],
    ['发布2023年政府信息公开工作年度报告51篇。', ['n.unit_reports_published 51 篇']],
    ['青河市共有37个政府系统政务新媒体。', ['n.newmedia_accounts 37 个']],
    ['我街道未开设新媒体账号。', ['n.newmedia_accounts 0 个 negation']],
    ['在全区23个政务公开专区开设窗口。', ['n.zones 23 个']],
    ['督促全县9个乡镇、26个部门结合工作实际。', ['n.townships_streets 9 个', 'n.departments 26 个']],
    ['督促13个乡镇、街道和市级各部门。', ['n.townships_streets 13 个']],
    ['督促12个镇(街道)落实。', ['n.townships_streets 12 个']],
  ])('%s', (text, figures) => {
    expect(closed(text)).toEqual(figures);
  });

  test.each([
    '通过门户网站及微信公众号等共发布政府信息5220条。',
    '在门户网站重点领域栏目中发布信息2条。',
    '通过网站累计公开疫情相关信息300余条。',
    '公众号发布信息2022条。',
    '参加州级政务公开业务培训2场次。',
    '图文解读5条。',
    '独立用户访问量300万次。',
    '人大建议政协提案63条。',
    '办理人大代表建议20件。',
    '抽查3个乡镇、5个部门。',
    '辖3个乡、6个镇。',
    '关停政务新媒体3个。',
    '8个乡镇便民服务中心完成改造。',
    '计划开展培训5次。',
    '网站自2015年开通以来发布信息9000条。',
    '更新政府信息公开指南26条。',
  ])('stays another figure: %s', (text) => {
    expect(closed(text)).toEqual([]);
  });
});
