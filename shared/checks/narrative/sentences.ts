import type { Figure, Report, Scope, Section } from '../../reading/report.ts';
import { topicOf } from '../../reading/sections/topics.ts';

/** A sentence of the narrative without white space, which means nothing in Chinese. */
export interface Sentence {
  /** `s1` … `s6`, or a sub-topic of section one such as `s1.2`. */
  readonly section: string;
  readonly text: string;
  /** The sentence before it in the same paragraph; empty for the first. */
  readonly before: string;
}

/** What is longer is none, and is cut. */
const SENTENCE = /[^。!?]{1,2000}[。!?]?/g;
/** What stands beyond is not looked at; narratives have some 3,000 to 30,000 units. */
const MOST_UNITS = 100_000;

function sentencesOfSection({ id, text }: Section): Sentence[] {
  let topic: string | null = null;
  return text
    .slice(0, MOST_UNITS)
    .split('\n')
    .flatMap((paragraph) => {
      if (id === 's1') topic = topicOf(paragraph) ?? topic;
      const own = paragraph.replace(/\s+/g, '').match(SENTENCE) ?? [];
      return own.map((sentence, at) => ({ section: topic ?? id, text: sentence, before: own[at - 1] ?? '' }));
    });
}

const cache = new WeakMap<Report['sections'], readonly Sentence[]>();

/** The sentences of all sections; computed once a report, since several rules read them. */
export function sentencesOf({ sections }: Report): readonly Sentence[] {
  let sentences = cache.get(sections);
  if (sentences === undefined) {
    sentences = sections.flatMap(sentencesOfSection);
    cache.set(sections, sentences);
  }
  return sentences;
}

/** The words that state a figure, as they stand in a `Sentence`. */
export const wordsOf = ({ raw }: Figure) => raw.replace(/\s+/g, '');

const REGION = /全[省市州盟县区旗]|各级行政机关|各[县市]区/;
const OWN = /[我本](?:局|委|办|厅|院|镇|乡|街道|机关|单位)|政府办公[厅室]/;

/** Whether a sentence may speak of the agencies that the report counts: not of the whole region in an office's own. */
export const mayCountTheSame = (text: string, scope: Scope) =>
  scope === 'own' ? !REGION.test(text) : scope !== 'region' || !OWN.test(text);
