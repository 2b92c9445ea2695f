/** Searching in a gemeente of so many zaken that most words stand in hundreds of them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { maakRegels } from '../../functions/journaal.ts'
import { indexVan } from '../../functions/model/vindrijen.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { DAG, type Kantoor, startKantoor, ZAAK } from './kantoor.ts'

const plat = (tekst: string) => tekst.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const GEMEENTE = 'voorbeeldgemeente'
const ZAKEN = 700
const NU = `${DAG}T09:00:00Z`

/** `nr` is the last word of its kenmerk; one in seven has an otter in its name. */
function kopie(mal: Zaak, nr: number): Zaak {
  return {
    ...mal,
    id: `vbg-2025-${String(nr).padStart(4, '0')}`,
    voorziening: { ...mal.voorziening, naam: `De Vlinder ${nr % 7 === 0 ? 'Otter' : 'Egel'}`, lrk: String(300_000_000 + nr) },
    rapporten: mal.rapporten.map((rapport) => ({
      ...rapport,
      inhoud: { ...rapport.inhoud, rapport: { ...rapport.inhoud.rapport, kenmerk: `GGD-2025-${String(nr).padStart(4, '0')}` } }
    }))
  }
}

let kantoor: Kantoor
beforeAll(async () => {
  kantoor = await startKantoor()
  const mal = await leesZaak(kantoor.ports.store, GEMEENTE, ZAAK)
  if (mal === null) throw new Error('de zaak is er niet')
  const regels = maakRegels({ vorige: null, tijdstip: NU, door: 'systeem', gebeurtenissen: [{ soort: 'zaak-geopend', inhoud: null }] })
  for (let nr = 1; nr <= ZAKEN; nr++) {
    const zaak = kopie(mal, nr)
    const index = indexVan(zaak, NU, DAG).filter(({ index: naam }) => naam === 'zoek')
    await kantoor.ports.store.voegToe(
      { gemeente: GEMEENTE, soort: 'zaak', id: zaak.id },
      { verwachteVersie: 0, regels, staat: JSON.stringify(zaak), index }
    )
  }
}, 60_000)
afterAll(() => kantoor.sluit())

async function zoek(woorden: string): Promise<string> {
  return plat((await (await kantoor.als('behandelaar')).post('/zoeken', { zoek: woorden })).tekst)
}

describe('searching among many zaken', () => {
  it.each([
    ['a kenmerk of which year and GGD stand in every zaak', 'GGD-2025-0690', 'vbg-2025-0690'],
    ['a number of the register', '300000655', 'vbg-2025-0655'],
    ['the rare one of two words', 'vlinder 0677', 'vbg-2025-0677']
  ])('%s', async (_naam, woorden, gevonden) => {
    const tekst = await zoek(woorden)
    expect(tekst).toContain('1 zaak gevonden')
    expect(tekst).toContain(gevonden)
  })

  it('words that each stand in hundreds are still held against each other', async () => {
    const tekst = await zoek('vlinder otter')
    expect(tekst).toContain('De eerste vijftig staan hieronder')
    expect(tekst).not.toContain('Egel')
  })

  it('what does not occur is said so', async () => {
    expect(await zoek('vlinder haas')).toContain('Er is niets gevonden.')
  })
})
