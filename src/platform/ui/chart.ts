/** Charts are drawn narrow and scaled, so that their text is as large on a phone as on a screen. */
export const chartWidth = 360
export const chartMargin = { left: 10, right: 14 }

/** As many decimals as a drawing needs. */
export function round(value: number): number {
  return Math.round(value * 10) / 10
}
