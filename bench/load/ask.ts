/** One request of somebody who is signed in. */
export type Ask = { method: 'GET' | 'POST'; path: string; cookie: string; body?: string }

export type Job = {
  /** The servers the connections are spread over. */
  urls: string[]
  connections: number
  /** Asked from the first on, and over again; where `isOnce`, no further than the last. */
  asks: Ask[]
  isOnce: boolean
  msMax: number
}

export type Outcome = {
  count: number
  perSecond: number
  /** In milliseconds, from the first byte sent to the last received. */
  p50: number
  p95: number
  p99: number
  bytes: number
  /** Answers that were neither 200 nor 303, and the first of them. */
  failed: number
  example: string | null
}

/** What a browser on the same site sends; the server is told the same with HISSEN_URL. */
export const origin = 'http://localhost'
