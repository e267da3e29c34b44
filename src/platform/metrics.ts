import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export type Metrics = {
  observeRequest(of: { method: string; route: string; status: number; seconds: number }): void
  observeJob(of: { job: string; outcome: 'done' | 'failed'; seconds: number }): void
  /** A number asked for at each reading, such as how many questions are open. */
  gauge(name: string, help: string, count: () => Promise<number>): void
  /** Prometheus text. */
  read(): Promise<string>
}

/** Routes are patterns, never addresses: what one person reads cannot be seen here. */
export function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry, prefix: 'hissen_' })
  const requests = new Counter({
    name: 'hissen_requests_total',
    help: 'Requests by method, route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const latency = new Histogram({
    name: 'hissen_request_seconds',
    help: 'Seconds until the answer, by route',
    labelNames: ['route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers,
  })
  const jobs = new Counter({
    name: 'hissen_jobs_total',
    help: 'Jobs by name and outcome',
    labelNames: ['job', 'outcome'],
    registers,
  })
  const jobSeconds = new Histogram({
    name: 'hissen_job_seconds',
    help: 'Seconds per job',
    labelNames: ['job'],
    registers,
  })
  return {
    observeRequest({ method, route, status, seconds }) {
      requests.inc({ method, route, status })
      latency.observe({ route }, seconds)
    },
    observeJob({ job, outcome, seconds }) {
      jobs.inc({ job, outcome })
      jobSeconds.observe({ job }, seconds)
    },
    gauge(name, help, count) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await count())
        },
      })
    },
    read: () => registry.metrics(),
  }
}
