import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another stack works on the same data. */
export class DataInUse extends Error {
  override readonly name = 'DataInUse';
}

/** The folder in which everything of an embedded stack is kept; one stack at a time holds it. */
export class DataFolder {
  readonly aws: string;
  readonly tables: string;
  readonly mail: string;
  readonly endpoints: string;
  readonly log: string;
  readonly #lock: DatabaseSync;

  /**
   * Takes the folder. The lock is one of the operating system on an SQLite file: it ends with the process, however that
   * ends.
   * @throws DataInUse
   */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true });
    this.aws = join(folder, 'aws');
    this.tables = join(folder, 'tables');
    this.mail = join(folder, 'mail.db');
    this.endpoints = endpointsFile(folder);
    this.log = logFile(folder);
    this.#lock = new DatabaseSync(join(folder, 'lock'));
    try {
      this.#lock.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    } catch (cause) {
      this.#lock.close();
      throw new DataInUse(
        `数据文件夹 ${folder} 正被另一个运行中的系统使用；请先停止它，或用 --data 另选文件夹。 The data folder is in use by another running stack; stop it, or choose another one with --data.`,
        { cause },
      );
    }
  }

  /** Whether nothing was ever kept here. */
  get isEmpty(): boolean {
    return !existsSync(this.aws);
  }

  /** Removes what a stack kept here, and nothing else. */
  clear(): void {
    const files = [this.mail, `${this.mail}-wal`, `${this.mail}-shm`, this.endpoints, this.log];
    for (const path of [this.aws, this.tables, ...files]) rmSync(path, { recursive: true, force: true });
  }

  release(): void {
    rmSync(this.endpoints, { force: true });
    this.#lock.close();
  }
}

/** Where a running stack writes its addresses, for the commands that speak to it. */
export const endpointsFile = (folder: string): string => join(folder, 'endpoints.json');

/** Where everything that the functions log is kept. */
export const logFile = (folder: string): string => join(folder, 'functions.log');
