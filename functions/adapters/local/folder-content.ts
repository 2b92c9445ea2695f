/**
 * Content from the packaged folders, with the gemeente's own folder laid over them file by file. Packaged policies may be left
 * out: a real installation has nothing of the demo.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { GemeenteId } from '../../model/basis.ts'
import { type Content, InhoudOntbreekt } from '../../ports.ts'
import { alsTekst, beleidsnamen, eisGemeente, MENSEN, sjabloonpad } from '../inhoud.ts'
import { isSegment } from '../sleutel.ts'
import { heeftCode, leesMap, padBinnen } from './durable-file.ts'

export interface ContentMappen {
  /** Packaged `<gemeente>/<geldig-vanaf>.yaml` with `mensen.yaml` beside them; left out, no packaged gemeente exists. */
  readonly beleid?: string
  /** Packaged templates. */
  readonly sjablonen: string
  /** Own `<gemeente>/beleid/*.yaml`, `<gemeente>/mensen.yaml` and `<gemeente>/sjablonen/**`. */
  readonly eigen?: string
}

/** A file or folder below a root that it may not leave. */
interface Plaats {
  readonly wortel: string
  readonly pad: readonly string[]
}

export class FolderContent implements Content {
  readonly #mappen: ContentMappen

  constructor(mappen: ContentMappen) {
    this.#mappen = mappen
  }

  async gemeenten(): Promise<readonly GemeenteId[]> {
    const namen = await Promise.all(plaatsen([this.#mappen.eigen, []], [this.#mappen.beleid, []]).map(submappen))
    return [...new Set(namen.flat())].filter((naam) => GemeenteId.safeParse(naam).success).sort()
  }

  async beleidsbestanden(gemeente: GemeenteId): Promise<readonly { readonly naam: string; readonly tekst: string }[]> {
    eisGemeente(gemeente)
    const mappen = plaatsen([this.#mappen.eigen, [gemeente, 'beleid']], [this.#mappen.beleid, [gemeente]])
    const namen = new Set((await Promise.all(mappen.map(beleidIn))).flat())
    const lees = async (naam: string) => ({ naam, tekst: await leesTekst(mappen.map((map) => onder(map, naam))) })
    return Promise.all([...namen].sort().map(lees))
  }

  async mensen(gemeente: GemeenteId): Promise<string> {
    eisGemeente(gemeente)
    return leesTekst(plaatsen([this.#mappen.eigen, [gemeente, MENSEN]], [this.#mappen.beleid, [gemeente, MENSEN]]))
  }

  async sjabloon(gemeente: GemeenteId, pad: string): Promise<string> {
    return leesTekst(this.#sjabloonplaatsen(gemeente, pad))
  }

  async bestand(gemeente: GemeenteId, pad: string): Promise<Uint8Array> {
    return (await leesEerste(this.#sjabloonplaatsen(gemeente, pad))).bytes
  }

  async eigenSjablonen(gemeente: GemeenteId): Promise<readonly string[]> {
    eisGemeente(gemeente)
    const [map] = plaatsen([this.#mappen.eigen, [gemeente, 'sjablonen']])
    return map === undefined ? [] : (await bestandenOnder(map)).map((pad) => pad.join('/')).sort()
  }

  #sjabloonplaatsen(gemeente: GemeenteId, pad: string): Plaats[] {
    eisGemeente(gemeente)
    const segmenten = sjabloonpad(pad)
    return plaatsen([this.#mappen.eigen, [gemeente, 'sjablonen', ...segmenten]], [this.#mappen.sjablonen, segmenten])
  }
}

/** The places that exist in these settings, the one that goes first in front. */
function plaatsen(...lagen: readonly (readonly [wortel: string | undefined, pad: readonly string[]])[]): Plaats[] {
  return lagen.flatMap(([wortel, pad]) => (wortel === undefined ? [] : [{ wortel, pad }]))
}

function onder(map: Plaats, naam: string): Plaats {
  return { wortel: map.wortel, pad: [...map.pad, naam] }
}

async function submappen({ wortel, pad }: Plaats): Promise<string[]> {
  return (await leesMap(join(wortel, ...pad))).filter((ding) => ding.isDirectory()).map(({ name }) => name)
}

async function beleidIn({ wortel, pad }: Plaats): Promise<string[]> {
  const map = join(wortel, ...pad)
  const bestanden = (await leesMap(map)).filter((ding) => ding.isFile()).map(({ name }) => name)
  return beleidsnamen(bestanden, map)
}

/** Paths below the folder; names that no path of a template can have are left out. */
async function bestandenOnder(map: Plaats, onderweg: readonly string[] = []): Promise<(readonly string[])[]> {
  const dingen = (await leesMap(join(map.wortel, ...map.pad))).filter(({ name }) => isSegment(name))
  const paden = dingen.map(async (ding) => {
    const pad = [...onderweg, ding.name]
    if (ding.isDirectory()) return bestandenOnder(onder(map, ding.name), pad)
    return ding.isFile() ? [pad] : []
  })
  return (await Promise.all(paden)).flat()
}

async function leesTekst(kandidaten: readonly Plaats[]): Promise<string> {
  const { bytes, pad } = await leesEerste(kandidaten)
  return alsTekst(bytes, pad)
}

async function leesEerste(kandidaten: readonly Plaats[]): Promise<{ bytes: Uint8Array; pad: string }> {
  for (const { wortel, pad } of kandidaten) {
    const gevonden = await padBinnen(wortel, join(wortel, ...pad))
    if (gevonden === null) continue
    try {
      return { bytes: new Uint8Array(await readFile(gevonden)), pad: gevonden }
    } catch (fout) {
      if (!heeftCode(fout, 'EISDIR')) throw fout
    }
  }
  const gezocht = kandidaten.map(({ wortel, pad }) => join(wortel, ...pad)).join(' en ')
  throw new InhoudOntbreekt(gezocht === '' ? 'Er is geen map met inhoud ingesteld.' : `Het bestand ontbreekt; gezocht is ${gezocht}.`)
}
