import fc from 'fast-check';
import type { Status } from '../../../shared/presentation/result.ts';
import { FILING } from '../filing/builders.ts';
import { EDITION, finalState, Pipeline } from './pipeline.ts';

const CONTENTS = ['accepted a', 'returned a', 'returned b', 'queried a', 'unreadable a'] as const;

/** Every version with how often a mail about its status was claimed, and in which states the claims are. */
async function mailsOfVersions(pipeline: Pipeline) {
  const { versions } = await pipeline.store.history(FILING);
  return versions.map(({ id, status, uploads }) => ({
    id,
    status,
    states: uploads.flatMap(({ mails }) => mails).map((mail) => `${mail.status} ${mail.state}`),
  }));
}

const expectedStates = (status: Status | null) => (status === 'accepted' ? [] : [`${status} sent`]);

async function inOrder(contents: readonly string[]): Promise<Pipeline> {
  const pipeline = new Pipeline();
  for (const [second, content] of contents.entries()) {
    pipeline.announce(pipeline.put(second, content));
    await pipeline.drain();
  }
  return pipeline;
}

describe('the pipeline', () => {
  test('comes to the same state whatever the order and number of its messages, with one mail for each version', async () => {
    const schedules = fc.array(fc.constantFrom(...CONTENTS), { minLength: 1, maxLength: 6 }).chain((contents) =>
      fc.record({
        contents: fc.constant(contents),
        // Every upload at least once, in any order, some again.
        deliveries: fc
          .tuple(
            fc.shuffledSubarray([...contents.keys()], { minLength: contents.length }),
            fc.array(fc.nat(contents.length - 1), { maxLength: 4 }),
          )
          .chain(([once, again]) =>
            fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length }),
          ),
        choices: fc.infiniteStream(fc.nat()),
        pauses: fc.infiniteStream(fc.boolean()),
      }),
    );
    await fc.assert(
      fc.asyncProperty(schedules, async ({ contents, deliveries, choices, pauses }) => {
        const expected = await inOrder(contents);
        const pipeline = new Pipeline();
        const uploads = contents.map((content, second) => pipeline.put(second, content));
        for (const delivery of deliveries) {
          const announced = uploads[delivery];
          if (announced) pipeline.announce(announced);
          // Any waiting message is handled next, or more arrive first.
          while (pipeline.messages.length > 0 && pauses.next().value) {
            await pipeline.handle((choices.next().value ?? 0) % pipeline.messages.length);
          }
        }
        while (pipeline.messages.length > 0) {
          await pipeline.handle((choices.next().value ?? 0) % pipeline.messages.length);
        }
        expect(finalState(pipeline)).toEqual(finalState(expected));
        expect(await pipeline.store.rendition(FILING, EDITION)).toHaveProperty('gzip');
        const mails = await mailsOfVersions(pipeline);
        expect(mails.map(({ states }) => states)).toEqual(mails.map(({ status }) => expectedStates(status)));
        expect(pipeline.mails).toHaveLength(expected.mails.length);
      }),
      { numRuns: Number(process.env.FC_RUNS ?? 150) },
    );
  });
});
