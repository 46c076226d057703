import { reportParsed } from '../../shared/filing/events.ts';
import { computeIndicators } from '../../shared/indicators/compute.ts';
import { openStore } from '../common/clients.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type IndicatorServices, measureReport } from './measure-report.ts';

const services = once(
  (): IndicatorServices => ({
    store: openStore(environment.parse(process.env)),
    measure: computeIndicators,
    journal,
  }),
);

export const handler = queueHandler((record) => measureReport(readMessage(record, reportParsed), services()));
