import { plain, undefinedBecause } from './evaluate.ts';
import type { IndicatorValue } from './model.ts';

/**
 * I40: new requests for every 10,000 residents of a region. The number of residents is not in the reports; whoever asks
 * brings it.
 *
 * @param requests null where the cell holds no number
 * @param residents of the same region, at the end of the report year; null where it is not known
 */
export function requestsByResidents(requests: number | null, residents: number | null): IndicatorValue {
  const common = { unit: 'per10k', unsound: false } as const;
  if (residents === null) return { ...undefinedBecause('outside_data_missing', requests), ...common };
  if (requests === null) return { ...undefinedBecause('no_number', null, residents), ...common };
  if (residents <= 0) return { ...undefinedBecause('zero_denominator', requests, residents), ...common };
  return { ...plain((requests / residents) * 10_000, requests, residents), ...common };
}
