import { chooseQueues, type DeadLetterQueue } from '../../../../local/redrive.ts';

const queue = (name: string, source: string): DeadLetterQueue => ({
  name,
  url: `http://127.0.0.1/${name}`,
  sources: [{ name: source, url: `http://127.0.0.1/${source}` }],
});
const queues = [queue('ParseDeadLetters1', 'ParseQueue1'), queue('AlertDeadLetters2', 'AlertQueue2')];

test.each([
  [undefined, ['ParseDeadLetters1', 'AlertDeadLetters2']],
  ['ParseDeadLetters1', ['ParseDeadLetters1']],
  ['alertqueue2', ['AlertDeadLetters2']],
  ['parse', ['ParseDeadLetters1']],
])('%s means %j', (name, expected) => {
  expect(chooseQueues(queues, name).map((found) => found.name)).toEqual(expected);
});

test.each([
  ['validate', 'Gongkai-ValidateDeadLetters1'],
  ['revalidate', 'Gongkai-RevalidateDeadLetters2.fifo'],
  ['lidateQueue2', 'Gongkai-RevalidateDeadLetters2.fifo'],
])('%s means the one queue that it fits best', (name, expected) => {
  const alike = [
    queue('Gongkai-ValidateDeadLetters1', 'Gongkai-ValidateQueue1'),
    queue('Gongkai-RevalidateDeadLetters2.fifo', 'Gongkai-RevalidateQueue2.fifo'),
  ];
  expect(chooseQueues(alike, name).map((found) => found.name)).toEqual([expected]);
});

test('refuses a name of none or of several', () => {
  expect(() => chooseQueues(queues, 'nothing')).toThrow(/no dead-letter queue is called nothing/);
  expect(() => chooseQueues(queues, 'queue')).toThrow(/any of ParseDeadLetters1, AlertDeadLetters2/);
});
