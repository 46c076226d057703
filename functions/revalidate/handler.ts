import { ruleset } from '../../shared/checks/ruleset.ts';
import { validate } from '../../shared/checks/validate.ts';
import { neighbourChanged } from '../../shared/filing/events.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { checkedTopic, tallyQueue } from '../common/publish.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type RevalidateServices, revalidateFiling } from './revalidate-filing.ts';

const services = once((): RevalidateServices => {
  const env = environment.parse(process.env);
  return {
    store: openStore(env),
    validate,
    ruleset: ruleset(),
    publishChecked: checkedTopic(env.REPORT_CHECKED_TOPIC_ARN),
    publishTally: tallyQueue(env.TALLY_QUEUE_URL, Number(env.TALLY_DELAY_SECONDS), () => new Date()),
    journal,
    clock: () => new Date(),
  };
});

export const handler = queueHandler((record) => revalidateFiling(readMessage(record, neighbourChanged), services()));
