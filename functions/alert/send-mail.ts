import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import type { Mail } from '../../shared/mail/compose.ts';

/** Sends one mail. Throws {@link NotSentError} where it certainly did not leave; any other error leaves that open. */
export type SendMail = (to: readonly string[], mail: Mail) => Promise<void>;

export class NotSentError extends Error {
  /** Only the name of the cause: what SES says in words may hold addresses, and errors are logged. */
  constructor(cause: string) {
    super(`the mail was not sent: ${cause}`);
    this.name = 'NotSentError';
  }
}

/** Errors before anything was sent, by name or code. */
const BEFORE_SENDING = ['CredentialsProviderError', 'ECONNREFUSED', 'ENOTFOUND'];

function certainlyNotSent(error: unknown): boolean {
  const { name, code, $metadata } = error as { name?: string; code?: string; $metadata?: { httpStatusCode?: number } };
  const httpStatus = $metadata?.httpStatusCode ?? 0;
  return (
    (httpStatus >= 400 && httpStatus < 500) ||
    BEFORE_SENDING.includes(name ?? '') ||
    BEFORE_SENDING.includes(code ?? '')
  );
}

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

/** One attempt only: SES has no idempotency token, so a second attempt could be a second mail. */
export function sesMail(sender: string, client = new SESv2Client({ maxAttempts: 1 })): SendMail {
  return async (to, { subject, html, text }) => {
    try {
      await client.send(
        new SendEmailCommand({
          FromEmailAddress: sender,
          Destination: { ToAddresses: [...to] },
          Content: { Simple: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } } },
        }),
      );
    } catch (error) {
      throw certainlyNotSent(error) ? new NotSentError((error as Error).name) : error;
    }
  };
}
