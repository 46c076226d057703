import { type PersistenceManager, type SqsQueue, SqsStore } from './fauxqs.ts';
import type { Persistence } from './persistence.ts';

/**
 * The queues of fauxqs, with two mends: a message that moves to its dead-letter queue is in one of the two at any moment
 * (fauxqs deletes it first), and queue URLs carry the address that was called, because `sqs.<region>.localhost` does not
 * resolve everywhere.
 */
export class DurableQueues extends SqsStore {
  readonly #persistence: Persistence;

  constructor(persistence: Persistence) {
    super();
    this.#persistence = persistence;
    Object.assign(this, { host: undefined });
  }

  /** To be called once what was kept is loaded; loading must not write. */
  keepFromNowOn(): void {
    this.persistence = this.#persistence as unknown as PersistenceManager;
    for (const queue of this.allQueues()) queue.persistence = this.persistence;
  }

  override createQueue(...args: Parameters<SqsStore['createQueue']>): SqsQueue {
    const queue = super.createQueue(...args);
    const dequeue = queue.dequeue.bind(queue);
    queue.dequeue = (...dequeueArgs) => this.#persistence.atomically(() => dequeue(...dequeueArgs));
    return queue;
  }
}
