import { execFile } from 'node:child_process';
import { createWriteStream, existsSync, statSync, truncateSync, type WriteStream } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { fromCaller } from '../data/caller.ts';
import { logFile } from '../data/folder.ts';
import { fileExamples } from '../examples.ts';
import { type EmbeddedStack, startEmbedded } from '../start.ts';
import { synthesize } from '../synthesis.ts';
import { stageLine, troubleLine } from './stage-line.ts';
import { type StartOptions, startOptions } from './start-options.ts';

const root = resolve(import.meta.dirname, '../..');
const assembly = 'cdk.out';
const stack = 'Gongkai';
const region = 'us-east-1';

/** The function log begins anew on a start that finds it larger than this. */
const logBytes = 10 * 2 ** 20;

/** `npm start`: brings up the embedded stack and keeps it running until Ctrl-C. Returns the exit code. */
export async function run(args: string[]): Promise<number> {
  try {
    const options = startOptions(args);
    if (await synthesize({ root, assembly, stack })) console.log('模板已生成 synthesized');
    const embedded = await bringUp(options);
    announce(embedded, options);
    const stopped = signalled();
    if (embedded.isNew && options.examples) await addExamples(embedded, options);
    await stopped;
    console.log('正在停止 stopping');
    await embedded.stop();
    return 0;
  } catch (error) {
    console.error(`gongkai: ${error instanceof Error ? error.message : error}`);
    return 1;
  }
}

async function bringUp({ data, port, awsPort, fresh }: StartOptions): Promise<EmbeddedStack> {
  const dataFolder = fromCaller(data);
  let log: WriteStream | null = null;
  return startEmbedded({
    assembly: join(root, assembly),
    stack,
    dataFolder,
    port,
    awsPort,
    region,
    fresh,
    parameters: (publicUrl) => ({
      ReportBucketName: 'gongkai-reports',
      Sender: 'gongkai@example.org',
      OperatorAddress: 'operator@example.org',
      PublicUrl: publicUrl,
      // Who tries the stack out waits for it, and no rush has to be slowed down.
      RevalidateAfter: '2',
    }),
    onLog: (functionName, line) => {
      log ??= openLog(logFile(dataFolder));
      log.write(`${functionName} ${line}\n`);
      const told = stageLine(line) ?? troubleLine(line);
      if (told) console.log(told);
    },
    onError: (error) => console.error(error instanceof Error ? error.message : error),
  });
}

function openLog(file: string): WriteStream {
  if (existsSync(file) && statSync(file).size > logBytes) truncateSync(file);
  return createWriteStream(file, { flags: 'a' });
}

function announce({ running, warnings }: EmbeddedStack, { data }: StartOptions): void {
  for (const warning of warnings) console.error(`未启动 not emulated: ${warning}`);
  const { url, aws, dynamodb, ses, bucket } = running;
  console.log(`页面与接口 pages and API  ${url}
邮件 mail               ${url}/_local/mail
S3 SQS SNS              ${aws}
DynamoDB                ${dynamodb}
SES                     ${ses}
上传到 upload to        s3://${bucket}/reports/<agency>/<year>/<file>
数据 data               ${fromCaller(data)}
Ctrl-C 停止 stops`);
}

async function addExamples({ running }: EmbeddedStack, { data }: StartOptions): Promise<void> {
  const folder = join(root, 'examples');
  const registry = join(folder, 'agencies.csv');
  if (existsSync(registry)) {
    const command = [join(root, 'bin', 'gongkai.ts'), 'agencies', 'import', registry, '--data', fromCaller(data)];
    await promisify(execFile)(process.execPath, command);
  }
  const filed = await fileExamples(folder, running);
  if (filed > 0) console.log(`已报送示例 ${filed} 份 filed ${filed} example reports`);
}

const signalled = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
