import { CASES, CLOSE, gap, NOT, OTHERWISE, RECEIVE, REQUEST } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** Words in a statement of received requests that make it one of something else, or of some of the requests only. */
const NOT_NEW =
  /复议|诉讼|举报|投诉|咨询|建议|提案|留言|信访|来电|意见|通知|答复|办结|办理|处理|回复|撤[回销]|补正|结转|自然人|商业企业|科研机构|公益组织|服务机构|律师|涉及|关于|转办|转来|交办|移交|(?<!各)类|重复|收费|费用/;
const NOT_CLOSED =
  /复议|诉讼|举报|投诉|咨询|建议|提案|留言|信访|来电|意见|不予|无法|延期|延长|逾期|超期|部分|结转|自然人|商业企业|科研机构|公益组织|服务机构|律师|涉及|关于|(?<!各)类|收费|费用/;
/** What makes an answer only some of the answers. */
const SOME_ANSWERS =
  '(?<!延期|延长期限|逾期|超期|当场|当面|书面|口头|不予|未|网上|邮寄|电话|不再|协助|配合|正在|尚在|待|参与|协调|指导|转办|拒绝|其他|其它|另行|告知)';
const NEW_ONLY = '(?:各类|书面|有效|群众|公众|社会|当事人|申请人|公民|提交|提出|的)*';
const NOUN_ENDS = '(?=(?:的|政府|信息|事项|件|申请|案件|情况|事件|需求|业务|内容|数量)*(?:[,。;、)]|$|发生|产生|出现))';
const LAST_YEAR = '(?:上一?年度?|去年度?|往年|以前年度)';
const NEXT_YEAR = '(?:下一?年|次年|明年|第二年)';
const CARRY = '(?:结转|转结|遗留|转入|结余|顺延|延续|跨年|延至|转至|转)';

const received: FigureKind = {
  id: 'n.received',
  name: { zh: '本年新收申请', en: 'new requests' },
  family: 'flow',
  unit: '件',
  units: CASES,
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
    { lead: new RegExp(`(?<!未|没有)${RECEIVE}[^,]{0,30}${REQUEST}[^,]{0,12}$`), unless: NOT_NEW },
    {
      lead: new RegExp(`(?<!未|没有)${RECEIVE}(?:到|量)?${NEW_ONLY}(?:申请[件书表]?)?$`),
      topic: 'requests',
      unless: NOT_NEW,
    },
    { lead: new RegExp(`${RECEIVE}到?$`), tail: /^(?:政府|政务|信息|依申请)[^,]{0,6}(?:公开|申请)/, unless: NOT_NEW },
    { lead: new RegExp(`${RECEIVE}到?$`), tail: /^(?:书面|有效)?申请/, topic: 'requests', unless: NOT_NEW },
    { lead: /(?:提交|提出)(?:的)?(?:政府)?信息公开申请$/, unlessBefore: NOT_NEW },
    {
      lead: /^(?:[^,]{0,12}[年局镇乡办委市县区]|年度|全年)?(?:共|新增|共有)?(?:政府)?信息公开申请$/,
      unless: NOT_NEW,
      unlessBefore: /答复|办结|办理|处理|结转|[涉关]/,
    },
  ],
  negations: [
    {
      clause: new RegExp(
        `(?:未曾?|没有|没|尚未|从未|无)新?(?:收到|接到|接收到?|收|接|受理)[过到]?${gap(30, `复议|诉讼|费|举报|投诉|因|结转|${OTHERWISE}`)}(?:依申请公开|信息依申请|公开的?申请|申请公开|申请(?:政府)?信息)(?![^,。;]{0,8}(?:复议|诉讼|收费|费用|投诉|举报|引[起发]|超期|逾期))`,
      ),
    },
    {
      clause:
        /(?:未曾?|没有|没|尚未|从未|无)新?(?:收到|接到|接收到?|受理)[过到]?(?:任何|相关|有关|各类|书面|群众|公众|此类|的)*申请(?:件|事项)?$/,
      topic: 'requests',
    },
    {
      clause: new RegExp(
        `(?:未有|未发生|未产生|没有发生|没有产生|没有|不存在|尚无|暂无|无人|无|零)${gap(16, `收到|更新|开设|设置|建立|对|向|理由|需|结转|因|收费|费用|答|办|处理|复议|诉讼|明确|充分|掌握|熟|健全|形成|落实|指定|配备|制定|公布|发布|编制|纳入|宣传|开展|开通|提供|${OTHERWISE}`)}(?:依申请公开|信息公开申请|申请公开|公开申请|申请(?:政府)?信息公开|申请获取政府信息)${NOUN_ENDS}`,
      ),
    },
    {
      clause:
        /(?:依申请公开|信息公开申请)(?:政府信息|信息|申请|事项|件|数|数量|受理|收到|情况|方面|工作|均|都|:|本年度?|20\d\d年度?|目前)*(?:为零|零申请|无|未发生|没有发生)$/,
    },
  ],
};

const carryIn: FigureKind = {
  id: 'n.carry_in',
  name: { zh: '上年结转申请', en: 'requests carried over from last year' },
  family: 'flow',
  unit: '件',
  units: CASES,
  standing: true,
  phrases: [
    {
      lead: new RegExp(`${LAST_YEAR}[^,]{0,14}${CARRY}[^,]{0,18}$`),
      unless: /下一?年|次年|明年|(?<!未)(?:办结|答复|完成)|复议|诉讼|提案|建议|资金/,
      unlessBefore: /(?:办结|答复|办理|处理)[^,]{0,4}上一?年/,
    },
    { lead: /(?:^|含|[^下次明]年度?)结转(?:上一?年度?|去年)[^,]{0,12}$/ },
    { tail: /^(?:申请)?(?:为|系|是)?(?:从|由)?上一?年度?(?:结转|转结|遗留|转入)/, topic: 'requests' },
  ],
  negations: [
    { clause: new RegExp(`${NOT}[^,。;]{0,6}${LAST_YEAR}[^,。;]{0,8}${CARRY}`) },
    { clause: new RegExp(`${LAST_YEAR}[^,。;]{0,8}(?:无|没有|未有)${CARRY}`) },
    {
      clause: /(?:无|没有|未产生|未发生)结转(?:案件|申请|件|事项|情况)?$/,
      topic: 'requests',
      notBefore: /办结|答复|办理|处理/,
    },
  ],
};

const carryOut: FigureKind = {
  id: 'n.carry_out',
  name: { zh: '结转下年度继续办理', en: 'requests carried over to next year' },
  family: 'flow',
  unit: '件',
  units: CASES,
  standing: true,
  phrases: [
    {
      lead: new RegExp(`${CARRY}(?:至|到|入|转)*${NEXT_YEAR}度?[^,]{0,16}$`),
      unless: /复议|诉讼|提案|建议|资金|培训|计划/,
    },
    {
      lead: new RegExp(`${NEXT_YEAR}度?(?:继续)?(?:办理|处理|答复|办结)(?:的)?(?:申请)?$`),
      topic: 'requests',
    },
    {
      tail: new RegExp(
        `^(?:申请)?(?:的|已|将|需|须|均|依法|按规定|因[^,]{0,10}|尚未办结)*${CARRY}(?:至|到|入|转)*${NEXT_YEAR}`,
      ),
      topic: 'requests',
    },
    { tail: new RegExp(`^(?:申请)?(?:将|需|须)?(?:于|在|到|待)?${NEXT_YEAR}度?(?:继续)?${CLOSE}`), topic: 'requests' },
    { lead: /(?:^|[、和及其余剩中])结转(?:继续)?(?:办理)?$/, follows: ['n.answered'], topic: 'requests' },
  ],
  negations: [
    { clause: new RegExp(`${NOT}[^,。;]{0,8}${CARRY}(?:至|到|入|转)*${NEXT_YEAR}`) },
    {
      clause: /(?:无|没有|未产生|未发生)结转(?:案件|申请|件|事项|情况)?$/,
      topic: 'requests',
      before: /办结|答复|办理|处理/,
    },
  ],
};

/** Closed and carried over at once is the workload; withdrawn requests are closed too; late answers are answers. */
const NOT_ALL_ANSWERS = new RegExp(
  [
    '◆[,(]?(?:其中|含|包括)[^。;]{0,12}(?:结转|转结)[^,。;]{0,6}(?:下|次|明|后)',
    '◆[,、;]?[^,。;]{0,10}撤[销回][^,。;]{0,10}\\d',
    '撤[销回][^,。;\\d]{0,10}\\d+[件宗][,、;]?[^,。;\\d]{0,14}◆',
    '◆[,、;]?(?:延期|延长)[^,。;]{0,10}\\d',
    '(?:延期|延长)[^,。;\\d]{0,8}\\d+[件宗][,、;]?[^,。;\\d]{0,10}◆',
  ].join('|'),
);

const answered: FigureKind = {
  id: 'n.answered',
  name: { zh: '办结申请', en: 'requests closed' },
  family: 'flow',
  unit: '件',
  units: CASES,
  phrases: [
    {
      lead: new RegExp(`${SOME_ANSWERS}${CLOSE}(?:完毕|完成|完结)?[^,]{0,24}${REQUEST}[^,]{0,12}$`),
      unless: NOT_CLOSED,
      doubt: NOT_ALL_ANSWERS,
    },
    {
      lead: new RegExp(
        `${SOME_ANSWERS}(?:${CLOSE}(?:完毕|完成|完结|量)?|完成答复)(?:各类|书面|有效|上述|的|并)*(?:申请[件书表]?|${CLOSE})?$`,
      ),
      topic: 'requests',
      unless: NOT_CLOSED,
      unlessBefore: /未能|尚未|不能/,
      doubt: NOT_ALL_ANSWERS,
    },
    {
      lead: /^(?:其中|已)?$/,
      tail: /^(?:申请)?(?:均|全部|都|已|按时|依法|按期|按要求|及时)*(?:答复|办结|回复|办理完毕)/,
      topic: 'requests',
      doubt: NOT_ALL_ANSWERS,
    },
  ],
};

export const REQUEST_FLOW: readonly FigureKind[] = [received, carryIn, carryOut, answered];
