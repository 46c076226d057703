import fc from 'fast-check';
import { OF_TITLES, TITLES } from '../../../shared/reading/sections/titles.ts';
import { TOPICS } from '../../../shared/reading/sections/topics.ts';

/** Texts that a pattern matches whole. */
const wordings = (pattern: string) => fc.stringMatching(new RegExp(`^(?:${pattern})$`));

test.each(TITLES)('no wording of the title of $id lacks the words without which it is not looked for', (title) => {
  fc.assert(
    fc.property(wordings(title.full), wordings(title.short), (full, short) => {
      expect(full).toMatch(title.fullHas);
      expect(short).toMatch(title.shortHas);
      expect(full).toMatch(OF_TITLES);
      expect(short).toMatch(OF_TITLES);
    }),
    { numRuns: 500 },
  );
});

test.each(TOPICS)('no wording of the topic %s lacks the word %s', (_, word, title) => {
  fc.assert(
    fc.property(wordings(title), (wording) => {
      expect(wording).toContain(word);
    }),
    { numRuns: 200 },
  );
});
