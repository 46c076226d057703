import type { State } from './state.ts';

/** Sets a property of paragraphs or characters; false if the word is none that matters here. */
export function setProperty(state: State, word: string, value: number | null): boolean {
  switch (word) {
    case 'pard':
      Object.assign(state, { inTable: false, nesting: 0 });
      return true;
    case 'intbl':
      state.inTable = true;
      return true;
    case 'itap':
      state.nesting = value ?? 1;
      return true;
    case 'plain':
      Object.assign(state, { hidden: false, deleted: false, font: null });
      return true;
    case 'v':
      state.hidden = value !== 0;
      return true;
    case 'deleted':
      state.deleted = value !== 0;
      return true;
    case 'uc':
      state.fallback = Math.max(0, value ?? 1);
      return true;
    case 'f':
      state.font = value;
      return true;
    default:
      return false;
  }
}
