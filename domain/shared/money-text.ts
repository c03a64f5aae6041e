/** A whole amount with its thousands apart, as both document languages write it: «12 500». */
export function moneyText(amount: number): string {
  return String(amount).replace(/\B(?=(\d{3})+$)/g, '\u00a0');
}
