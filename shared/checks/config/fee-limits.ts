import type { Threshold } from './schema.ts';

/** Amounts in 万元 above which a fee is rather one in 元; null where no amount is too large to be true. */
interface FeeLimits {
  readonly department: Threshold;
  readonly region: Threshold | null;
  /** From this amount on, a whole number that ends in 00 looks like 元; null where such amounts are usual. */
  readonly round: Threshold | null;
}

const BUREAU = { value: 1e4, reason: 'specification A11 (d): no bureau of a county collects 100 million yuan in fees' };
const ROUND = {
  value: 1e5,
  reason: 'a billion yuan to the round million is rare here; 100,000 yuan and 00 are usual sums',
};

/** By level (domain specification C.9, A11): Hangzhou city collects 316,441万元, so that cities need other limits. */
export const FEE_LIMITS = {
  township: {
    department: BUREAU,
    region: { value: 1e4, reason: 'a township collects no administrative fees of 100 million yuan' },
    round: ROUND,
  },
  county: {
    department: BUREAU,
    region: {
      value: 1e6,
      reason: 'specification A11 (d): ten billion yuan exceed the whole revenue of nearly every county',
    },
    round: ROUND,
  },
  prefecture: {
    department: { value: 1e5, reason: 'transport and land bureaus of a large city may pass 100 million yuan' },
    region: { value: 1e7, reason: 'a hundred billion yuan exceed the revenue of nearly every prefecture' },
    round: null,
  },
  province: {
    department: { value: 1e6, reason: 'a department of a province may collect for the whole of it' },
    region: null,
    round: null,
  },
} as const satisfies Readonly<Record<string, FeeLimits>>;

/** The median of other agencies of the kind may be passed so many times; the error is one of 10,000 times. */
export const PEER_RATIO: Threshold = {
  value: 1000,
  reason: 'between agencies of one level and kind fees differ by ten or a hundred times, by a wrong unit 10,000 times',
};
