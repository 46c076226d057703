import type { Status } from '../presentation/result.ts';
import type { Version } from './history.ts';

/**
 * What to do about the mail of a version: nothing, claim it, send what is claimed, or look at a mail that somebody began to
 * send. `upload` is the one whose claim counts: repetitions of the same bytes share one mail.
 */
export type MailStep =
  | { readonly step: 'none' }
  | { readonly step: 'claim' | 'send'; readonly upload: string; readonly status: MailedStatus }
  | { readonly step: 'doubt'; readonly upload: string; readonly status: MailedStatus; readonly since: string };

/** Nothing is sent for `accepted`. */
export type MailedStatus = Exclude<Status, 'accepted'>;

export function mailStepOf({ id, status, uploads }: Version): MailStep {
  if (status === null || status === 'accepted') {
    return { step: 'none' };
  }
  const claim = uploads.flatMap(({ mails }) => mails).find((mail) => mail.status === status);
  switch (claim?.state) {
    case undefined:
      return { step: 'claim', upload: id, status };
    case 'claimed':
      return { step: 'send', upload: claim.version, status };
    case 'sending':
      return { step: 'doubt', upload: claim.version, status, since: claim.at };
    case 'sent':
    case 'doubtful':
      return { step: 'none' };
  }
}
