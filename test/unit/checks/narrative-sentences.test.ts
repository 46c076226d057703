/**
 * N06–N19 on sentences as they are read: invented reports of one office, of which table and text are known. The sentences
 * that must not alarm are those that look most like an error: last year's numbers, numbers of all the years until now, of
 * the whole city, of something else, lists that are not complete.
 */

import { validate } from '../../../shared/checks/validate.ts';
import { readFigures } from '../../../shared/reading/figures/read-figures.ts';
import { normalise } from '../../../shared/text/normalise.ts';
import { type CellOverrides, report } from './builder.ts';

const TABLE: CellOverrides = {
  't2.normdocs.issued': 2,
  't2.normdocs.valid': 8,
  't2.license.decisions': 120,
  't3.new.sum': 61,
  't3.carry_in.sum': 2,
  't3.granted.sum': 25,
  't3.partial.sum': 6,
  't3.deny_third.sum': 10,
  't3.unable_notheld.sum': 17,
  't3.np_petition.sum': 2,
  't3.total.sum': 60,
  't3.carry_out.sum': 3,
  't4.rev.upheld': 2,
  't4.rev.total': 2,
  't4.dir.other': 1,
  't4.dir.total': 1,
};

/** The checks of the narrative that fail on a text of section one. */
function failing(original: string, cells: CellOverrides = TABLE): string[] {
  const { text, offsets } = normalise(original);
  const passage = { section: 's1.2', text, offsets };
  const { figures, lists } = readFigures([passage], { year: 2024, scope: 'own' });
  const sections = report().sections.map((one) =>
    one.id === 's1' ? { ...one, text: `(二)依申请公开\n${text}` } : one,
  );
  const { checks } = validate(report({ cells, figures, sections, evidence: { lists } }));
  return checks.filter(({ id, status }) => /^N/.test(id) && status === 'fail').map(({ id }) => id);
}

describe('a text that fits its tables', () => {
  test.each([
    '2024年，共收到政府信息公开申请61件，上年结转2件，办结60件，结转下年度3件。',
    '受理政府信息公开申请63件（含上年结转2件），办结60件。其中通过网络申请40件、信函申请20件、当面申请3件。',
    '办结申请60件，其中予以公开25件，占41.67%；部分公开6件，占10%；不予公开10件，占16.67%；无法提供17件，占28.33%；不予处理2件，占3.33%。',
    '全年予以公开或部分公开31件，占办结总数的51.7%。',
    '因政府信息公开引起行政复议2件，均获维持；行政诉讼1件。',
    '2023年收到政府信息公开申请50件，予以公开30件，占60%；未发生行政复议、行政诉讼。',
    '自2008年以来，累计收到政府信息公开申请900件，予以公开600件，占66.67%。',
    '全市各级行政机关共收到政府信息公开申请900件，予以公开600件，占66.67%，行政复议20件。',
    '网站发布信息500条，其中政策解读20条、工作动态300条等。',
    '公开行政规范性文件5件，制发行政规范性文件2件，现行有效8件。',
    '公开行政许可结果信息300条，作出行政许可决定120件。',
    '涉及征地拆迁的申请36件，约占60%。',
    '按期答复率100%，公众满意度99%。',
  ])('does not alarm: %s', (text) => {
    expect(failing(text)).toEqual([]);
  });
});

describe('a text that does not fit its tables', () => {
  test.each([
    ['2024年，未收到政府信息公开申请。', ['N01', 'N15']],
    ['共收到政府信息公开申请61件，全部办结。', ['N03', 'N14']],
    ['因政府信息公开引起行政复议3件。', ['N06']],
    ['未发生行政复议、行政诉讼。', ['N06', 'N07', 'N15']],
    ['办结申请60件，其中予以公开24件，占40%。', ['N08']],
    ['全年予以公开和部分公开30件。', ['N08']],
    ['办结申请60件，其中予以公开25件，占45%。', ['N09']],
    ['制发行政规范性文件3件，现行有效8件。', ['N10']],
    ['作出行政许可决定102件。', ['N11']],
    ['共收到政府信息公开申请61件，其中网上申请40件、信函申请20件。', ['N12']],
    ['网站发布信息500条，具体为：政策解读200条、工作动态320条。', ['N13']],
    ['未开设政务新媒体账号。通过微博发布信息30条。', ['N17']],
  ] as const)('alarms: %s', (text, ids) => {
    expect(failing(text)).toEqual(ids);
  });

  test('reviews that were not all upheld', () => {
    const cells = { ...TABLE, 't4.rev.upheld': 1, 't4.rev.corrected': 1 };
    expect(failing('因政府信息公开引起行政复议2件，均获维持。', cells)).toEqual(['N14']);
  });
});
