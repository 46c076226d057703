import { BY_SOME, CASES, CLOSE, CLOSING, REQUEST, SOME_AGENCIES } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** Words in a statement of answers that make it one of something else, or of some of the answers only. */
const NOT_CLOSED =
  /复议|诉讼|举报|投诉|咨询|建议|提案|留言|信访|来电|意见|不予|无法|延期|延长|逾期|超期|部分|结转|自然人|商业企业|科研机构|公益组织|服务机构|律师|涉及|关于|函|协助|调查|(?<!各)类|收费|费用/;
/** What makes an answer only some of the answers. */
const SOME_ANSWERS =
  '(?<!延期|延长期限|逾期|超期|当场|当面|书面|口头|不予|未|网上|邮寄|电话|不再|协助|配合|正在|尚在|待|参与|协调|指导|[需应须待可]|需要|应当|转办|拒绝|其他|其它|另行|告知)';
/** Closed and carried over at once is the workload; withdrawn requests are closed too; late answers are answers. */
const NOT_ALL_ANSWERS = new RegExp(
  [
    '◆[,(]?(?:其中|含|包括)[^。;\\d]{0,12}(?:结转|转结)[^,。;\\d]{0,6}(?:下|次|明|后)',
    '◆[,(:]*(?:其中|含|包括)[:,]?(?:本年度?|当年|今年|上一?年度?[^,。;]{0,6}\\d+[件宗][,、])?(?:新收|收到|受理)',
    '◆[,、;]?[^,。;]{0,10}撤[销回][^,。;]{0,10}\\d',
    '撤[销回][^,。;\\d]{0,10}\\d+[件宗][,、;]?[^,。;\\d]{0,14}◆',
    // What is 办理 may be what was there to do: 办理20件, 1件结转到下年度.
    '^(?![^◆]*(?:收到|受理|新收|接收))[^◆]*(?:办理|处理)[^◆]{0,40}◆.*(?<!上一?年度?)(?:结转|转结)(?:\\d|[^,。;]{0,6}(?:下|次|明))',
    '◆[,、;]?(?:延期|延长)[^,。;]{0,10}\\d',
    '(?:延期|延长)[^,。;\\d]{0,8}\\d+[件宗][,、;]?[^,。;\\d]{0,10}◆',
  ].join('|'),
);

/** The requests that were closed during the year. */
export const answered: FigureKind = {
  id: 'n.answered',
  name: { zh: '办结申请', en: 'requests closed' },
  family: 'flow',
  unit: '件',
  units: CASES,
  words: CLOSING,
  phrases: [
    {
      lead: new RegExp(`${SOME_ANSWERS}${CLOSE}(?:完毕|完成|完结)?[^,]{0,24}${REQUEST}[^,]{0,12}$`),
      unless: NOT_CLOSED,
      unlessBefore: new RegExp(`${SOME_AGENCIES.source}|${BY_SOME.source}`),
      doubt: NOT_ALL_ANSWERS,
    },
    {
      lead: new RegExp(
        `${SOME_ANSWERS}(?:${CLOSE}(?:完毕|完成|完结|量)?|完成答复)(?:各类|书面|有效|上述|的|并)*(?:申请[件书表]?|${CLOSE})?$`,
      ),
      topic: 'requests',
      once: true,
      unless: NOT_CLOSED,
      unlessBefore: new RegExp(
        `未能|尚未|不能|予以公开|同意公开|不予公开|部分公开|无法提供|不予处理|类型|[以按]“|通过[^,]{0,20}(?:平台|系统|渠道|网)|${BY_SOME.source}|${SOME_AGENCIES.source}`,
      ),
      doubt: NOT_ALL_ANSWERS,
    },
    {
      lead: /^(?:其中|已|以上|对)?$/,
      tail: /^(?:申请)?(?:均|全部|都|已|进行了?|作出了?|按时|依法|按期|按要求|及时|在[^,]{0,6}(?:时限|期限)内|予以)*(?:答复|办结|回复|办理完毕)/,
      topic: 'requests',
      doubt: NOT_ALL_ANSWERS,
    },
  ],
};
