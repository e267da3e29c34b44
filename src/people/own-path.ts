const anywhere = 'http://own.invalid'

/** A path of this site, or `/`: what follows signing in never leads elsewhere. */
export function ownPath(given: string | undefined): string {
  if (!given?.startsWith('/') || !URL.canParse(given, anywhere)) return '/'
  const { origin, pathname, search, hash } = new URL(given, anywhere)
  // "/.//elsewhere.se" is ours as it stands and leads away once its dots are gone.
  if (origin !== anywhere || pathname.startsWith('//')) return '/'
  return pathname + search + hash
}
