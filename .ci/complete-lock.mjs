/**
 * Adds the packages of other platforms that a registry mirror left out of package-lock.json, so that `npm ci` accepts the lock file
 * everywhere. They stand there by name and exact version; the packages of Linux x64 keep their hashes. Run it after `npm install`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const platform = /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(\w+))?$/

function entry(name, version, parent) {
  const [, os, cpu, abi = ''] = platform.exec(name) ?? []
  if (!os || !/^\d+\.\d+\.\d+$/.test(version)) throw new Error(`${name} ${version}: not a package of one platform with an exact version`)
  return {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(os === 'linux' && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os]
  }
}

/** Where npm looks for `name` from the package at `path`, nearest first. */
function* places(path, name) {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) yield `${at}/node_modules/${name}`
  yield `node_modules/${name}`
}

/** The lock file with every optional package that it misses. Throws when one is not a package of one platform. */
export function complete(lock) {
  const packages = { ...lock.packages }
  for (const [path, info] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(info.optionalDependencies ?? {})) {
      if ([...places(path, name)].some((place) => place in packages)) continue
      packages[`node_modules/${name}`] = entry(name, version, info)
    }
  }
  const [root, ...rest] = Object.entries(packages)
  return { ...lock, packages: Object.fromEntries([root, ...rest.sort(([a], [b]) => a.localeCompare(b, 'en'))]) }
}

if (import.meta.filename === process.argv[1]) {
  const lock = complete(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
}
