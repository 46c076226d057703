import { gap, NOT } from './fragments.ts';
import type { FigureKind, Phrase } from './kind.ts';

const DECISIONS = /^(?:件|宗|件次|起|次|例|笔|份)$/;
/** Decisions that were published, or moved about, are not all that were made. */
const PUBLISHED = /公开|公示|发布|公布|录入|上传|归集|更新|推送|信用中国|栏目|信息|结果|网上|办件|清单|目录/;

/** Three sums that are all 0 in one number. */
const DECIDED = ['n.license_decisions', 'n.penalty_decisions', 'n.coercion_decisions'];
const ALL_THREE = /行政许可、行政处罚[、和及]行政强制(?:的)?(?:处理)?决定(?:数量)?均?$/;

function decisions(id: string, zh: string, en: string, noun: string): FigureKind {
  const phrases: Phrase[] = [
    { lead: ALL_THREE, onlyZero: true, also: DECIDED.filter((other) => other !== id) },
    {
      lead: new RegExp(`${noun}(?:的)?(?:处理)?决定[书件]?$`),
      unlessBefore: new RegExp(`${PUBLISHED.source}|减轻|撤销|变更|申请|听证|强制执行|复议|纠正|审核|送达`),
    },
    {
      lead: new RegExp(`(?:作出|做出|实施)(?:各类|的|了)?${noun}(?:事项|案件|案|类|措施)*$`),
      unlessBefore: PUBLISHED,
    },
    { lead: /(?:作出|做出|实施)$/, tail: new RegExp(`^${noun}(?:处理)?(?:决定)?`), unlessBefore: PUBLISHED },
    {
      lead: new RegExp(`^(?:[、和及]|本年度?|20\\d\\d年度?|全年)*${noun}(?:案件)?$`),
      // Alone, only where nothing is published in the sentence before it.
      doubt: /(?:公开|公示|发布|公布|更新|信息|栏目|网站|办理|办结|受理|查处|移送)[^。]{0,50}◆/,
    },
  ];
  return {
    id,
    name: { zh: `${zh}处理决定`, en: `${en} decisions` },
    family: 'decision',
    unit: '件',
    units: DECISIONS,
    words: [noun.slice(0, 4)],
    phrases,
    negations: [
      {
        clause: new RegExp(
          `${NOT}(?:作出|做出|实施|办理|产生|发生|有|涉及)?${gap(20, '公开|公示|权|职能|职责|因|违|复议|诉讼')}${noun}(?=(?:处理)?决定|案件|事项|措施|、|和|及|情况|$)(?!.{0,12}(?:权|职能|职责|依据|申请))`,
        ),
      },
    ],
  };
}

const administrativeFee: FigureKind = {
  id: 'n.fee_admin_wan',
  name: { zh: '行政事业性收费金额', en: 'administrative fees charged' },
  family: 'decision',
  unit: '万元',
  units: /元$/,
  words: ['行政事业'],
  phrases: [
    {
      lead: /行政事业[性型](?:收费|费用)(?:项目)?(?:收入|收取|收费)?(?:金|总|额|收|费)*$/,
      unlessBefore: /[减免退缓欠降代]|应收/,
    },
    { lead: /(?:收取|收缴|征收)$/, tail: /^(?:的)?行政事业[性型]收费/ },
  ],
  negations: [
    {
      clause: new RegExp(
        `${NOT}(?:收取|产生|涉及|发生|有|实施|征收)?${gap(8, '项目')}行政事业[性型](?:收费|费用)(?!(?:的)?(?:项目|标准|目录|清单|权|依据))`,
      ),
    },
    { clause: /行政事业[性型]收费(?:金额|情况|项目|总额|:|本年度?|均)*(?:为零|无)$/ },
  ],
};

/** Decisions and fees of Table 2, in words. */
export const DECISION_COUNTS: readonly FigureKind[] = [
  decisions('n.license_decisions', '行政许可', 'licence', '行政许可'),
  decisions('n.penalty_decisions', '行政处罚', 'penalty', '行政处罚'),
  decisions('n.coercion_decisions', '行政强制', 'coercion', '行政强制(?:措施|执行)?'),
  administrativeFee,
];
