import { FIGURE_KINDS } from './catalogue.ts';
import type { LineContext } from './context.ts';
import type { FigureKind, Phrase } from './kinds/kind.ts';
import type { Numeral } from './numbers.ts';
import type { Stated } from './stated.ts';
import type { Topic } from './topics.ts';
import type { Window } from './window.ts';

/** A kind of figure that a number states, and how. */
export interface Classified {
  readonly kind: FigureKind;
  readonly phrase: Phrase;
  /** Where the matched part of the tail ends, in units of the tail. */
  readonly tailLength: number;
}

/** Plans, duties and rules state no count of the year. */
const NOT_A_FACT =
  /(?<!按|按照)计划|拟(?!定)|不少于|每[年月周半件次个]|每季度|原则上|应当|应在|不低于|不得|下一步|力争|将[^,]{0,8}(?:开展|举办|组织|召开|发布)|(?:较|比|与)[^,]{0,14}(?:增|减|降|升|多|少)|同比|环比|平均|[日月]均|最[多高少低大]|单[月日]|一天|当日|[、和及与][^,;]{0,14}分别/;

/** What one's own organ received of what a region did is a statement of its own. */
const OWN_SHARE =
  /(?:[我本](?:局|委|办|厅|院|镇|乡|街道|机关|单位|部门)|政府办公[厅室]|局本级)(?:共|全年|累计)?[收受新接办答]/;

/** The kind of the closed set that a number states; null if none does so clearly. `earlier`: figures of its sentence. */
export function classify(
  numeral: Numeral,
  window: Window,
  context: LineContext,
  earlier: readonly Stated[],
): Classified | null {
  const counted = numeral.vague ? [] : kindsCountedIn(numeral.unit);
  const named = counted.length === 0 ? null : context.kindsNamed(window.start, window.end);
  const kinds = named === null || named.size === 0 ? [] : counted.filter((kind) => named.has(kind));
  if (kinds.length === 0 || NOT_A_FACT.test(window.lead) || context.isPlan(numeral.start)) {
    return null;
  }
  const ofYear = context.isOfYear(numeral.start);
  const topic = context.topicAt(numeral.start);
  for (const kind of ofYear ? kinds : kinds.filter(({ standing }) => standing === true)) {
    for (const phrase of kind.phrases) {
      const repeated = phrase.once === true && !OWN_SHARE.test(window.lead) && isStated(kind.id, earlier);
      const tailLength = repeated ? null : matches(phrase, numeral, window, topic, earlier);
      if (tailLength !== null && (kind.aboutDisclosure !== true || context.isAboutDisclosure(numeral.start))) {
        return { kind, phrase, tailLength };
      }
    }
  }
  return null;
}

/** Stated already, and not as the workload of which 新收 is a part. */
function isStated(id: string, earlier: readonly Stated[]): boolean {
  return earlier.some(({ figure }) => figure.id === id && !figure.includesCarryIn);
}

const byUnit = new Map<string | null, readonly FigureKind[]>();

/** The kinds that a measure word may count; all of them where it is lost. */
function kindsCountedIn(unit: string | null): readonly FigureKind[] {
  let kinds = byUnit.get(unit);
  if (kinds === undefined) {
    kinds = unit === null ? FIGURE_KINDS : FIGURE_KINDS.filter((kind) => kind.units.test(unit));
    byUnit.set(unit, kinds);
  }
  return kinds;
}

function matches(
  phrase: Phrase,
  numeral: Numeral,
  window: Window,
  topic: Topic | null,
  earlier: readonly Stated[],
): number | null {
  if ((phrase.topic !== undefined && topic !== phrase.topic) || (topic !== null && phrase.notTopic?.includes(topic))) {
    return null;
  }
  // A number whose measure word is lost is known only by the words before it.
  if (phrase.tail !== undefined && numeral.unit === null) {
    return null;
  }
  const lead = phrase.lead === undefined ? '' : phrase.lead.exec(window.stem)?.[0];
  const tail = phrase.tail === undefined ? '' : phrase.tail.exec(window.tail)?.[0];
  if (lead === undefined || tail === undefined) {
    return null;
  }
  const refused =
    phrase.unless?.test(`${lead}◆${tail}`) ||
    phrase.unlessBefore?.test(window.stem) ||
    phrase.doubt?.test(window.around) ||
    (phrase.onlyZero === true && numeral.value !== 0) ||
    (phrase.follows !== undefined && !earlier.some(({ figure }) => phrase.follows?.includes(figure.id)));
  return refused ? null : tail.length;
}
