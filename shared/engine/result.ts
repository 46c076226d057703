import type { Validation } from '../checks/model.ts';
import { ruleset } from '../checks/ruleset.ts';
import type { Format } from '../document/model.ts';
import type { Problem } from '../filing/facts.ts';
import { indicatorsOfChecks } from '../indicators/judged.ts';
import type { IndicatorValue } from '../indicators/model.ts';
import { publicReport, type Result } from '../presentation/result.ts';
import type { Report } from '../reading/report.ts';

/** What is known of a file so far; null where it is not known yet or never will be. */
export interface Known {
  readonly file: string;
  readonly sha256: string | null;
  readonly format: Format | null;
  readonly error: Problem | null;
  readonly report: Report | null;
  readonly validation: Validation | null;
  readonly indicators: Readonly<Record<string, IndicatorValue>> | null;
  /** Version of the engine that read it. */
  readonly engine: string;
}

/** Those of the report, and those that follow from its checks. */
const indicatorsOf = ({ report, validation, indicators }: Known): Result['indicators'] => ({
  ...indicators,
  ...(report === null || validation === null ? {} : indicatorsOfChecks(report, validation.checks)),
});

/** Puts together what is printed and answered of a file. An unreadable file has nothing but its error. */
export function resultOf(known: Known): Result {
  const { file, sha256, format, report, validation, error, engine } = known;
  return {
    file,
    sha256,
    format,
    status: error === null ? (validation?.status ?? null) : 'unreadable',
    error,
    report: report === null ? null : publicReport(report),
    checks: validation?.checks ?? [],
    assessable: validation?.assessable ?? null,
    corrections: validation?.corrections ?? null,
    indicators: indicatorsOf(known),
    engine: { version: engine, ruleset: validation?.ruleset ?? ruleset() },
  };
}
