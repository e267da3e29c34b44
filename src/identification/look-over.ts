import { findAcross } from './across.ts'
import { checkText } from './check.ts'
import type { Finding } from './finding.ts'

/** What `together` is the same for is read together, in this order; null for what is read by itself. */
type Written = { text: string; together: string | null }

/** The texts with what in each may point at somebody, by itself or by what stands beside it. */
export function lookOver<Text extends Written>(texts: Text[]): (Text & { findings: Finding[] })[] {
  const looked = texts.map((written) => ({ ...written, findings: checkText(written.text).findings }))
  const groups = Map.groupBy(looked, ({ together }) => together)
  for (const [together, group] of groups) {
    if (together === null || group.length < 2) continue
    for (const [at, findings] of findAcross(group).entries()) {
      const one = group[at]
      if (one) one.findings = findings
    }
  }
  return looked
}
