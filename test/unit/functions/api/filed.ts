import { renderReport } from '../../../../functions/render/render-report.ts';
import { validate } from '../../../../shared/checks/validate.ts';
import { checkedFact } from '../../../../shared/filing/checked.ts';
import { eventAbout } from '../../../../shared/filing/events.ts';
import { computeIndicators } from '../../../../shared/indicators/compute.ts';
import type { Store } from '../../../../shared/store/store.ts';
import { makeReport } from '../../builders/report.ts';
import { FILING, idOf, parsed, received } from '../../filing/builders.ts';
import { memoryStore } from '../../store/memory-store.ts';
import { EDITION } from '../pipeline.ts';

export const PATH = `/v1/reports/${FILING.agency}/2024`;

/** A store with a filing of two versions, both returned; about the second a mail is on its way. */
export async function filed(store: Store = memoryStore()): Promise<Store> {
  const report = makeReport({ 't3.new.nat': 3 });
  const filed = { agency: FILING.agency, agencyName: null, year: 2024 };
  const validation = { ...validate(report, { filed }), stamp: 0 };
  for (const second of [1, 2]) {
    await store.record(FILING, received(second, `content ${second}`), null);
    await store.keepReport(FILING, idOf(second), report);
    await store.record(FILING, parsed(second), null);
    await store.keepIndicators(FILING, idOf(second), '0.1.0', computeIndicators(report));
    await store.keepChecks(FILING, idOf(second), validation);
    await store.record(FILING, checkedFact(idOf(second), report, validation, new Date()), null);
  }
  await store.claimMail(FILING, idOf(2), validation.status, 'now');
  return store;
}

/** Has what readers of the filing are answered rendered. */
export const render = (store: Store): Promise<void> =>
  renderReport(
    { schema: 'report-checked/1', ...eventAbout(FILING, received(2, ''), 't1') },
    { store, edition: EDITION, journal: { stage() {}, note() {}, warn() {}, count() {} } },
  );
