import * as z from 'zod';
import type { Ranked, Ranking, Unranked } from '../../../shared/indicators/group/ranking.ts';
import { readCursor, writeCursor } from '../../../shared/store/cursor.ts';
import { BadCursorError } from '../../../shared/store/store.ts';

/** A place in the list: ranked, or with the reason why not. */
export type Place = (Ranked | (Unranked & Record<'low' | 'high' | 'shrunken' | 'rank' | 'percentile', null>)) & {
  readonly reason: string | null;
};

const UNRANKED = { low: null, high: null, shrunken: null, rank: null, percentile: null };

/** Who is ranked in order of rank, then the others by agency. */
export const placesOf = ({ ranked, unranked }: Ranking): readonly Place[] => [
  ...ranked.map((one) => ({ ...one, reason: null })),
  ...unranked.toSorted((a, b) => (a.agency < b.agency ? -1 : 1)).map((one) => ({ ...one, ...UNRANKED })),
];

/**
 * The last place of a page. It is found again by agency and value; if a report was filed anew meanwhile, the list goes on
 * after where it stood, so that nobody who stayed is left out or told twice.
 */
const position = z.object({
  /** Which list it is of. */
  list: z.string(),
  agency: z.string(),
  value: z.number().nullable(),
  /** What it is ranked by; null for one that is not ranked. */
  score: z.number().nullable(),
});

type Position = z.infer<typeof position>;

const scoreOf = ({ rank, shrunken, value }: Place): number | null => (rank === null ? null : (shrunken ?? value));

/** Whether a place comes after a position. */
function isAfter(place: Place, { agency, score }: Position, direction: Ranking['direction']): boolean {
  const own = scoreOf(place);
  if (own === null || score === null) {
    return own === score ? place.agency > agency : own === null;
  }
  return own === score ? place.agency > agency : direction === 'down' ? own > score : own < score;
}

function startAfter(places: readonly Place[], at: Position, direction: Ranking['direction']): number {
  const isSame = (place: Place) =>
    place.agency === at.agency && place.value === at.value && (scoreOf(place) === null) === (at.score === null);
  const same = places.findIndex(isSame);
  if (same !== -1) return same + 1;
  const following = places.findIndex((place) => isAfter(place, at, direction));
  return following === -1 ? places.length : following;
}

export interface PageAsked {
  /** Names the list, so that a cursor of another one is refused. */
  readonly list: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** One page of a ranking. @throws BadCursorError */
export function rankingPage(ranking: Ranking, { list, limit, cursor }: PageAsked) {
  const places = placesOf(ranking);
  const at = cursor === undefined ? null : readCursor(cursor, position);
  if (at !== null && at.list !== list) throw new BadCursorError();
  const start = at === null ? 0 : startAfter(places, at, ranking.direction);
  const items = places.slice(start, start + limit);
  const last = items.at(-1);
  const next: Position | null =
    last === undefined || start + limit >= places.length
      ? null
      : { list, agency: last.agency, value: last.value, score: scoreOf(last) };
  return { items, next: next === null ? null : writeCursor(next) };
}

/** One page of a list that goes by agency. @throws BadCursorError */
export function pageByAgency<T extends { readonly agency: string }>(all: readonly T[], asked: PageAsked) {
  const { list, limit, cursor } = asked;
  const at = cursor === undefined ? null : readCursor(cursor, position);
  if (at !== null && at.list !== list) throw new BadCursorError();
  const left = all
    .filter(({ agency }) => at === null || agency > at.agency)
    .toSorted((a, b) => (a.agency < b.agency ? -1 : 1));
  const items = left.slice(0, limit);
  const last = items.at(-1);
  const next: Position | null =
    last === undefined || left.length <= limit ? null : { list, agency: last.agency, value: null, score: null };
  return { items, next: next === null ? null : writeCursor(next) };
}
