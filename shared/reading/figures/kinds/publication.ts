import { EVENTS, ITEMS } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** A part of a site or of the subjects is not the whole. */
const PART = /栏目|专栏|专题|板块|领域|相关|疫情|频道|子站|动态|图片|视频|附件|解读|栏/;
const OTHER_SITE = '省(?:人民)?(?:政府|级)|国务院|中国政府网|上级';
const OTHER_MEDIA = /公众号|微信|微博|新媒体|抖音|客户端|报刊|电视|公开栏|公告栏|显示屏|平台账号/;

const websiteItems: FigureKind = {
  id: 'n.website_items',
  name: { zh: '网站公开信息', en: 'items on the website' },
  family: 'work',
  unit: '条',
  units: ITEMS,
  words: ['网站', '门户网', '官网'],
  phrases: [
    {
      lead: /(?:网站|门户网|官网)(?:上|平台|共|累计|主动|全年|本年度?|20\d\d年度?)*(?:公开|发布|更新|转载|上传|公布)(?:和|、|公开|发布|更新|转载|推送|转发|编发|上传|各类|政府|政务|相应|有效|的|了|各)*(?:信息|内容|稿件|文章)?$/,
      unlessBefore: new RegExp(`${PART.source}|${OTHER_MEDIA.source}|${OTHER_SITE}`),
    },
    {
      lead: /^(?:[^,]{0,12})?(?:网站|门户网|官网)(?:上|平台)?(?:信息)(?:公开|发布|更新)?$/,
      unlessBefore: new RegExp(`${PART.source}|${OTHER_MEDIA.source}`),
    },
  ],
};

const newMediaItems: FigureKind = {
  id: 'n.newmedia_items',
  name: { zh: '政务新媒体发布信息', en: 'items on government new media' },
  family: 'work',
  unit: '条',
  units: ITEMS,
  words: ['新媒体', '两微一端'],
  phrases: [
    {
      lead: /(?:新媒体|两微一端)[”"]?(?:上|平台|账号|共|累计|等)*(?:公开|发布|更新|转载|推送|转发|编发)(?:和|、|公开|发布|更新|转载|推送|转发|编发|上传|各类|政府|政务|相应|有效|的|了|各)*(?:信息|内容|稿件|文章|作品)?$/,
      unlessBefore: /网站|栏目|专栏|专题|解读/,
    },
    { lead: /新媒体信息(?:公开|发布|更新)?$/, unlessBefore: /网站|栏目|专栏|专题/ },
  ],
};

const proactive: FigureKind = {
  id: 'n.proactive_total',
  name: { zh: '主动公开政府信息总数', en: 'items published proactively' },
  family: 'work',
  unit: '条',
  units: ITEMS,
  words: ['主动公开'],
  phrases: [
    {
      lead: /主动公开(?:发布|各类|和发布|的|了|本部门|本单位)*(?:政府信息|政务信息|各类信息|信息)$/,
      unlessBefore: new RegExp(`${PART.source}|${OTHER_MEDIA.source}|网站|门户|官网|微|其中|法定|类信息(?<!各类信息)`),
    },
  ],
};

const interpretations: FigureKind = {
  id: 'n.interpretations',
  name: { zh: '政策解读', en: 'policy interpretations' },
  family: 'work',
  unit: '件',
  units: ITEMS,
  words: ['解读'],
  phrases: [
    {
      lead: /解读(?:材料|文章|信息|稿件?|文稿|产品|方案|文件|作品|内容|[、和及])*(?:评论文章)?$/,
      unless: /产品(?!.*文章)$/,
      unlessBefore:
        /(?:图文|图解|图表|文字|视频|动漫|动画|音频|数字|专家|媒体|负责人|领导|访谈|部门|H5|图片|一图|其中)(?:形式|类|化|读懂|的|政策)?解读|转载|转发|回应|培训/,
    },
    {
      lead: /(?:发布|公开|制作|推出|开展|编发|刊发)(?:各类|了)?$/,
      tail: /^(?:政策|文件|重要政策|政策文件)?解读(?!.{0,4}(?:会|培训|栏))/,
    },
  ],
};

const visits: FigureKind = {
  id: 'n.visits',
  name: { zh: '网站访问量', en: 'visits to the website' },
  family: 'work',
  unit: '次',
  units: /^(?:次|人次|人|个|页)$/,
  words: ['访问', '浏览', '点击'],
  phrases: [
    {
      lead: /(?:访问|浏览|点击)[总量数人次率]*$/,
      unlessBefore: /独立|公众号|微信|微博|新媒体|抖音|栏目|专栏|专题|日均|平均|单[日条]|阅读|视频/,
    },
  ],
};

const gazette: FigureKind = {
  id: 'n.gazette_issues',
  name: { zh: '政府公报', en: 'issues of the gazette' },
  family: 'work',
  unit: '期',
  units: /^期$/,
  words: ['公报'],
  phrases: [
    { lead: /公报[》”]?(?:纸质版|电子版|全年|共|累计|编辑|出版|编印|发行|印发|编发)*$/ },
    { tail: /^[^,]{0,8}公报/ },
  ],
};

const pressConferences: FigureKind = {
  id: 'n.press_conferences',
  name: { zh: '新闻发布会', en: 'press conferences' },
  family: 'work',
  unit: '场',
  units: EVENTS,
  words: ['发布', '通气会'],
  phrases: [
    { lead: /(?:新闻|政策|专题)?(?:发布会|通气会)$/, unlessBefore: /参加|收看|转播/ },
    { lead: /(?:召开|举办|举行|组织|开展)(?:了)?$/, tail: /^[^,]{0,8}(?:新闻发布会|新闻通气会|新闻发布)/ },
  ],
};

/** How much was published, and where. */
export const PUBLICATION: readonly FigureKind[] = [
  newMediaItems,
  websiteItems,
  proactive,
  interpretations,
  visits,
  gazette,
  pressConferences,
];
