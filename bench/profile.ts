import { readFileSync } from 'node:fs'
import { z } from 'zod'

const Profile = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string(), lineNumber: z.number() }),
    }),
  ),
  samples: z.array(z.number()),
  /** Microseconds since the sample before. */
  timeDeltas: z.array(z.number()),
})

export type Share = { name: string; share: number }
export type Summary = { functions: Share[]; places: Share[]; idle: number }

const functionsMax = 12

/** Where `lastMs` of a CPU profile went that ended `beforeMs` before it did, as shares of the time that was not idle: by function, and by whose code it is. */
export function summarize(file: string, { lastMs, beforeMs }: { lastMs: number; beforeMs: number }): Summary {
  const { nodes, samples, timeDeltas } = Profile.parse(JSON.parse(readFileSync(file, 'utf8')))
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]))
  const functions = new Map<string, number>()
  const places = new Map<string, number>()
  let [busy, idle] = [0, 0]
  let left = timeDeltas.reduce((sum, delta) => sum + delta, 0) / 1000
  for (const [index, sample] of samples.entries()) {
    left -= (timeDeltas[index] ?? 0) / 1000
    if (left > lastMs + beforeMs || left < beforeMs) continue
    const frame = byId.get(sample)
    if (!frame || frame.functionName === '(idle)') {
      idle++
      continue
    }
    busy++
    const place = placeOf(frame.url, frame.functionName)
    add(places, place)
    add(
      functions,
      `${frame.functionName || '(anonymous)'} ${frame.url === '' ? '' : `${place} ${frame.url.split('/').pop()}:${frame.lineNumber + 1}`}`.trim(),
    )
  }
  const shares = (of: Map<string, number>) =>
    [...of].map(([name, count]) => ({ name, share: count / busy })).toSorted((a, b) => b.share - a.share)
  return { functions: shares(functions).slice(0, functionsMax), places: shares(places), idle: idle / (busy + idle) }
}

function add(to: Map<string, number>, name: string): void {
  to.set(name, (to.get(name) ?? 0) + 1)
}

function placeOf(url: string, name: string): string {
  if (url === '') return name === '(garbage collector)' ? 'gc' : 'native'
  if (url.startsWith('node:')) return 'node'
  const module = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  return module ?? /\/(src\/[^/]+(?:\/(?!.*\.)[^/]+)?)/.exec(url)?.[1] ?? 'other'
}
