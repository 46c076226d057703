import { FILING, upload } from '../filing/builders.ts';
import { finalState, Pipeline } from './pipeline.ts';

class Crash extends Error {}

/** Runs the uploads; the function dies around call number `fatal`, and what it was working on comes again. */
async function run(contents: readonly string[], fatal: number, when: 'before' | 'after') {
  const pipeline = new Pipeline();
  let calls = 0;
  let fatalCall = '';
  pipeline.gate = (call, moment) => {
    if (moment === when && ++calls === fatal) {
      fatalCall = call;
      throw new Crash(call);
    }
  };
  for (const [second, content] of contents.entries()) {
    pipeline.announce(pipeline.put(second, content));
    await pipeline.drain();
  }
  return { pipeline, calls, fatalCall };
}

const statesOf = async (pipeline: Pipeline) =>
  (await pipeline.store.history(FILING)).versions.flatMap(({ uploads }) => uploads.flatMap(({ mails }) => mails));

describe.each([
  ['a report that is returned', ['returned a']],
  ['a file that is unreadable', ['unreadable a']],
  ['a report that is accepted', ['accepted a']],
  ['versions one after the other', ['returned a', 'returned a', 'queried b', 'returned a']],
])('a crash at any step, of %s', (_, contents) => {
  test.each(['before', 'after'] as const)('%s a call is mended by the retry', async (when) => {
    const { pipeline: expected, calls } = await run(contents, 0, when);
    expect(calls).toBeGreaterThan(4);
    for (let fatal = 1; fatal <= calls; fatal += 1) {
      const { pipeline, fatalCall } = await run(contents, fatal, when);
      expect([fatalCall, finalState(pipeline)]).toEqual([fatalCall, finalState(expected)]);
      const states = (await statesOf(pipeline)).map(({ state }) => state);
      // A crash around the sending leaves one mail in doubt; it is never sent again. All others are sent once.
      const doubtful = states.filter((state) => state === 'doubtful').length;
      const around = fatalCall === 'out.sendMail' || (fatalCall === 'store.moveMail' && doubtful > 0);
      expect([fatalCall, doubtful]).toEqual([fatalCall, around ? 1 : 0]);
      expect(states.every((state) => state === 'sent' || state === 'doubtful')).toBe(true);
      expect(states).toHaveLength((await statesOf(expected)).length);
      expect(pipeline.mails.length).toBeLessThanOrEqual(expected.mails.length);
      expect(pipeline.mails.length).toBeGreaterThanOrEqual(expected.mails.length - doubtful);
    }
  });
});

test('nothing is published before it is kept', async () => {
  const pipeline = new Pipeline();
  const order: string[] = [];
  pipeline.gate = (call, when) => {
    if (when === 'after') order.push(call);
  };
  pipeline.announce(pipeline.put(1, 'returned a'));
  await pipeline.drain();
  const at = (call: string) => order.indexOf(call);
  expect(at('store.keepReport')).toBeLessThan(at('out.publishParsed'));
  expect(order.lastIndexOf('store.record', at('out.publishParsed'))).toBeGreaterThan(at('store.keepReport'));
  expect(order.lastIndexOf('store.record', at('out.publishChecked'))).toBeGreaterThan(at('store.keepChecks'));
});

test('an upload whose file is deleted before it is read is a rejection; one that was read before stays', async () => {
  const pipeline = new Pipeline();
  pipeline.announce(upload(1));
  await pipeline.drain();
  expect([...pipeline.memory.rejections.values()].map(({ reason }) => reason.code)).toEqual(['object-gone']);
  const kept = pipeline.put(2, 'returned a');
  pipeline.announce(kept);
  await pipeline.drain();
  const before = finalState(pipeline);
  pipeline.originals.clear();
  pipeline.announce(kept);
  await pipeline.drain();
  expect(finalState(pipeline)).toEqual(before);
});
