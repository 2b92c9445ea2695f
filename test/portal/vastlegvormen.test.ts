/** Every form with which something is recorded, filled in as a person does, against the rule of the room that takes it. */
import { describe, expect, it } from 'vitest'
import { legVastIn } from '../../functions/intake/vastleggen.ts'
import { leesFormulier } from '../../functions/portal/formulier.ts'
import { zonderOpdracht } from '../../functions/portal/opmaak/tekst.ts'
import { leesVastlegging, vastlegvelden } from '../../functions/portal/paginas/vastleggen-velden.ts'
import type { Vormnaam } from '../../functions/portal/paginas/vastleggen-vorm.ts'
import { VORMEN } from '../../functions/portal/paginas/vastleggen-vormen.ts'
import { draai, gevonden, zetStap } from '../deadlines/verloop.ts'
import type { ZaakBouwer } from '../helpers/zaak-bouwer.ts'

type Soort = Exclude<Vormnaam, 'zienswijze'>
type Velden = Readonly<Record<string, string>>
const VANDAAG = '2027-06-01'
const STUK = { sleutel: 'voorbeeldgemeente/zaken/vbg-2026-0001/stukken/a.pdf', bestandsnaam: 'stuk.pdf' }
const TEKST = { tekst: 'Zoals blijkt uit het stuk.' }

function post(bouw: ZaakBouwer, soort: Soort, velden: Velden, stuk: boolean) {
  const { zaak } = bouw
  const gelezen = leesVastlegging(leesFormulier(velden), { soort, vorm: VORMEN[soort], zaak })
  return gelezen.ok ? legVastIn(zaak, gelezen.invoer, { vandaag: VANDAAG, door: 'behandelaar', document: stuk ? STUK : null }) : gelezen
}

function na(bouw: ZaakBouwer, soort: Soort): ZaakBouwer {
  const uitslag = post(bouw, soort, GEVALLEN[soort].velden, true)
  if (!uitslag.ok) throw new Error(`${soort}: ${uitslag.redenen.join(' ')}`)
  for (const gebeurtenis of uitslag.gebeurtenissen) bouw.gebeurt(gebeurtenis, 'behandelaar')
  draai(bouw, VANDAAG)
  return bouw
}

/** A last made known on 10 November 2026, and what was recorded since, each by its own form. */
function last(...soorten: readonly Soort[]): ZaakBouwer {
  const bouw = zetStap(gevonden(), '2026-11-10', 'last-onder-dwangsom', { duur: { aantal: 2, eenheid: 'weken' } })
  draai(bouw, '2026-11-10')
  return soorten.reduce(na, bouw)
}

function verwijderd(): ZaakBouwer {
  return zetStap(gevonden(), '2026-11-10', 'verwijdering')
}

const BEVEL = { datum: '2026-11-03', geldigTot: '2026-11-10', voorwaarden: ['ratio'], maatregelen: 'Zet drie beroepskrachten in.' }
const HOUDER = {
  'h:naam': 'Een Andere B.V.',
  'h:straat': 'Dorpsstraat 1',
  'h:postcode': '1234 AB',
  'h:plaats': 'Voorbeeldstad',
  'h:kvk': '87654321'
}

interface Geval {
  readonly zaak: () => ZaakBouwer
  readonly velden: Velden
}

/** Every field that the form has stands filled in; the file always goes along. */
const GEVALLEN: Readonly<Record<Soort, Geval>> = {
  bezwaar: { zaak: last, velden: { op: '2026-12-01', ...TEKST, 'v:van': 'Buurvrouw', 'v:post': '2026-11-30', 'v:kosten': 'ja' } },
  adviescommissie: { zaak: () => last('bezwaar'), velden: { op: '2026-12-02', ...TEKST } },
  'verzuim-gevraagd': { zaak: () => last('bezwaar'), velden: { op: '2026-12-03', tot: '2026-12-17', ...TEKST } },
  'verzuim-hersteld': { zaak: () => last('bezwaar', 'verzuim-gevraagd'), velden: { op: '2026-12-10', ...TEKST } },
  verdaging: { zaak: () => last('bezwaar'), velden: { op: '2026-12-20', tot: '2027-03-16', ...TEKST } },
  'verder-uitstel': { zaak: () => last('bezwaar'), velden: { op: '2026-12-20', tot: '2027-05-01', ...TEKST } },
  ingebrekestelling: { zaak: () => last('bezwaar'), velden: { op: '2027-05-15', ...TEKST } },
  hoorzitting: {
    zaak: () => last('bezwaar'),
    velden: {
      op: '2027-06-01',
      'v:dag': '2027-06-24',
      'v:tijd': '14.30',
      'v:plaats': 'Stadskantoor',
      'v:wie': 'mevrouw A. Voorbeeld',
      'v:inzage-vanaf': '2027-06-15',
      'v:inzage-plaats': 'de balie',
      ...TEKST
    }
  },
  'bezwaar-gehoord': { zaak: () => last('bezwaar'), velden: { op: '2027-01-10', ...TEKST } },
  'bezwaar-niet-gehoord': { zaak: () => last('bezwaar'), velden: { op: '2027-01-10', 'v:grond': 'c', ...TEKST } },
  'bezwaar-advies': { zaak: () => last('bezwaar', 'adviescommissie'), velden: { op: '2027-01-20', ...TEKST } },
  'bezwaar-ingetrokken': { zaak: () => last('bezwaar'), velden: { op: '2027-01-20', ...TEKST } },
  'bezwaar-afgedaan': { zaak: () => last('bezwaar'), velden: { op: '2027-02-01', 'v:afloop': 'ongegrond', ...TEKST } },
  beroep: { zaak: () => last('bezwaar', 'bezwaar-afgedaan'), velden: { op: '2027-02-20', ...TEKST } },
  'beroep-beslist': {
    zaak: () => last('bezwaar', 'bezwaar-afgedaan', 'beroep'),
    velden: { op: '2027-05-20', tot: '2027-07-15', 'v:eind': '', ...TEKST }
  },
  'controle-op-stukken': { zaak: () => gevonden(), velden: { op: '2026-11-20', oordeel: 'voldoet', ...TEKST } },
  verbeuring: { zaak: last, velden: { op: '2026-12-05', tot: '2026-12-06', bedrag: '500', ...TEKST } },
  betaling: { zaak: () => last('verbeuring'), velden: { op: '2027-01-05', bedrag: '500', ...TEKST } },
  'uitstel-van-betaling': { zaak: () => last('verbeuring'), velden: { op: '2027-01-05', tot: '2027-09-01', ...TEKST } },
  erkenning: { zaak: () => last('verbeuring'), velden: { op: '2027-01-06', ...TEKST } },
  stuiting: { zaak: () => last('verbeuring'), velden: { op: '2027-01-07', ...TEKST } },
  'verzoek-om-invordering': { zaak: () => last('verbeuring'), velden: { op: '2027-01-08', ...TEKST } },
  'verzoek-om-invordering-beslist': {
    zaak: () => last('verbeuring', 'verzoek-om-invordering'),
    velden: { op: '2027-01-20', ...TEKST }
  },
  'verzoek-om-invordering-definitief': {
    zaak: () => last('verbeuring', 'verzoek-om-invordering', 'verzoek-om-invordering-beslist'),
    velden: { op: '2027-03-10', ...TEKST }
  },
  'verzoek-over-last': { zaak: last, velden: { op: '2026-12-05', ...TEKST } },
  'verzoek-over-last-afgedaan': { zaak: () => last('verzoek-over-last'), velden: { op: '2026-12-10', ...TEKST } },
  'rapport-openbaar': { zaak: () => gevonden(), velden: { op: '2026-11-20', ...TEKST } },
  onherroepelijk: { zaak: last, velden: { op: '2027-01-10', ...TEKST } },
  'niet-onherroepelijk': { zaak: () => last('onherroepelijk'), velden: { op: '2027-01-20', ...TEKST } },
  'sanctie-in-register': { zaak: () => last('onherroepelijk'), velden: { op: '2027-01-20', ...TEKST } },
  'sanctie-uit-register': { zaak: () => last('onherroepelijk', 'sanctie-in-register'), velden: { op: '2027-02-20', ...TEKST } },
  publicatie: { zaak: verwijderd, velden: { op: '2026-11-20', ...TEKST } },
  'bevel-verlengd': { zaak: () => gevonden({ inhoud: { bevel: BEVEL } }), velden: { op: '2026-11-09', ...TEKST } },
  herroepen: { zaak: last, velden: { op: '2027-01-20', ...TEKST } },
  geschorst: { zaak: last, velden: { op: '2026-12-20', ...TEKST } },
  'schorsing-voorbij': { zaak: () => last('geschorst'), velden: { op: '2027-02-20', ...TEKST } },
  adres: { zaak: () => gevonden(), velden: { op: '2026-12-01', 'h:straat': 'Kastanjelaan 7', ...TEKST } },
  houder: { zaak: () => gevonden(), velden: { op: '2026-12-01', wie: 'ander', ...HOUDER, ...TEKST } }
}

const isSoort = (naam: string): naam is Soort => Object.hasOwn(GEVALLEN, naam)
const RIJEN = Object.keys(GEVALLEN)
  .filter(isSoort)
  .map((soort) => ({ soort, ...GEVALLEN[soort] }))

/** Its fields with how much each is asked, by the name under which it is sent. */
function gevraagd(soort: Soort): readonly (readonly [string, boolean | 'soms'])[] {
  const { tekst, document, bedrag, tot, extra = [], keuze } = VORMEN[soort]
  return [
    ['tekst', tekst.verplicht],
    ['document', document.verplicht],
    ...(bedrag === undefined ? [] : [['bedrag', bedrag.verplicht] as const]),
    ...(tot === undefined ? [] : [['tot', tot.verplicht] as const]),
    ...(keuze === undefined ? [] : [[keuze.naam, true] as const]),
    ...extra.map(({ naam, verplicht }) => [`v:${naam}`, verplicht] as const)
  ]
}

describe('the form of each kind', () => {
  it.each(RIJEN)('$soort can be opened, and filled in it is taken by the rule', ({ soort, zaak, velden }) => {
    const bouw = zaak()
    expect(VORMEN[soort].nogNiet(bouw.zaak)).toBeNull()
    const uitslag = post(bouw, soort, velden, true)
    expect(uitslag).toMatchObject({ ok: true })
    // Words of the command line mean nothing at a page.
    for (const zin of uitslag.ok ? uitslag.opmerkingen : []) expect(zonderOpdracht(zin)).not.toMatch(/--\w|\b(bs|letter|record) /)
  })

  it.each(RIJEN)('$soort shows every field that is filled in here, and no other', ({ soort, zaak, velden }) => {
    const vorm = VORMEN[soort]
    const bladzijde = String(vastlegvelden({ vorm, zaak: zaak().zaak }, leesFormulier({}), { geweigerd: false, grens: 1_000_000 }))
    const namen = new Set([...bladzijde.matchAll(/ name="([^"]+)"/g)].map(([, naam]) => naam))
    for (const naam of Object.keys(velden)) expect(namen).toContain(naam)
    for (const [naam] of gevraagd(soort)) if (naam !== 'document') expect(Object.keys(velden)).toContain(naam)
  })

  it.each(RIJEN)('$soort asks what the rule cannot do without, and nothing that it can', ({ soort, zaak, velden }) => {
    const uit = gevraagd(soort).flatMap(([naam, verplicht]) => {
      if (verplicht === 'soms') return []
      const { [naam]: _weg, ...rest } = velden
      return [[naam, verplicht, !post(zaak(), soort, naam === 'document' ? velden : rest, naam !== 'document').ok]]
    })
    for (const [naam, verplicht, geweigerd] of uit) expect([naam, geweigerd]).toEqual([naam, verplicht])
  })
})

describe('which bezwaar ended', () => {
  const tweede = (bouw: ZaakBouwer) => bouw.legtVast({ id: 'e2', soort: 'bezwaar', op: '2026-12-02', brief: 'vbg-2026-0001-b1' })
  const toon = (soort: Soort, bouw: ZaakBouwer) =>
    String(vastlegvelden({ vorm: VORMEN[soort], zaak: bouw.zaak }, leesFormulier({}), { geweigerd: false, grens: 1_000_000 }))

  it.each(['bezwaar-ingetrokken', 'bezwaar-afgedaan'] as const)(
    '%s asks it when there are two, and takes the one that is chosen',
    (soort) => {
      const { velden } = GEVALLEN[soort]
      expect(toon(soort, last('bezwaar'))).not.toContain('name="feit"')
      const bouw = tweede(last('bezwaar'))
      expect(toon(soort, bouw)).toContain('<option value="e2">e2 (bezwaar van 2 december 2026, van de houder)</option>')
      expect(post(bouw, soort, velden, true)).toMatchObject({
        ok: false,
        redenen: [expect.stringContaining('Zeg om welk van deze het gaat')]
      })
      expect(post(bouw, soort, { ...velden, feit: 'e2' }, true)).toMatchObject({
        ok: true,
        gebeurtenissen: [{ inhoud: { vastlegging: { feit: 'e2' } } }]
      })
    }
  )
})
