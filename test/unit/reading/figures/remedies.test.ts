import { closed, read } from './read.ts';

describe('reviews and lawsuits', () => {
  test.each([
    ['因信息公开引起的行政复议0起,行政诉讼0起。', ['n.review_total 0 起', 'n.litig_total 0 起']],
    ['政府信息公开行政复议3件、行政诉讼案件1件。', ['n.review_total 3', 'n.litig_total 1']],
    ['因政府信息公开引起行政复议5件,其中维持3件,纠正2件。', ['n.review_total 5']],
    ['信息公开类被申请行政复议2宗,提起行政诉讼1宗。', ['n.review_total 2 宗', 'n.litig_total 1 宗']],
    ['因信息公开引发3件行政复议。', ['n.review_total 3']],
    [
      '信息公开行政诉讼5件,其中未经复议直接起诉3件,复议后起诉2件。',
      ['n.litig_total 5', 'n.litig_direct 3', 'n.litig_post 2'],
    ],
    ['政府信息公开行政复议、行政诉讼0件。', ['n.review_total 0', 'n.litig_total 0']],
    ['政府信息公开行政复议和行政诉讼案件各1件。', ['n.review_total 1', 'n.litig_total 1']],
    ['因政府信息公开引起行政复议一件。', ['n.review_total 1']],
    ['依申请公开方面,涉及复议0件,诉讼0件,无被纠错和败诉。', ['n.review_total 0', 'n.litig_total 0']],
    ['依申请公开中,进入行政复议程序和行政诉讼程序均为0件。', ['n.review_total 0', 'n.litig_total 0']],
  ])('%s', (text, figures) => {
    expect(closed(text)).toEqual(figures);
  });

  test.each([
    '政府信息公开行政复议、行政诉讼共3件。',
    '全年办理行政复议案件50件。',
    '公开行政复议决定书12件。',
    '参与行政诉讼应诉8件。',
    '2023年因信息公开引起行政复议3件。',
  ])('unclear: %s', (text) => {
    expect(closed(text)).toEqual([]);
  });

  test.each([
    '目前尚未收到政府信息公开方面的行政复议和行政诉讼备案。',
    '未因政府信息公开工作被申请行政复议、提起行政诉讼。',
    '未发生行政复议、行政诉讼。',
    '无行政复议和行政诉讼情况。',
    '未引起行政复议或诉讼。',
    '未被申请行政复议,提起行政诉讼。',
    '行政复议、行政诉讼情况:无。',
    '行政复议和行政诉讼均为零。',
    '没有因信息公开引发的行政复议、行政诉讼案件。',
    '政府信息公开零复议零诉讼。',
    '全年没有发生因政府信息公开申请行政复议和提起行政诉讼的情况。',
    '未发生因信息公开纠纷而引起的行政复议和行政诉讼事件。',
    '未发生行政复议,未发生行政诉讼。',
  ])('both denied: %s', (text) => {
    expect(closed(text, 's4').sort()).toEqual(['n.litig_total 0 negation', 'n.review_total 0 negation']);
  });

  test.each([
    ['未发生行政复议被纠正的情形。', []],
    ['无行政诉讼败诉案件。', []],
    ['未经复议直接起诉2件。', ['n.litig_direct 2']],
    ['未及时答复被申请行政复议1件。', ['n.review_total 1']],
    ['未央区因信息公开引起行政复议1件。', ['n.review_total 1']],
    ['无行政复议案件,行政诉讼2件。', ['n.review_total 0 negation', 'n.litig_total 2']],
  ])('%s', (text, figures) => {
    expect(closed(text, 's4').sort()).toEqual([...figures].sort());
  });

  test('all reviews upheld is a claim with the number of reviews', () => {
    const { figures } = read('因政府信息公开引起行政复议4件,均获维持。');
    expect(figures.map(({ id, label, value, qualifier }) => [id, label, value, qualifier])).toEqual([
      ['n.review_total', null, 4, 'exact'],
      ['n.other', '行政复议均维持', 4, 'qualitative_all'],
    ]);
  });
});
