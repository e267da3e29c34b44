import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Heard } from './database/open.ts'
import { createLive, nameDrawing, type Reader, type Region } from './live.ts'
import { createLog } from './log.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('readers of one region share each drawing', async () => {
  const { live, change, region } = setUp()
  const readers = await Promise.all([1, 2, 3].map((person) => follow(live, region, { person })))
  await vi.advanceTimersByTimeAsync(300)
  expect(region.draw).toHaveBeenCalledTimes(1)

  region.html = '<p>två</p>'
  change('7')
  await vi.advanceTimersByTimeAsync(300)
  expect(region.draw).toHaveBeenCalledTimes(2)
  for (const reader of readers) expect(reader.text()).toContain('data: <p>två</p>')
})

test('a change in another association draws nothing', async () => {
  const { live, change, region } = setUp()
  await follow(live, region)
  await vi.advanceTimersByTimeAsync(300)
  change('8')
  await vi.advanceTimersByTimeAsync(1000)
  expect(region.draw).toHaveBeenCalledTimes(1)
})

test('after a broken listener everybody is drawn again', async () => {
  const { live, change, region } = setUp()
  await follow(live, region)
  await vi.advanceTimersByTimeAsync(300)
  change(null)
  await vi.advanceTimersByTimeAsync(300)
  expect(region.draw).toHaveBeenCalledTimes(2)
})

test('many changes give at most four drawings a second, and the last one is drawn', async () => {
  const { live, change, region } = setUp()
  const reader = await follow(live, region)
  for (let turn = 1; turn <= 100; turn++) {
    region.html = `<p>${turn}</p>`
    change('7')
    await vi.advanceTimersByTimeAsync(20)
  }
  await vi.advanceTimersByTimeAsync(300)
  expect(region.draw.mock.calls.length).toBeLessThanOrEqual(10)
  expect(reader.text()).toContain('<p>100</p>')
})

test('what the page already shows is not sent, and what is sent has its name as id', async () => {
  const { live, change, region } = setUp()
  const reader = await follow(live, region, { seen: nameDrawing('<p>ett</p>') })
  await vi.advanceTimersByTimeAsync(300)
  expect(reader.text()).not.toContain('data:')

  region.html = '<p>två\nrader</p>'
  change('7')
  await vi.advanceTimersByTimeAsync(300)
  expect(reader.text()).toContain(`id: ${nameDrawing(region.html)}\ndata: <p>två\ndata: rader</p>\n\n`)
})

test('a line that is read aloud changes at most every ten seconds', async () => {
  const { live, change, region } = setUp()
  region.draw.mockImplementation(async (calm) => calm(`${Date.now()}`))
  const reader = await follow(live, region)
  for (let turn = 0; turn < 50; turn++) {
    change('7')
    await vi.advanceTimersByTimeAsync(500)
  }
  expect(reader.text().match(/data:/g)).toHaveLength(3)
})

test('a line that was kept back is said when its time has come', async () => {
  const { live, change, region } = setUp()
  region.draw.mockImplementation(async (calm) => calm(region.html))
  const reader = await follow(live, region)
  await vi.advanceTimersByTimeAsync(300)
  region.html = '<p>två</p>'
  change('7')
  await vi.advanceTimersByTimeAsync(5_000)
  expect(reader.text()).not.toContain('två')
  await vi.advanceTimersByTimeAsync(6_000)
  expect(reader.text()).toContain('två')
})

test('a heartbeat each fifteen seconds asks whether the reader is welcome, and ends the stream when not', async () => {
  const { live, region } = setUp()
  let isWelcome = true
  const reader = await follow(live, region, { isWelcome: async () => isWelcome })
  await vi.advanceTimersByTimeAsync(15_500)
  expect(reader.text().match(/^:$/gm)).toHaveLength(2)
  expect(reader.isEnded()).toBe(false)

  isWelcome = false
  await vi.advanceTimersByTimeAsync(15_000)
  expect(reader.isEnded()).toBe(true)
})

test('a person has at most six streams', async () => {
  const { live, region } = setUp()
  for (let turn = 0; turn < 6; turn++) await follow(live, region)
  expect(await live.follow(region, readerOf({}))).toBeNull()
  expect(await live.follow(region, readerOf({ person: 2 }))).not.toBeNull()
})

test('a browser that leaves makes room for another, and nobody draws for nobody', async () => {
  const { live, change, region } = setUp()
  const readers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => follow(live, region)))
  await vi.advanceTimersByTimeAsync(300)
  await Promise.all(readers.map((reader) => reader.leave()))
  change('7')
  await vi.advanceTimersByTimeAsync(1000)
  expect(region.draw).toHaveBeenCalledTimes(1)
  expect(await live.follow(region, readerOf({}))).not.toBeNull()
})

test('a drawing that fails is told in the log, and the next change draws again', async () => {
  const { live, change, region, lines } = setUp()
  region.draw.mockRejectedValueOnce(new Error('away'))
  const reader = await follow(live, region)
  await vi.advanceTimersByTimeAsync(300)
  expect(lines.join()).toContain('live')
  change('7')
  await vi.advanceTimersByTimeAsync(300)
  expect(reader.text()).toContain('<p>ett</p>')
})

test('stopping ends every stream', async () => {
  const { live, region } = setUp()
  const reader = await follow(live, region)
  live.stop()
  await vi.advanceTimersByTimeAsync(1)
  expect(reader.isEnded()).toBe(true)
})

test('a region is drawn again each minute without any change', async () => {
  const { live, region } = setUp()
  await follow(live, region)
  await vi.advanceTimersByTimeAsync(76_000)
  expect(region.draw).toHaveBeenCalledTimes(2)
})

function setUp() {
  const heard: Heard[] = []
  const lines: string[] = []
  const log = createLog('error', (line) => void lines.push(line))
  const live = createLive({
    channel: 'changes',
    log,
    listen: async (_channel, hear) => {
      heard.push(hear)
      return () => {}
    },
  })
  const shown = { html: '<p>ett</p>' }
  const draw = vi.fn<Region['draw']>(async () => shown.html)
  const region = Object.assign(shown, { key: '7:1,2', topic: '7', draw })
  const change = (payload: string | null) => {
    for (const hear of heard) hear(payload)
  }
  return { live, change, region, lines }
}

function readerOf(of: Partial<Reader>): Reader {
  return { person: 1, seen: null, isWelcome: async () => true, ...of }
}

async function follow(live: ReturnType<typeof createLive>, region: Region, of: Partial<Reader> = {}) {
  const stream = await live.follow(region, readerOf(of))
  if (!stream) throw new Error('No stream')
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let text = ''
  let isEnded = false
  void (async () => {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      text += value
    }
    isEnded = true
  })()
  return { text: () => text, isEnded: () => isEnded, leave: () => reader.cancel() }
}
