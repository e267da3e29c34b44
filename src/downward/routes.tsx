import { Hono } from 'hono'
import type { App } from '../people/viewer.ts'
import { askedRoutes } from './asked-routes.tsx'
import { noticeRoutes } from './notice-routes.tsx'

export const downwardRoutes = new Hono<App>().route('/', noticeRoutes).route('/', askedRoutes)
