import type { Bilingual } from '../../shared/text/bilingual.ts';

/** How long who has an answer may use it, and why. */
export const CACHING = {
  settled: 'no-cache',
  unfinished: 'no-store',
  catalogue: 'public, max-age=3600',
} as const;

export type Caching = keyof typeof CACHING;

export const CACHING_MEANING: Readonly<Record<Caching, Bilingual>> = {
  settled: {
    zh: '只有发生变化才会不同：每次使用前以 If-None-Match 询问',
    en: 'changes only when something happens: ask with If-None-Match before each use',
  },
  unfinished: { zh: '自身会变化：不要保存', en: 'changes by itself: do not keep it' },
  catalogue: { zh: '只随软件版本变化', en: 'changes with the version of the software only' },
};
