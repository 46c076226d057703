import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { fromCaller } from '../../local/data/caller.ts';
import { type RunningStack, readEndpoints } from '../../local/data/endpoints.ts';
import type { Table } from '../../shared/store/dynamo/table-client.ts';
import { UsageError } from './usage.ts';

/** Where `npm start` keeps its data unless told otherwise. */
export const DATA_FOLDER = '.data';

/** Any credentials are good on the embedded stack. */
export const CREDENTIALS = { accessKeyId: 'local', secretAccessKey: 'local' };

/**
 * The embedded stack that runs on a data folder.
 * @throws UsageError if none does
 */
export function runningStack(folder: string): RunningStack {
  try {
    return readEndpoints(fromCaller(folder));
  } catch (cause) {
    throw new UsageError(
      `数据文件夹 ${folder} 上没有运行中的系统；请先用 npm start 启动，或用 --data 指明它的数据文件夹。`,
      `No stack is running on ${folder}; start one with npm start, or name its data folder with --data.`,
      { cause },
    );
  }
}

/** The table of a running stack, for the stores of shared/store. */
export function tableOf({ dynamodb, region, tables }: RunningStack): Table {
  const [name] = tables;
  if (name === undefined) throw new UsageError('运行中的系统没有数据表。', 'The running stack has no table.');
  const client = new DynamoDBClient({ region, endpoint: dynamodb, credentials: CREDENTIALS });
  return { client: DynamoDBDocumentClient.from(client), name };
}
