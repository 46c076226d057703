import type { OrganLevel, Report } from '../../../reading/report.ts';
import type { CheckContext, Outcome } from '../../model.ts';
import { type Sentence, sentencesOf } from '../../narrative/sentences.ts';
import { levelOf } from '../../organ.ts';
import { BOTH_FORMS, fail, notAssessed, pass, rule } from '../../rule.ts';

/** Words for all of a region, by the lowest level whose government may speak so; 全市 and 全区 fit several. */
const WHOLE: Readonly<Record<OrganLevel, string>> = {
  province: '全国|各省',
  prefecture: '全国|各省|全省|各地级市|各市州|省直(?:各)?部门',
  county: '全国|各省|全省|各地级市|各市州|省直(?:各)?部门|全州|各县市区|各县[(]市、区[)]|市直(?:各)?部门',
  township:
    '全国|各省|全省|各地级市|各市州|省直(?:各)?部门|全州|各县市区|各县[(]市、区[)]|市直(?:各)?部门|全市|全县|全区|各乡镇|各镇街',
};

const ORGANISES = '(?:组织|统筹|指导|督促|部署|推进|推动|牵头|规范|加强对?)(?:开展|推进|召开|指导|督促|协调|了|和|、)*';
/** Of what others do, or of the organ's own place among them. */
const OF_OTHERS =
  /参加|参与|按照|根据|落实|贯彻|要求|响应|配合|协助|迎接|上级|[省市县区州](?:委|政府|里|级)|在全[国省州市县区]|全[国省州市县区](?:率先|前列|第|平均|首|范围|会议|一体|统一|统筹)/;

/** Who may be of several levels is taken for the highest: a city may be that of a prefecture. */
const levelAtMost = (context: CheckContext): OrganLevel =>
  levelOf(context) ?? (/(?:省|自治区)(?:人民政府)?$/.test(context.report.authority ?? '') ? 'province' : 'prefecture');

function aboveOwn(sentences: readonly Sentence[], level: OrganLevel): string | undefined {
  const acts = new RegExp(
    `${ORGANISES}(?:${WHOLE[level]})|^[(]?[一二三四五六]?[)、]?(?:${WHOLE[level]})[^,。;]{4,20}$`,
  );
  return sentences
    .filter(({ section }) => /^s[15]/.test(section))
    .flatMap(({ text }) => text.split(/[,。;]/))
    .find((clause) => acts.test(clause) && !OF_OTHERS.test(clause));
}

const isRead = ({ sections, authority }: Report) => authority !== null && sections.some(({ present }) => present);

/** L09: the organ does not act for a region larger than its own. */
export const wordsOfTheLevel = rule({
  id: 'L09',
  severity: 'W',
  title: { zh: '正文的用语与本级相称', en: 'The words fit the level of the organ' },
  why: {
    zh: '乡镇不会组织全省的工作；出现这类用语多半是套用了上级的报告',
    en: 'A township does not organise the work of a province; such words are often taken over from a report above',
  },
  formula: 'no clause of s1, s5 in which the organ organises a region larger than its own',
  forms: BOTH_FORMS,
  messages: {
    fail: {
      zh: '正文写有“{quote}”，超出了本单位的范围。请核对是否套用了上级的报告，并改为本单位的情况。',
      en: 'The text says “{quote}”, which is beyond your agency. Please check whether it was taken over from a report above, and write of your own.',
    },
  },
  evaluate: (context): Outcome[] => {
    if (!isRead(context.report)) return [notAssessed('not_stated')];
    const quote = aboveOwn(sentencesOf(context.report), levelAtMost(context));
    return [quote === undefined ? pass() : fail({ values: { quote } })];
  },
});
