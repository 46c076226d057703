import { FIRST_YEAR } from '../../filing/key.ts';
import type { SnapshotTable } from './tables.ts';

/** One year of one province: what is written in one go. */
export interface SnapshotPartition {
  readonly year: number;
  /** The first two digits of the division code, `00` where no region is known. */
  readonly province: string;
}

/** Stands for the province of agencies without a region. */
export const NO_PROVINCE = '00';

/** All two-digit codes: which of them are in use is for the registry to say, and no report may be missed. */
const PROVINCES = Array.from({ length: 100 }, (_, code) => String(code).padStart(2, '0'));

/** Every partition of these years that can hold a report. */
export const partitionsOf = (years: readonly number[]): readonly SnapshotPartition[] =>
  years.flatMap((year) => PROVINCES.map((province) => ({ year, province })));

export const yearsUntil = (year: number): readonly number[] =>
  Array.from({ length: year - FIRST_YEAR + 1 }, (_, place) => FIRST_YEAR + place);

/** Partitions as Hive names them, so that Athena, DuckDB and Spark find them by year and province. */
export const snapshotPath = (table: SnapshotTable['name'], { year, province }: SnapshotPartition): string =>
  `${table}/year=${year}/province=${province}/reports.parquet`;
