/** A percentage as it is printed. */
export interface Percent {
  readonly value: number;
  readonly decimals: number;
}

export const percentOf = (digits: string): Percent => ({
  value: Number(digits),
  decimals: digits.split('.')[1]?.length ?? 0,
});

/** How far rounding alone can move it: half of its last printed digit. */
export const rounding = ({ decimals }: Percent) => 0.5 * 10 ** -decimals;

const TINY = 1e-9;

/** Whether it is the rounded form of `exact`, with at least `leeway` percentage points of room. */
export const isAbout = (percent: Percent, exact: number, leeway: number) =>
  Math.abs(percent.value - exact) <= Math.max(leeway, rounding(percent)) + TINY;

export const twoDecimals = (value: number) => Math.round(value * 100) / 100;
