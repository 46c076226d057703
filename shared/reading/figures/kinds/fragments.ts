/** Parts of patterns that several kinds of figures share. */

/** A negation that is not part of a name or of another word (未央区, 无锡, 未经复议, 无正当理由, 无法提供). */
export const NOT =
  '(?:未(?!央|经|来|按|及时|能)|没有|没(?=收到|发生|接到|产生)|无(?!锡|为|棣|极|论|需|障|正当|法|理由|效)|不存在|不涉及|零(?=复议|诉讼|申请|投诉|收费))';

/** Words between a negation and its noun that make the sentence say something else (未及时…, 未因…). */
export const OTHERWISE = '及时|按期|按时|按规定|履行|不服|到位|完善|规范|准确|全面';

/** The verbs of receiving, and of closing, requests. */
export const RECEIVING = ['收到', '接到', '接收', '受理', '新收', '新增', '收悉'];
export const RECEIVE = `(?:${RECEIVING.join('|')})`;
export const CLOSING = ['答复', '办结', '办理', '处理', '回复', '审结', '办复'];
export const CLOSE = `(?:${CLOSING.join('|')})`;

/** Some agencies out of many, of which the sentence does not say that they are all of a region's (各部门收到…). */
const ACT = `(?:${[...RECEIVING, ...CLOSING].join('|')})`;
const KINDS_OF_AGENCIES = '部门|单位|区县|县区|县市区|县市|区|县|乡镇|镇街|镇|乡|街道|科室|股室';
export const SOME_AGENCIES = new RegExp(
  `^(?!.*全[市县区州省旗盟]).*(?<!各级)各(?:${KINDS_OF_AGENCIES})[^,]{0,12}?${ACT}` +
    `|^(?:[省市县区州]级|[省市县区州]直|乡镇|镇街|区县|县区|县市区)(?:部门|单位)?(?:[(][^()]{0,8}[)])?(?:共|累计)?${ACT}`,
);

/** In whose name, or by whom: of all that were answered, only those. */
export const BY_SOME = /名义|牵头|转[送交办由给]|移[交送]|交[由办]|由[^,]{1,12}(?:办理|答复|处理)/;

/** The noun of a request for information; its shortest forms count only where requests are the topic. */
export const REQUEST = '(?:依申请公开|信息依申请|公开申请|申请公开|申请(?:政府)?信息公开|信息公开)';

/** At most `length` units of a clause, without the words of `except`. */
export function gap(length: number, except: string): string {
  return `(?:(?!${except})[^,。;]){0,${length}}?`;
}

export const CASES = /^(?:件|宗|条|起|次|例|份|个|项|封|笔|单|件次)$/;
export const ITEMS = /^(?:条|条次|篇|篇次|件|份|则|次|项|期|个|部|幅|张|卷|种|册|套|类)$/;
export const EVENTS = /^(?:次|场|场次|期|期次|班次|个|批|批次|轮)$/;
