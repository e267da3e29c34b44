import type { Finding } from './finding.ts'
import { quote } from './words-for.ts'

const aroundMax = 60

/** A text with the findings marked, once; then why for each in a sentence, and what may stand there instead. */
export function FindingList({ text, findings }: { text: string; findings: Finding[] }) {
  const ends = [0, ...findings.map(({ end }) => end)]
  return (
    <>
      <p class="fynd-plats">
        {findings.map(({ start, end }, index) => (
          <>
            {shorten(text.slice(ends[index], start), { isFirst: index === 0, isLast: false })}
            <mark>{text.slice(start, end)}</mark>
          </>
        ))}
        {shorten(text.slice(ends.at(-1)), { isFirst: false, isLast: true })}
      </p>
      <ul class="fynd">
        {findings.map(({ start, end, why, suggestion }) => (
          <li>
            {quote(text.slice(start, end))}: {why} {suggestion !== '' && `Skriv hellre ${quote(suggestion)}.`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What stands between two findings: only the words next to them, where it is long. */
function shorten(between: string, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): string {
  const before = isFirst ? '' : between.slice(0, aroundMax)
  const after = isLast ? '' : between.slice(-aroundMax)
  return before.length + after.length < between.length ? `${before} … ${after}` : between
}
