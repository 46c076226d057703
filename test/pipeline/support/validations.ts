import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { logFile } from '../../../local/data/folder.ts';
import type { Agency } from './agency.ts';
import type { PipelineStack } from './stack.ts';

const patience = 30_000;

const COUNTS = [
  'ApproximateNumberOfMessages',
  'ApproximateNumberOfMessagesDelayed',
  'ApproximateNumberOfMessagesNotVisible',
] as const;

/** How often a running stack checked what, as its functions wrote it down, and whether anything is left to be checked again. */
export class Validations {
  readonly #stack: PipelineStack;
  readonly #agency: Agency;

  constructor(stack: PipelineStack, agency: Agency) {
    this.#stack = stack;
    this.#agency = agency;
  }

  /** Waits until no filing is announced any more to be checked again. */
  async settled(): Promise<void> {
    for (const end = Date.now() + patience; (await this.#waiting()) > 0; await sleep(100)) {
      if (Date.now() > end) throw new Error('the checks do not come to an end');
    }
  }

  countByFiling(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { message, stage, agency, year } of this.#said(/^Gongkai-(Rev|V)alidate/)) {
      if (message !== 'stage' || stage !== 'checked') continue;
      const filing = `${agency}/${year}`;
      counts[filing] = (counts[filing] ?? 0) + 1;
    }
    return counts;
  }

  /** How many agencies were told after each comparison of a province, once there were so many comparisons. */
  async toldByComparisons(count: number): Promise<readonly number[]> {
    for (const end = Date.now() + patience; ; await sleep(100)) {
      const said = this.#said(/^Gongkai-Groups/).filter(({ message }) => message === 'groups were compared');
      if (said.length >= count) return said.map(({ told }) => told);
      if (Date.now() > end) throw new Error(`there were only ${said.length} comparisons`);
    }
  }

  /** What functions wrote down. */
  // biome-ignore lint/suspicious/noExplicitAny: tests name the fields they look at
  #said(by: RegExp): any[] {
    const lines = readFileSync(logFile(this.#stack.data), 'utf8').split('\n');
    return lines.filter((line) => by.test(line)).map((line) => JSON.parse(line.slice(line.indexOf('{'))));
  }

  async #waiting(): Promise<number> {
    const queues = this.#stack.running.deadLetterQueues.flatMap(({ sources }) => sources);
    const { url: QueueUrl } = queues.find(({ name }) => name.includes('Revalidate')) ?? {};
    const { Attributes = {} } = await this.#agency.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...COUNTS] }),
    );
    return COUNTS.reduce((sum, name) => sum + Number(Attributes[name]), 0);
  }
}
