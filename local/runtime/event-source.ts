import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageBatchCommand, type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { lambdaPayloadBytes, messageBytes, receiveBatch } from '../limits.ts';
import type { LocalFunction } from './function.ts';
import { sqsEvent, succeeded } from './sqs-event.ts';

/** What an event source mapping of the template declares. */
export interface EventSourceSettings {
  readonly queueUrl: string;
  readonly queueArn: string;
  readonly region: string;
  readonly batchSize: number;
  readonly windowMilliseconds: number;
  readonly reportsFailures: boolean;
  /** Batches that are worked on at the same time, at most. */
  readonly concurrency: number;
}

/** No batch grows beyond what one more full receive could push over the payload limit (JSON may double a message). */
const roomyBatchBytes = lambdaPayloadBytes - 2 * receiveBatch * messageBytes;

/** Seconds that one ReceiveMessage call waits for messages. */
const longPoll = 20;

/**
 * Polls a queue and invokes a function with batches: deletes what succeeded and leaves the rest to the queue's visibility
 * time-out and redrive policy.
 */
export class EventSource {
  readonly #settings: EventSourceSettings;
  readonly #sqs: SQSClient;
  readonly #called: LocalFunction;
  readonly #report: (error: unknown) => void;
  readonly #stopping = new AbortController();
  readonly #polling: Promise<unknown>;

  constructor(settings: EventSourceSettings, sqs: SQSClient, called: LocalFunction, report: (error: unknown) => void) {
    this.#settings = settings;
    this.#sqs = sqs;
    this.#called = called;
    this.#report = report;
    this.#polling = Promise.all(Array.from({ length: settings.concurrency }, () => this.#poll()));
  }

  /** Takes no more messages and waits for the batches that are being worked on. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#polling;
  }

  async #poll(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      try {
        const batch = await this.#gather();
        if (batch.length) await this.#work(batch);
      } catch (error) {
        if (signal.aborted) return;
        this.#report(error);
        await sleep(200);
      }
    }
  }

  async #gather(): Promise<Message[]> {
    const { batchSize, windowMilliseconds } = this.#settings;
    const batch = await this.#receive(batchSize, longPoll);
    const end = Date.now() + windowMilliseconds;
    while (batch.length > 0 && batch.length < batchSize && Date.now() < end && sizeOf(batch) < roomyBatchBytes) {
      const more = await this.#receive(batchSize - batch.length, 0);
      if (more.length === 0) await sleep(50);
      batch.push(...more);
    }
    return batch;
  }

  async #receive(wanted: number, seconds: number): Promise<Message[]> {
    const command = new ReceiveMessageCommand({
      QueueUrl: this.#settings.queueUrl,
      MaxNumberOfMessages: Math.min(wanted, receiveBatch),
      WaitTimeSeconds: seconds,
      MessageAttributeNames: ['All'],
      MessageSystemAttributeNames: ['All'],
    });
    const { Messages = [] } = await this.#sqs.send(command, { abortSignal: this.#stopping.signal });
    return Messages;
  }

  async #work(batch: readonly Message[]): Promise<void> {
    const { queueArn, region, reportsFailures } = this.#settings;
    let answer: unknown;
    try {
      answer = await this.#called.invoke(sqsEvent(batch, queueArn, region));
    } catch (error) {
      this.#report(error);
      return;
    }
    await this.#delete(succeeded(batch, answer, reportsFailures));
  }

  async #delete(messages: readonly Message[]): Promise<void> {
    for (let start = 0; start < messages.length; start += receiveBatch) {
      const some = messages.slice(start, start + receiveBatch);
      const entries = some.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }));
      await this.#sqs.send(new DeleteMessageBatchCommand({ QueueUrl: this.#settings.queueUrl, Entries: entries }));
    }
  }
}

const sizeOf = (messages: readonly Message[]): number =>
  messages.reduce((bytes, { Body = '' }) => bytes + Buffer.byteLength(Body), 0);
