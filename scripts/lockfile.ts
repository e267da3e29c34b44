import { z } from 'zod'

const Names = z.record(z.string(), z.string())

const Package = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  optionalDependencies: Names.optional(),
})

const Lockfile = z.looseObject({ packages: z.record(z.string(), Package) })

export type Lockfile = z.infer<typeof Lockfile>

export function parseLockfile(text: string): Lockfile {
  // Zod would put the fields in an order of its own, and npm would put them back.
  const lockfile: unknown = JSON.parse(text)
  if (!isLockfile(lockfile)) throw new Error('package-lock.json cannot be read')
  return lockfile
}

function isLockfile(lockfile: unknown): lockfile is Lockfile {
  return Lockfile.safeParse(lockfile).success
}

/** Optional dependencies without an entry of their own, as `path version`. */
export function findMissing({ packages }: Lockfile): { path: string; version: string }[] {
  return Object.entries(packages).flatMap(([holder, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isFound(packages, holder, name))
      .map(([name, version]) => ({ path: `node_modules/${name}`, version })),
  )
}

/** Adds an entry for each, guarded by the platform its name tells, and gives their names. */
export function addMissing(lockfile: Lockfile): string[] {
  const missing = findMissing(lockfile)
  for (const { path, version } of missing) {
    const exact = version.replace(/^[\^~]/, '')
    lockfile.packages[path] = { version: exact, optional: true, ...platformOf(path) }
  }
  const sorted = Object.entries(lockfile.packages).sort(([one], [other]) => (one < other ? -1 : 1))
  lockfile.packages = Object.fromEntries(sorted)
  return missing.map(({ path }) => path.replace('node_modules/', ''))
}

/** npm looks in the holder's own node_modules first and then outwards. */
function isFound(packages: Lockfile['packages'], holder: string, name: string): boolean {
  for (let place = holder; ; place = place.replace(/\/?node_modules\/(@[^/]+\/)?[^/]+$/, '')) {
    if (packages[[place, 'node_modules', name].filter(Boolean).join('/')]) return true
    if (place === '') return false
  }
}

const systems = ['darwin', 'linux', 'win32', 'freebsd', 'openbsd', 'netbsd', 'android', 'aix', 'sunos', 'openharmony']
const processors = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32']

function platformOf(path: string): { os?: string[]; cpu?: string[]; libc?: string[] } {
  const words = path.split(/[-/]/)
  const os = systems.filter((system) => words.includes(system))
  const cpu = processors.filter((processor) => words.includes(processor))
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : []
  return {
    ...(os.length > 0 && { os }),
    ...(cpu.length > 0 && { cpu }),
    ...(libc.length > 0 && { libc }),
  }
}
