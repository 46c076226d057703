import type { validate } from '../../shared/checks/validate.ts';
import { checkedFact } from '../../shared/filing/checked.ts';
import type { ReportChecked, TallyDue } from '../../shared/filing/events.ts';
import { groupFor } from '../../shared/filing/groups.ts';
import type { FactStore, Neighbourhood, PartStore } from '../../shared/store/store.ts';
import type { Journal } from './journal.ts';
import { METRICS } from './metrics.ts';
import type { Publish } from './publish.ts';
import { tellTally } from './tell-tally.ts';

export interface CheckServices {
  readonly store: Pick<FactStore, 'record'> & Pick<PartStore, 'keepChecks' | 'report'>;
  readonly validate: typeof validate;
  readonly publishChecked: Publish<ReportChecked>;
  readonly publishTally: Publish<TallyDue>;
  readonly journal: Journal;
  readonly clock: () => Date;
}

/**
 * Checks the report of a version beside its neighbours as they were read, keeps the checks, then the fact that tells of
 * them, then says so. May be repeated; where a check is kept that knew more of the neighbours, that one stays.
 */
export async function checkVersion(
  about: Omit<ReportChecked, 'schema'>,
  reading: Promise<Neighbourhood>,
  services: CheckServices,
): Promise<void> {
  const { store, journal, clock } = services;
  const { agency, year, version } = about;
  const [report, { registered, surroundings, peers, stamp }] = await Promise.all([
    store.report(about, version),
    reading,
  ]);
  if (report === null) {
    throw new Error(`version ${version} of ${agency}/${year} was announced but has no report`);
  }
  const known = { ...surroundings, group: groupFor(report, peers) };
  const validation = await store.keepChecks(about, version, { ...services.validate(report, known), stamp });
  await store.record(about, checkedFact(version, report, validation, clock()), registered);
  await services.publishChecked({ ...about, schema: 'report-checked/1' });
  await tellTally(about, registered, about.trace, services.publishTally);
  journal.stage(about, 'checked', validation.status);
  journal.count(METRICS.reportChecked);
}
