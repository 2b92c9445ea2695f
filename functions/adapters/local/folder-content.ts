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
import { Leesgeheugen } from './leesgeheugen.ts'

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

interface Gelezen {
  readonly bytes: Uint8Array
  readonly pad: string
}

/** Each request of the portal asks for the people and the policy as they are now. */
export class FolderContent implements Content {
  readonly #mappen: ContentMappen
  readonly #bestanden = new Leesgeheugen<Gelezen>()
  readonly #beleid = new Leesgeheugen<readonly string[]>()

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
    const namen = new Set((await Promise.all(mappen.map((map) => this.#beleidIn(map)))).flat())
    const lees = async (naam: string) => ({ naam, tekst: await this.#leesTekst(mappen.map((map) => onder(map, naam))) })
    return Promise.all([...namen].sort().map(lees))
  }

  async mensen(gemeente: GemeenteId): Promise<string> {
    eisGemeente(gemeente)
    return this.#leesTekst(plaatsen([this.#mappen.eigen, [gemeente, MENSEN]], [this.#mappen.beleid, [gemeente, MENSEN]]))
  }

  async sjabloon(gemeente: GemeenteId, pad: string): Promise<string> {
    return this.#leesTekst(this.#sjabloonplaatsen(gemeente, pad))
  }

  async bestand(gemeente: GemeenteId, pad: string): Promise<Uint8Array> {
    // A copy: whoever gets bytes may change them.
    return (await this.#leesEerste(this.#sjabloonplaatsen(gemeente, pad))).bytes.slice()
  }

  async eigenSjablonen(gemeente: GemeenteId): Promise<readonly string[]> {
    eisGemeente(gemeente)
    const [map] = plaatsen([this.#mappen.eigen, [gemeente, 'sjablonen']])
    return map === undefined ? [] : (await bestandenOnder(map)).map((pad) => pad.join('/')).sort()
  }

  async #leesTekst(kandidaten: readonly Plaats[]): Promise<string> {
    const { bytes, pad } = await this.#leesEerste(kandidaten)
    return alsTekst(bytes, pad)
  }

  async #leesEerste(kandidaten: readonly Plaats[]): Promise<Gelezen> {
    for (const plaats of kandidaten) {
      const gelezen = await this.#bestanden.lees(join(plaats.wortel, ...plaats.pad), () => leesBinnen(plaats))
      if (gelezen !== null) return gelezen
    }
    const gezocht = kandidaten.map(({ wortel, pad }) => join(wortel, ...pad)).join(' en ')
    throw new InhoudOntbreekt(gezocht === '' ? 'Er is geen map met inhoud ingesteld.' : `Het bestand ontbreekt; gezocht is ${gezocht}.`)
  }

  async #beleidIn({ wortel, pad }: Plaats): Promise<readonly string[]> {
    const map = join(wortel, ...pad)
    const lees = async () =>
      beleidsnamen(
        (await leesMap(map)).filter((ding) => ding.isFile()).map(({ name }) => name),
        map
      )
    return (await this.#beleid.lees(map, lees)) ?? []
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

/** Null: nothing to read stands there, or a link leads outside the root. */
async function leesBinnen({ wortel, pad }: Plaats): Promise<Gelezen | null> {
  const gevonden = await padBinnen(wortel, join(wortel, ...pad))
  if (gevonden === null) return null
  try {
    return { bytes: new Uint8Array(await readFile(gevonden)), pad: gevonden }
  } catch (fout) {
    if (heeftCode(fout, 'EISDIR')) return null
    throw fout
  }
}
