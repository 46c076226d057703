import { ENGINE_VERSION } from '../../shared/engine/version.ts';
import type { ReportParsed } from '../../shared/filing/events.ts';
import type { computeIndicators } from '../../shared/indicators/compute.ts';
import type { PartStore } from '../../shared/store/store.ts';
import type { Journal } from '../common/journal.ts';

export interface IndicatorServices {
  readonly store: Pick<PartStore, 'report' | 'keepIndicators'>;
  readonly measure: typeof computeIndicators;
  readonly journal: Journal;
}

/** Computes and keeps the indicators of a version's report. May be repeated. */
export async function measureReport(
  event: ReportParsed,
  { store, measure, journal }: IndicatorServices,
): Promise<void> {
  const { agency, year, version, trace } = event;
  const report = await store.report(event, version);
  if (report === null) {
    throw new Error(`version ${version} of ${agency}/${year} was announced but has no report`);
  }
  await store.keepIndicators(event, version, ENGINE_VERSION, measure(report));
  journal.note('indicators', { agency, year, version, trace });
}
