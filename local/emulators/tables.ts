/// <reference path="./dynalite.d.ts" />
import dynalite from 'dynalite';
import { listen } from './loopback.ts';

/** DynamoDB; it refuses items of more than 400 KB, as AWS does. */
export interface TableEmulator {
  readonly url: string;
  stop(): Promise<void>;
}

export async function startTables(folder: string): Promise<TableEmulator> {
  const server = dynalite({ path: folder, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });
  const url = await listen(server, 0, null);
  return {
    url,
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}
