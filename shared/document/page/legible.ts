import type { Character } from './content.ts';

/** Why the characters of a document are no text of a report. */
export type Illegible = 'too-much' | 'no-text' | 'garbled';

/** Most characters of a report. */
const MOST = 100_000;
/** Fewest characters of a report; a scan may have a page number or a stamp as text. */
const FEWEST = 60;
/** Characters that stand in every Chinese report; a font without a character map hardly ever yields them. */
const FAMILIAR = /[的政府信息公开年度报告申请处理情况行本机关数、。,]/u;
const UNREADABLE = /[\p{Co}\p{Cn}\p{Cc}\ufffd]/u;

/** Whether enough characters are familiar, of which a report shows many at once. */
function areFamiliar(words: readonly Character[]): boolean {
  let familiar = 0;
  return words.some(({ text }) => {
    familiar += FAMILIAR.test(text.normalize('NFKC')) ? 1 : 0;
    return familiar >= words.length * 0.02;
  });
}

/** Finds pages without text, too much of it, and text that is not what the pages show; null for a text. */
export function illegible(characters: readonly Character[]): Illegible | null {
  if (characters.length > MOST) {
    return 'too-much';
  }
  const visible = characters.filter(({ text }) => text.trim() !== '');
  if (visible.length < FEWEST) {
    return 'no-text';
  }
  const words = visible.filter(({ text }) => !/[\x20-\x7e]/.test(text));
  const unreadable = visible.filter(({ text, unmapped }) => unmapped || UNREADABLE.test(text)).length;
  const isGarbled = unreadable > visible.length * 0.2 || (words.length > FEWEST && !areFamiliar(words));
  return isGarbled ? 'garbled' : null;
}
