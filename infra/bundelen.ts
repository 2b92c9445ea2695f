/**
 * One folder per function, made by esbuild on this machine: no Docker, no network. Files that the code reads beside itself keep their
 * place below the root, so that the source needs to know nothing of bundles.
 */
import { createHash } from 'node:crypto'
import { chmodSync, constants, cpSync, existsSync, globSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { type BuildOptions, build, type Plugin } from 'esbuild'
import { chromiumMap, pakUit } from '../functions/adapters/local/chromium-uitpakken.ts'

const WORTEL = join(import.meta.dirname, '..')
const DOEL = join(WORTEL, '.cache', 'lambda')

/** Files beside the code, as patterns from the root. */
const SJABLONEN = ['templates/**/*']
/** pdf.js looks for its own second half by its place on disk, so it stays a package. */
const PDFJS = ['package.json', 'LICENSE', 'legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs'].map(
  (bestand) => `node_modules/pdfjs-dist/${bestand}`
)
const PDF_DRAAD = 'functions/intake/lees-pdf-draad-step.ts'

interface Bundel {
  readonly mee: readonly string[]
  /** Other ways in: threads that the code starts. */
  readonly draden: readonly string[]
  readonly chromium: boolean
}

const MET_STAPPEN: Bundel = { mee: [...SJABLONEN, ...PDFJS], draden: [PDF_DRAAD], chromium: false }

const BUNDELS = {
  intake: { mee: SJABLONEN, draden: [], chromium: false },
  stappen: MET_STAPPEN,
  verdeel: { mee: SJABLONEN, draden: [], chromium: false },
  dag: MET_STAPPEN,
  druk: { mee: [], draden: [], chromium: true },
  bezorging: { mee: [...SJABLONEN, ...PDFJS], draden: [], chromium: false },
  portaal: { mee: [...SJABLONEN, ...PDFJS, 'functions/portal/publiek/*', 'functions/intake/*.jsonc'], draden: [PDF_DRAAD], chromium: false }
} as const satisfies Record<string, Bundel>

export type Functienaam = keyof typeof BUNDELS
export const FUNCTIES: readonly Functienaam[] = ['intake', 'stappen', 'verdeel', 'dag', 'druk', 'bezorging', 'portaal']

/** `import.meta.url` of each file stays what it was, seen from the root of the bundle; a thread is found as the file that it became. */
const plaatsen: Plugin = {
  name: 'plaatsen',
  setup({ onLoad }) {
    onLoad({ filter: /\/functions\/.*\.ts$/ }, ({ path }) => {
      const bron = readFileSync(path, 'utf8')
      if (!bron.includes('import.meta.url')) return { contents: bron, loader: 'ts' }
      const pad = relative(WORTEL, path)
      const contents = bron
        .replaceAll(/new URL\('(\.\/[a-z-]+-draad-step)\.ts', import\.meta\.url\)/g, "new URL('$1.mjs', import.meta.url)")
        .replaceAll('import.meta.url', `__bron(${JSON.stringify(pad)})`)
      return { contents, loader: 'ts' }
    })
  }
}

function opdracht(ingang: string, uitvoer: string, map: string): BuildOptions {
  const naarWortel = relative(dirname(uitvoer), map) || '.'
  return {
    entryPoints: [join(WORTEL, ingang)],
    outfile: uitvoer,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    external: ['pdfjs-dist/*', '@napi-rs/canvas'],
    plugins: [plaatsen],
    minifyWhitespace: true,
    minifySyntax: true,
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    banner: {
      js: [
        "import { createRequire as __maakRequire } from 'node:module'",
        'const require = __maakRequire(import.meta.url)',
        `const __bron = (pad) => new URL(${JSON.stringify(`${naarWortel}/`)} + pad, import.meta.url).href`
      ].join('\n')
    }
  }
}

function kopieer(patronen: readonly string[], map: string): void {
  for (const pad of globSync([...patronen], { cwd: WORTEL })) {
    const doel = join(map, pad)
    mkdirSync(dirname(doel), { recursive: true })
    cpSync(join(WORTEL, pad), doel, { recursive: true })
  }
}

/** Unpacked: measured, that is the shortest way to the first letter (COST.md); the file stays below the bound of Lambda. */
async function legChromiumNeer(map: string): Promise<void> {
  const bron = await pakUit(await chromiumMap())
  for (const deel of ['fonts/fonts', 'al2023/lib']) cpSync(join(bron, deel), join(map, 'chromium', deel), { recursive: true })
  const programma = join(map, 'chromium', 'chromium')
  cpSync(join(bron, 'chromium'), programma, { mode: constants.COPYFILE_FICLONE })
  // Lambda runs the function as another user than the one that packed it.
  chmodSync(programma, 0o755)
  writeFileSync(
    join(map, 'chromium', 'fonts', 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir>/tmp/lettertypen</cachedir>
</fontconfig>
`
  )
}

async function bundel(naam: Functienaam): Promise<void> {
  const { mee, draden, chromium }: Bundel = BUNDELS[naam]
  const map = join(DOEL, `${naam}.${process.pid}`)
  rmSync(map, { recursive: true, force: true })
  mkdirSync(map, { recursive: true })
  await build(opdracht(`functions/entry/lambda/${naam}.ts`, join(map, 'index.mjs'), map))
  for (const draad of draden) await build(opdracht(draad, join(map, draad.replace(/\.ts$/, '.mjs')), map))
  kopieer(mee, map)
  if (chromium) await legChromiumNeer(map)
  zetNeer(map, bundelmap(naam))
}

/** Another process may lay down its own in between. */
function zetNeer(map: string, klaar: string, pogingen = 5): void {
  rmSync(klaar, { recursive: true, force: true })
  try {
    renameSync(map, klaar)
  } catch (fout) {
    if (pogingen === 1) throw fout
    zetNeer(map, klaar, pogingen - 1)
  }
}

/** The code of a bundle as it goes to Lambda, without the rest of it and without laying anything down. */
export async function bundelcode(naam: Functienaam): Promise<string> {
  const map = join(DOEL, naam)
  const vraag = opdracht(`functions/entry/lambda/${naam}.ts`, join(map, 'index.mjs'), map)
  const { outputFiles } = await build({ ...vraag, sourcemap: false, write: false })
  return outputFiles.map(({ text }) => text).join('')
}

export function bundelmap(naam: Functienaam): string {
  return join(DOEL, naam)
}

/** Makes every folder anew. Two processes at once each make their own; the last one stays. */
export async function bundelAlles(): Promise<void> {
  for (const naam of FUNCTIES) await bundel(naam)
}

/** Hash of what is in the folder; the Chromium by its size, which changes with every version. */
export function bundelhash(naam: Functienaam): string {
  const map = bundelmap(naam)
  if (!existsSync(map)) throw new Error(`De bundel van ${naam} is nog niet gemaakt.`)
  const hash = createHash('sha256')
  for (const ding of globSync('**/*', { cwd: map, withFileTypes: true }).sort((een, ander) => (pad(een) < pad(ander) ? -1 : 1))) {
    if (!ding.isFile()) continue
    const bytes = readFileSync(pad(ding))
    hash.update(relative(map, pad(ding))).update('\0')
    hash.update(bytes.length > 50_000_000 ? String(bytes.length) : createHash('sha256').update(bytes).digest())
  }
  return hash.digest('hex')
}

function pad({ parentPath, name }: { readonly parentPath: string; readonly name: string }): string {
  return join(parentPath, name)
}
