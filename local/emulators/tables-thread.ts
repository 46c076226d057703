/// <reference path="./dynalite.d.ts" />
/** Runs the tables' emulator in a thread of its own; tells its address, and ends once it is told to. */
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import { listen } from './loopback.ts';

const server = dynalite({ path: workerData as string, createTableMs: 0, updateTableMs: 0, deleteTableMs: 0 });

parentPort?.once('message', () => {
  server.close((error) => {
    if (error) throw error;
    parentPort?.close();
  });
  server.closeAllConnections();
});

parentPort?.postMessage(await listen(server, 0, null));
