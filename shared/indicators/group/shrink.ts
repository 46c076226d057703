/** What a rate is made of. */
export interface Parts {
  readonly numerator: number;
  readonly denominator: number;
}

/** How much a rate varies by chance alone, times its denominator: a share of cases, or cases per case where it passes 1. */
const chance = (rates: readonly Parts[], common: number) =>
  rates.every(({ numerator, denominator }) => numerator <= denominator) ? common * (1 - common) : common;

/**
 * Rates drawn towards that of the whole group, the more the less they rest on: empirical Bayes by moments (R. J. Marshall,
 * Applied Statistics 40 (1991), 283–294). One of three cases in three no longer leads a ranking.
 *
 * @param rates with denominators > 0
 * @returns one fraction for each, in their order
 */
export function shrunkenRates(rates: readonly Parts[]): readonly number[] {
  let [parts, whole] = [0, 0];
  for (const { numerator, denominator } of rates) {
    parts += numerator;
    whole += denominator;
  }
  const common = parts / whole;
  let spread = 0;
  for (const { numerator, denominator } of rates) spread += denominator * (numerator / denominator - common) ** 2;
  const byChance = chance(rates, common);
  const real = Math.max(0, spread / whole - byChance / (whole / rates.length));
  return rates.map(({ numerator, denominator }) => {
    const all = real + byChance / denominator;
    return all === 0 ? common : common + (real / all) * (numerator / denominator - common);
  });
}
