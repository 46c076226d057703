import type { CheckContext, NotAssessed } from '../../model.ts';
import { placesIn } from '../../organ-names.ts';

/** The head of a region, whose report counts the agencies below; else why nothing can be compared with them. */
export function whyNoHead({ report, children }: Pick<CheckContext, 'report' | 'children'>): NotAssessed | null {
  if (children === null) return 'no_config';
  if (report.scope === 'unknown') return 'not_stated';
  if (report.scope === 'own') return 'not_applicable';
  return children.length === 0 ? 'other_report_missing' : null;
}

/** The name of the agency that the report is of: as registered, else as read. */
export const nameOfHead = ({ agency, report }: Pick<CheckContext, 'agency' | 'report'>): string =>
  agency?.name ?? report.authority ?? '';

/**
 * What identifies an organ among those of one head: its name without the head's places, its own word for government, and
 * its office. 江城市人民政府办公室, 市政府办 and 江城市人民政府 are one, so are 青禾县人民政府 and its office.
 */
export function keysBelow(head: string): (name: string) => string {
  const places = placesIn(head);
  return (name) => {
    const bare = name.replace(/\s+/g, '').replace(/[(（]?(?:本级|机关)[)）]?$/, '');
    const local = places.reduce((rest, place) => (rest.startsWith(place) ? rest.slice(place.length) : rest), bare);
    return local
      .replace(/^[省市州盟县区旗](?=.)/, '')
      .replace(/(?:人民)?政府(?:办(?:公[室厅])?)?$|行政公署$/, '')
      .replace(/街道(?:办事处|办)$/, '街道');
  };
}

/** The names that mean an organ already named, with the first name of it. */
export function namedTwice(names: readonly string[], head: string): readonly (readonly [string, string])[] {
  const keyOf = keysBelow(head);
  const seen = new Map<string, string>();
  return names.flatMap((name): [string, string][] => {
    const key = keyOf(name);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, name);
    return first === undefined ? [] : [[first, name]];
  });
}

/** Names of all agencies below: by the registry, else those whose reports are there. */
export const namesBelow = ({ roster, children }: Pick<CheckContext, 'roster' | 'children'>): readonly string[] =>
  (roster ?? children ?? []).flatMap(({ name }) => (name === null ? [] : [name]));
