import type { RunningStack } from '../data/endpoints.ts';
import type { Mailbox } from '../emulators/mailbox.ts';
import type { HttpApi } from '../runtime/http/api.ts';
import type { Stack } from '../template/stack.ts';
import { type Filing, homePage } from './home.ts';
import { mailPage } from './mail.ts';
import type { Page } from './server.ts';

export interface Shown {
  readonly stack: Stack;
  readonly running: RunningStack;
  readonly mailbox: Mailbox;
  readonly api: HttpApi | null;
}

/** The pages of the embedded stack itself. */
export function pagesOf(shown: Shown): Readonly<Record<string, Page>> {
  const { mailbox } = shown;
  return {
    '/': { type: 'text/html', content: () => home(shown) },
    '/_local/mail': { type: 'text/html', content: () => mailPage(mailbox.all()) },
    '/_local/mail.json': { type: 'application/json', content: () => JSON.stringify(mailbox.all()) },
  };
}

async function home({ stack, running, mailbox, api }: Shown): Promise<string> {
  const { filings, more } = await listFilings(api);
  const queues = stack.of('AWS::SQS::Queue').map(({ ref }) => ({ what: '队列 queue', where: ref }));
  return homePage({
    resources: [
      { what: '接口 API', where: `${running.url}/v1` },
      { what: 'S3 · SQS · SNS', where: running.aws },
      { what: 'DynamoDB', where: running.dynamodb },
      { what: 'SES', where: running.ses },
      ...stack.of('AWS::S3::Bucket').map(({ ref }) => ({ what: '存储桶 bucket', where: ref })),
      ...running.tables.map((table) => ({ what: '数据表 table', where: table })),
      ...queues,
      ...stack.of('AWS::Lambda::Function').map(({ ref }) => ({ what: '函数 function', where: ref })),
    ],
    bucket: running.bucket,
    awsUrl: running.aws,
    filings,
    more,
    mails: mailbox.all().length,
  });
}

/** Asks the API, as anybody would; what it answers is not to be trusted to be a list. */
async function listFilings(api: HttpApi | null): Promise<{ filings: Filing[] | null; more: boolean }> {
  const request = { method: 'GET', url: '/v1/reports?limit=100', headers: {}, body: Buffer.alloc(0), at: new Date() };
  const answer = await api?.answer(request);
  if (answer?.status !== 200) return { filings: null, more: false };
  const { items, next } = JSON.parse(answer.body.toString());
  return { filings: Array.isArray(items) ? items : null, more: Boolean(next) };
}
