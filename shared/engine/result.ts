import type { Validation } from '../checks/model.ts';
import { ruleset } from '../checks/ruleset.ts';
import type { Format } from '../document/model.ts';
import type { Problem } from '../filing/facts.ts';
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

/** Puts together what is printed and answered of a file. An unreadable file has nothing but its error. */
export function resultOf({ report, validation, indicators, error, engine, ...file }: Known): Result {
  return {
    ...file,
    status: error === null ? (validation?.status ?? null) : 'unreadable',
    error,
    report: report === null ? null : publicReport(report),
    checks: validation?.checks ?? [],
    assessable: validation?.assessable ?? null,
    corrections: validation?.corrections ?? null,
    indicators: indicators ?? {},
    engine: { version: engine, ruleset: validation?.ruleset ?? ruleset() },
  };
}
