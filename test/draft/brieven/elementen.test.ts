/** Per element of each letter kind: the letter with only that element taken away fails on exactly that id; the complete one on none. */
import { beforeAll, describe, expect, it } from 'vitest'
import { contractVoor } from '../../../functions/brieven/contract.ts'
import type { Element } from '../../../functions/brieven/gate-contract.ts'
import type { Drukwerk } from '../../../functions/brieven/render.ts'
import type { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'
import { drukwerkVan, gebreken, html, ids, zonderBlok } from './letter.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { ALLE, PER_SOORT } from './zaken.ts'

type Boom = Record<string, unknown>

function alsBoom(waarde: unknown): Boom {
  return waarde as Boom
}

/** Every place behind a path: its parent and last step. */
function plekken(boom: unknown, pad: string): { ouder: Boom; stap: string }[] {
  const [stap = '', ...rest] = pad.split('.')
  const naam = stap.replace('[]', '')
  if (rest.length === 0) return [{ ouder: alsBoom(boom), stap: naam }]
  const verder = alsBoom(boom)[naam]
  const kinderen = stap.endsWith('[]') ? (verder as unknown[]) : [verder]
  return kinderen.flatMap((kind) => plekken(kind, rest.join('.')))
}

function leeg(waarde: unknown): unknown {
  if (Array.isArray(waarde)) return []
  return typeof waarde === 'string' ? '' : null
}

/** The data with this source emptied: in the last item when it stands in a list, so that one of several is missing. */
function zonderBron(gegevens: BriefGegevens, bron: string): BriefGegevens {
  const kopie = structuredClone(gegevens)
  const plek = plekken(kopie, bron).at(-1)
  if (plek === undefined) throw new Error(`${bron} is nergens te vinden`)
  plek.ouder[plek.stap] = leeg(plek.ouder[plek.stap])
  return kopie
}

/** What makes a condition hold that does not hold in the case, with the fields that then must be there. */
const LAAT_GELDEN: Readonly<Record<string, Boom>> = {
  vervangt: { titel: 'Waarschuwing', kenmerk: 'vbg-2026-0001-b0', datum: '2026-11-02', verzonden: '2026-11-03' },
  'vervangt.intrekking': {},
  reactie: { teksten: [{ rapport: 'GGD-2026-0417', tekst: 'Wij zijn het er niet mee eens.' }], gelezenDoor: 'behandelaar' },
  'reactie.antwoord': { tekst: 'Dat overtuigt ons niet.' },
  adviesAfwijking: { motivering: 'Er is intussen nieuw bewijs.' },
  anderen: { tekst: 'De oudercommissie krijgt op dezelfde dag een afschrift.' },
  'beleid.bevel': { tellingen: [{ nummer: 1, datum: '2026-10-07', fase: 2, stap: 'aanwijzing' }] },
  'beleid.keuze': { motivering: 'Wij houden de gewone stap aan.' },
  'beleid.afwijking': { motivering: 'Het gaat om heel jonge kinderen.' },
  'samenloop.wijziging': { tekst: 'De termijn van last 1 wordt een week langer.' },
  'geld.betaald': { bedrag: 50000 },
  staatVast: { datum: '2027-03-16' },
  bezwaarLast: { datum: '2027-02-22' },
  opVerzoek: { datum: '2027-02-25' },
  rente: { tekst: 'wettelijke rente over € 3.500, vanaf 24 maart 2027.' },
  kosten: { bedrag: 2000 },
  'kosten.bezwaar': {},
  einde: { vorige: '2027-02-02', nieuw: '2027-02-16' },
  gevolgInvordering: { kenmerk: 'vbg-2026-0001-b6', datum: '2027-03-09', tekst: 'Dat besluit blijft bestaan.' },
  werking: { vanaf: '2027-04-06' },
  opschorting: { tot: '2027-06-30' },
  hervat: { vorige: '2027-04-20', nieuw: '2027-07-15' },
  dwangsom: {
    wijze: 'per tijdseenheid',
    tijdseenheid: 'dag',
    oud: { bedrag: 50_000, maximum: 500_000 },
    nieuw: { bedrag: 25_000, maximum: 250_000 }
  },
  verval: { kenmerken: ['vbg-2026-0001-b6'], was: 300_000, wordt: 150_000, teBetalen: 150_000 },
  terug: { bedrag: 20_000 },
  wijziging: {
    regels: [
      {
        nummer: 1,
        kenmerk: 'vbg-2026-0001-b9',
        datum: '2027-02-20',
        vanaf: '2027-02-05',
        wijze: 'per tijdseenheid',
        tijdseenheid: 'dag',
        bedrag: 25_000,
        maximum: 250_000
      }
    ]
  },
  eerder: { kenmerk: 'vbg-2026-0001-b9', datum: '2027-03-01', waarom: 'vervallen' },
  'beslissing.wijziging': { tekst: 'De dwangsom van last 1 is € 500,00 per keer.' },
  'hoorzitting.nietGehoord': {
    grond: 'U hebt verklaard dat u niet gehoord wilt worden.',
    artikel: 'artikel 7:3, onder c, van de Algemene wet bestuursrecht',
    motivering: 'Dat schreef u ons op 4 maart 2027.'
  },
  vorigeZitting: { dag: '2027-03-18' },
  invordering: {
    brieven: [{ titel: 'Invorderingsbeschikking', kenmerk: 'vbg-2026-0001-b9', datum: '2027-03-01', verzonden: '' }],
    dictum: 'Ons besluit om de dwangsommen te innen (kenmerk vbg-2026-0001-b9) blijft gelden.',
    motivering: 'U hebt de last niet op tijd uitgevoerd.'
  },
  'intrekking.gastouders': { artikel: 'artikel 1.47b, vierde lid, van de Wet kinderopvang' }
}

const LAAT_HOREN: Readonly<Record<string, Boom>> = {
  'zienswijze.gegeven': {
    weging: ['Dit punt overtuigt ons niet.'],
    zienswijzen: [{ ontvangen: '2026-11-18', hoe: 'mondeling', tekst: 'Ik ben het er niet mee eens.', voornemen: '' }]
  },
  'zienswijze.uitgebleven': {
    voornemens: [{ kenmerk: 'vbg-2026-0001-b1', datum: '2026-11-02', verzonden: '', einde: '2026-11-16', onbeantwoord: false }]
  },
  'zienswijze.overgeslagen': { grond: 'de zaak heeft spoed (onder a)', motivering: 'Elke dag zijn er te weinig beroepskrachten.' }
}

/** The data with the condition of this element holding; unchanged when it holds already. */
function waarinGeldt(gegevens: BriefGegevens, { voorwaarde }: Element): BriefGegevens {
  const kopie = structuredClone(gegevens)
  if (voorwaarde === undefined) return kopie
  const [plek] = plekken(kopie, voorwaarde.pad)
  const antwoord = alsBoom(plek?.ouder[plek.stap])
  if (antwoord.geldt === true) return kopie
  const horen = LAAT_HOREN[voorwaarde.pad]
  Object.assign(antwoord, { geldt: true, reden: 'dat is hier zo' }, LAAT_GELDEN[voorwaarde.pad] ?? {})
  if (voorwaarde.pad === 'vervangt.intrekking') Object.assign(alsBoom(alsBoom(kopie).vervangt), { geldt: true }, LAAT_GELDEN.vervangt)
  if (horen !== undefined) Object.assign(alsBoom(alsBoom(kopie).zienswijze), horen)
  else if (LAAT_GELDEN[voorwaarde.pad] === undefined) throw new Error(`${voorwaarde.pad} is nog niet voorbereid`)
  return kopie
}

const GEVALLEN: readonly [string, Briefgeval][] = Object.entries(PER_SOORT)
const contractVan = (geval: Briefgeval) => contractVoor(geval.soort, geval.op)

describe.each(ALLE.map((geval): [string, Briefgeval] => [geval.naam, geval]))('the complete letter: %s', (_naam, geval) => {
  it('is green in every line', async () => {
    const { gegevens, openPunten, waarschuwingen, geweigerd } = inhoudVan(geval)
    expect({ openPunten, geweigerd, gebreken: gebreken(gegevens, html(gegevens, await drukwerkVan(geval))) }).toEqual({
      openPunten: [],
      geweigerd: [],
      gebreken: []
    })
    expect(waarschuwingen).toEqual([])
  })
})

describe.each(GEVALLEN)('%s', (_soort, geval) => {
  const { gegevens } = inhoudVan(geval)
  const { elementen } = contractVan(geval)
  let drukwerk: Drukwerk
  beforeAll(async () => {
    drukwerk = await drukwerkVan(geval)
  })

  it.each(elementen.map((element): [string, Element] => [element.id, element]))('%s is asked for', (_id, element) => {
    const compleet = waarinGeldt(gegevens, element)
    expect(gebreken(compleet, html(compleet, drukwerk))).toEqual([])
  })

  it.each(elementen.flatMap((element) => element.bronnen.map((bron): [string, string, Element] => [element.id, bron, element])))(
    '%s fails alone without %s',
    (id, bron, element) => {
      const zonder = zonderBron(waarinGeldt(gegevens, element), bron)
      const gevonden = gebreken(zonder, html(zonder, drukwerk))
      expect(ids(gevonden)).toEqual([id])
      expect(gevonden[0]?.status).toBe(element.code === 'P' ? 'geel' : 'rood')
    }
  )

  it.each(elementen.flatMap((element) => (element.blok === null ? [] : [[element.id, element.blok, element] as const])))(
    '%s fails alone without block %s',
    (id, blok, element) => {
      const compleet = waarinGeldt(gegevens, element)
      const gevonden = gebreken(compleet, zonderBlok(html(compleet, drukwerk), blok))
      expect(ids(gevonden)).toEqual([id])
      expect(gevonden[0]?.status).toBe(element.code === 'P' ? 'geel' : 'rood')
    }
  )

  it.each(elementen.flatMap((element) => (element.voorwaarde === undefined ? [] : [[element.id, element] as const])))(
    '%s may not stand in the letter when it does not apply',
    (id, element) => {
      const met = waarinGeldt(gegevens, element)
      const document = html(met, drukwerk)
      const niet = structuredClone(met)
      for (const { ouder, stap } of plekken(niet, element.voorwaarde?.pad ?? ''))
        Object.assign(alsBoom(ouder[stap]), { geldt: false, reden: 'dat geldt hier niet' })
      expect(ids(gebreken(niet, document))).toContain(id)
    }
  )

  it('gives every element fields of its own and a block of its own', () => {
    const bronnen = elementen.flatMap((element) => element.bronnen)
    const blokken = elementen.flatMap(({ blok }) => blok ?? [])
    expect(bronnen.filter((bron, plek) => bronnen.indexOf(bron) !== plek)).toEqual([])
    expect(blokken.filter((blok, plek) => blokken.indexOf(blok) !== plek)).toEqual([])
    expect(new Set(elementen.map(({ id }) => id)).size).toBe(elementen.length)
  })
})
