/** Parts of patterns that several kinds of figures share. */

/** A negation that is not part of a name or of another word (未央区, 无锡, 未经复议, 无正当理由, 无法提供). */
export const NOT =
  '(?:未(?!央|经|来|按|及时|能)|没有|没(?=收到|发生|接到|产生)|无(?!锡|为|棣|极|论|需|障|正当|法|理由|效)|不存在|不涉及|零(?=复议|诉讼|申请|投诉|收费))';

/** Words between a negation and its noun that make the sentence say something else (未及时…, 未因…). */
export const OTHERWISE = '及时|按期|按时|按规定|履行|不服|到位|完善|规范|准确|全面';

/** The verbs of receiving, and of closing, requests. */
export const RECEIVE = '(?:收到|接到|接收|受理|新收|新增|收悉)';
export const CLOSE = '(?:答复|办结|办理|处理|回复|审结|办复)';

/** The noun of a request for information; its shortest forms count only where requests are the topic. */
export const REQUEST = '(?:依申请公开|信息依申请|公开申请|申请公开|申请(?:政府)?信息公开|信息公开)';

/** At most `length` units of a clause, without the words of `except`. */
export function gap(length: number, except: string): string {
  return `(?:(?!${except})[^,。;]){0,${length}}?`;
}

export const CASES = /^(?:件|宗|条|起|次|例|份|个|项|封|笔|单|件次)$/;
export const ITEMS = /^(?:条|条次|篇|篇次|件|份|则|次|项|期|个|部|幅|张|卷|种|册|套|类)$/;
export const EVENTS = /^(?:次|场|场次|期|期次|班次|个|批|批次|轮)$/;
