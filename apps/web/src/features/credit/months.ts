/** Twelve sums, January first, out of the months that have any. Takes `2026-03` as well as `3`. */
export function twelveMonths(
  byMonth: readonly { month: string | number; amount: string }[],
): number[] {
  const sums = Array.from({ length: 12 }, () => 0);
  for (const { month, amount } of byMonth) {
    const index = Number(String(month).slice(-2).replace('-', '')) - 1;
    if (sums[index] !== undefined) sums[index] += Number(amount);
  }
  return sums;
}
