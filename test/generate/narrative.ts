/** Sentences of invented reports: other words and figures each time, with numbers that no cell of a table holds. */
import type { SectionId } from '../../shared/form/sections.ts';
import type { Random } from './random.ts';

export interface Organ {
  readonly name: string;
  /** What it calls itself: 我局, 我镇. */
  readonly we: string;
}

export function randomOrgan(random: Random): Organ {
  const place = random.pick(['青屏', '云溪', '望川', '白渡', '松浦', '石桥', '临泽', '榆塬']);
  const unit = random.pick(['县', '区', '市']);
  const town = random.pick(['青石', '柳湾', '大坪', '三岔', '河口']);
  return random.pick<Organ>([
    { name: `${place}${unit}人民政府`, we: `我${unit}` },
    { name: `${place}${unit}${town}镇人民政府`, we: '我镇' },
    { name: `${place}${unit}教育局`, we: '我局' },
    { name: `${place}${unit}市场监督管理局`, we: '我局' },
    { name: `${place}${unit}发展和改革委员会`, we: '我委' },
  ]);
}

const HEADINGS: Readonly<Record<SectionId, readonly [string, ...string[]]>> = {
  s1: ['总体情况', '总体情况', '概述', '工作总体情况'],
  s2: ['主动公开政府信息情况', '主动公开政府信息情况', '行政机关主动公开政府信息情况'],
  s3: ['收到和处理政府信息公开申请情况', '收到和处理政府信息公开申请情况', '行政机关收到和处理政府信息公开申请情况'],
  s4: [
    '政府信息公开行政复议、行政诉讼情况',
    '政府信息公开行政复议、行政诉讼情况',
    '因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  ],
  s5: ['存在的主要问题及改进情况', '存在的主要问题及改进情况', '政府信息公开工作存在的主要问题及改进情况'],
  s6: ['其他需要报告的事项', '其他需要报告的事项', '其他报告的事项'],
};

const NUMERALS: Readonly<Record<SectionId, string>> = { s1: '一', s2: '二', s3: '三', s4: '四', s5: '五', s6: '六' };

export const headingOf = (section: SectionId, random: Random): string =>
  `${NUMERALS[section]}、${random.pick(HEADINGS[section])}`;

type Sentence = (random: Random, we: string, year: number) => string;

const OPENING: readonly [Sentence, ...Sentence[]] = [
  (random, we, year) =>
    `${year}年,${we}通过门户网站公开信息${random.between(12, 4000)}条,其中政策解读${random.between(2, 11)}篇。`,
  (random, we) =>
    `${we}坚持以公开为常态、不公开为例外,全年印发简报${random.between(2, 30)}期,组织培训${random.between(1, 6)}次,参训${random.between(20, 300)}人次。`,
  (random) =>
    `(一)主动公开。公开规范性文件${random.between(1, 40)}件,发布行政许可信息${random.between(10, 900)}条、行政处罚信息${random.between(10, 900)}条。`,
  (random) =>
    `(二)依申请公开。收到申请${random.between(0, 200)}件,均在法定期限内答复,总计电话咨询${random.between(1, 99)}次。`,
  () => '(三)政府信息管理。信息发布前由起草科室、办公室、分管领导逐级审核,全年未发生失泄密事件。',
  (random) =>
    `(四)平台建设。政务新媒体账号${random.between(1, 5)}个,全年推送${random.between(100, 2000)}条,关注人数约${random.between(1, 9)}.${random.between(1, 9)}万。`,
  (random) =>
    `(五)监督保障。把公开工作列入年度考核,占${random.between(2, 5)}分,每季度抽查一次,整改问题${random.between(1, 20)}个。`,
];

const PROBLEMS: readonly [Sentence, ...Sentence[]] = [
  (random) =>
    `个别单位更新不够及时,抽查的${random.between(10, 90)}个栏目中有${random.between(1, 9)}个超过半年没有内容。`,
  () => '解读材料以文字为主,图表和视频较少,群众反映看不懂、找不到。',
  (_, we) => `下一步,${we}将按月开展抽查并通报结果,督促整改到位,不断提高公开工作的质量。`,
];

const CLOSING: readonly [Sentence, ...Sentence[]] = [
  () => '本年度未收取信息处理费。',
  (random) => `本年度发出收费通知${random.between(1, 9)}件,收取信息处理费${random.between(100, 9000)}元。`,
  () => '无其他需要报告的事项。',
];

const AHEAD: readonly [Sentence, ...Sentence[]] = [
  () => '本部分数据以表格形式报告如下:',
  (random) => `全年通过各类渠道主动公开信息${random.between(10, 3000)}条,较上年增长${random.between(1, 40)}%。`,
];

const several = (sentences: readonly Sentence[], random: Random, we: string, year: number) =>
  sentences.filter(() => random.chance(0.7)).map((sentence) => sentence(random, we, year));

/** The paragraphs of each section in front of its table, if it has one. */
export function randomNarrative(
  organ: Organ,
  year: number,
  random: Random,
): Readonly<Record<SectionId, readonly string[]>> {
  const ahead = () => (random.chance(0.2) ? [random.pick(AHEAD)(random, organ.we, year)] : []);
  return {
    s1: [
      `本报告根据《中华人民共和国政府信息公开条例》编制,所列数据的统计期限为${year}年1月1日至${year}年12月31日。`,
      ...several(OPENING, random, organ.we, year),
    ],
    s2: ahead(),
    s3: ahead(),
    s4: ahead(),
    s5: several(PROBLEMS, random, organ.we, year),
    s6: [random.pick(CLOSING)(random, organ.we, year)],
  };
}
