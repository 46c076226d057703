import { reportChecked } from '../../shared/filing/events.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { type AlertServices, alertFiler } from './alert-filer.ts';
import { environment } from './environment.ts';
import { sesMail } from './send-mail.ts';

const services = once((): AlertServices => {
  const env = environment.parse(process.env);
  return {
    store: openStore(env),
    sendMail: sesMail(env.SENDER),
    journal,
    clock: () => new Date(),
    operatorAddress: env.OPERATOR_ADDRESS,
    publicUrl: env.PUBLIC_URL,
  };
});

export const handler = queueHandler((record) => alertFiler(readMessage(record, reportChecked), services()));
