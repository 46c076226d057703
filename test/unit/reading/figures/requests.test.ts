import { closed, read } from './read.ts';

describe('requests received', () => {
  test.each([
    ['2024年,青河县共收到政府信息公开申请111件。', ['n.received 111']],
    ['全年新收依申请公开67宗。', ['n.received 67 宗']],
    ['共收到依申请公开备案件5件。', ['n.received 5']],
    ['2024年收到政府信息依申请公开1件。', ['n.received 1']],
    ['本年度接收政府信息公开申请3条。', ['n.received 3 条']],
    ['我局受理依申请公开事项12起。', ['n.received 12 起']],
    ['全年共受理信息公开申请4次。', ['n.received 4 次']],
    ['全年共收到5件政府信息公开申请。', ['n.received 5']],
    ['我镇收到群众申请公开政府信息申请一件。', ['n.received 1']],
    ['本年收到政府信息公开申请两件。', ['n.received 2']],
    ['本年收到政府信息公开申请一百二十件。', ['n.received 120']],
    ['收到政府信息公开申请,共计5件。', ['n.received 5']],
    ['收到政府信息公开申请数量:5件。', ['n.received 5']],
    ['本年新收政府信息公开申请数量为 5 件。', ['n.received 5']],
    ['受理政府信息公开申请0件。', ['n.received 0']],
    ['政府信息公开申请数量为0。', ['n.received 0']],
    ['收到公民、法人和其他组织提交的政府信息公开申请8件。', ['n.received 8']],
    ['我局共收到政府信息公开申请1,113件。', ['n.received 1113']],
    ['通过网络、信函等渠道共收到政府信息公开申请9件。', ['n.received 9']],
    ['全年收到依申请公开300余件。', ['n.received 300 over']],
    ['全年收到依申请公开近300件。', ['n.received 300 under']],
    ['2024年政府信息公开申请6件。', ['n.received 6']],
    ['2024年,我镇依申请公开请求9件。', ['n.received 9']],
    ['收到政府信息依申请公开共0件,其中书面申请0件。', ['n.received 0']],
    ['共收到3起依申请公开件。', ['n.received 3 起']],
    ['受理公民、法人和其他组织的信息公开申请45件。', ['n.received 45']],
    ['无锡某区共收到政府信息公开申请7件。', ['n.received 7']],
  ])('%s', (text, figures) => {
    expect(closed(text)).toEqual(figures);
  });

  test.each([
    ['规范依申请公开工作。2024年,共收到申请5件。', ['n.received 5']],
    ['2024年,共收到5件,答复4件,结转下年度1件。', ['n.received 5', 'n.answered 4', 'n.carry_out 1']],
    ['收到并答复申请6件。', ['n.received 6', 'n.answered 6']],
    ['共受理公民、法人及其他组织的申请45件。', ['n.received 45']],
    ['县本级收到申请12件,乡镇收到3件。', ['n.received 12']],
  ])('where requests are the topic: %s', (text, figures) => {
    expect(closed(text, 's1.2')).toEqual(figures);
  });

  test.each([
    '收到群众来信15件。',
    '受理各类咨询投诉912件。',
    '网上受理办件18702件。',
    '收到救助申请30件。',
    '收到12345热线工单40件。',
    '收到人大代表建议6件。',
    '收到涉及征地的政府信息公开申请3件。',
    '收到自然人提交的政府信息公开申请3件。',
    '收到政府信息公开申请约50件。',
    '2023年收到政府信息公开申请8件。',
    '去年收到政府信息公开申请8件。',
    '自2019年以来共收到政府信息公开申请80件。',
    '历年累计收到政府信息公开申请80件。',
    '每年收到政府信息公开申请80件。',
  ])('is not %s', (text) => {
    expect(closed(text)).toEqual([]);
    expect(read(text).figures.map(({ id, label }) => [id, label !== null])).toEqual([['n.other', true]]);
  });

  test.each([
    '2024年全年未收到依申请公开信息。',
    '本年度未收到政府信息公开申请。',
    '我镇没有收到政府信息公开申请。',
    '全年未接到依申请公开事项。',
    '未收到公民、法人和其他组织提出的政府信息公开申请。',
    '未收到任何形式的政府信息公开申请。',
    '本年度无政府信息公开申请。',
    '我局无依申请公开事项。',
    '全年无人申请公开政府信息。',
    '没有公民申请政府信息公开。',
    '未发生依申请公开情况。',
    '未受理依申请公开申请。',
    '依申请公开情况:无。',
    '政府信息公开申请数量为零。',
    '本年度依申请公开零申请。',
    '2024年度未新收政府信息公开申请。',
    '未有公民、法人或其他组织向我镇申请政府信息公开。',
    '截至目前我镇未收到依申请公开。',
    '尚未收到群众书面申请公开政府信息。',
    '未收到书面或其他形式要求公开政府信息的申请。',
  ])('denied: %s', (text) => {
    expect(closed(text)).toEqual(['n.received 0 negation']);
  });

  test.each([
    '依申请公开未收取费用的标准仍在研究。',
    '未及时更新依申请公开指南。',
    '未收到信息公开举报投诉案件。',
    '未建立依申请公开台账。',
    '无正当理由大量反复申请。',
    '没有现成信息需要另行制作。',
    '未发生政府信息公开申请超期答复。',
    '2023年未收到政府信息公开申请。',
    '无结转政府信息公开申请。',
    '未按时答复的依申请公开要通报。',
  ])('not denied: %s', (text) => {
    expect(closed(text).filter((figure) => figure.startsWith('n.received'))).toEqual([]);
  });
});

describe('requests carried over from last year', () => {
  test.each([
    ['上年结转2件。', ['n.carry_in 2']],
    ['上年度结转政府信息公开申请2件。', ['n.carry_in 2']],
    ['上一年度结转2宗。', ['n.carry_in 2 宗']],
    ['2023年结转2件。', ['n.carry_in 2']],
    ['2023年度未办结结转2件。', ['n.carry_in 2']],
    ['上年结转0件。', ['n.carry_in 0']],
    ['无上年结转申请。', ['n.carry_in 0 negation']],
    ['无2023年结转事项。', ['n.carry_in 0 negation']],
    // Which of the two years, it does not say.
    ['依申请公开无结转。', []],
    ['办结依申请公开9件(含2023年结转的3件)。', ['n.answered 9']],
    ['结转至2024年的有2022年申请2件。', []],
    ['办结上年结转2件。', []],
  ])('%s', (text, figures) => {
    expect(closed(text, 's1.2')).toEqual(figures);
  });

  test.each([
    ['受理政府信息公开申请12件(含上年结转2件)。', ['n.received 12 with-carry-in', 'n.carry_in 2']],
    ['收到政府信息公开申请12件,含上年度结转2件。', ['n.received 12 with-carry-in', 'n.carry_in 2']],
    ['受理申请12件,其中新收10件、上年结转2件。', ['n.received 12 with-carry-in', 'n.received 10', 'n.carry_in 2']],
    ['收到政府信息公开申请12件(含2023年结转2件)。', ['n.received 12 with-carry-in', 'n.carry_in 2']],
    ['收到政府信息公开申请12件(不含上年结转2件)。', ['n.received 12', 'n.carry_in 2']],
    ['新收政府信息公开申请12件,上年结转2件。', ['n.received 12', 'n.carry_in 2']],
    ['信息公开类行政复议4件(上年结转1件)。', ['n.review_total 4']],
    [
      '收到申请12件,其中网上申请8件、信函申请4件,上年结转2件。',
      ['n.received 12', 'n.channel.online 8', 'n.channel.mail 4', 'n.carry_in 2'],
    ],
  ])('%s', (text, figures) => {
    expect(closed(text, 's1.2')).toEqual(figures);
  });
});

describe('requests closed and carried on', () => {
  test.each([
    ['按时办理依法答复政府信息依申请公开事项108件。', ['n.answered 108']],
    ['办理依申请公开67宗。', ['n.answered 67 宗']],
    ['共收到依申请公开67宗,办理67宗。', ['n.received 67 宗', 'n.answered 67 宗']],
    ['办结政府信息公开申请9件。', ['n.answered 9']],
    ['政府信息公开申请已处理完毕9件。', ['n.answered 9']],
    ['收到政府信息公开申请10件,已答复9件。', ['n.received 10', 'n.answered 9']],
    ['收到并办结政府信息公开申请10件。', ['n.received 10', 'n.answered 10']],
    ['收到政府信息公开申请10件,按时办结数量9件。', ['n.received 10', 'n.answered 9']],
    ['结转下年度继续办理5件。', ['n.carry_out 5']],
    ['结转至2025年5件。', ['n.carry_out 5']],
    ['转结下年度5件。', ['n.carry_out 5']],
    ['收到依申请公开9件,5件结转下年答复。', ['n.received 9', 'n.carry_out 5']],
    ['顺延到下年度5件。', ['n.carry_out 5']],
    ['收到依申请公开10件,办结9件,结转1件。', ['n.received 10', 'n.answered 9', 'n.carry_out 1']],
    [
      '新收申请政府信息公开12件,办结12件(含上年结转1件),结转下年1件。',
      ['n.received 12', 'n.answered 12', 'n.carry_out 1'],
    ],
    ['全区办理政府信息公开申请356件,区政府办理86件。', ['n.answered 356']],
    ['依申请公开9件全部办结,无结转。', ['n.carry_out 0 negation']],
    ['没有上年结转的申请,9件全部办结。', ['n.carry_in 0 negation']],
    ['收到政府信息公开申请9件,无上年结转,9件均已办结。', ['n.received 9', 'n.carry_in 0 negation', 'n.answered 9']],
    ['无结转下年度继续办理的申请,3件已答复。', ['n.carry_out 0 negation']],
    ['无结转下年度继续办理的申请。', ['n.carry_out 0 negation']],
    ['无转结下年度继续办理件。', ['n.carry_out 0 negation']],
    ['未转结2023年政府信息公开申请。', ['n.carry_in 0 negation']],
    ['共受理申请政府信息公开5件。5件申请均在法定期限内予以回复。', ['n.received 5', 'n.answered 5']],
  ])('%s', (text, figures) => {
    expect(closed(text)).toEqual(figures);
  });

  test.each([
    ['收到依申请公开5件,均已按时限和要求完成答复。', 'n.answered 5 qualitative_all'],
    ['收到政府信息公开申请1件,已办结并回复申请人。', 'n.answered 1 qualitative_all'],
    ['收到政府信息公开申请5件,上年结转2件,全部办结。', 'n.answered 7 qualitative_all'],
    ['受理政府信息公开申请7件(含上年结转2件),全部按期答复。', 'n.answered 7 qualitative_all'],
    ['收到政府信息公开申请5件,按时答复率100%。', 'n.answered 5 qualitative_all'],
    ['收到政府信息公开申请5件,办结率达到100%。', 'n.answered 5 qualitative_all'],
    ['收到政府信息公开申请5件均已答复。', 'n.answered 5 qualitative_all'],
    ['收到政府信息公开申请5件,依法按时答复。', 'n.answered 5 qualitative_all'],
    ['收到政府信息公开申请5件,已于法定期限内答复。', 'n.answered 5 qualitative_all'],
    ['收到3条依申请公开,内容包括决算等,我局均已按时答复。', 'n.answered 3 条 qualitative_all'],
    ['收到依申请公开件6件,上年结转申请办件5件。依申请公开件均在法定时限内予以办结。', 'n.answered 11 qualitative_all'],
  ])('all of them: %s', (text, figure) => {
    expect(closed(text)).toContain(figure);
  });

  test.each([
    '办结依申请公开1422件,其中结转下年度114件。',
    '收到依申请公开11件,按要求答复7件,主动撤销4件。',
    '收到依申请公开5件,其中按时答复4件,延期答复1件。',
    '收到依申请公开5件,不予处理1件。',
    '收到依申请公开5件,其余4件均已答复。',
    '收到依申请公开5件,其中网上申请4件均已答复。',
    '办理人大代表建议6件。',
    '累计办理依申请公开信息20件,18件按期限答复,1件按无法提供办结,1件结转到2025年度办理。',
    '收到依申请公开5件,应全部按时答复。',
    '未收到依申请公开事项,答复率100%。',
  ])('unclear: %s', (text) => {
    expect(closed(text).filter((figure) => figure.startsWith('n.answered'))).toEqual([]);
  });
});

describe('results and channels', () => {
  test.each([
    ['其中予以公开15件(占30%)。', ['n.granted 15']],
    [
      '部分公开2件,不予公开3件,无法提供4件,不予处理5件,其他处理6件。',
      ['n.partial 2', 'n.deny 3', 'n.unable 4', 'n.np 5', 'n.oth 6'],
    ],
    ['15件予以公开、2件部分公开。', ['n.granted 15', 'n.partial 2']],
    ['因本机关不掌握等原因无法提供4件。', ['n.unable 4']],
    ['予以公开及部分公开17件。', []],
    ['予以公开或部分公开17件。', []],
    ['因本机关不掌握无法提供4件。', []],
    ['因属于国家秘密不予公开1件。', []],
    ['予以公开占30.5%。', []],
    [
      '其中网络申请4件,信函申请3件,当面申请2件,传真1件。',
      ['n.channel.online 4', 'n.channel.mail 3', 'n.channel.in_person 2', 'n.channel.fax 1'],
    ],
    [
      '通过网上提交4件、邮寄3件、线下2件、公文交换1件、其他方式1件。',
      [
        'n.channel.online 4',
        'n.channel.mail 3',
        'n.channel.in_person 2',
        'n.channel.official_exchange 1',
        'n.channel.other 1',
      ],
    ],
    ['其中4件通过网络提交,3件为邮寄。', ['n.channel.online 4', 'n.channel.mail 3']],
    ['电子邮件申请2件。', ['n.channel.email 2']],
    ['在政府网站发布信息300条。', []],
  ])('%s', (text, figures) => {
    expect(closed(text, 's1.2').filter((figure) => !figure.startsWith('n.website'))).toEqual(figures);
  });

  test('a share is a figure of its own with its words', () => {
    const [granted, share] = read('依申请公开中,予以公开15件(占30%)。').figures;
    expect(granted).toMatchObject({ id: 'n.granted', value: 15 });
    expect(share).toMatchObject({ id: 'n.other', label: '予以公开占', value: 30, unit: '%' });
  });
});
