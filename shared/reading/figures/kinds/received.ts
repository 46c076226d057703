import { CASES, CLOSE, gap, OTHERWISE, RECEIVE, RECEIVING, REQUEST, SOME_AGENCIES } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** Words in a statement of received requests that make it one of something else, or of some of the requests only. */
const NOT_NEW =
  /质疑|异议|线索|函|复议|诉讼|举报|投诉|咨询|建议|提案|留言|信访|来电|意见|通知|答复|办结|办理|处理|回复|撤[回销]|补正|结转|自然人|商业企业|科研机构|公益组织|服务机构|律师|涉及|关于|转办|转来|交办|移交|(?<!各)类|重复|收费|费用/;
/** Who asks, and the like, between the verb and the number. */
const NEW_ONLY =
  '(?:公民[、和及]法人(?:和|及|或|或者|以及)其他(?:社会)?组织(?:提出|提交)?|各类|书面|有效|群众|公众|社会|当事人|申请人|公民|提交|提出|的)*';
/** The noun ends the clause, or only its happening follows. */
const NOUN_ENDS = '(?=(?:的|政府|信息|事项|件|申请|案件|情况|事件|需求|业务|内容|数量)*(?:[,。;、)]|$|发生|产生|出现))';
/** Words between 未收到 or 无 and the noun that make the clause one about something else. */
const NOT_RECEIVED = `(?:网上|网络|信函|邮寄|当面|现场|电子邮件)(?![^,。;]{0,12}(?:等|、|和|或))|(?<![或和、])其[他它](?!社会|组织)|关于|涉及|有关(?!政府信息|信息)|不予|复议|诉讼|费|举报|投诉|因|结转|${OTHERWISE}`;
const NOT_A_REQUEST = `收到|更新|开设|设置|建立|对|向|理由|需|结转|因|收费|费用|答|办|处理|复议|诉讼|明确|充分|掌握|熟|健全|形成|落实|指定|配备|制定|公布|发布|编制|纳入|宣传|开展|开通|提供|${OTHERWISE}`;

/** Others than the agency itself received none. */
const OTHERS =
  /部分|多数|个别|有的|一些|所属|下属|\d+个(?:乡|镇|街|部门|单位)|^(?!.*全[市县区州省旗盟]).*(?<!各级)各(?:部门|单位|县|区|乡|镇|街|科|股)/;

/** The requests that came in during the year. */
export const received: FigureKind = {
  id: 'n.received',
  name: { zh: '本年新收申请', en: 'new requests' },
  family: 'flow',
  unit: '件',
  units: CASES,
  words: [...RECEIVING, '申请', '请求'],
  phrases: [
    {
      lead: new RegExp(
        `${RECEIVE}(?:、|并|和|及|与|且)+(?:均|已|全部|按时|按期|依法|及时|规范|妥善)*${CLOSE}[^,]{0,6}${REQUEST}[^,]{0,12}$`,
      ),
      unless: /复议|诉讼|不予|无法/,
      also: ['n.answered'],
    },
    {
      lead: new RegExp(`${RECEIVE}(?:并|、|和)(?:均|已|按时|按期|依法|及时)*${CLOSE}(?:申请)?$`),
      topic: 'requests',
      also: ['n.answered'],
    },
    {
      lead: new RegExp(`(?<!未|没有)${RECEIVE}[^,]{0,30}${REQUEST}[^,]{0,12}$`),
      once: true,
      unless: NOT_NEW,
      unlessBefore: SOME_AGENCIES,
    },
    {
      lead: new RegExp(`(?<!未|没有)${RECEIVE}(?:到|量)?${NEW_ONLY}(?:申请[件书表]?)?$`),
      topic: 'requests',
      once: true,
      unless: NOT_NEW,
      // Written ones beside others are a part.
      doubt:
        /书面[^。]{0,12}◆[^。]{0,20}(?:网上|网络|在线|口头|电子)|(?:网上|网络|在线|口头|电子)[^。]{0,20}书面[^。]{0,12}◆/,
      unlessBefore: new RegExp(
        `参与|协助|配合|(?:乡镇|镇街|街道|部门)(?:共|累计)?(?:收到|受理|新收)|${SOME_AGENCIES.source}`,
      ),
    },
    { lead: new RegExp(`${RECEIVE}到?$`), tail: /^(?:政府|政务|信息|依申请)[^,]{0,6}(?:公开|申请)/, unless: NOT_NEW },
    { lead: new RegExp(`${RECEIVE}到?$`), tail: /^(?:书面|有效)?申请/, topic: 'requests', unless: NOT_NEW },
    { lead: /(?:提交|提出)(?:的)?(?:政府)?信息公开申请$/, unlessBefore: NOT_NEW },
    {
      lead: /^(?:全年|本年度?|共有?|20\d\d年度?|群众|公民)*(?:申请|申请公开(?:政府)?信息)$/,
      topic: 'requests',
      once: true,
      // 申请总量46件中… may be the workload.
      doubt: /◆中/,
    },
    { lead: /^(?:[^,]{0,12}[年局镇乡办委市县区])?依申请公开$/, onlyZero: true },
    {
      lead: /^(?:[^,]{0,12}[年局镇乡办委市县区]|年度|全年)?(?:共|新增|共有)?(?:(?:政府)?信息公开|依申请公开)(?:申请|请求)$/,
      unless: NOT_NEW,
      doubt: /◆中/,
      unlessBefore: /答复|办结|办理|处理|结转|[涉关]/,
    },
  ],
  negations: [
    {
      unlessBefore: OTHERS,
      clause: new RegExp(
        `(?:未曾?|没有|没|尚未|从未|无)新?(?:收到|接到|接收到?|收|接|受理)[过到]?${gap(30, NOT_RECEIVED)}(?:依申请公开|信息依申请|公开的?申请|公开(?:相关|有关)?(?:政府)?信息的?申请|申请公开|申请(?:政府)?信息)(?![^,。;]{0,8}(?:复议|诉讼|收费|费用|投诉|举报|引[起发]|超期|逾期))`,
      ),
    },
    {
      unlessBefore: OTHERS,
      clause:
        /(?:未曾?|没有|没|尚未|从未|无)新?(?:收到|接到|接收到?|受理)[过到]?(?:任何|相关|有关|各类|书面|口头|群众|公众|公民|法人|其[他它](?:社会)?组织|个人|单位|[和及或、]|此类|提出|提交|的)*申请(?:件|事项)?(?:或网上申请)?$/,
      topic: 'requests',
    },
    {
      unlessBefore: OTHERS,
      clause:
        /(?:未曾?|没有|没|尚未|从未|无)新?(?:收到|接到|接收到?|受理)[过到]?[^,。;]{2,20}(?:等|任何)(?:各种|任何)?(?:形式|方式|渠道|途径)(?:提[出交])?的?申请(?:件|事项)?$/,
      topic: 'requests',
    },
    {
      unlessBefore: OTHERS,
      clause: new RegExp(
        `(?:未有|未发生|未产生|没有发生|没有产生|没有|不存在|尚无|暂无|无人|无|零)${gap(16, NOT_A_REQUEST)}(?:依申请公开|信息公开申请|申请公开|公开申请|申请(?:政府)?信息公开|申请获取政府信息)${NOUN_ENDS}`,
      ),
    },
    {
      unlessBefore: OTHERS,
      clause:
        /(?:未有|没有|无)[^,。;]{0,4}(?:公民|群众|个人|单位|企业)[^,。;]{0,24}(?:申请(?:政府)?信息公开|申请公开|提[出交][^,。;]{0,8}公开申请)(?![^,。;]{0,8}(?:复议|诉讼|费))/,
    },
    {
      unlessBefore: OTHERS,
      clause:
        /(?:依申请公开|信息公开申请)(?:政府信息|信息|申请|事项|件|数|数量|受理|收到|情况|方面|工作|均|都|:|本年度?|20\d\d年度?|目前)*(?:为零|零申请|无|未发生|没有发生)$/,
    },
  ],
};
