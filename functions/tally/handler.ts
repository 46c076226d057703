import { tallyDue } from '../../shared/filing/events.ts';
import { tallyStore } from '../../shared/store/dynamo/tallies.ts';
import { openTable } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type TallyServices, tallyProvince } from './tally-province.ts';

const services = once((): TallyServices => ({ store: tallyStore(openTable(environment.parse(process.env))), journal }));

export const handler = queueHandler((record) => tallyProvince(readMessage(record, tallyDue), services()));
