/** Integer hundredths as the decimal string that leaves the system: `150` → `"1.50"`. */
export function formatHours(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0');
  return `${hundredths < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
