import { Hono } from 'hono'
import { etag } from 'hono/etag'
import { methodNotAllowed } from 'hono/method-not-allowed'
import type { Kysely } from 'kysely'
import { actionPlanRoutes } from './action-plans/routes.tsx'
import { commitmentRoutes } from './commitments/routes.tsx'
import { consultationRoutes } from './consultations/routes.tsx'
import type { Database } from './database.ts'
import { downwardRoutes } from './downward/routes.tsx'
import { figureRoutes } from './figures/routes.tsx'
import { closingRoutes } from './forums/closing/routes.tsx'
import { forumRoutes } from './forums/routes.tsx'
import { openPaths, openToAll } from './forums/system-map/open.ts'
import { mapReviewRoutes } from './forums/system-map/review-routes.tsx'
import { systemMapRoutes } from './forums/system-map/routes.tsx'
import { answerSecondThoughts } from './identification/answer.tsx'
import { textJudge } from './identification/judge.ts'
import { SecondThoughts } from './identification/second-thoughts.ts'
import { openTryRoutes, tryRoutes } from './identification/try-routes.ts'
import { introductionRoutes } from './introductions/routes.tsx'
import { linkOfficeRoutes } from './links/office-routes.tsx'
import { linkRoutes } from './links/routes.tsx'
import { meetingRoutes } from './meetings/routes.tsx'
import { mailChoiceRoutes } from './notices/account-routes.tsx'
import { noticeRoutes } from './notices/routes.tsx'
import { runNotices } from './notices/tick.ts'
import { officeRoutes } from './office/routes.tsx'
import { reportRoutes } from './people/about/report-routes.tsx'
import { partRoutes } from './people/contacts/routes.tsx'
import { showFault, showMethodRefused, showNotFound } from './people/fault-pages.tsx'
import { enterAssociation } from './people/guard.tsx'
import { peopleRoutes } from './people/routes.tsx'
import { seatRoutes } from './people/seats/routes.tsx'
import type { App } from './people/viewer.ts'
import { assetRoutes } from './platform/assets.ts'
import type { Clock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import type { OpenDatabase } from './platform/database/open.ts'
import { sameOriginOnly, securityHeaders } from './platform/headers.ts'
import { healthRoutes } from './platform/health.ts'
import type { Jobs } from './platform/jobs.ts'
import { createLive } from './platform/live.ts'
import type { Log } from './platform/log.ts'
import type { Metrics } from './platform/metrics.ts'
import { watch } from './platform/watch.ts'
import { boardRoutes } from './questions/board/routes.tsx'
import { inputRoutes } from './questions/input/routes.tsx'
import { obstacleRoutes } from './questions/obstacles/routes.tsx'
import { outsideRoutes } from './questions/outside/routes.tsx'
import { partQuestionRoutes } from './questions/part/routes.tsx'
import { questionRoutes } from './questions/routes.tsx'
import { sheetRoutes } from './questions/sheet/routes.tsx'
import { solvedRoutes } from './questions/solved/routes.tsx'
import { referralRoutes } from './referrals/routes.tsx'
import { askedBeforeRoutes } from './search/asked-before/routes.tsx'
import { searchRoutes } from './search/routes.tsx'
import { wordRoutes } from './search/words/routes.tsx'
import { placesRoutes, startRoutes } from './start/routes.tsx'
import { runTick } from './tick.ts'

type Needs = {
  db: Kysely<Database>
  config: Config
  jobs: Jobs
  log: Log
  metrics: Metrics
  clock: Clock
  listen: OpenDatabase['listen']
  /** Aborted when the server stops: streams that never end by themselves end then. */
  closing?: AbortSignal
}

/** The whole map of Hissen. */
export function createApp({ db, config, jobs, log, metrics, clock, listen, closing }: Needs): Hono<App> {
  const app = new Hono<App>()
  const live = createLive({ listen, channel: 'hissen_change', log })
  closing?.addEventListener('abort', () => live.stop())

  app.use(watch({ log, metrics }))
  app.use(securityHeaders(config))
  app.use(async (c, next) => {
    c.set('config', config)
    c.set('log', log)
    c.set('jobs', jobs)
    c.set('listen', listen)
    c.set('texts', textJudge)
    await next()
  })
  app.use(methodNotAllowed({ app, onMethodNotAllowed: showMethodRefused }))
  // Before the origin is asked for: the link itself is the proof, cookies are not looked at, and mail programs send no origin.
  app.route('/', linkRoutes({ db, clock }))
  app.use(sameOriginOnly(config))

  app.route('/', assetRoutes)
  app.route('/', openTryRoutes())
  app.route('/', healthRoutes({ db, config, metrics }))
  app.route(
    '/',
    peopleRoutes({
      db,
      clock,
      isDemo: config.isDemo,
      runTick: async (association) => {
        await runTick(db, association, clock(), config.publicUrl)
        await runNotices(db, association, clock(), config.publicUrl)
      },
    }),
  )

  app.route('/', mailChoiceRoutes)

  // Before the guard: the only pages of an association that are open to all.
  for (const path of openPaths) app.use(path, etag(), openToAll({ db, clock }))
  app.route('/', systemMapRoutes)

  app.use('/:association/*', enterAssociation({ db, clock }))
  app.route('/', boardRoutes({ db, clock, live }))
  app.route('/', forumRoutes)
  app.route('/', closingRoutes)
  app.route('/', mapReviewRoutes)
  app.route('/', reportRoutes)
  app.route('/', seatRoutes)
  const hasRoute = (path: string) => app.routes.some((route) => route.method === 'GET' && route.path === path)
  app.route('/', officeRoutes({ hasRoute }))

  app.route('/', tryRoutes())
  app.route('/', questionRoutes)
  app.route('/', sheetRoutes)
  app.route('/', outsideRoutes)
  app.route('/', obstacleRoutes)
  app.route('/', solvedRoutes)
  app.route('/', commitmentRoutes)
  app.route('/', consultationRoutes)
  app.route('/', partRoutes)
  app.route('/', partQuestionRoutes)
  app.route('/', meetingRoutes)
  app.route('/', searchRoutes)
  app.route('/', askedBeforeRoutes())
  app.route('/', wordRoutes)
  app.route('/', downwardRoutes)
  app.route('/', inputRoutes)
  app.route('/', actionPlanRoutes)
  app.route('/', referralRoutes)
  app.route('/', figureRoutes)
  app.route('/', noticeRoutes)
  app.route('/', linkOfficeRoutes)
  app.route('/', placesRoutes({ hasRoute }))
  app.route('/', introductionRoutes)
  app.route('/', startRoutes)

  app.notFound(showNotFound)
  app.onError((fault, c) => (fault instanceof SecondThoughts ? answerSecondThoughts(c, fault) : showFault(fault, c)))
  return app
}
