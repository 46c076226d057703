import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { RunningStack } from '../../local/data/endpoints.ts';
import { GROUPS_NIGHTLY, type GroupsMessage, groupsMessage } from '../../shared/filing/events.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../shared/filing/key.ts';
import { CREDENTIALS, DATA_FOLDER, runningStack } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = { year: { type: 'string' }, data: { type: 'string', default: DATA_FOLDER } } as const;

/** The queue that the groups function reads. */
function groupsQueue({ deadLetterQueues }: RunningStack): string {
  const sources = deadLetterQueues.flatMap((queue) => queue.sources);
  const found = sources.find(({ name }) => /groups/i.test(name));
  if (found === undefined) {
    throw new UsageError('运行中的系统没有比对队列。', 'The running stack has no queue for comparisons.');
  }
  return found.url;
}

/** @throws UsageError if it is no year */
function messageFor(year: string | undefined): GroupsMessage {
  const message = groupsMessage.safeParse(
    year === undefined ? GROUPS_NIGHTLY : { ...GROUPS_NIGHTLY, year: Number(year) },
  );
  if (message.success) return message.data;
  throw new UsageError(
    `用法：groups [--year ${FIRST_YEAR}至${LAST_YEAR}的年份] [--data 文件夹]`,
    `Usage: groups [--year YEAR] [--data DIR]; the year is one from ${FIRST_YEAR} to ${LAST_YEAR}`,
  );
}

/**
 * `groups --year N`: has the running stack compare the reports of like agencies with one another, as the nightly schedule of
 * the deployed one does; filings for which something else follows are then checked again. Without `--year`: all years.
 */
export async function run(args: string[]): Promise<number> {
  const { values } = parseOptions(args, OPTIONS);
  const message = messageFor(values.year);
  const stack = runningStack(values.data);
  const { region, aws: endpoint } = stack;
  const sqs = new SQSClient({ region, endpoint, credentials: CREDENTIALS, useQueueUrlAsEndpoint: false });
  const MessageBody = JSON.stringify(message);
  await sqs.send(new SendMessageCommand({ QueueUrl: groupsQueue(stack), MessageBody }));
  sqs.destroy();
  console.log(
    '已开始同级同类比对，结论有变的报告随后重新核验。\nReports are being compared with those of like agencies; where that changes a result, they are checked again.',
  );
  return 0;
}
