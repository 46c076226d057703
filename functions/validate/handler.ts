import { validate } from '../../shared/checks/validate.ts';
import { reportParsed } from '../../shared/filing/events.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { checkedTopic, tallyQueue } from '../common/publish.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type ValidateServices, validateReport } from './validate-report.ts';

const services = once((): ValidateServices => {
  const env = environment.parse(process.env);
  return {
    store: openStore(env),
    validate,
    publishChecked: checkedTopic(env.REPORT_CHECKED_TOPIC_ARN),
    publishTally: tallyQueue(env.TALLY_QUEUE_URL, Number(env.TALLY_DELAY_SECONDS), () => new Date()),
    journal,
    clock: () => new Date(),
  };
});

export const handler = queueHandler((record) => validateReport(readMessage(record, reportParsed), services()));
