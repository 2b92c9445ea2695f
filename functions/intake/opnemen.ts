/**
 * What happens in the zaak when a report is taken in. In: the zaak as it is (null: it begins) and the report. Out: gebeurtenissen
 * for one write: the report, a doorgang, and what it means for letters, taken and publication.
 */
import type { Adres, Datum, Sha256 } from '../model/basis.ts'
import { correctiewoorden } from '../model/correctievraag.ts'
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { houderNaRapport, vergelijkHouder } from '../model/houder.ts'
import { volgendeId } from '../model/id.ts'
import { eersteInspectiedag, type Houder, type Inspectierapport, laatsteInspectiedag } from '../model/inspectie.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { Vraag } from '../model/vraag.ts'
import type { Brief, Taak, Zaak } from '../model/zaak.ts'
import { type Herhoring, herhoortekst, isNieuwsteRapport, misschienTeHoren, opnieuwTeHoren } from './andere-houder.ts'
import type { Versie } from './plaats.ts'
import { naastElkaar } from './verschillen.ts'

export interface Opname {
  readonly rapport: Inspectierapport
  readonly sha256: Sha256
  /** Id of the zaak to come, or of the one that is there. */
  readonly zaakId: string
  /** The closed zaak before it, for a zaak that begins. */
  readonly vorigeZaak: string | null
  readonly corrigeert: Versie | null
  readonly proef: boolean
  readonly vandaag: Datum
}

/** Letters that have not left can still lapse; the others were seen by somebody. */
const NIET_VERZONDEN: readonly Brief['status'][] = ['open', 'opgesteld', 'goedgekeurd']

/** Doorgangen that rest on a report: its own, and those that followed from its letters. */
function doorgangenVan(zaak: Zaak, rapport: string): ReadonlySet<number> {
  const nummers = new Set<number>()
  for (const { nr, aanleiding } of zaak.doorgangen) {
    const eigen = aanleiding.soort === 'rapport' && aanleiding.rapport === rapport
    const brief = 'brief' in aanleiding ? zaak.brieven.find(({ id }) => id === aanleiding.brief) : undefined
    if (eigen || (brief !== undefined && nummers.has(brief.doorgang))) nummers.add(nr)
  }
  return nummers
}

function correctievraag(brief: Brief, id: string, zaak: Zaak, opname: Opname, oud: Inspectierapport): Vraag {
  const { rapport } = opname.rapport
  const wanneer = brief.verzondenOp === null ? 'is onderweg' : `is verzonden op ${toonDatum(brief.verzondenOp)}`
  const { zin, opties } = correctiewoorden(brief.soort)
  const vastgesteld = rapport.datumVaststelling === null ? '' : ` op ${toonDatum(rapport.datumVaststelling)}`
  return Vraag.parse({
    id,
    soort: 'correctie',
    tekst: [
      `Rapport ${rapport.kenmerk} is gecorrigeerd en opnieuw vastgesteld${vastgesteld}. De brief "${BRIEFSOORTEN[brief.soort].titel}" (${brief.id}) ${wanneer} en ${zin}`,
      '',
      naastElkaar(oud, opname.rapport)
    ].join('\n'),
    over: { doorgang: zaak.doorgangen.length + 1, brief: brief.id, rapport: volgendeId(zaak, 'rapport') },
    veld: 'correctie',
    waardesoort: 'keuze',
    opties,
    redenVerplicht: true,
    gesteldOp: opname.vandaag
  })
}

interface Correctiegevolg {
  readonly vervallen: readonly Extract<Gebeurtenis, { soort: 'brief-vervallen' }>[]
  readonly vragen: readonly Gebeurtenis[]
}

function correctie(zaak: Zaak, opname: Opname, { rapport: oud }: Versie): Correctiegevolg {
  const nummers = doorgangenVan(zaak, oud.id)
  const brieven = zaak.brieven.filter((brief) => nummers.has(brief.doorgang) && brief.status !== 'vervallen')
  const reden = `Rapport ${oud.inhoud.rapport.kenmerk} is gecorrigeerd; deze brief rust op de vorige versie en is niet verzonden.`
  // A letter that was followed by another one that was sent is no longer the one to speak of.
  const gevolgd = new Set(
    zaak.brieven.flatMap(({ status, vervangt }) => (status === 'vervallen' || NIET_VERZONDEN.includes(status) ? [] : [vervangt]))
  )
  const verzonden = brieven.filter(({ id, status }) => !NIET_VERZONDEN.includes(status) && !gevolgd.has(id))
  return {
    vervallen: brieven
      .filter(({ status }) => NIET_VERZONDEN.includes(status))
      .map((brief) => ({ soort: 'brief-vervallen', inhoud: { brief: brief.id, reden } })),
    vragen: verzonden.map((brief, plek) => ({
      soort: 'vraag-gesteld',
      inhoud: { vraag: correctievraag(brief, volgendeId(zaak, 'vraag', plek), zaak, opname, oud.inhoud) }
    }))
  }
}

/** Asked of the GGD and now done: a nader onderzoek on or after the day the task was made. */
function vervuldeTaken(zaak: Zaak, { rapport }: Opname, id: string): Gebeurtenis[] {
  if (rapport.onderzoek.type !== 'nader') return []
  return zaak.taken
    .filter((taak) => taak.soort === 'nader onderzoek' && taak.afgedaan === null && taak.gemaaktOp <= laatsteInspectiedag(rapport))
    .map((taak) => ({
      soort: 'taak-afgedaan',
      inhoud: { taak: taak.id, hoe: `Nader onderzoek van ${toonDatum(eersteInspectiedag(rapport))} ontvangen als rapport ${id}.` }
    }))
}

function openbaar({ rapport }: Opname, id: string, vastlegging: string): Gebeurtenis[] {
  const { openbaar: waar, kenmerk } = rapport.rapport
  if (waar === null) return []
  return [
    {
      soort: 'vastgelegd',
      inhoud: {
        vastlegging: {
          id: vastlegging,
          soort: 'rapport openbaar',
          op: waar.op,
          door: 'systeem',
          brief: null,
          overtreding: null,
          hoe: null,
          oordeel: null,
          bedrag: null,
          tekst: `Rapport ${id} (${kenmerk}) staat openbaar op ${waar.adres}`,
          document: null
        }
      }
    }
  ]
}

/** At a correction a person says of each letter that was sent what becomes of it; this is what must not be overlooked. */
function nietGehoord(zaak: Zaak, rapport: Inspectierapport): string {
  if (opnieuwTeHoren(zaak, rapport).length === 0) return ''
  return ' De houder uit dit rapport is nog niet gehoord (artikel 4:8 Awb). Kies bij de vraag over een verzonden voornemen "wijzigen" als hij gehoord moet worden.'
}

/** The names differ and not both KvK numbers are known: nothing lapses, and a person says whether it is another houder. */
function twijfel(zaak: Zaak, rapport: Inspectierapport): string {
  if (vergelijkHouder(zaak.houder, rapport.houder) !== 'onzeker') return ''
  const zin = ' Het is niet zeker of dit een andere houder is: niet van beide is een KvK-nummer bekend. Zoek het na in het Handelsregister.'
  const gehoord = misschienTeHoren(zaak, rapport).map(({ id, soort }) => `${BRIEFSOORTEN[soort].titel.toLowerCase()} (${id})`)
  if (gehoord.length === 0) return zin
  return `${zin} Het volgende is al verstuurd en blijft gelden: ${gehoord.join(', ')}. Is de houder echt een ander, dan is die nog niet gehoord (artikel 4:8 Awb): keur dan geen besluit goed voordat dat is gebeurd.`
}

function adresregel({ straat, postcode, plaats }: Adres): string {
  return `${straat}, ${postcode} ${plaats}`
}

/** What a person must look at besides the decision itself. */
function aandachtspunten(zaak: Zaak | null, opname: Opname, herhoringen: readonly Herhoring[]): Omit<Taak, 'id'>[] {
  const { rapport, corrigeert, vandaag, zaakId } = opname
  const basis = { soort: 'beoordelen' as const, over: null, gemaaktOp: vandaag, uiterlijk: null, afgedaan: null }
  const punten: Omit<Taak, 'id'>[] = []
  const na = zaak === null ? null : houderNaRapport(zaak, rapport)
  if (na?.blijft === true)
    punten.push({
      ...basis,
      tekst: `In rapport ${rapport.rapport.kenmerk} staan andere gegevens van de houder of de gemachtigde dan een medewerker heeft vastgelegd. De vastgelegde gegevens blijven gelden: ${na.houder.naam}, ${adresregel(na.houder.adres)}. Het rapport noemt ${rapport.houder.naam}, ${adresregel(rapport.houder.adres)}. Ga na wat klopt; leg een ander adres zo nodig opnieuw vast.`
    })
  else if (zaak !== null && vergelijkHouder(zaak.houder, rapport.houder) !== 'dezelfde')
    punten.push({
      ...basis,
      tekst: `In dit rapport is de houder ${rapport.houder.naam}; tot nu toe was dat ${zaak.houder.naam}. Ga na wie de overtredingen beging en aan wie de brieven moeten: een besluit bindt alleen de houder tot wie het is gericht.${twijfel(zaak, rapport)}${zaak.id === corrigeert?.zaak.id ? nietGehoord(zaak, rapport) : ''}`
    })
  for (const een of herhoringen) punten.push({ ...basis, over: een.voornemen.id, tekst: herhoortekst(een, rapport) })
  for (const { id, soort } of zaak === null ? [] : voorAnderen(zaak, opname, herhoringen))
    punten.push({
      ...basis,
      over: id,
      tekst: `Brief ${id} (${BRIEFSOORTEN[soort].titel.toLowerCase()}) was goedgekeurd en gaat niet uit: dit rapport noemt een andere houder, een ander adres of een andere gemachtigde. Controleer de geadresseerde. Een nieuwe brief moet opnieuw worden goedgekeurd.`
    })
  if (corrigeert !== null && corrigeert.zaak.id !== zaakId)
    punten.push({
      ...basis,
      over: corrigeert.zaak.id,
      tekst: `Dit rapport corrigeert rapport ${corrigeert.rapport.id} van de gesloten zaak ${corrigeert.zaak.id}. Ga na of brieven uit die zaak gewijzigd of ingetrokken moeten worden.`
    })
  return punten
}

function wie({ soort, naam, kvk, adres, gemachtigde }: Houder): string {
  return JSON.stringify([soort, naam, kvk, adres, gemachtigde])
}

/** Approved for a houder, address or gemachtigde that was, and not on its way: it is made anew, to be approved again (Awb 3:41). */
function voorAnderen(zaak: Zaak, { rapport }: Opname, herhoringen: readonly Herhoring[]): readonly Brief[] {
  if (!isNieuwsteRapport(zaak, rapport) || wie(zaak.houder) === wie(houderNaRapport(zaak, rapport).houder)) return []
  const weg = new Set(herhoringen.flatMap(({ besluiten }) => besluiten.map(({ id }) => id)))
  return zaak.brieven.filter(
    ({ id, soort, status }) => status === 'goedgekeurd' && BRIEFSOORTEN[soort].geadresseerde === 'houder' && !weg.has(id)
  )
}

function opnieuwVoor({ rapport }: Opname, { id }: Brief): Gebeurtenis[] {
  const reden = `Niet verstuurd: na het akkoord noemt rapport ${rapport.rapport.kenmerk} een andere houder, een ander adres of een andere gemachtigde.`
  return [
    { soort: 'brief-vervallen', inhoud: { brief: id, reden } },
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'herzending', brief: id } } }
  ]
}

const nieuweIds = { rapport: 'r1', vastlegging: 'e1' } as const

export function neemRapportOp(zaak: Zaak | null, opname: Opname): Gebeurtenis[] {
  const { rapport, sha256, vorigeZaak, corrigeert, proef, vandaag, zaakId } = opname
  const id = zaak === null ? nieuweIds.rapport : volgendeId(zaak, 'rapport')
  const { voorziening, houder, oudercommissie } = rapport
  const eerder = corrigeert !== null && corrigeert.zaak.id === zaakId ? corrigeert : null
  const { vervallen, vragen }: Correctiegevolg =
    zaak === null || eerder === null ? { vervallen: [], vragen: [] } : correctie(zaak, opname, eerder)
  const herhoringen = zaak === null || eerder !== null ? [] : opnieuwTeHoren(zaak, rapport)
  const taken = aandachtspunten(zaak, opname, herhoringen).map(
    (taak, plek): Gebeurtenis => ({
      soort: 'taak-gemaakt',
      inhoud: { taak: { ...taak, id: zaak === null ? `k${plek + 1}` : volgendeId(zaak, 'taak', plek) } }
    })
  )
  const begin: Gebeurtenis[] =
    zaak === null ? [{ soort: 'zaak-geopend', inhoud: { proef, voorziening, houder, oudercommissie, vorigeZaak } }] : []
  return [
    ...begin,
    {
      soort: 'rapport-opgenomen',
      inhoud: {
        rapport: { id, upload: sha256, inhoud: rapport, opgenomenOp: vandaag, corrigeert: eerder?.rapport.id ?? null, vervangenDoor: null }
      }
    },
    ...vervallen,
    ...herhoringen.flatMap(({ eerst }) => eerst),
    { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'rapport', rapport: id } } },
    ...vragen,
    ...herhoringen.flatMap(({ daarna }) => daarna),
    ...(zaak === null ? [] : voorAnderen(zaak, opname, herhoringen))
      .filter(({ id: brief }) => !vervallen.some(({ inhoud }) => inhoud.brief === brief))
      .flatMap((brief) => opnieuwVoor(opname, brief)),
    ...(zaak === null ? [] : vervuldeTaken(zaak, opname, id)),
    ...openbaar(opname, id, zaak === null ? nieuweIds.vastlegging : volgendeId(zaak, 'vastlegging')),
    ...taken
  ]
}
