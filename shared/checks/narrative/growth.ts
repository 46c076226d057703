import type { Figure, Report } from '../../reading/report.ts';
import { comparableFigures, plainFigure } from '../statements.ts';
import { type Percent, percentOf } from './percent.ts';
import { mayCountTheSame, type Sentence, sentencesOf, wordsOf } from './sentences.ts';
import { namesOtherTime } from './times.ts';

/** A statement that something grew or shrank since last year. */
export interface Growth {
  /** The words of the text: 共收到申请111件,同比增长11%. */
  readonly words: string;
  /** What grew: the id of a figure. */
  readonly figure: string;
  /** This year's number, where it stands right before. */
  readonly now: number | null;
  /** How much it grew, negative where it shrank; in percent, or in cases. */
  readonly by: Percent;
  readonly unit: '%' | 'cases';
}

const UP = '增长|增加|上升|提高|提升|上涨|增幅';
const DOWN = '下降|减少|降低|回落|下滑|降幅';
const GROWTH = new RegExp(
  '(?:同比|(?:较|比|与)(?:去年|上一?年度?|(20\\d{2})年度?)(?:同期)?(?:相比)?)[,]?(?:总体|大幅|略有|小幅|明显|同比|共)?' +
    `(?:(${UP})|(?:${DOWN}))(?:率|幅度)?(?:了|为|达到?)?(\\d+(?:\\.\\d+)?)(%|件|宗|条|起|份|次)(?!以上|左右|以下|多|余)`,
  'g',
);
/** The number of requests named without a number, and nothing narrower (网上申请量, 自然人申请量). */
const REQUESTS =
  /^(?:20\d{2}年度?|本年度?|全年|今年)*(?:共|新)?(?:收到|受理|新收)?(?:的)?(?:政府)?(?:信息)?(?:依申请公开|公开申请|依申请公开申请)(?:总)?(?:数量|件数|量|数)?$/;

/** A sentence states one or two; what has hundreds is none. */
const MOST = 10;

function subject(lead: string, figures: readonly Figure[]): Pick<Growth, 'figure' | 'now' | 'words'> | null {
  const figure = figures.find((one) => lead.endsWith(wordsOf(one)));
  if (figure !== undefined) return { figure: figure.id, now: figure.value, words: wordsOf(figure) };
  const clause = lead.split(/[,;:]/).at(-1) ?? '';
  return REQUESTS.test(clause) ? { figure: 'n.received', now: null, words: clause } : null;
}

function growthIn({ text }: Sentence, report: Report, figures: readonly Figure[]): Growth[] {
  if (!/同比|[较比与](?:去|上|20)/.test(text)) return [];
  return [...text.matchAll(GROWTH)].slice(0, MOST).flatMap((match): Growth[] => {
    const [whole, than, up, digits = '', unit] = match;
    const lead = text.slice(0, match.index);
    const about = subject(lead.replace(/[,(、;]+$/, ''), figures);
    const otherYear = than !== undefined && Number(than) + 1 !== report.year;
    if (about === null || otherYear || namesOtherTime(lead, report.year)) return [];
    const by = percentOf(digits);
    const words = `${about.words},${whole.replace(/^,/, '')}`;
    return [
      { ...about, words, by: up === undefined ? { ...by, value: -by.value } : by, unit: unit === '%' ? '%' : 'cases' },
    ];
  });
}

/** The statements on growth since last year whose subject is a figure of the closed set; approximate ones are left out. */
export function growthsOf(report: Report): Growth[] {
  const figures = comparableFigures(report).filter((figure) => figure.id !== 'n.other' && plainFigure(figure));
  return sentencesOf(report)
    .filter(({ text }) => mayCountTheSame(text, report.scope))
    .flatMap((sentence) => growthIn(sentence, report, figures));
}
