/** Content with single files laid over it: what was published, or a concept that somebody looks at. */
import type { GemeenteId } from '../model/basis.ts'
import { type Content, InhoudOnjuist } from '../ports.ts'

/** Files of a gemeente by path below its folder: `mensen.yaml`, `beleid/…`, `sjablonen/…`. */
export type Laag = ReadonlyMap<string, () => Promise<Uint8Array>>

/** @throws InhoudOnjuist when the bytes are not UTF-8 */
export function alsTekst(bytes: Uint8Array, pad: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (fout) {
    throw new InhoudOnjuist(`Het bestand ${pad} is geen tekst in UTF-8. Sla het op als UTF-8.`, { cause: fout })
  }
}

const MENSEN = 'mensen.yaml'
const BELEID = 'beleid/'
const SJABLONEN = 'sjablonen/'

/** A copy: whoever gets bytes may change them. */
export function legOver(basis: Content, laagVan: (gemeente: GemeenteId) => Promise<Laag>): Content {
  const uitLaag = async (gemeente: GemeenteId, pad: string) =>
    (await (await laagVan(gemeente)).get(`${SJABLONEN}${pad}`)?.())?.slice() ?? null
  return {
    gemeenten: () => basis.gemeenten(),
    mensen: async (gemeente) => {
      const bytes = await (await laagVan(gemeente)).get(MENSEN)?.()
      return bytes === undefined ? basis.mensen(gemeente) : alsTekst(bytes, `${gemeente}/${MENSEN}`)
    },
    beleidsbestanden: async (gemeente) => {
      const eronder = await basis.beleidsbestanden(gemeente)
      const laag = [...(await laagVan(gemeente))].filter(([pad]) => pad.startsWith(BELEID))
      const lees = async ([pad, haal]: (typeof laag)[number]) => ({
        naam: pad.slice(BELEID.length),
        tekst: alsTekst(await haal(), `${gemeente}/${pad}`)
      })
      const erop = await Promise.all(laag.map(lees))
      const namen = erop.map(({ naam }) => naam)
      return [...erop, ...eronder.filter(({ naam }) => !namen.includes(naam))].toSorted((a, b) => (a.naam < b.naam ? -1 : 1))
    },
    sjabloon: async (gemeente, pad) => {
      const bytes = await uitLaag(gemeente, pad)
      return bytes === null ? basis.sjabloon(gemeente, pad) : alsTekst(bytes, `${gemeente}/${SJABLONEN}${pad}`)
    },
    bestand: async (gemeente, pad) => (await uitLaag(gemeente, pad)) ?? basis.bestand(gemeente, pad),
    eigenSjablonen: async (gemeente) => {
      const eigen = await basis.eigenSjablonen(gemeente)
      const paden = [...(await laagVan(gemeente)).keys()].filter((pad) => pad.startsWith(SJABLONEN))
      return [...new Set([...eigen, ...paden.map((pad) => pad.slice(SJABLONEN.length))])].toSorted()
    }
  }
}

/** As it would be with this file, for one gemeente. */
export function metBestand(inhoud: Content, gemeente: GemeenteId, pad: string, bytes: Uint8Array): Content {
  const laag: Laag = new Map([[pad, async () => bytes]])
  return legOver(inhoud, async (van) => (van === gemeente ? laag : new Map()))
}
