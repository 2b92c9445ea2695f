/** Policy, people, templates and figures in a real browser: each page held against WCAG, at full width and at 320 pixels. */
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { leesConfig } from '../../functions/config.ts'
import { maakPorts, sluitPorts } from '../../functions/context.ts'
import { leesBeleid } from '../../functions/gemeente.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { mandaatNr, mensNr } from '../../functions/inhoud/adresnr.ts'
import { type Oordeel, publiceer, wijsAf, zetKlaar } from '../../functions/inhoud/step.ts'
import type { Cijferregel } from '../../functions/model/cijfers.ts'
import type { Voorraadregel } from '../../functions/model/werkvoorraad.ts'
import { geefToestemming, trekToestemmingIn } from '../../functions/send/step.ts'
import { wijzigOntvanger } from '../../functions/stroom.ts'
import { ontvangerNr } from '../../functions/toestemmingen.ts'
import { meldAan, type Straat, schermafdruk, startStraat, teBreed, toegankelijkheid } from '../helpers/browser.ts'
import { toevoeging } from '../helpers/stroom.ts'
import { keur } from './keuren.ts'

const DAG = '2026-11-23'
const GEMEENTE = 'voorbeeldgemeente'

function verzonden(nr: number): Cijferregel {
  const brieven = [
    { soort: 'waarschuwing', aantal: nr, dagen: nr * 12, langste: 10 + nr },
    { soort: 'voornemen-aanwijzing', aantal: 1, dagen: 6, langste: 6 },
    { soort: 'last-onder-dwangsom', aantal: 1, dagen: 48, langste: 48 }
  ] as const
  const zaak = { id: `vbg-2026-900${nr}`, naam: `KDV De Proef ${nr}`, houder: `Stichting Proef ${nr}`, soort: 'KDV' }
  return { ...zaak, status: 'gesloten', geopendOp: '2026-02-01', geslotenOp: '2026-06-01', brieven: [...brieven] }
}

const LAAT: Voorraadregel = {
  ...{ id: 'vbg-2026-9001', naam: 'KDV De Proef 1', soort: 'KDV', houder: 'Stichting Proef 1', bevel: true, bij: [] },
  ...{ vragen: 1, taken: 0, opTePakken: 0, teTekenen: 0, datum: '2026-11-20', wat: 'hersteltermijn van o1' }
}

/** What a year of work leaves in the index, without the year. */
async function vulIndex(data: string): Promise<void> {
  const ports = maakPorts(leesConfig({ data, today: DAG }, {}))
  const houder = 'houder:kvk:99000101'
  const elders = {
    id: 'vbg-2026-9001',
    naam: 'BSO De Proef',
    houder: 'Stichting Kinderopvang Zonnestraal',
    plaats: 'Voorbeelddorp',
    status: 'gesloten',
    soort: 'BSO',
    open: 0
  }
  for (const nr of [1, 2, 3]) {
    const cijfers = { index: 'cijfers', sorteer: `2026-02-01#vbg-2026-900${nr}`, gegevens: JSON.stringify(verzonden(nr)) }
    const laat = { index: 'voorraad', sorteer: `0#2026-11-20#vbg-2026-9001`, gegevens: JSON.stringify(LAAT) }
    const andere = { index: 'houder', sorteer: `${houder}#vbg-2026-9001`, gegevens: JSON.stringify(elders) }
    await ports.store.voegToe(
      { gemeente: GEMEENTE, soort: 'zaak', id: `vbg-2026-900${nr}` },
      { ...toevoeging(null), index: nr === 1 ? [cijfers, laat, andere] : [cijfers] }
    )
  }
  await sluitPorts(ports)
}

/** New versions in each state: with and without faults, published, rejected. */
async function zetVersiesKlaar(data: string): Promise<void> {
  const ports = maakPorts(leesConfig({ data, today: DAG }, {}))
  const lees = (pad: string) => readFile(join(import.meta.dirname, '../..', pad), 'utf8')
  const zet = async (wat: string, tekst: string): Promise<Oordeel> => {
    const opdracht = { gemeente: GEMEENTE, wat, bytes: new TextEncoder().encode(tekst), opmerking: 'Duidelijker.', door: 'bo.beheerder' }
    const uitslag = await zetKlaar(ports, opdracht)
    if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
    return { gemeente: GEMEENTE, id: uitslag.id, door: 'teun.toetser' }
  }
  const beleid = (await lees('functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml'))
    .replace('geldigVanaf: 2026-01-01', 'geldigVanaf: 2027-01-01')
    .replaceAll(/instrumenten: \[(waarschuwing|aanwijzing)\]/g, 'instrumenten: [waarschuwing]')
  await zet('beleid', beleid)
  const sjabloon = await lees('templates/brieven/aanwijzing.hbs')
  await zet('sjablonen/brieven/aanwijzing.hbs', sjabloon.replace('</p>', ' Nieuw.</p>'))
  await zet('sjablonen/brieven/waarschuwing.hbs', '<p>{{bestaatniet}}</p>')
  const mail = 'sjablonen/mails/dagoverzicht.hbs'
  const tekst = (await lees('templates/mails/dagoverzicht.hbs')).replace(/$/, '\nTot morgen.')
  const uitslag = await publiceer(ports, { ...(await zet(mail, tekst)), hash: sha256Hex(tekst) })
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  await wijsAf(ports, { ...(await zet('sjablonen/mails/delen/slot.hbs', 'Groet')), opmerking: 'Te kort.' })
  await sluitPorts(ports)
}

const HOUDER = 'houder:kvk:99000101'

/** One consent in force, one for an address from which mail came back, one withdrawn. */
async function legToestemmingenVast(data: string): Promise<void> {
  const ports = maakPorts(leesConfig({ data, today: DAG }, {}))
  const wie = { gemeente: GEMEENTE, ontvanger: HOUDER, door: 'bram.behandelaar' }
  const bewijs = { bestandsnaam: 'formulier over e-mail.txt', bytes: new TextEncoder().encode('Ja, mail mij maar (fictief).') }
  const geef = (soort: string, adres: string) =>
    geefToestemming(ports, { ...wie, soort, adres, getoond: undefined, bewijs, sinds: '2026-11-02' })
  const adres = 'een-heel-lang-oud-adres@stichting-kinderopvang-zonnestraal.example'
  const uitslagen = [
    await geef('besluit', 'bestuur@zonnestraal.example'),
    await geef('voornemen', adres),
    await geef('mededeling', adres),
    await trekToestemmingIn(ports, { ...wie, soort: 'mededeling', adres, reden: 'op verzoek van de houder' })
  ]
  for (const uitslag of uitslagen) if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
  const inhoud = { adres, verzending: 'vbg-2026-9001-b1-v1', reden: 'mailbox vol' }
  await wijzigOntvanger(ports, { gemeente: GEMEENTE, id: HOUDER, door: 'systeem' }, () => [{ soort: 'adres-onbereikbaar', inhoud }])
  await sluitPorts(ports)
}

let straat: Straat
beforeAll(async () => {
  straat = await startStraat(DAG)
  await vulIndex(straat.data)
  await zetVersiesKlaar(straat.data)
  await legToestemmingenVast(straat.data)
}, 120_000)
afterAll(() => straat.stop())

const BLADEN = [
  ['de ladder', '/beleid'],
  ['wat zwaarder maakt', '/beleid?deel=zwaarder'],
  ['de items', '/beleid/2026-01-01?deel=items'],
  ['de bedragen', '/beleid?deel=bedragen'],
  ['de berichten', '/beleid?deel=berichten'],
  ['de controle van het beleid', '/beleid?deel=controle'],
  ['sjablonen', '/sjablonen'],
  ['e-mails', '/sjablonen?toon=mails'],
  ['de huisstijl', '/sjablonen?toon=huisstijl'],
  ['een sjabloon van een brief', '/sjablonen/brief?soort=aanwijzing'],
  ['een sjabloon van een e-mail', '/sjablonen/mail?soort=dagoverzicht'],
  ['beheer', '/beheer'],
  ['rapportage', '/rapportage'],
  ['andere zaken van de houder', '/zaken/vbg-2026-0001'],
  ['toestemmingen', '/toestemmingen'],
  ['toestemmingen van een zaak', '/zaken/vbg-2026-0001/toestemmingen'],
  ['toestemmingen van een houder', `/toestemmingen/${ontvangerNr(GEMEENTE, HOUDER)}`],
  ['nieuwe versies', '/wijzigingen'],
  ['nieuw beleid met fouten', '/wijzigingen/beleid:2027-01-01.yaml:1'],
  ['doorgerekend beleid', '/wijzigingen/beleid:2027-01-01.yaml:1/doorrekenen'],
  ['een nieuw sjabloon', '/wijzigingen/sjablonen:brieven:aanwijzing.hbs:1'],
  ['een sjabloon dat niet werkt', '/wijzigingen/sjablonen:brieven:waarschuwing.hbs:1'],
  ['een gepubliceerde versie', '/wijzigingen/sjablonen:mails:dagoverzicht.hbs:1'],
  ['een afgewezen versie', '/wijzigingen/sjablonen:mails:delen:slot.hbs:1'],
  ['een jaar zonder zaken', '/rapportage?jaar=2025']
] as const

const [EERSTE] = leesBeleid(
  readFileSync(join(import.meta.dirname, '../../functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml'), 'utf8'),
  'het beleid'
).mandaten

const VAN_DE_BEHEERDER = [
  ['beheer door de beheerder', '/beheer'],
  ['iemand toevoegen', '/beheer/nieuw'],
  ['iemand wijzigen', `/beheer/mensen/${mensNr(GEMEENTE, 'mila.mandaathouder')}`],
  ['een mandaat toevoegen', '/beheer/nieuw-mandaat'],
  ['een mandaat', `/beheer/mandaten/${EERSTE === undefined ? '' : mandaatNr(GEMEENTE, EERSTE)}`]
] as const

describe('every page about how it is set up', () => {
  it.each(BLADEN)('%s keeps to WCAG 2.2 AA and fits 320 pixels', async (naam, pad) => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/teun.toetser')
    await pagina.goto(pad)
    for (const kaart of await pagina.locator('details.bs-kaart, details.bs-uitleg').all())
      await kaart.evaluate((element) => element.setAttribute('open', ''))
    await keur(pagina, naam)
    await pagina.context().close()
  })

  it.each(VAN_DE_BEHEERDER)('%s keeps to WCAG 2.2 AA and fits 320 pixels', async (naam, pad) => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/bo.beheerder')
    await pagina.goto(pad)
    await keur(pagina, naam)
    await pagina.context().close()
  })

  it('a person who looks like another, a mandate with faults and a change that waits do too', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/bo.beheerder')
    const klaar = () => Promise.all([pagina.waitForNavigation(), pagina.getByRole('button', { name: 'Klaarzetten' }).click()])
    await pagina.goto('/beheer/nieuw-mandaat')
    await pagina.getByLabel('Mandaatbesluit').fill('Mandaatbesluit 2026 (fictief)')
    await pagina.getByLabel('Tot en met welk bedrag').fill('veel')
    await pagina.getByLabel('Waarom?').fill('Proef.')
    await klaar()
    expect(await pagina.getByText('Kies ten minste één brief.').count()).toBeGreaterThan(0)
    await keur(pagina, 'een mandaat met fouten')
    await pagina.goto('/beheer/nieuw')
    for (const [veld, tekst] of [
      ['Naam', 'Teun Toetser'],
      ['Korte naam', 'teun.2'],
      ['Functie', 'jurist'],
      ['E-mailadres', 'teun2@voorbeeldgemeente.example'],
      ['Waarom?', 'Begint op 1 december.']
    ] as const)
      await pagina
        .getByLabel(veld, { exact: veld === 'Naam' })
        .first()
        .fill(tekst)
    await pagina.getByLabel('Lezer').check()
    await klaar()
    await keur(pagina, 'iemand met dezelfde naam')
    await pagina.getByLabel('Waarom is dit iemand anders').fill('Naamgenoten; gezien bij het loket.')
    await klaar()
    await keur(pagina, 'nieuwe mensen')
    await pagina.goto('/beheer')
    await keur(pagina, 'beheer met wat wacht')
    await pagina.context().close()
  }, 60_000)

  it('what waits for somebody else, and a file for which a version waits, do too', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/teun.toetser')
    await pagina.goto('/werkvoorraad')
    expect(await pagina.getByText('nieuwe versies wachten').count()).toBe(1)
    await keur(pagina, 'werkvoorraad met nieuwe versies')
    await pagina.goto('/wijzigingen')
    await pagina.getByLabel('Wat wilt u wijzigen?').selectOption('sjablonen/brieven/aanwijzing.hbs')
    const bestand = { name: 'aanwijzing.hbs', mimeType: 'text/plain', buffer: Buffer.from('<p>Anders</p>') }
    await pagina.getByLabel('Bestand').setInputFiles(bestand)
    await pagina.getByLabel('Wat verandert er, en waarom?').fill('Anders.')
    await Promise.all([pagina.waitForNavigation(), pagina.getByRole('button', { name: 'Klaarzetten' }).click()])
    await keur(pagina, 'een versie van een ander die wacht')
    await pagina.context().close()
  }, 60_000)

  it('a new policy that was tried too', async () => {
    const pagina = await straat.bezoek()
    await meldAan(pagina, 'voorbeeldgemeente/teun.toetser')
    await pagina.goto('/beleidsproef')
    const tekst = await readFile(join(import.meta.dirname, '../../functions/decide/beleid/voorbeeldgemeente/2026-01-01.yaml'), 'utf8')
    const lichter = tekst.replace(/(id: laag-2[\s\S]*?instrumenten: )\[aanwijzing\]/, '$1[waarschuwing]')
    const bestand = { name: 'nieuw beleid.yaml', mimeType: 'application/yaml', buffer: Buffer.from(lichter) }
    await pagina.getByLabel('Bestand met beleid').setInputFiles(bestand)
    await Promise.all([pagina.waitForNavigation(), pagina.getByRole('button', { name: 'Nakijken' }).click()])
    expect(await pagina.getByText(/voorbeelden van het beleid van nu komen anders uit/).count()).toBe(1)
    await schermafdruk(pagina, 'nieuw-beleid')
    expect(await toegankelijkheid(pagina)).toEqual([])
    await pagina.setViewportSize({ width: 320, height: 640 })
    expect(await teBreed(pagina)).toBe(0)
    expect(await toegankelijkheid(pagina)).toEqual([])
    await pagina.context().close()
  })
})
