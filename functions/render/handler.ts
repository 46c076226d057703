import { reportChecked } from '../../shared/filing/events.ts';
import { openStore } from '../common/clients.ts';
import { EDITION } from '../common/edition.ts';
import { journal } from '../common/journal.ts';
import { readMessage } from '../common/message.ts';
import { once } from '../common/once.ts';
import { queueHandler } from '../common/queue-handler.ts';
import { environment } from './environment.ts';
import { type RenderServices, renderReport } from './render-report.ts';

const services = once(
  (): RenderServices => ({ store: openStore(environment.parse(process.env)), edition: EDITION, journal }),
);

export const handler = queueHandler((record) => renderReport(readMessage(record, reportChecked), services()));
