import type { ThesaurusGroup } from '../thesaurus.ts'

/** One group a line: `id: term, term, …` or `id < wider, wider: term, …`. */
export function readGroups(written: string): ThesaurusGroup[] {
  return written
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map(readGroup)
}

function readGroup(line: string): ThesaurusGroup {
  const at = line.indexOf(':')
  const [id = '', wider = ''] = line.slice(0, at).split('<')
  const list = (text: string) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  return { id: id.trim(), terms: list(line.slice(at + 1)), broader: list(wider) }
}
