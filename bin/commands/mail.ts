import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { RunningStack } from '../../local/data/endpoints.ts';
import { eventAbout, reportChecked } from '../../shared/filing/events.ts';
import { factStore } from '../../shared/store/dynamo/facts.ts';
import { mailStore } from '../../shared/store/dynamo/mails.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import type { DoubtfulMail } from '../../shared/store/store.ts';
import { CREDENTIALS, DATA_FOLDER, runningStack, tableOf } from './running.ts';
import { parseOptions, UsageError } from './usage.ts';

const OPTIONS = { data: { type: 'string', default: DATA_FOLDER } } as const;

const nameOf = ({ agency, year, version, status }: DoubtfulMail) => `${agency}/${year} ${status} ${version}`;

/** The queue that the alert function reads. */
function alertQueue({ deadLetterQueues }: RunningStack): string {
  const sources = deadLetterQueues.flatMap((queue) => queue.sources);
  const found = sources.find(({ name }) => /alert/i.test(name));
  if (found === undefined)
    throw new UsageError('运行中的系统没有邮件队列。', 'The running stack has no queue for mails.');
  return found.url;
}

/** Claims the mail anew and announces its version again; the alert function then sends it. */
async function resend(mail: DoubtfulMail, table: Table, sqs: SQSClient, queue: string): Promise<boolean> {
  const history = await factStore(table).history(mail);
  const upload = history.versions
    .flatMap(({ uploads }) => uploads)
    .find(({ received }) => received.version === mail.version);
  if (upload === undefined) return false;
  const at = new Date().toISOString();
  if (!(await mailStore(table).moveMail({ ...mail, at }, ['doubtful'], 'claimed'))) return false;
  const event = { schema: 'report-checked/1', ...eventAbout(mail, upload.received, `resend-${mail.version}`) };
  await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: JSON.stringify(reportChecked.parse(event)) }));
  return true;
}

/**
 * `mail doubtful` lists the mails of which nobody knows whether they left (the function ended while sending); `mail
 * resend` sends them again, at the risk that somebody gets one twice; it exits with 1 if one could not be claimed.
 */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseOptions(args, OPTIONS);
  const [action, ...more] = positionals;
  if ((action !== 'doubtful' && action !== 'resend') || more.length > 0) {
    throw new UsageError('用法：mail doubtful|resend [--data 文件夹]', 'Usage: mail doubtful|resend [--data DIR]');
  }
  const stack = runningStack(values.data);
  const table = tableOf(stack);
  const sqs = new SQSClient({
    region: stack.region,
    endpoint: stack.aws,
    credentials: CREDENTIALS,
    useQueueUrlAsEndpoint: false,
  });
  const mails = await mailStore(table).doubtfulMails();
  let left = 0;
  for (const mail of mails) {
    const done = action === 'resend' && (await resend(mail, table, sqs, alertQueue(stack)));
    if (!done) left += 1;
    console.log(done ? `已重发 resent: ${nameOf(mail)}` : `存疑 doubtful: ${nameOf(mail)}`);
  }
  if (mails.length === 0) console.log('没有存疑的邮件。 No mail is doubtful.');
  table.client.destroy();
  sqs.destroy();
  return action === 'resend' && left > 0 ? 1 : 0;
}
