import { CASES, gap, NOT, OTHERWISE } from './fragments.ts';
import type { FigureKind } from './kind.ts';

/** A negation that reaches the noun, unless it denies only a bad end of the case. */
function none(length: number, noun: string) {
  return {
    clause: new RegExp(
      `${NOT}${gap(length, OTHERWISE)}${noun}(?![^,。;]{0,12}(?:纠正|被撤|败诉|变更|责令|确认违法|超期|逾期|\\d))`,
    ),
  };
}

function noneStated(noun: string) {
  return {
    clause: new RegExp(
      `${noun}(?:案件|申请|情况|事项|方面|行政|诉讼|工作|、|和|及|或|与|:|均|都|皆|本年度?|20\\d\\d年度?|数量|数|也|亦)*(?:为零|为0(?![\\d.])|零发生|无(?:$|[、)])|未发生|没有发生|未出现|未产生)`,
    ),
  };
}

/** 复议和诉讼 in one noun before one number. */
const BOTH =
  /复议(?:案件|申请|事项|程序|件)?(?:、|和|及|与|或|以及)+(?:被)?(?:提起|引发|进入)?(?:的)?(?:行政)?诉讼(?:案件|事项|情况|程序)?(?:均)?/;

const review: FigureKind = {
  id: 'n.review_total',
  name: { zh: '行政复议', en: 'administrative reviews' },
  family: 'remedy',
  unit: '件',
  units: CASES,
  words: ['复议'],
  aboutDisclosure: true,
  phrases: [
    { lead: new RegExp(`${BOTH.source}$`), onlyZero: true, also: ['n.litig_total'] },
    { lead: new RegExp(`${BOTH.source}各$`), also: ['n.litig_total'] },
    {
      lead: /复议(?:案|件|申请|事项|情况)*$/,
      // Applications of which some were not taken up are no cases yet.
      doubt: /◆[^。]*不予受理/,
      unlessBefore:
        /复议机关|诉讼|应诉|维持|纠正|(?:办理|审理|审结|承办|代理|参与|办结|化解)[^,被]{0,8}复议|不服|撤[销回]|结转|新[增收]/,
    },
    {
      lead: /(?:引起|引发|发生|产生|收到|被申请|提起|涉及|有|被提起|共)?$/,
      tail: /^(?:政府)?(?:信息公开)?(?:类|的)?行政复议(?!.{0,10}诉讼)/,
      unlessBefore: /办理|审理|审结|承办|代理|参与|办结|化解|未|没有/,
    },
  ],
  negations: [none(46, '复议'), noneStated('复议')],
};

const litigation: FigureKind = {
  id: 'n.litig_total',
  name: { zh: '行政诉讼', en: 'administrative lawsuits' },
  family: 'remedy',
  unit: '件',
  units: CASES,
  words: ['诉讼'],
  aboutDisclosure: true,
  phrases: [
    {
      lead: /诉讼(?:案|件|事项|情况)*$/,
      unlessBefore:
        /复议|应诉|直接|维持|纠正|(?:办理|审理|审结|代理|参与|办结|化解)[^,被]{0,8}诉讼|不服|撤[销回]|败诉|胜诉/,
    },
    {
      lead: /(?:引起|引发|发生|产生|被提起|提起|涉及|有|共)?$/,
      tail: /^(?:政府)?(?:信息公开)?(?:类|的)?行政诉讼/,
      unlessBefore: /办理|审理|审结|代理|参与|办结|化解|复议|未|没有/,
    },
  ],
  negations: [none(70, '诉讼'), noneStated('诉讼')],
};

const direct: FigureKind = {
  id: 'n.litig_direct',
  name: { zh: '未经复议直接起诉', en: 'lawsuits without a review before' },
  family: 'remedy',
  unit: '件',
  units: CASES,
  words: ['直接'],
  aboutDisclosure: true,
  phrases: [
    { lead: /直接(?:向[^,]{0,6})?(?:提?起诉|提起(?:行政)?诉讼|诉讼)(?:案件|的)*$/, unlessBefore: /维持|纠正|复议后/ },
  ],
};

const post: FigureKind = {
  id: 'n.litig_post',
  name: { zh: '复议后起诉', en: 'lawsuits after a review' },
  family: 'remedy',
  unit: '件',
  units: CASES,
  words: ['复议后'],
  aboutDisclosure: true,
  phrases: [
    {
      lead: /复议后(?:再|又|仍)?(?:向[^,]{0,6})?(?:提?起诉|提起(?:行政)?诉讼|诉讼)(?:案件|的)*$/,
      unlessBefore: /维持|纠正|直接/,
    },
  ],
};

export const REMEDIES: readonly FigureKind[] = [review, litigation, direct, post];
