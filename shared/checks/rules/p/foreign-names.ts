import { organIn, SPAM } from '../../../reading/identity/organs.ts';
import type { Report } from '../../../reading/report.ts';
import { sentencesOf } from '../../narrative/sentences.ts';
import { mayBeOne, placesIn } from '../../organ-names.ts';

/** Who did the work: 2024年,某县某局认真贯彻…; the year makes it the sentence of a report on its author. */
const SUBJECT =
  /^(?:[(]?[一二三四五六七八九十\d]{1,2}[)、.]|[一二三四五六七八九十]是)?20\d{2}年(?:度|来|以来)?[,]?([\u4e00-\u9fff]{2,30}?)(?:始终|高度|积极|持续|切实|不断|坚决|严格|深入|全面|紧紧)?(?:坚持|认真|按照|贯彻|围绕|聚焦|重视|落实|推进)/;

/** Places of one class may be neighbours; a city may be the place above. */
const CLASSES = [/(?:县|自治旗|旗|区)$/, /(?:镇|乡|街道)$/];

/** The place of a name that says which organ of its kind it is. */
function ownPlace(name: string) {
  const place = placesIn(name).at(-1);
  const of = place === undefined ? -1 : CLASSES.findIndex((one) => one.test(place));
  return place === undefined || of < 0 ? null : { place, of };
}

/** Two places of one class of which neither is the other shortened, and which the agency's own name does not hold. */
function isForeign(name: string, authority: string): boolean {
  const [one, own] = [ownPlace(name), ownPlace(authority)];
  return (
    one !== null &&
    own !== null &&
    one.of === own.of &&
    !authority.includes(one.place) &&
    !mayBeOne(one.place, own.place)
  );
}

/** Another agency of the same class that the text says did this year's work; null where there is none. */
export function foreignSubject(report: Report): string | null {
  const { authority } = report;
  if (authority === null || SPAM.test(authority)) return null;
  const subjects = sentencesOf(report)
    .filter(({ section }) => /^s[15]/.test(section))
    .map(({ text }) => organIn(SUBJECT.exec(text)?.[1] ?? ''));
  return subjects.find((name) => name !== null && isForeign(name, authority)) ?? null;
}
