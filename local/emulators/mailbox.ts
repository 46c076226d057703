import { DatabaseSync } from 'node:sqlite';

/** A mail that was captured. */
export interface Mail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** The mails captured so far, kept in one file; a mail is kept before the sender hears that it was taken. */
export class Mailbox {
  readonly #db: DatabaseSync;

  constructor(file: string) {
    this.#db = new DatabaseSync(file);
    this.#db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL');
    this.#db.exec('CREATE TABLE IF NOT EXISTS mail (number INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT');
  }

  keep(mail: Mail): void {
    this.#db.prepare('INSERT INTO mail (content) VALUES (?)').run(JSON.stringify(mail));
  }

  /** All mails in the order of their sending. */
  all(): Mail[] {
    const rows = this.#db.prepare('SELECT content FROM mail ORDER BY number').all();
    return rows.map(({ content }) => JSON.parse(String(content)));
  }

  close(): void {
    this.#db.close();
  }
}
