/**
 * Adds the packages of other platforms that a registry mirror left out of package-lock.json, so that `npm ci` accepts the lock file
 * everywhere. They stand there by name and exact version; the packages of Linux x64 keep their hashes. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'

const Package = z.record(z.string(), z.json())
const Lock = z.strictObject({
  name: z.string(),
  version: z.string(),
  lockfileVersion: z.literal(3),
  requires: z.literal(true),
  packages: z.record(z.string(), Package)
})
const Dependencies = z.record(z.string(), z.string()).default({})

const platform = /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/

function entry(name: string, version: string, parent: z.infer<typeof Package>): z.infer<typeof Package> {
  const [, os, cpu, abi = ''] = platform.exec(name) ?? []
  if (os === undefined || cpu === undefined || !/^\d+\.\d+\.\d+$/.test(version)) {
    throw new Error(`${name} ${version}: not a package of one platform with an exact version; add it to the lock file by hand`)
  }
  return {
    version,
    cpu: [cpu],
    ...(parent.dev === true && { dev: true }),
    ...(os === 'linux' && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os]
  }
}

/** Where npm looks for `name` from the package at `path`, nearest first. */
function places(path: string, name: string): string[] {
  const up = path.lastIndexOf('/node_modules/')
  return path === '' ? [`node_modules/${name}`] : [`${path}/node_modules/${name}`, ...places(up < 0 ? '' : path.slice(0, up), name)]
}

/** The lock file as JSON text with every optional package that it misses. Throws when one is not a package of one platform. */
export function complete(text: string): string {
  const lock = Lock.parse(JSON.parse(text))
  const packages = { ...lock.packages }
  for (const [path, info] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(Dependencies.parse(info.optionalDependencies))) {
      if (!places(path, name).some((place) => place in packages)) packages[`node_modules/${name}`] = entry(name, version, info)
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`
}

if (import.meta.main) writeFileSync('package-lock.json', complete(readFileSync('package-lock.json', 'utf8')))
