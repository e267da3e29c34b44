import { Hono } from 'hono'
import type { App } from '../people/viewer.ts'
import { actRoutes } from './acts/routes.tsx'
import { askRoutes } from './ask/routes.tsx'
import { presentQuestion } from './present.tsx'

export const questionRoutes = new Hono<App>()
  .route('/', askRoutes)
  .get('/:association/fragor/:number{[0-9]{1,9}}', (c) => presentQuestion(c, Number(c.req.param('number'))))
  .route('/', actRoutes)
