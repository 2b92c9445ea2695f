/** Taken when there was no decision on a bezwaar in time: what the houder can do then, and whether a dwangsom is owed (Awb 4:17-4:18). Pure. */
import { staatStil } from '../model/beslistermijn.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import type { Termijn } from '../model/termijn.ts'
import type { Taakplan } from './besluit-taken.ts'
import type { Stand } from './stand.ts'

function voorbij({ zaak, vandaag }: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen.flatMap(({ soort, status, laatsteDag, brief, omschrijving }): Taakplan[] => {
    if (soort !== 'beslissing-op-bezwaar' || status !== 'verstreken' || brief === null || staatStil(zaak, brief, vandaag)) return []
    const tekst = `De laatste dag voor de ${omschrijving} was ${toonDatum(laatsteDag)} (artikel 7:10 Awb). Beslis zo snel mogelijk. Verdagen kan niet meer; uitstel alleen met instemming (artikel 7:10, vierde lid, Awb). Stelde de houder u schriftelijk in gebreke? Leg dat vast: twee weken na de ontvangst kan een dwangsom verschuldigd zijn, en dan kan hij ook in beroep (artikel 4:17, 6:2 en 6:12 Awb).`
    return [
      { soort: 'beoordelen', over: `te-laat-bezwaar:${brief}:${laatsteDag}`, sinds: plusDagen(laatsteDag, 1), uiterlijk: null, tekst }
    ]
  })
}

const OF =
  'Laat een jurist beoordelen of zij telt: niet als zij te vroeg of onredelijk laat kwam, als wie haar stuurde geen belanghebbende is, of als het bezwaar kennelijk niet-ontvankelijk of ongegrond is (artikel 4:17, derde en zesde lid, Awb).'

/** Two weeks after it was received; what is owed after that, and whether, a person decides. */
function ingebreke(_stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return termijnen.flatMap(({ soort, status, sleutel, start, laatsteDag }): Taakplan[] => {
    if (soort !== 'ingebrekestelling') return []
    const [, feit = ''] = sleutel.split(':')
    if (status === 'loopt') {
      const tekst = `Op ${toonDatum(start)} is een ingebrekestelling ontvangen. Beslis uiterlijk op ${toonDatum(laatsteDag)}: daarna kan de gemeente een dwangsom verschuldigd zijn, hoogstens 42 dagen (artikel 4:17 Awb). ${OF}`
      return [{ soort: 'beoordelen', over: `ingebreke:${feit}`, sinds: start, uiterlijk: laatsteDag, tekst }]
    }
    if (status !== 'verstreken') return []
    const tekst = `De twee weken na de ingebrekestelling van ${toonDatum(start)} waren voorbij op ${toonDatum(laatsteDag)}, en er was niet beslist. Is de gemeente een dwangsom verschuldigd? Die is € 23 per dag in de eerste veertien dagen, dan veertien dagen € 35 en daarna € 45 per dag, hoogstens 42 dagen (artikel 4:17 Awb). ${OF} Stel bij beschikking vast of en hoeveel de gemeente verschuldigd is, binnen twee weken na de laatste dag waarover (artikel 4:18 Awb).`
    return [{ soort: 'beoordelen', over: `eigen-dwangsom:${feit}`, sinds: plusDagen(laatsteDag, 1), uiterlijk: null, tekst }]
  })
}

export function telaattaken(stand: Stand, termijnen: readonly Termijn[]): Taakplan[] {
  return [...voorbij(stand, termijnen), ...ingebreke(stand, termijnen)]
}

/** The two weeks are over or were met; whether a dwangsom is owed stays asked until a person has said so. */
export function ingebrekeGedaan(termijnen: readonly Termijn[], over: string): string | null {
  const [wat, feit = ''] = over.split(':')
  const termijn = wat === 'ingebreke' ? termijnen.find(({ sleutel }) => sleutel === `ingebrekestelling:${feit}`) : undefined
  if (termijn?.status === 'voldaan') return 'op het bezwaar is beslist, of het is ingetrokken'
  return termijn?.status === 'verstreken' ? 'de twee weken zijn voorbij' : null
}
