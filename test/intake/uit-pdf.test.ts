import { describe, expect, it } from 'vitest'
import { beantwoord } from '../../functions/intake/antwoord.ts'
import { beantwoordUploadVraag } from '../../functions/intake/antwoord-step.ts'
import { leesRapport } from '../../functions/intake/lees-rapport-pdf.ts'
import { stelSamen } from '../../functions/intake/samenstellen.ts'
import { runIntake } from '../../functions/intake/step.ts'
import { vragenUitPdf } from '../../functions/intake/uit-pdf.ts'
import { type Upload, type UploadGebeurtenis, vervolgUpload } from '../../functions/model/upload.ts'
import { isOpen, type Vraag } from '../../functions/model/vraag.ts'
import { leesZaak } from '../../functions/stroom.ts'
import { wachtlijst } from '../../functions/wachtlijst.ts'
import { platRapport } from '../helpers/plat-rapport.ts'
import { alsHtml, drukPdfs, OPMAAK } from '../helpers/print-text.ts'
import { voorwaarde } from '../helpers/zaak-bouwer.ts'
import { GEMEENTE, installatie, upload, uploadVan } from './installatie.ts'

const SHA = '0123456789ab'.padEnd(64, 'c')
const VANDAAG = '2026-11-20'
const context = { sha256: SHA, gemeente: GEMEENTE, gemeentenaam: 'Voorbeeldgemeente', vandaag: VANDAAG }

/** A cover as GGD reports have it since 2013; lines may be replaced. */
function omslag(deel: Record<string, string> = {}): string {
  const regels = {
    kop: 'Inspectierapport\n\nDe Zonnestraal (KDV)\nSpeelweg 4\n1234CD Voorbeelddorp\nRegistratienummer 123456789',
    toezichthouder: 'Toezichthouder: GGD Hollands Midden',
    gemeente: 'In opdracht van gemeente: Voorbeeldgemeente',
    datum: 'Datum inspectie: 06-10-2026',
    type: 'Type onderzoek : Jaarlijks onderzoek',
    status: 'Status: Definitief',
    vaststelling: 'Datum vaststelling inspectierapport: 03-11-2026',
    ...deel
  }
  return Object.values(regels).join('\n')
}

const INHOUD = `Inhoudsopgave

Het onderzoek ... 3
Observaties en bevindingen ... 4
Bijlage: Zienswijze houder kindercentrum ... 9`

const BEVINDINGEN = `Het onderzoek

Dit onderzoek is uitgevoerd op grond van artikel 1.62 lid 2 van de Wet kinderopvang. Het betreft een onaangekondigd jaarlijks onderzoek.

Advies aan College van B&W

Handhaven conform het handhavingsbeleid.

Observaties en bevindingen

Uit het onderzoek is gebleken dat niet is voldaan aan de volgende voorwaarde(n):

De verhouding tussen beroepskrachten en kinderen bedraagt ten minste het aantal van de rekentool.
(art 1.50 lid 1 Wet kinderopvang; art 7 lid 2 Besluit kwaliteit kinderopvang)`

const lees = (deel: Record<string, string> = {}) => vragenUitPdf(leesRapport(platRapport(omslag(deel), INHOUD, BEVINDINGEN)), context)
const velden = (vragen: readonly Vraag[]) => vragen.map(({ veld }) => veld)
const vraag = (vragen: readonly Vraag[], veld: string) => vragen.find((een) => een.veld === veld && een.geldt)

const ALTIJD = [
  'onderzoek.aanleiding',
  'onderzoek.wijze',
  'onderzoek.aangekondigd',
  'rapport.kenmerk',
  'rapport.advies.soort',
  'rapport.advies.toelichting',
  'rapport.zienswijze',
  'houder.soort',
  'houder.naam',
  'houder.kvk',
  'houder.adres',
  'oudercommissie',
  'bevel',
  'voorwaarden'
]

describe('questions about a report in PDF', () => {
  const { vragen, gelezen } = lees()

  it('what stands on the cover without contradiction is not asked; the rest is', () => {
    expect(velden(vragen)).toEqual(ALTIJD)
    expect(gelezen.registratienummer).toMatchObject({ waarde: '123456789', gelezen: 'omslag' })
  })

  it('are numbered after the upload', () => {
    expect(vragen.map(({ id }) => id)).toEqual(ALTIJD.map((_, plek) => `0123456789ab-q${plek + 1}`))
  })

  it('say what was read and where, as a proposal', () => {
    expect(vraag(vragen, 'onderzoek.aangekondigd')).toMatchObject({
      voorstel: false,
      tekst: expect.stringContaining('Gelezen in de tekst (bladzijde 3)')
    })
    expect(vraag(vragen, 'rapport.advies.soort')).toMatchObject({
      voorstel: 'handhaven',
      tekst: expect.stringContaining('Handhaven conform het handhavingsbeleid.')
    })
  })

  it('of what cannot be read have no proposal', () => {
    expect(vraag(vragen, 'houder.naam')?.voorstel).toBeNull()
    expect(vraag(vragen, 'rapport.zienswijze')?.voorstel).toBeNull()
  })

  it('every oordeel is asked: overtredingen that were found are named, with a list to fill in and no judgement in it', () => {
    const tekst = vraag(vragen, 'voorwaarden')?.tekst ?? ''
    expect(tekst).toContain(
      '1. "De verhouding tussen beroepskrachten en kinderen bedraagt ten minste het aantal van de rekentool." (art 1.50 lid 1 Wet kinderopvang; art 7 lid 2 Besluit kwaliteit kinderopvang), bladzijde 3'
    )
    const lijst = JSON.parse(tekst.slice(tekst.indexOf('[\n')))
    expect(lijst).toMatchObject([
      {
        id: 'v1',
        oordeel: '',
        item: '',
        artikelen: [
          { wet: 'Wko', artikel: '1.50', lid: '1' },
          { wet: 'Bkk', artikel: '7', lid: '2' }
        ]
      }
    ])
    expect(vraag(vragen, 'voorwaarden')?.voorstel).toBeNull()
  })

  it.each<[string, Record<string, string>, string, unknown]>([
    ['no number', { kop: 'Inspectierapport\n\nDe Zonnestraal (KDV)\nSpeelweg 4\n1234CD Voorbeelddorp' }, 'voorziening.lrk', null],
    ['no vaststelling', { vaststelling: '' }, 'rapport.datumVaststelling', null],
    ['no status', { status: '' }, 'rapport.status', null],
    ['a status of another word', { status: 'Status: Afgesloten' }, 'rapport.status', 'definitief'],
    ['more than one day', { datum: 'Datum inspectie: 06-10-2026, 08-10-2026' }, 'onderzoek.datums', '2026-10-06, 2026-10-08'],
    [
      'a place in capitals',
      { kop: 'Inspectierapport\n\nDe Zonnestraal (KDV)\nSpeelweg 4\n1234CD VOORBEELDDORP\nRegistratienummer 123456789' },
      'voorziening.adres.plaats',
      'VOORBEELDDORP'
    ],
    [
      'a peuterspeelzaal',
      { kop: 'Inspectierapport\n\nDe Zonnestraal (PSZ)\nSpeelweg 4\n1234CD Voorbeelddorp\nRegistratienummer 123456789' },
      'voorziening.soort',
      null
    ],
    ['an onderzoek after a signal', { type: 'Type onderzoek : Incidenteel onderzoek' }, 'onderzoek.naBevel', null]
  ])('%s: is asked', (_, deel, veld, voorstel) => {
    const gevraagd = vraag(lees(deel).vragen, veld)
    expect(gevraagd).toBeDefined()
    expect(gevraagd?.voorstel).toEqual(voorstel)
  })

  it.each([
    ['another gemeente', { gemeente: 'In opdracht van gemeente: Zuidplas' }, 'Gelezen op de omslag (bladzijde 1): "Zuidplas".'],
    ['no gemeente', { gemeente: '' }, 'Dit is in de PDF niet gevonden.']
  ])('%s on the cover: asks whether the report is ours', (_, deel, zin) => {
    expect(vraag(lees(deel).vragen, 'gemeente')).toMatchObject({ waardesoort: 'ja-nee', tekst: expect.stringContaining(zin) })
  })

  it('a contradiction is asked, with both readings', () => {
    const gevraagd = vraag(lees({ vaststelling: 'Datum vaststelling inspectierapport: 01-10-2026' }).vragen, 'rapport.datumVaststelling')
    expect(gevraagd).toMatchObject({
      voorstel: '2026-10-01',
      tekst: expect.stringContaining('Datum vaststelling: 2026-10-01 ligt vóór de inspectie van 2026-10-06.')
    })
  })

  it('a concept without vaststelling is not asked for one', () => {
    expect(velden(lees({ status: 'Status: Concept', vaststelling: '' }).vragen)).not.toContain('rapport.datumVaststelling')
  })
})

function gelezenUpload(deel: Record<string, string> = {}): Upload {
  const { gelezen, vragen } = lees(deel)
  const begin = { bestandsnaam: 'rapport.pdf', mediatype: 'application/pdf', grootte: 1, sleutel: 'a/b.pdf', afzender: 'systeem' }
  const regels: UploadGebeurtenis[] = [
    { soort: 'ontvangen', inhoud: begin },
    { soort: 'gelezen', inhoud: { gelezen: { ...gelezen }, vragen: [...vragen], rapport: null } }
  ]
  return vouw(null, regels)
}

function vouw(begin: Upload | null, regels: readonly UploadGebeurtenis[]): Upload {
  const na = regels.reduce<Upload | null>(
    (stand, gebeurtenis) =>
      vervolgUpload(stand, GEMEENTE, SHA, { nr: (stand?.versie ?? 0) + 1, tijdstip: `${VANDAAG}T10:00:00Z`, gebeurtenis }),
    begin
  )
  if (na === null) throw new Error('geen upload')
  return na
}

const antwoordcontext = { gemeente: GEMEENTE, gemeentenaam: 'Voorbeeldgemeente', vandaag: VANDAAG, nu: `${VANDAAG}T10:00:00Z` }

function antwoord(stand: Upload, veld: string, waarde: string, reden = ''): Upload | string {
  const gevraagd = stand.vragen.findLast((een) => een.veld === veld && een.geldt)
  const uitkomst = beantwoord(
    stand,
    { vraagId: gevraagd?.id ?? `geen vraag over ${veld}`, waarde, reden, door: 'bram.behandelaar' },
    antwoordcontext
  )
  return uitkomst.ok ? vouw(stand, uitkomst.gebeurtenissen) : uitkomst.redenen.join(' ')
}

const VOORWAARDEN = JSON.stringify([voorwaarde()])
const ANTWOORDEN: Record<string, string> = {
  'onderzoek.aanleiding': 'jaarlijks onderzoek',
  'onderzoek.wijze': 'bezoek',
  'onderzoek.aangekondigd': 'voorstel',
  'rapport.kenmerk': 'voorstel',
  'rapport.advies.soort': 'voorstel',
  'rapport.advies.toelichting': 'voorstel',
  'rapport.zienswijze': 'geen',
  'houder.soort': 'rechtspersoon',
  'houder.naam': 'Stichting Zonnestraal',
  'houder.kvk': '12345678',
  'houder.adres': 'Lindelaan 12, 1234AB Voorbeelddorp',
  oudercommissie: 'geen',
  bevel: 'nee',
  voorwaarden: VOORWAARDEN
}

function alles(begin: Upload, anders: Record<string, string> = {}): Upload {
  return Object.entries({ ...ANTWOORDEN, ...anders }).reduce((stand, [veld, waarde]) => {
    const na = antwoord(stand, veld, waarde)
    if (typeof na === 'string') throw new Error(`${veld}: ${na}`)
    return na
  }, begin)
}

describe('answers', () => {
  it('together make the report', () => {
    const klaar = alles(gelezenUpload())
    expect(klaar.status).toBe('ontvangen')
    expect(stelSamen(klaar, antwoordcontext)).toMatchObject({
      ok: true,
      rapport: {
        gemeente: GEMEENTE,
        onderzoek: { type: 'jaarlijks', datums: ['2026-10-06'], aangekondigd: false, naBevel: false },
        rapport: {
          kenmerk: '123456789 inspectie 6 oktober 2026',
          status: 'definitief',
          datumVaststelling: '2026-11-03',
          ggd: 'GGD Hollands Midden',
          zienswijze: null,
          advies: { soort: 'handhaven' }
        },
        voorziening: {
          soort: 'KDV',
          naam: 'De Zonnestraal',
          lrk: '123456789',
          adres: { straat: 'Speelweg 4', postcode: '1234 CD', plaats: 'Voorbeelddorp' }
        },
        houder: {
          soort: 'rechtspersoon',
          kvk: '12345678',
          adres: { straat: 'Lindelaan 12', postcode: '1234 AB', plaats: 'Voorbeelddorp' }
        },
        oudercommissie: null,
        bevel: null,
        voorwaarden: [{ id: 'ratio', oordeel: 'voldoet niet' }]
      }
    })
  })

  it.each([
    [
      'a KvK number that lost its zeros',
      'houder.kvk',
      '1234567',
      'Houder, KvK-nummer: is "1234567"; dat klopt niet. Een KvK-nummer is acht cijfers, ook met nullen vooraan: bedoelt u "01234567"? Controleer het in het Handelsregister.'
    ],
    [
      'half an address',
      'houder.adres',
      'Lindelaan 12',
      '"Lindelaan 12" is geen volledig adres. Schrijf het als: Lindelaan 12, 1234 AB Voorbeelddorp.'
    ],
    ['a choice that is none', 'houder.soort', 'bv', "'bv' hoort niet bij de keuzes. Kies uit: 'rechtspersoon', 'natuurlijk persoon'."],
    [
      'JSON with a fault',
      'voorwaarden',
      '[{ "id": ratio }]',
      'Dit is geen geldige JSON (regel 1, teken 10). "ratio" staat hier zonder aanhalingstekens. Zet tekst tussen aanhalingstekens.'
    ],
    [
      'a voorwaarde without judgement',
      'voorwaarden',
      JSON.stringify([{ ...voorwaarde(), oordeel: '' }]),
      'Voorwaarde 1 ("ratio"), oordeel: is "". Kies uit: "voldoet", "voldoet niet", "niet beoordeeld".'
    ],
    [
      'a voorwaarde without facts',
      'voorwaarden',
      JSON.stringify([{ ...voorwaarde(), bevindingen: '' }]),
      'Voorwaarde 1 ("ratio"), bevindingen: ontbreekt bij "voldoet niet". Schrijf wat de toezichthouder heeft gezien. Zonder feiten kan de gemeente een besluit niet motiveren (artikel 3:46 Awb).'
    ],
    [
      'one voorwaarde instead of a list',
      'voorwaarden',
      '{}',
      'Voorwaarden: is een groep velden, maar moet een lijst tussen [ en ] zijn. Schrijf hier een lijst tussen [ en ]. Elke voorwaarde die in het rapport staat, ook die waaraan is voldaan.'
    ],
    [
      'a bevel without an end',
      'bevel',
      '{"datum":"2026-10-06","voorwaarden":["ratio"],"maatregelen":"x"}',
      'Bevel, geldig tot en met: ontbreekt. Vul dit veld in. Laatste dag waarop het bevel geldt.'
    ],
    ['nothing', 'houder.naam', ' ', 'Het antwoord is leeg. Geef een waarde.']
  ])('that cannot stand are refused at once: %s', (_, veld, waarde, reden) => {
    expect(antwoord(gelezenUpload(), veld, waarde)).toBe(reden)
  })

  it('may be given anew until the report is complete', () => {
    const eerst = antwoord(gelezenUpload(), 'houder.naam', 'Stichting Fout')
    if (typeof eerst === 'string') throw new Error(eerst)
    const samen = stelSamen(alles(eerst), antwoordcontext)
    expect(samen.ok && samen.rapport.houder.naam).toBe('Stichting Zonnestraal')
    expect(antwoord(alles(eerst), 'houder.naam', 'Te laat')).toContain('kan niet meer worden beantwoord: het bestand is ontvangen.')
  })

  it('that contradict each other are asked anew, each with its former answer', () => {
    const begin = gelezenUpload({ vaststelling: '' })
    const klaar = alles(begin, { 'rapport.datumVaststelling': '1-10-2026' })
    expect(klaar.status).toBe('vragen')
    const opnieuw = klaar.vragen.filter(isOpen)
    expect(velden(opnieuw)).toEqual(['onderzoek.datums', 'rapport.status', 'rapport.datumVaststelling'])
    expect(opnieuw.map(({ voorstel }) => voorstel)).toEqual(['2026-10-06', 'definitief', '1-10-2026'])
    expect(opnieuw[2]?.tekst).toContain(
      'Dit klopt nog niet:\n- Rapport, datum vaststelling: is 1 oktober 2026; dat ligt vóór de laatste dag van het onderzoek (6 oktober 2026).'
    )
    const hersteld = ['onderzoek.datums', 'rapport.status'].reduce<Upload>((stand, veld) => {
      const na = antwoord(stand, veld, 'voorstel')
      if (typeof na === 'string') throw new Error(na)
      return na
    }, klaar)
    const einde = antwoord(hersteld, 'rapport.datumVaststelling', '3-11-2026')
    expect(typeof einde === 'string' ? einde : stelSamen(einde, antwoordcontext).ok).toBe(true)
  })

  it('no number needs its reason', () => {
    const zonder = { kop: 'Inspectierapport\n\nDe Zonnestraal (KDV)\nSpeelweg 4\n1234CD Voorbeelddorp' }
    const klaar = alles(gelezenUpload(zonder), { 'voorziening.lrk': 'geen' })
    expect(velden(klaar.vragen.filter(isOpen))).toEqual(['voorziening.lrk', 'onderzoek.type'])
    const type = antwoord(klaar, 'onderzoek.type', 'voorstel')
    const einde = typeof type === 'string' ? type : antwoord(type, 'voorziening.lrk', 'geen', 'Opvang zonder toestemming.')
    const samen = typeof einde === 'string' ? null : stelSamen(einde, antwoordcontext)
    expect(samen?.ok && samen.rapport.voorziening).toMatchObject({ lrk: null, zonderLrk: 'Opvang zonder toestemming.' })
  })

  it('a bevel on a voorwaarde that is not there asks about both', () => {
    const bevel = JSON.stringify({ datum: '2026-10-06', geldigTot: '2026-10-13', voorwaarden: ['mentor'], maatregelen: 'x' })
    expect(velden(alles(gelezenUpload(), { bevel }).vragen.filter(isOpen))).toEqual(['bevel', 'voorwaarden'])
  })

  it('"not for us" refuses the file', () => {
    const na = antwoord(gelezenUpload({ gemeente: 'In opdracht van gemeente: Zuidplas' }), 'gemeente', 'nee')
    expect(na).toMatchObject({ status: 'geweigerd', fouten: [{ wat: 'Dit rapport is niet voor Voorbeeldgemeente, zo is geantwoord.' }] })
  })
})

describe('a PDF, from upload to zaak', () => {
  it('waits for its questions, and is taken in with the last answer', async () => {
    const [pdf = new Uint8Array()] = await drukPdfs([alsHtml([omslag(), INHOUD, BEVINDINGEN].join('\n(2)\n'), OPMAAK.gewoon)])
    const ports = await installatie()
    const sha256 = await upload(ports, pdf, 'rapport.pdf')
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    const { rijen } = await ports.store.zoek({ gemeente: GEMEENTE, index: 'vragen' })
    expect(rijen.map(({ gegevens }) => JSON.parse(gegevens))).toMatchObject([{ aantal: ALTIJD.length }])
    expect(await wachtlijst(ports.store, [GEMEENTE], 'vragen')).toHaveLength(ALTIJD.length)
    for (const { id, veld } of (await uploadVan(ports, sha256)).vragen) {
      const invoer = { gemeente: GEMEENTE, vraagId: id, waarde: ANTWOORDEN[veld ?? ''] ?? '', reden: '', door: 'bram.behandelaar' }
      expect(await beantwoordUploadVraag(ports, invoer)).toMatchObject({ ok: true })
    }
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    const stand = await uploadVan(ports, sha256)
    expect(stand).toMatchObject({ status: 'aangenomen', zaak: 'vbg-2026-0001' })
    expect((await leesZaak(ports.store, GEMEENTE, 'vbg-2026-0001'))?.houder.naam).toBe('Stichting Zonnestraal')
    expect((await ports.store.zoek({ gemeente: GEMEENTE, index: 'vragen' })).rijen).toEqual([])
  })

  it.each([
    [
      'a letter',
      'Geachte heer,\n\nHierbij stuur ik u de stukken die u hebt gevraagd over het onderwerp.',
      'In deze PDF is geen inspectierapport herkend.'
    ],
    ['an empty page', ' ', 'In deze PDF staat geen tekst, alleen beeld (bijvoorbeeld een scan).']
  ])('%s is refused', async (_, tekst, wat) => {
    const [pdf = new Uint8Array()] = await drukPdfs([alsHtml(tekst, OPMAAK.doorlopend)])
    const ports = await installatie()
    const sha256 = await upload(ports, pdf, 'brief.pdf')
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    expect(await uploadVan(ports, sha256)).toMatchObject({ status: 'geweigerd', fouten: [{ wat }] })
  })

  it.each([
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'Dit bestand is geen JSON en geen PDF.'],
    ['JSON in UTF-16', [0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00], 'Dit bestand is opgeslagen als UTF-16.']
  ])('%s is refused in words', async (_, bytes, wat) => {
    const ports = await installatie()
    const sha256 = await upload(ports, Uint8Array.from(bytes), 'bestand')
    await runIntake(ports, { gemeente: GEMEENTE, sha256 })
    expect(await uploadVan(ports, sha256)).toMatchObject({ status: 'geweigerd', fouten: [{ wat }] })
  })
})

describe('an answer to a question that is not there', () => {
  it.each(['0123456789ab-q1', 'onzin', 'vbg-2026-0001-q1'])('"%s" is refused', async (vraagId) => {
    const ports = await installatie()
    const uitslag = await beantwoordUploadVraag(ports, { gemeente: GEMEENTE, vraagId, waarde: 'x', reden: '', door: 'bram.behandelaar' })
    expect(uitslag).toEqual({
      ok: false,
      redenen: [`Er is geen vraag "${vraagId}" bij voorbeeldgemeente. Kijk met "questions" welke vragen openstaan.`]
    })
  })
})
