import type { Figure, Report } from '../../reading/report.ts';
import { comparableFigures } from '../statements.ts';
import { type Sentence, sentencesOf, wordsOf } from './sentences.ts';
import { namesOtherTime } from './times.ts';

/** A statement without a number that the tables can confirm or deny. */
export interface Claim {
  readonly says: 'all-closed' | 'nothing-left' | 'nothing-brought' | 'reviews-upheld' | 'lawsuits-upheld';
  /** The words of the text. */
  readonly words: string;
}

/** A rate is one of the requests that were due (按期答复率100%), so that some may be left. */
const RATE = /率/;

function saidByFigure({ id, qualifier, label, raw }: Figure): Claim['says'] | null {
  if (qualifier === 'qualitative_all') {
    if (id === 'n.answered') return RATE.test(raw) ? null : 'all-closed';
    return label?.includes('维持') ? 'reviews-upheld' : null;
  }
  if (qualifier !== 'negation') return null;
  if (id === 'n.carry_out') return 'nothing-left';
  return id === 'n.carry_in' ? 'nothing-brought' : null;
}

/** 行政诉讼2件,均胜诉; a wish, the rest of the cases and other years' cases make no such claim. */
const LAWSUITS = /诉讼[^。;]{0,40}?((?:均|全部|都)[^,。;\d]{0,8}(?:维持|胜诉|驳回))/;
const NO_CLAIM = /若|如果|应当|确保|力争|争取|其余|剩余|部分/;
const PLACES: readonly string[] = ['s1.2', 's3', 's4'];

function saidBySentence({ section, text }: Sentence, year: number | null): Claim[] {
  const said = LAWSUITS.exec(text)?.[1];
  const about = PLACES.includes(section) || text.includes('信息公开');
  if (said === undefined || !about || NO_CLAIM.test(text) || namesOtherTime(text, year)) return [];
  return [{ says: 'lawsuits-upheld', words: said }];
}

/** The claims of a report: those that reading knows as figures, and those on lawsuits. */
export function claimsOf(report: Report): Claim[] {
  const figures = comparableFigures(report).flatMap((figure): Claim[] => {
    const says = saidByFigure(figure);
    return says === null ? [] : [{ says, words: wordsOf(figure) }];
  });
  return [...figures, ...sentencesOf(report).flatMap((sentence) => saidBySentence(sentence, report.year))];
}
