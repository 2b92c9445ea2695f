/** The beheerder changes who works here; it counts when somebody else has looked at it, and locks nobody out. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mensenVan } from '../../functions/gemeente.ts'
import { mensNr } from '../../functions/inhoud/adresnr.ts'
import { MENSENPAD, mensenTekst } from '../../functions/inhoud/mensen.ts'
import { leesWijziging, publiceer, zetKlaar } from '../../functions/inhoud/step.ts'
import { wachtendeVersies, wachtregels } from '../../functions/inhoud/wachtend.ts'
import { Mens } from '../../functions/model/beleid.ts'
import { verstuur } from './formulieren.ts'
import { type Bezoeker, type Kantoor, startKantoor } from './kantoor.ts'

let kantoor: Kantoor
let bo: Bezoeker
beforeEach(async () => {
  kantoor = await startKantoor()
  bo = await kantoor.als('beheerder')
}, 60_000)
afterEach(() => kantoor.sluit())

const GEMEENTE = 'voorbeeldgemeente'

const NIEUW = {
  naam: 'Nina Nieuw',
  id: 'n.nieuw',
  functie: 'jurist',
  email: 'nina@voorbeeldgemeente.example',
  rollen: 'toetser',
  opmerking: 'Begint op 1 december.'
}

/** The same as an entry of the list. */
const NIEUW_MENS = { naam: NIEUW.naam, functie: NIEUW.functie, email: NIEUW.email, rollen: ['toetser'] }

const menspad = (id: string, gemeente = 'voorbeeldgemeente') => `/beheer/mensen/${mensNr(gemeente, id)}`

async function namen(): Promise<string[]> {
  return (await mensenVan(kantoor.ports.inhoud, 'voorbeeldgemeente')).map(({ id }) => id)
}

async function voegToe(velden: Record<string, string> = NIEUW) {
  const antwoord = await verstuur(bo, '/beheer/nieuw', /\/beheer\/nieuw$/, () => velden)
  if (antwoord === null) throw new Error('er is geen formulier')
  return antwoord
}

describe('a person', () => {
  it('is added by one, published by another, and only then counts', async () => {
    const gezet = await voegToe({ ...NIEUW, vervangt: 'mandaathouder' })
    expect([gezet.status, gezet.naar]).toEqual([303, '/wijzigingen/mensen.yaml:1'])
    expect(await namen()).not.toContain('n.nieuw')
    expect((await bo.get(gezet.naar)).tekst).toContain('Nina Nieuw komt erbij, met de rol toetser.')
    const zelf = await verstuur(bo, gezet.naar, /\/publiceren$/)
    expect(zelf).toBeNull()
    const ander = await verstuur(await kantoor.als('toetser'), gezet.naar, /\/publiceren$/)
    expect(ander?.status).toBe(303)
    const nina = (await mensenVan(kantoor.ports.inhoud, 'voorbeeldgemeente')).find(({ id }) => id === 'n.nieuw')
    expect([nina?.rollen, nina?.vervangt]).toEqual([['toetser'], ['mandaathouder']])
    expect((await mensenVan(kantoor.ports.inhoud, 'leeuwarderadeel')).map(({ id }) => id)).not.toContain('n.nieuw')
    await kantoor.als('n.nieuw')
  }, 60_000)

  it('who may sign is shown as such before anybody publishes it', async () => {
    const gezet = await voegToe({ ...NIEUW, rollen: 'mandaathouder' })
    const { tekst } = await bo.get(gezet.naar)
    expect(tekst).toContain('Wie mag straks tekenen')
    expect(tekst).toMatch(/<td[^>]*>[^<]*Nina Nieuw, jurist[^<]*<\/td>/)
  }, 60_000)

  it.each([
    ['no name', { naam: '' }, 'Vul de naam in.'],
    ['no roles', { rollen: '' }, 'Kies ten minste één rol.'],
    ['an id of somebody else', { id: 'vera' }, 'Deze korte naam is al van iemand anders.'],
    ['an id that cannot be', { id: 'N Nieuw' }, 'Schrijf de korte naam met kleine letters'],
    ['an absence that ends before it begins', { 'van-0': '2026-12-10', 'tot-0': '2026-12-01' }, 'moet op of na de eerste dag liggen'],
    ['half an absence', { 'van-0': '2026-12-10' }, 'Vul bij elke afwezigheid de eerste en de laatste dag in.'],
    [
      'the login of somebody else',
      { email: 'toetser@voorbeeldgemeente.example', uitleg: 'Zij delen die.' },
      'meldt Persoon toetser zich al aan'
    ],
    ['no reason', { opmerking: '' }, 'Schrijf erbij waarom.']
  ])('with %s is refused, and what was typed stays', async (_naam, deel, zin) => {
    const antwoord = await voegToe({ ...NIEUW, ...deel })
    expect([antwoord.status, antwoord.tekst.includes(zin)]).toEqual([422, true])
    expect(antwoord.tekst).toContain('value="jurist"')
  })

  it('is ended, with the reason, and logs in no more once that is published', async () => {
    const pad = menspad('vera')
    const vera = await kantoor.als('vera')
    expect((await verstuur(bo, pad, /\/einde$/, () => ({ opmerking: '' })))?.status).toBe(422)
    const gezet = await verstuur(bo, pad, /\/einde$/, () => ({ opmerking: 'Andere baan.' }))
    expect((await vera.get('/werkvoorraad')).status).toBe(200)
    await verstuur(await kantoor.als('toetser'), gezet?.naar ?? '', /\/publiceren$/)
    expect(await namen()).not.toContain('vera')
    expect((await vera.get('/werkvoorraad')).status).toBe(401)
  }, 60_000)

  it('who is gone leaves a short name that nobody gets again', async () => {
    const toetser = await kantoor.als('toetser')
    const weg = await verstuur(bo, menspad('vera'), /\/einde$/, () => ({ opmerking: 'Andere baan.' }))
    await verstuur(toetser, weg?.naar ?? '', /\/publiceren$/)
    const antwoord = await voegToe({ ...NIEUW, id: 'vera' })
    expect([antwoord.status, antwoord.tekst.includes('Deze korte naam is eerder gebruikt.')]).toEqual([422, true])
    expect(antwoord.tekst).toContain('bijvoorbeeld vera.2')
    // By the command line or a file the same.
    const mensen = [...(await mensenVan(kantoor.ports.inhoud, GEMEENTE)), Mens.parse({ ...NIEUW_MENS, id: 'vera' })]
    const opdracht = { gemeente: GEMEENTE, wat: MENSENPAD, opmerking: 'Vera.', door: 'beheerder' }
    const gezet = await zetKlaar(kantoor.ports, { ...opdracht, bytes: new TextEncoder().encode(mensenTekst(GEMEENTE, { mensen })) })
    const id = gezet.ok ? gezet.id : ''
    expect((await toetser.get(`/wijzigingen/${id}`)).tekst).toContain('Deze korte naam is eerder gebruikt.')
    const versie = (await leesWijziging(kantoor.ports, GEMEENTE, id))?.versie
    const publicatie = { gemeente: GEMEENTE, id, hash: versie?.hash ?? '', door: 'toetser' }
    expect((await publiceer(kantoor.ports, publicatie)).ok).toBe(false)
  }, 60_000)

  it.each([
    ['the name of somebody else', { naam: 'Persoon  Toetser' }],
    ['the mailbox of somebody else', { email: 'toetser+2@voorbeeldgemeente.example' }]
  ])(
    'with %s is only added when it is explained, and the explanation stays in sight',
    async (_naam, deel) => {
      const geweigerd = await voegToe({ ...NIEUW, ...deel })
      expect([geweigerd.status, geweigerd.tekst.includes('Eén mens mag niet twee keer in de lijst staan.')]).toEqual([422, true])
      expect(geweigerd.tekst).toContain('name="uitleg"')
      const gezet = await voegToe({ ...NIEUW, ...deel, uitleg: 'Vader en dochter, gezien aan het loket.' })
      expect(gezet.status).toBe(303)
      const toetser = await kantoor.als('toetser')
      expect((await toetser.get(gezet.naar)).tekst).toContain('iemand anders dan toetser: Vader en dochter')
      await verstuur(toetser, gezet.naar, /\/publiceren$/)
      expect((await toetser.get('/beheer')).tekst).toContain('Iemand anders dan Persoon toetser: Vader en dochter')
    },
    60_000
  )

  it('with more than twelve absences keeps them all, and takes more', async () => {
    const dagen = (begin: number, aantal: number) =>
      Object.fromEntries(
        Array.from({ length: aantal }, (_, nr) => nr + begin).flatMap((nr) => [
          [`van-${nr}`, `2027-01-${String(nr + 1).padStart(2, '0')}`],
          [`tot-${nr}`, `2027-01-${String(nr + 1).padStart(2, '0')}`]
        ])
      )
    const reden = { opmerking: 'Deeltijd.' }
    const eerste = await verstuur(bo, menspad('vera'), /mensen\/[0-9a-f]{16}$/, () => ({ ...dagen(0, 14), ...reden }))
    expect(eerste?.status).toBe(303)
    const tweede = await verstuur(bo, menspad('vera'), /mensen\/[0-9a-f]{16}$/, () => ({ ...dagen(14, 3), ...reden }))
    const { tekst } = await bo.get(tweede?.naar ?? '')
    expect(tekst).toContain('van 17 januari 2027 tot en met 17 januari 2027')
    const teVeel = Object.fromEntries(
      Array.from({ length: 61 }, (_, nr) => [
        [`van-${nr}`, '2027-03-01'],
        [`tot-${nr}`, '2027-03-02']
      ]).flat()
    )
    const vol = await verstuur(bo, menspad('vera'), /mensen\/[0-9a-f]{16}$/, () => ({ ...teVeel, ...reden }))
    expect([vol?.status, vol?.tekst.includes('Hier passen 60 afwezigheden.')]).toEqual([422, true])
  }, 60_000)

  it('stands in no address, and what is logged names nobody', async () => {
    const { tekst } = await bo.get('/beheer')
    const paden = [...tekst.matchAll(/(?:href|action)="([^"]*)"/g)].map(([, pad = '']) => pad)
    expect(paden.filter((pad) => /vera|toetser|persoon/i.test(pad))).toEqual([])
    expect((await bo.get(menspad('vera'))).status).toBe(200)
    expect((await bo.get('/beheer/mensen/vera')).status).toBe(404)
    expect((await bo.get(menspad('vera', 'leeuwarderadeel'))).status).toBe(404)
  })

  it('without whom nobody could manage or publish any more cannot go', async () => {
    const gezet = await verstuur(bo, menspad('beheerder'), /\/einde$/, () => ({ opmerking: 'Weg.' }))
    const toetser = await kantoor.als('toetser')
    const { tekst } = await toetser.get(gezet?.naar ?? '')
    expect(tekst).toContain('Dan is er geen beheerder meer.')
    expect(await verstuur(toetser, gezet?.naar ?? '', /\/publiceren$/)).toBeNull()
  }, 60_000)
})

describe('what waits', () => {
  it('is told to who may publish it: on the work list, in Beheer and in the mail of the day', async () => {
    const toetser = await kantoor.als('toetser')
    expect((await toetser.get('/werkvoorraad')).tekst).not.toContain('nieuwe versie wacht')
    await voegToe()
    const { tekst } = await toetser.get('/werkvoorraad')
    expect(tekst).toMatch(/href="\/wijzigingen"[^>]*>1 nieuwe versie wacht</)
    expect((await (await kantoor.als('behandelaar')).get('/werkvoorraad')).tekst).not.toContain('nieuwe versie wacht')
    expect((await toetser.get('/beheer')).tekst).toContain('U kunt dit publiceren.')
    expect((await bo.get('/beheer')).tekst).toContain('klaargezet door u op')
    expect((await bo.get('/beheer')).tekst).not.toContain('U kunt dit publiceren.')
    const wachtend = await wachtendeVersies(kantoor.ports.store, GEMEENTE)
    const regels = new Map((await mensenVan(kantoor.ports.inhoud, GEMEENTE)).map((mens) => [mens.id, wachtregels(mens, wachtend)]))
    expect(regels.get('toetser')?.[0]).toContain('nieuwe versie van Mensen en mandaten, klaargezet op 23 november 2026')
    expect([regels.get('beheerder'), regels.get('behandelaar')]).toEqual([[], []])
  }, 60_000)
})

describe('two changes', () => {
  it('of one person go together', async () => {
    await voegToe()
    const tweede = await voegToe({ ...NIEUW, naam: 'Noor Nieuw', id: 'noor', email: 'noor@voorbeeldgemeente.example' })
    const { tekst } = await bo.get(tweede.naar)
    expect([tekst.includes('Nina Nieuw komt erbij'), tekst.includes('Noor Nieuw komt erbij')]).toEqual([true, true])
  }, 60_000)

  it('are found again in the own concept: who was added, and who was taken out', async () => {
    await voegToe()
    const beheer = (await bo.get('/beheer')).tekst
    const nina = /href="(\/beheer\/mensen\/[0-9a-f]{16})"[^>]*>Nina Nieuw</.exec(beheer)?.[1] ?? ''
    expect(beheer).toContain('Mensen in uw concept')
    expect((await bo.get(nina)).status).toBe(200)
    const vera = `/beheer/mensen/${mensNr(GEMEENTE, 'vera')}`
    expect((await verstuur(bo, vera, /\/einde$/, () => ({ opmerking: 'Weg.' })))?.status).toBe(303)
    const weg = await bo.get(vera)
    expect([weg.status, weg.tekst.includes('in uw eigen concept'), weg.tekst.includes('href="/beheer"')]).toEqual([409, true, true])
    expect((await bo.get('/beheer')).tekst).not.toContain(`href="${vera}"`)
    expect((await bo.get(`/beheer/mensen/${mensNr(GEMEENTE, 'niemand')}`)).status).toBe(404)
  }, 60_000)

  it('made on an older list are not saved', async () => {
    const { tekst } = await bo.get('/beheer/nieuw')
    const gezien = /name="gezien" value="([^"]+)"/.exec(tekst)?.[1] ?? ''
    await voegToe()
    const antwoord = await bo.post('/beheer/nieuw', { ...NIEUW, id: 'noor', email: 'noor@voorbeeldgemeente.example', naam: 'Noor', gezien })
    expect([antwoord.status, antwoord.tekst.includes('Persoon beheerder heeft de lijst intussen veranderd')]).toEqual([409, true])
  }, 60_000)

  it('of two beheerders at once: the second learns who was first, and nothing is lost', async () => {
    const eerste = await voegToe()
    await verstuur(await kantoor.als('toetser'), eerste.naar, /\/publiceren$/)
    const ander = { ...NIEUW, naam: 'Bea Beheer', id: 'bea', email: 'bea@voorbeeldgemeente.example', rollen: 'beheerder' }
    await verstuur(await kantoor.als('toetser'), (await voegToe(ander)).naar, /\/publiceren$/)
    const bea = await kantoor.als('bea')
    const open = /name="gezien" value="([^"]+)"/.exec((await bea.get('/beheer/nieuw')).tekst)?.[1] ?? ''
    const noor = { ...NIEUW, naam: 'Noor', id: 'noor', email: 'noor@voorbeeldgemeente.example' }
    const vanBo = await voegToe(noor)
    const teLaat = await bea.post('/beheer/nieuw', {
      ...noor,
      naam: 'Piet',
      id: 'piet',
      email: 'piet@voorbeeldgemeente.example',
      gezien: open
    })
    expect([teLaat.status, teLaat.tekst.includes('Er wacht al een wijziging van Persoon beheerder')]).toEqual([422, true])
    for (const zin of ['Uw wijziging is niet opgeslagen.', 'Wat u had ingevuld', 'piet@voorbeeldgemeente.example'])
      expect(teLaat.tekst).toContain(zin)
    const mandaat = {
      rol: 'toetser',
      brieven: 'waarschuwing',
      mandaatbesluit: 'Mijn besluit (fictief)',
      vanaf: '2026-11-01',
      opmerking: 'x'
    }
    const ookTeLaat = await bea.post('/beheer/nieuw-mandaat', { ...mandaat, gezien: open })
    expect([ookTeLaat.status, ookTeLaat.tekst.includes('Mijn besluit (fictief)')]).toEqual([422, true])
    expect((await bea.get('/beheer/nieuw-mandaat')).tekst).not.toContain('Wat u had ingevuld')
    const versie = (await leesWijziging(kantoor.ports, GEMEENTE, vanBo.naar.split('/').at(-1) ?? ''))?.versie
    expect(versie?.status).toBe('concept')
    // Nor by a file, unless the version that waits is named.
    const mensen = [...(await mensenVan(kantoor.ports.inhoud, GEMEENTE))].toReversed()
    const opdracht = { gemeente: GEMEENTE, wat: MENSENPAD, opmerking: 'Volgorde.', door: 'bea' }
    const bytes = new TextEncoder().encode(mensenTekst(GEMEENTE, { mensen }))
    const geweigerd = await zetKlaar(kantoor.ports, { ...opdracht, bytes })
    expect(geweigerd).toMatchObject({ ok: false, wacht: vanBo.naar.split('/').at(-1) })
    expect((await zetKlaar(kantoor.ports, { ...opdracht, bytes, gezien: 1, inPlaatsVan: vanBo.naar.split('/').at(-1) ?? '' })).ok).toBe(
      false
    )
    expect((await zetKlaar(kantoor.ports, { ...opdracht, bytes, inPlaatsVan: vanBo.naar.split('/').at(-1) ?? '' })).ok).toBe(true)
  }, 60_000)
})
