import { AsyncResource } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import type { OpenDatabase } from './database/open.ts'
import { faultFields, type Log } from './log.ts'

const heartbeatMs = 15_000
/** At most four drawings a second of each region. */
const drawEveryMs = 250
/** Days turn and "nyss" grows old without anybody doing anything. */
const redrawAfterMs = 60_000
const calmMs = 10_000
const streamsPerPersonMax = 6
/** A change that many audiences see leaves most of the database to the others, and keeps drawing while one of them waits for it. */
const drawnAtOnceMax = 3

export type Region = {
  /** Readers with the same key may see the same and share one drawing: association, rights and what is chosen. */
  key: string
  /** The payload of the notices that make it drawn again. */
  topic: string
  /** The region's HTML. `calm` keeps a line that is read aloud from changing more often than every ten seconds. */
  draw(calm: Calm): Promise<string>
}

export type Calm = (line: string) => string

export type Reader = {
  person: number
  /** The id of the drawing the page came with, or the last one that reached the browser. */
  seen: string | null
  /** Asked at every heartbeat: whether the session lives and the rights are what they were. */
  isWelcome(): Promise<boolean>
}

export type Live = {
  /** A stream of the region's drawings, the first only when it differs from what was seen. Null for one too many. */
  follow(region: Region, reader: Reader): Promise<ReadableStream<Uint8Array> | null>
  /** Ends every stream; browsers come back by themselves when somebody answers. */
  stop(): void
}

/** What a drawing is called: the same for the same HTML, whichever process drew it. */
export function nameDrawing(html: string): string {
  return createHash('sha256').update(html).digest('base64url').slice(0, 16)
}

/** `event` is what is sent: made once, however many read it. */
type Drawing = { id: string; event: Uint8Array }
type Stream = { person: number; seen: string | null; show(drawing: Drawing): void; end(): void }
type Shared = {
  region: Region
  streams: Set<Stream>
  drawing: Drawing | null
  drawnAt: number
  isDrawing: boolean
  timer: NodeJS.Timeout | null
  /** Draws again when a line that was kept back may be said. */
  later: NodeJS.Timeout | null
  said: { line: string; at: number } | null
}

type Needs = { listen: OpenDatabase['listen']; channel: string; log: Log }

/** Regions drawn once per change and audience, and sent to all who follow them; changes come from every process. */
export function createLive({ listen, channel, log }: Needs): Live {
  const regions = new Map<string, Shared>()
  let listening: Promise<unknown> | null = null
  const toDraw = new Set<Shared>()
  let drawnNow = 0

  // A notice may arrive in the middle of another request's transaction, and must not be taken for a part of it.
  const heard = AsyncResource.bind((payload: string | null) => {
    for (const shared of regions.values()) if (payload === null || payload === shared.region.topic) drawSoon(shared)
  })

  function drawSoon(shared: Shared): void {
    shared.timer ??= setTimeout(
      () => {
        shared.timer = null
        toDraw.add(shared)
        drawNext()
      },
      Math.max(0, shared.drawnAt + drawEveryMs - Date.now()),
    ).unref()
  }

  /** No region twice at a time: what is drawn last must be what was read last. */
  function drawNext(): void {
    for (const shared of toDraw) {
      if (drawnNow >= drawnAtOnceMax) return
      if (shared.isDrawing) continue
      toDraw.delete(shared)
      drawnNow++
      shared.isDrawing = true
      void redraw(shared).finally(() => {
        drawnNow--
        shared.isDrawing = false
        drawNext()
      })
    }
  }

  async function redraw(shared: Shared): Promise<void> {
    if (shared.streams.size === 0) return
    shared.drawnAt = Date.now()
    try {
      const html = await shared.region.draw((line) => keepCalm(shared, line))
      const id = nameDrawing(html)
      shared.drawing = { id, event: encoder.encode(toEvent(id, html)) }
      for (const stream of shared.streams) stream.show(shared.drawing)
    } catch (fault) {
      // When the last reader has left meanwhile, the database may have been closed too.
      if (shared.streams.size > 0) log.error('live', faultFields(fault))
    }
  }

  function keepCalm(shared: Shared, line: string): string {
    const { said } = shared
    if (said?.line === line) return line
    const waitMs = said ? said.at + calmMs - Date.now() : 0
    if (said && waitMs > 0) {
      shared.later ??= setTimeout(() => {
        shared.later = null
        drawSoon(shared)
      }, waitMs).unref()
      return said.line
    }
    shared.said = { line, at: Date.now() }
    return line
  }

  function startListening(): Promise<unknown> {
    listening ??= listen(channel, heard).catch((fault: unknown) => {
      listening = null
      throw fault
    })
    return listening
  }

  function shareOf(region: Region): Shared {
    const shared = regions.get(region.key) ?? {
      ...{
        region,
        streams: new Set<Stream>(),
        drawing: null,
        drawnAt: 0,
        isDrawing: false,
        timer: null,
        later: null,
        said: null,
      },
    }
    regions.set(region.key, shared)
    return shared
  }

  function leave(shared: Shared, stream: Stream): void {
    shared.streams.delete(stream)
    if (shared.streams.size > 0) return
    for (const timer of [shared.timer, shared.later]) if (timer) clearTimeout(timer)
    if (regions.get(shared.region.key) === shared) regions.delete(shared.region.key)
  }

  function countOf(person: number): number {
    const all = [...regions.values()].flatMap((shared) => [...shared.streams])
    return all.filter((stream) => stream.person === person).length
  }

  return {
    async follow(region, reader) {
      await startListening()
      if (countOf(reader.person) >= streamsPerPersonMax) return null
      const shared = shareOf(region)
      return openStream(reader, {
        opened(stream) {
          shared.streams.add(stream)
          if (shared.drawing) stream.show(shared.drawing)
          else drawSoon(shared)
        },
        beat() {
          if (Date.now() - shared.drawnAt > redrawAfterMs) drawSoon(shared)
        },
        closed: (stream) => leave(shared, stream),
      })
    },
    stop() {
      for (const shared of regions.values()) for (const stream of [...shared.streams]) stream.end()
    },
  }
}

type Life = { opened(stream: Stream): void; beat(): void; closed(stream: Stream): void }

/** Server-sent events to one browser. A slow one gets the latest drawing when it is ready for it, never a queue of old ones. */
function openStream({ person, seen, isWelcome }: Reader, life: Life): ReadableStream<Uint8Array> {
  let waiting: Drawing | null = null
  let showWaiting = () => {}
  let close = () => {}

  return new ReadableStream<Uint8Array>({
    start(controller) {
      const isReady = () => (controller.desiredSize ?? 0) > 0
      let isOpen = true
      const heartbeat = setInterval(() => void beat(), heartbeatMs).unref()
      const stream: Stream = {
        ...{ person, seen },
        show(drawing) {
          waiting = isReady() ? null : drawing
          if (waiting || drawing.id === stream.seen) return
          stream.seen = drawing.id
          controller.enqueue(drawing.event)
        },
        end() {
          if (!isOpen) return
          close()
          controller.close()
        },
      }
      close = () => {
        isOpen = false
        clearInterval(heartbeat)
        life.closed(stream)
      }
      showWaiting = () => {
        if (waiting) stream.show(waiting)
      }
      life.opened(stream)
      controller.enqueue(alive)

      async function beat() {
        const isStillWelcome = await isWelcome().catch(() => false)
        if (!isOpen) return
        if (!isStillWelcome) return stream.end()
        if (isReady()) controller.enqueue(alive)
        life.beat()
      }
    },
    pull: () => showWaiting(),
    cancel: () => close(),
  })
}

const encoder = new TextEncoder()

/** A comment: nothing happens in the browser, and a proxy sees that the line is in use. */
const alive = encoder.encode(':\n\n')

function toEvent(id: string, html: string): string {
  const lines = html.split('\n').map((line) => `data: ${line}\n`)
  return `id: ${id}\n${lines.join('')}\n`
}
