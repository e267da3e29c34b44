import { Hono } from 'hono'
import type { App } from '../people/viewer.ts'
import { holdRoutes } from './hold-routes.tsx'
import { scheduleRoutes } from './schedule-routes.tsx'

export const meetingRoutes = new Hono<App>().route('/', holdRoutes).route('/', scheduleRoutes)
