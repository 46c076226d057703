import type { Filed } from './checks/surroundings.ts';
import { validate } from './checks/validate.ts';
import type { Platform } from './document/platform.ts';
import { read } from './engine/read.ts';
import { resultOf } from './engine/result.ts';
import { ENGINE_VERSION } from './engine/version.ts';
import { fingerprint } from './filing/upload.ts';
import { computeIndicators } from './indicators/compute.ts';
import { comparedReport } from './indicators/years/compared.ts';
import { indicatorsOfYears } from './indicators/years/documents.ts';
import type { Result } from './presentation/result.ts';
import type { Report } from './reading/report.ts';

export { ENGINE_VERSION } from './engine/version.ts';

/** What is known of a file beside its bytes. */
export interface Circumstances {
  /** As the result names it: the path given, the name of the upload. */
  readonly file: string;
  /** What the key of an upload says; null for a file that was not filed. */
  readonly filed: Filed | null;
  /** The report of the same agency for the year before, where it is at hand. */
  readonly previous?: Report | null;
}

function measure(report: Report, previous: Report | null): Result['indicators'] {
  const own = computeIndicators(report);
  const now = previous === null ? null : comparedReport(report);
  return previous === null || now === null ? own : { ...own, ...indicatorsOfYears(comparedReport(previous), now) };
}

/**
 * Reads, checks and measures one file: the whole engine in one call, without input or output. A file that cannot be read
 * is a result with status `unreadable`; what this throws is a fault of the engine. `platform`
 * is needed for the formats that are read in a process of their own.
 */
export async function examine(
  bytes: Uint8Array,
  { file, filed, previous = null }: Circumstances,
  platform?: Platform,
): Promise<Result> {
  const { format, report, error } = await read(bytes, platform);
  return resultOf({
    file,
    sha256: fingerprint(bytes),
    format,
    error,
    report,
    validation: report === null ? null : validate(report, { filed, previous }),
    indicators: report === null ? null : measure(report, previous),
    engine: ENGINE_VERSION,
  });
}
