import { CASES, EVENTS } from './fragments.ts';
import type { FigureKind } from './kind.ts';

const messagesReceived: FigureKind = {
  id: 'n.messages_received',
  name: { zh: '收到留言', en: 'messages received' },
  family: 'work',
  unit: '条',
  units: CASES,
  words: ['留言'],
  phrases: [
    {
      lead: /(?:收到|接收|受理|接到|收集)(?:各类|网民|群众|网友|网上|公众|有效|社会|咨询|市民|网站|的)*留言$/,
      unlessBefore: /答复|办结|回复|办理/,
    },
    { lead: /^[^,]{0,10}留言(?:收到|接收|受理)$/, unlessBefore: /答复|办结|回复|办理/ },
  ],
};

const messagesReplied: FigureKind = {
  id: 'n.messages_replied',
  name: { zh: '答复留言', en: 'messages answered' },
  family: 'work',
  unit: '条',
  units: CASES,
  words: ['留言'],
  phrases: [
    {
      lead: /(?:答复|办结|回复|回应|办理|处理)(?:各类|网民|群众|网友|网上|公众|有效|社会|咨询|市民|网站|的|了)*留言$/,
      unlessBefore: /收到|接收|受理|接到/,
    },
    { lead: /^[^,]{0,10}留言(?:答复|办结|回复|办理)$/ },
  ],
};

const interviews: FigureKind = {
  id: 'n.interviews',
  name: { zh: '在线访谈', en: 'on-line interviews' },
  family: 'work',
  unit: '期',
  units: EVENTS,
  words: ['访谈'],
  phrases: [
    {
      lead: /(?:在线|网上|网络|视频|专题|政策)?访谈(?:活动|节目|栏目)?(?:举办|开展|举行)?$/,
      unlessBefore: /参加|转载/,
    },
    { tail: /^(?:在线|网上|网络|视频|政策)访谈/ },
  ],
};

const surveys: FigureKind = {
  id: 'n.surveys',
  name: { zh: '征集调查', en: 'surveys and consultations' },
  family: 'work',
  unit: '期',
  units: /^(?:期|次|项|个|条|件|期次)$/,
  words: ['征集', '调查'],
  phrases: [
    {
      lead: /(?:征集调查|调查征集|民意征集|意见征集|网上征集|网上调查|在线调查|问卷调查|民意调查|网络调查)(?:活动|事项|信息)?$/,
      unlessBefore: /结果|反馈|答复|采纳/,
    },
    {
      lead: /(?:开展|发布|组织)(?:了)?$/,
      tail: /^(?:征集调查|民意征集|意见征集|网上调查|在线调查|网上征集|问卷调查)(?!结果)/,
    },
  ],
};

const TRAINING = '(?:培训会议|培训会|培训班|培训活动|培训)';

/** Training in something other than disclosure. */
const OTHER_SUBJECT =
  '消防|安全生产|防汛|应急|技能|就业|创业|农民|农技|职业|党员|党务|廉政|普法|执法|反诈|网络安全|保密|电商';

const trainings: FigureKind = {
  id: 'n.trainings',
  name: { zh: '业务培训', en: 'training courses' },
  family: 'work',
  unit: '次',
  units: EVENTS,
  words: ['培训'],
  phrases: [
    {
      lead: new RegExp(`${TRAINING}(?:工作)?$`),
      unlessBefore: new RegExp(`参加|参训|选派|派员|观看|收看|接受|${OTHER_SUBJECT}`),
    },
    {
      lead: /(?:开展|组织|举办|召开|举行)(?:了)?$/,
      tail: new RegExp(`^[^,]{0,14}${TRAINING}`),
      unlessBefore: /参加|选派|派员/,
      unless: new RegExp(OTHER_SUBJECT),
    },
  ],
};

const trained: FigureKind = {
  id: 'n.training_persons',
  name: { zh: '培训人次', en: 'persons trained' },
  family: 'work',
  unit: '人次',
  units: /^(?:人次|人|名)$/,
  // Behind a course that is counted, the measure word alone may follow (培训2次、70人次).
  words: ['人', '名'],
  phrases: [
    {
      lead: /(?:培训|参训|受训)(?:人员|人数|人次|人|干部|工作人员|业务人员|业务骨干|对象|学员|各类|相关|有关)*$/,
      unlessBefore: new RegExp(`选派|派员|跟班|跟岗|${OTHER_SUBJECT}`),
    },
    { lead: /^(?:[、,]|累计|参训|参加|参与|人员|覆盖|受训|培训|参会)*$/, follows: ['n.trainings'] },
    { lead: /(?:培训|组织)$/, tail: /^[^,]{0,8}(?:参训|参加[^,]{0,6}培训)/ },
  ],
};

const npc: FigureKind = {
  id: 'n.npc_suggestions_published',
  name: { zh: '公开人大代表建议', en: 'published answers to people’s congress suggestions' },
  family: 'work',
  unit: '件',
  units: /^(?:件|条|份|篇|个)$/,
  words: ['人大'],
  phrases: [
    {
      lead: /(?:公开|发布|公布|公示|上传)[^,]{0,16}人大(?:代表)?(?:意见)?(?:建议|议案)[^,]{0,14}$|人大(?:代表)?(?:意见)?(?:建议|议案)[^,]{0,6}(?:结果|复函|信息)[^,]{0,6}$/,
      unlessBefore: /提案|政协/,
    },
  ],
};

const cppcc: FigureKind = {
  id: 'n.cppcc_proposals_published',
  name: { zh: '公开政协提案', en: 'published answers to consultative conference proposals' },
  family: 'work',
  unit: '件',
  units: /^(?:件|条|份|篇|个)$/,
  words: ['政协'],
  phrases: [
    {
      lead: /(?:公开|发布|公布|公示|上传)[^,]{0,16}政协(?:委员)?(?:提案|建议)[^,]{0,14}$|政协(?:委员)?(?:提案|建议)[^,]{0,6}(?:结果|复函|信息)[^,]{0,6}$/,
      unlessBefore: /人大/,
    },
    {
      lead: /^[省市州县区]?政协(?:委员)?(?:提案|建议)[^,]{0,4}(?:答复|复文|办理情况)[^,]{0,4}$/,
      follows: ['n.npc_suggestions_published'],
    },
  ],
};

/** What passed between the agency and the public, and inside it. */
export const INTERACTION: readonly FigureKind[] = [
  messagesReceived,
  messagesReplied,
  interviews,
  surveys,
  trainings,
  trained,
  npc,
  cppcc,
];
