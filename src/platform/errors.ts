/** Outside what the viewer may know of: 404. */
export class NotFound extends Error {
  override name = 'NotFound'
}

/** May be seen but not done by this viewer: 403. A message, if any, is a Swedish sentence for the page. */
export class Forbidden extends Error {
  override name = 'Forbidden'
}

/** Somebody was faster: 409. `details` is whatever the page needs to show what happened. */
export class Conflict extends Error {
  override name = 'Conflict'
  readonly details: unknown
  constructor(message = 'Frågan har ändrats sedan du öppnade sidan.', details: unknown = null, options?: ErrorOptions) {
    super(message, options)
    this.details = details
  }
}

/** A rule of the domain was broken: 422. The message is a whole Swedish sentence for the page. */
export class RuleBroken extends Error {
  override name = 'RuleBroken'
}

/** The request cannot be read as a form: 400, 413 or 415. The message is a whole Swedish sentence for the page. */
export class BadRequest extends Error {
  override name = 'BadRequest'
  readonly status: 400 | 413 | 415
  constructor(status: 400 | 413 | 415, message: string) {
    super(message)
    this.status = status
  }
}

/** The database cannot be reached, or every connection is taken: 503, and worth another try soon. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}

/** Stops a viewer who may see this but not do it. */
export function allow(isAllowed: boolean): asserts isAllowed {
  if (!isAllowed) throw new Forbidden()
}

/** For what cannot happen: a fault of ours, 500. */
export function assert(condition: unknown, message: string): asserts condition {
  if (!condition) throw new Error(`Cannot happen: ${message}`)
}
