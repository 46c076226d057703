import type { Figure } from '../report.ts';
import type { LineContext } from './context.ts';
import type { Numeral } from './numbers.ts';
import type { Stated } from './stated.ts';
import type { Window } from './window.ts';

/**
 * A statement that all requests are closed, or that all reviews were upheld. Its value follows from the figure that it is
 * about; so do measure word and scope.
 */
export interface Claim extends Pick<Figure, 'value' | 'unit' | 'scope'> {
  readonly claims: 'answered' | 'upheld';
  readonly start: number;
  readonly end: number;
}

const IN_TIME =
  '按时|按期|依法|及时|[在于](?:法定|规定)?(?:期限|时限|时间)内|按规定|按照规定|按要求|规范|时间|时限|期限';
const ANSWERED = new RegExp(
  [
    '(?:均|全部|都|皆)(?:[^,。;\\d]|\\d+个?(?:工作)?日){0,24}?(?:答复|办结|回复|办理|办复|处理)(?:完毕|完成)?',
    `^(?:现|并|且|目前)?(?:已|已经)(?:全部|予以|作出|进行|${IN_TIME})*(?:答复|办结|回复|办理完毕|处理完毕)[^,。;\\d]{0,12}`,
    `^(?:并|且)?(?:${IN_TIME})+(?:予以|进行了?|作出了?|给予)?(?:答复|办结|回复)(?:完毕|完成)?(?:申请人)?$`,
  ].join('|'),
);
const UPHELD = /(?:均|全部|都)[^,。;\d]{0,8}维持/;
/** A wish, a rule, the rest of the requests, or something else that is answered. */
const NO_CLAIM =
  /未|不|提案|建议|留言|信箱|热线|咨询|投诉|信访|其余|剩余|部分|若|如|应|将|确保|做到|能|要求对|须|必须|实现/;
const RATE = /(?:答复|办结|回复|办理)率$/;
const CLAUSE = /[^,。;!?\n]+/g;
const LONGEST = 80;

/**
 * The claims of a line, one of each kind. All answered: as many as were received and, if the line says so, carried over
 * (domain specification C.0); only where no number of answers is stated. `stated`: the numbers of the line.
 */
export function claimsOf(
  context: LineContext,
  numerals: readonly Numeral[],
  windows: readonly Window[],
  stated: readonly Stated[],
): Claim[] {
  if (!stated.some(({ figure }) => figure.id === 'n.received' || figure.id === 'n.review_total')) {
    return [];
  }
  const found = [...ratesOf(context, numerals, windows), ...claimsInWords(context, stated)].flatMap((place) => {
    const about = aboutWhat(place.claims, place.start, stated);
    return about === null || !context.isOfYear(place.start + 1) ? [] : [{ ...place, ...about }];
  });
  const first = (kind: Claim['claims']) => found.find(({ claims }) => claims === kind);
  return [first('answered'), first('upheld')].filter((claim) => claim !== undefined);
}

type Place = Pick<Claim, 'claims' | 'start' | 'end'>;

/** 答复率100%. */
function ratesOf(context: LineContext, numerals: readonly Numeral[], windows: readonly Window[]): Place[] {
  return numerals.flatMap(({ value, unit, start, end }, index) => {
    const window = windows[index];
    const all = value === 100 && unit === '%' && window !== undefined && RATE.test(window.stem);
    return all && context.topicAt(start) === 'requests' ? [{ claims: 'answered', start: window.start, end }] : [];
  });
}

/** 均已答复, 全部办结, 已办结, 均获维持: in what stands behind the last number of a clause. */
function claimsInWords(context: LineContext, stated: readonly Stated[]): Place[] {
  const { text } = context.line;
  const found: Place[] = [];
  let last = 0;
  for (const match of text.matchAll(CLAUSE)) {
    const clauseEnd = match.index + match[0].length;
    while ((stated[last + 1]?.end ?? clauseEnd + 1) <= clauseEnd) {
      last++;
    }
    const number = stated[last];
    const inClause = number !== undefined && number.end > match.index && number.end <= clauseEnd;
    // 网上申请4件均已答复 says it of four requests only.
    if (inClause && number.family !== 'flow' && number.family !== 'remedy') {
      continue;
    }
    const from = inClause ? number.end : match.index;
    const words = text.slice(from, Math.min(clauseEnd, from + LONGEST));
    const answered = ANSWERED.exec(words);
    const claims = answered !== null && context.topicAt(clauseEnd) === 'requests' ? 'answered' : 'upheld';
    const said = claims === 'answered' ? answered : UPHELD.exec(words);
    if (said && !NO_CLAIM.test(words) && !excepts(context, from)) {
      found.push({ claims, start: from + said.index, end: from + said.index + said[0].length });
    }
  }
  return found;
}

/** 除1件正在办理外,均已答复 says it of the others only. */
function excepts({ line }: LineContext, place: number): boolean {
  return /除[^。;]{0,40}[外余]/.test(
    line.text.slice(Math.max(line.sentenceStart(place), place - LONGEST), line.clauseEnd(place)),
  );
}

function aboutWhat(
  kind: Claim['claims'],
  place: number,
  stated: readonly Stated[],
): Pick<Claim, 'value' | 'unit' | 'scope'> | null {
  const last = (id: string) => stated.findLast((one) => one.figure.id === id && one.end <= place)?.figure;
  const about = last(kind === 'upheld' ? 'n.review_total' : 'n.received');
  if (about === undefined || about.value === 0 || (kind === 'answered' && last('n.answered') !== undefined)) {
    return null;
  }
  const carriedIn = kind === 'answered' && !about.includesCarryIn ? (last('n.carry_in')?.value ?? 0) : 0;
  return { value: about.value + carriedIn, unit: about.unit, scope: about.scope };
}
