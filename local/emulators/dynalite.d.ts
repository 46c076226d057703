declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Times are milliseconds; `path` is the folder of the tables. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    updateTableMs?: number;
    deleteTableMs?: number;
  }): Server;
}
