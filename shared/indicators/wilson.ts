/** 97.5 % quantile of the standard normal distribution. */
const Z = 1.959963984540054;

/**
 * Wilson score interval (95 %) of a proportion, as fractions between 0 and 1; null unless 0 ≤ part ≤ whole and whole > 0.
 * E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.
 */
export function wilson(part: number, whole: number): { readonly low: number; readonly high: number } | null {
  if (!(whole > 0) || part < 0 || part > whole) return null;
  const share = part / whole;
  const z2 = (Z * Z) / whole;
  const centre = share + z2 / 2;
  const spread = Z * Math.sqrt((share * (1 - share) + z2 / 4) / whole);
  return {
    low: part === 0 ? 0 : (centre - spread) / (1 + z2),
    high: part === whole ? 1 : (centre + spread) / (1 + z2),
  };
}
