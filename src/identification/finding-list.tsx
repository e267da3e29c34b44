import type { Finding } from './finding.ts'
import { quote } from './words-for.ts'

const aroundMax = 60

/** Each finding where it stands in its text, why in a sentence, and what may stand there instead. */
export function FindingList({ text, findings }: { text: string; findings: Finding[] }) {
  return (
    <ul class="fynd">
      {findings.map(({ start, end, why, suggestion }) => (
        <li>
          <p class="fynd-plats">
            {start > aroundMax && '…'}
            {text.slice(Math.max(0, start - aroundMax), start)}
            <mark>{text.slice(start, end)}</mark>
            {text.slice(end, end + aroundMax)}
            {end + aroundMax < text.length && '…'}
          </p>
          <p>
            {why} {suggestion !== '' && `Skriv hellre ${quote(suggestion)}.`}
          </p>
        </li>
      ))}
    </ul>
  )
}
