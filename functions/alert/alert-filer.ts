import { resultOfVersion } from '../../shared/engine/stored.ts';
import type { Agency } from '../../shared/filing/agency.ts';
import type { ReportChecked } from '../../shared/filing/events.ts';
import { type Version, versionOfUpload } from '../../shared/filing/history.ts';
import { type MailedStatus, mailStepOf } from '../../shared/filing/mail-step.ts';
import { composeMail, type Mail } from '../../shared/mail/compose.ts';
import type { AgencyStore, FactStore, MailStore, PartStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';
import { METRICS } from '../common/metrics.ts';
import { NotSentError, type SendMail } from './send-mail.ts';

export interface AlertServices {
  readonly store: Pick<FactStore, 'history'> &
    Pick<PartStore, 'parts'> &
    Pick<AgencyStore, 'agency'> &
    Pick<MailStore, 'claimMail' | 'moveMail'>;
  readonly sendMail: SendMail;
  readonly journal: Journal;
  readonly clock: () => Date;
  readonly operatorAddress: string;
  /** Where links lead, without a trailing slash. */
  readonly publicUrl: string;
}

/** Longer than an invocation lasts: who began to send before that is gone. */
const SENDING_MS = 60_000;

/** Tells the filer what became of an upload, at most once for each version and status. May be repeated. */
export async function alertFiler(event: ReportChecked, services: AlertServices): Promise<void> {
  const { store, clock } = services;
  const version = versionOfUpload(await store.history(event), event.version);
  if (version === null || version.status === null) {
    throw new Error(`version ${event.version} of ${event.agency}/${event.year} was announced but is not checked`);
  }
  const todo = mailStepOf(version);
  if (todo.step === 'none') {
    return;
  }
  if (todo.step === 'doubt') {
    if (clock().getTime() - Date.parse(todo.since) < SENDING_MS) {
      throw new Error(`the mail about ${todo.upload} is being sent by another invocation`);
    }
    return doubt(event, todo.upload, todo.status, services);
  }
  const composed = await compose(event, version, todo.status, services);
  if (composed === null) {
    return;
  }
  const { to, mail } = composed;
  if (todo.step === 'claim') {
    await store.claimMail(event, todo.upload, todo.status, clock().toISOString());
  }
  await send(event, todo.upload, todo.status, { to, mail }, services);
}

/** Null where the version was checked again in the meantime with another status: that check tells of itself. */
async function compose(
  { agency, year, version: upload }: ReportChecked,
  version: Version,
  status: MailedStatus,
  { store, operatorAddress, publicUrl }: AlertServices,
): Promise<{ readonly to: readonly string[]; readonly mail: Mail } | null> {
  const filing = { agency, year };
  const [parts, registered] = await Promise.all([
    store.parts(filing, version.results.received.version),
    store.agency(agency),
  ]);
  const result = resultOfVersion(version, parts);
  if (result.status !== status) {
    return null;
  }
  const mail = composeMail({
    result,
    status,
    agencyName: registered?.name ?? version.results.parsed?.authority ?? agency,
    year,
    versionNumber: version.number,
    fileName: version.upload.fileName,
    link: `${publicUrl}/v1/reports/${agency}/${year}?version=${upload}`,
    language: registered?.language ?? 'zh',
  });
  return { to: recipientsOf(registered, operatorAddress), mail };
}

const recipientsOf = (registered: Agency | null, operator: string): readonly string[] =>
  registered === null || registered.contacts.length === 0 ? [operator] : registered.contacts;

async function send(
  { agency, year, trace }: ReportChecked,
  version: string,
  status: MailedStatus,
  { to, mail }: { readonly to: readonly string[]; readonly mail: Mail },
  services: AlertServices,
): Promise<void> {
  const { store, sendMail, journal, clock } = services;
  const claim = () => ({ agency, year, version, status, at: clock().toISOString() });
  if (!(await store.moveMail(claim(), ['claimed'], 'sending'))) {
    return;
  }
  try {
    await sendMail(to, mail);
  } catch (error) {
    if (error instanceof NotSentError) {
      await store.moveMail(claim(), ['sending'], 'claimed');
      throw error;
    }
    return doubt({ agency, year, trace }, version, status, services);
  }
  await store.moveMail(claim(), ['sending', 'doubtful'], 'sent');
  journal.note('a mail was sent', { agency, year, version, status, trace });
  journal.count(METRICS.mailSent);
}

async function doubt(
  { agency, year, trace }: Pick<ReportChecked, 'agency' | 'year' | 'trace'>,
  version: string,
  status: MailedStatus,
  { store, journal, clock }: AlertServices,
): Promise<void> {
  await store.moveMail({ agency, year, version, status, at: clock().toISOString() }, ['sending'], 'doubtful');
  journal.warn('a mail is doubtful', { agency, year, version, status, trace });
  journal.count(METRICS.mailDoubtful);
}
