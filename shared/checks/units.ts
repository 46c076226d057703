const FACTOR = 10_000;
/** Room for what really changed between the two amounts. */
const LEEWAY = 0.2;

/** Whether one amount is about 10⁴ times the other, either way (± 20 %): 元 written for 万元. False where one is 0. */
export function differsByUnit(one: number, other: number): boolean {
  const ratio = one / other;
  const near = (expected: number) => Math.abs(ratio / expected - 1) <= LEEWAY;
  return one > 0 && other > 0 && (near(FACTOR) || near(1 / FACTOR));
}
