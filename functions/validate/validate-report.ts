import type { validate } from '../../shared/checks/validate.ts';
import { checkedFact } from '../../shared/filing/checked.ts';
import type { ReportChecked, ReportParsed } from '../../shared/filing/events.ts';
import type { AgencyStore, FactStore, PartStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';
import { METRICS } from '../common/metrics.ts';
import type { Publish } from '../common/publish.ts';

export interface ValidateServices {
  readonly store: FactStore & Pick<PartStore, 'keepChecks' | 'report'> & Pick<AgencyStore, 'agency'>;
  readonly validate: typeof validate;
  readonly publishChecked: Publish<ReportChecked>;
  readonly journal: Journal;
  readonly clock: () => Date;
}

/** Checks a version's report, keeps the checks, then the fact that tells of them, then says so. May be repeated. */
export async function validateReport(event: ReportParsed, services: ValidateServices): Promise<void> {
  const { store, journal, clock } = services;
  const { agency, year, version } = event;
  const [report, registered] = await Promise.all([store.report(event, version), store.agency(agency)]);
  if (report === null) {
    throw new Error(`version ${version} of ${agency}/${year} was announced but has no report`);
  }
  const validation = await store.keepChecks(
    event,
    version,
    services.validate(report, { filed: { agency, agencyName: registered?.name ?? null, year } }),
  );
  const fact = checkedFact(version, validation, clock());
  await store.record(event, fact, registered);
  await services.publishChecked({ ...event, schema: 'report-checked/1' });
  journal.stage(event, 'checked', validation.status);
  journal.count(METRICS.reportChecked);
}
