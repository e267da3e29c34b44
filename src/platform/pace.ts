const minuteMs = 60_000
const keptMax = 10_000

/** True as long as somebody asks at most so many times a minute. Kept in this process alone: it spares the processor, and guards nothing else. */
export function createPace(timesMax: number): (who: string) => boolean {
  const asked = new Map<string, { since: number; times: number }>()
  return (who) => {
    const now = performance.now()
    const before = asked.get(who)
    if (before && now - before.since < minuteMs) {
      before.times += 1
      return before.times <= timesMax
    }
    if (asked.size >= keptMax) asked.clear()
    asked.set(who, { since: now, times: 1 })
    return true
  }
}
