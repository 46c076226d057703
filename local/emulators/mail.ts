import ses from 'aws-ses-v2-local';
import { type Email, getStoreReadonly } from 'aws-ses-v2-local/dist/store.js';
import { addressOf, loopback } from './loopback.ts';
import type { Mailbox } from './mailbox.ts';

/** SES; nothing leaves this machine. */
export interface MailEmulator {
  readonly url: string;
  stop(): Promise<void>;
}

/** The list to which the emulator adds a mail before it answers; it goes to the mailbox and not into memory. */
class Outbox extends Array<Email> {
  readonly #mailbox: Mailbox;

  constructor(mailbox: Mailbox) {
    super();
    this.#mailbox = mailbox;
  }

  override push(...emails: Email[]): number {
    for (const { from, destination, subject, body } of emails) {
      const to = [...destination.to, ...destination.cc, ...destination.bcc];
      const at = new Date().toISOString();
      this.#mailbox.keep({ from, to, subject, text: body.text ?? null, html: body.html ?? null, at });
    }
    return this.length;
  }
}

/** One for each process: the emulator has one store. */
export async function startMail(mailbox: Mailbox): Promise<MailEmulator> {
  Object.assign(getStoreReadonly(), { emails: new Outbox(mailbox) });
  const server = await ses.default({ host: loopback, port: 0 });
  return {
    url: addressOf(server),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
