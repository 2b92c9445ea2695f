/** What people settled and wrote for a letter whose place a new one takes: it goes along when it still fits, and is asked when not. Pure. */
import { bewerkbareVelden } from '../model/brief/bewerkbaar.ts'
import { isVanDeVerzending } from '../model/brief/woorden.ts'
import { puntvraag } from '../model/briefketen.ts'
import { eenRegel } from '../model/tekst.ts'
import { buitenBand } from '../model/termijn/band.ts'
import { telOp } from '../model/termijn/rekenen.ts'
import { isOpen, type Vraag, type Waarde } from '../model/vraag.ts'
import { waardeInWoorden } from '../model/waarde-tonen.ts'
import type { Opvolging } from './herhaling.ts'
import type { Beslissing, Opdracht, Vraagontwerp } from './kern.ts'
import { isAndereStap } from './vervallen.ts'

function zelfdeLeden(een: readonly string[], ander: readonly string[]): boolean {
  return een.length === ander.length && een.every((lid) => ander.includes(lid))
}

/** Whether the step that this was settled for is the step of now. */
function isZelfdeStap(
  { doorgang }: Opdracht,
  genomen: readonly Beslissing[],
  { oud, nieuw }: Opvolging,
  overtreding: string | null
): boolean {
  if (overtreding === null) return oud.soort === nieuw.soort && zelfdeLeden(oud.overtredingen, nieuw.overtredingen)
  const toen = doorgang.uitkomsten.find((een) => een.overtreding === overtreding)
  const nu = genomen.find(({ uitkomst }) => uitkomst.overtreding === overtreding)?.uitkomst
  return toen !== undefined && nu !== undefined && !isAndereStap(toen, nu)
}

const gelijk = (een: unknown, ander: unknown) => JSON.stringify(een) === JSON.stringify(ander)

/** Whether the value is still among what policy and law leave. */
function pastNog({ vandaag }: Opdracht, waarde: Waarde, eerder: Vraag, ontwerp: Vraagontwerp): boolean {
  if (eerder.waardesoort !== ontwerp.waardesoort) return false
  if (ontwerp.waardesoort === 'keuze') return (ontwerp.opties ?? []).some((optie) => optie.waarde === waarde)
  if (ontwerp.waardesoort === 'dwangsom') return gelijk(eerder.voorstel, ontwerp.voorstel) || gelijk(waarde, ontwerp.voorstel)
  if (typeof waarde === 'object' && 'eenheid' in waarde) {
    const band = ontwerp.band ?? null
    return gelijk(eerder.band, band) || band === null || !buitenBand(telOp(vandaag, waarde), band, vandaag)
  }
  const algemeen = ontwerp.algemeenVoorstel ?? ''
  return (
    algemeen === '' ||
    algemeen === eerder.algemeenVoorstel ||
    typeof waarde !== 'string' ||
    typeof ontwerp.voorstel !== 'string' ||
    eenRegel(waarde) !== eenRegel(ontwerp.voorstel)
  )
}

function metPunt(zin: string): string {
  return zin === '' || /[.!?]$/.test(zin) ? zin : `${zin}.`
}

/** The proposal stays the policy's, but for a text: there the words of a person are better than none. */
function gevraagd(ontwerp: Vraagontwerp, { antwoord, ...eerder }: Vraag): Vraagontwerp {
  if (antwoord === null) return ontwerp
  const waarde = waardeInWoorden(antwoord.waarde, eerder)
  const reden = antwoord.reden === '' ? '' : ` Reden: ${antwoord.reden}`
  const tekst = `${ontwerp.tekst} Eerder vastgelegd door ${antwoord.door}: ${metPunt(waarde)}${metPunt(reden)} Kijk of dat nog past.`
  const woorden =
    ontwerp.waardesoort === 'tekst' && typeof antwoord.waarde === 'string' ? { voorstel: antwoord.waarde, algemeenVoorstel: '' } : {}
  return { ...ontwerp, ...woorden, tekst, antwoord: null }
}

function isVan(nieuw: Opvolging['nieuw'], { overtreding = null, brief = null }: Vraagontwerp): boolean {
  return brief === nieuw.id || (brief === null && overtreding !== null && nieuw.overtredingen.includes(overtreding))
}

/** What was settled last for the letter before: settled for the new one too, or asked with those words beside it. */
export function metEerdereAntwoorden(
  opdracht: Opdracht,
  genomen: readonly Beslissing[],
  opvolgingen: readonly Opvolging[],
  ontwerpen: readonly Vraagontwerp[]
): Vraagontwerp[] {
  return ontwerpen.map((ontwerp) => {
    const { punt = null, overtreding = null } = ontwerp
    const opvolging = opvolgingen.find((een) => isVan(een.nieuw, ontwerp))
    if (ontwerp.soort !== 'open punt' || punt === null || opvolging === undefined) return ontwerp
    const eerder = puntvraag(opdracht.zaak, opvolging.oud, punt, overtreding)
    const antwoord = eerder?.antwoord ?? null
    // A later weighing or deviation says more than what was settled before it.
    if (eerder === undefined || antwoord === null || (ontwerp.antwoord != null && ontwerp.antwoord.op > antwoord.op)) return ontwerp
    const past = isZelfdeStap(opdracht, genomen, opvolging, overtreding) && pastNog(opdracht, antwoord.waarde, eerder, ontwerp)
    return past ? { ...ontwerp, antwoord } : gevraagd(ontwerp, eerder)
  })
}

/** Open questions of a letter that goes, and those of this doorgang that are put (or settled) anew for the one after it. */
export function vragenVanVoorgangers(
  { zaak, doorgang }: Opdracht,
  opvolgingen: readonly Opvolging[],
  ontwerpen: readonly Vraagontwerp[]
): string[] {
  const punten = zaak.vragen.filter(({ soort, geldt }) => geldt && soort === 'open punt')
  return opvolgingen.flatMap(({ oud, nieuw }) => {
    const vanOud = punten.filter(
      (vraag) =>
        isOpen(vraag) &&
        vraag.over.doorgang === oud.doorgang &&
        oud.doorgang !== doorgang.nr &&
        (vraag.over.brief === oud.id || nieuw.overtredingen.includes(vraag.over.overtreding ?? ''))
    )
    const opnieuw = punten.filter(
      ({ punt, over }) =>
        over.doorgang === doorgang.nr &&
        over.brief === null &&
        ontwerpen.some((een) => isVan(nieuw, een) && een.punt === punt && (een.overtreding ?? null) === over.overtreding)
    )
    return [...vanOud, ...opnieuw].map(({ id }) => id)
  })
}

/** Of the overtredingen that are in the new letter now; of the letter as a whole when that lapses. */
function woordenBuiten({ oud, nieuw, vervalt }: Opvolging): [string, string][] {
  const mag = bewerkbareVelden(nieuw.soort, nieuw.overtredingen)
  return Object.entries(oud.wijzigingen).filter(([veld, waarde]) => {
    const overtreding = /\[(\w+)\]/.exec(veld)?.[1]
    const komtMee = overtreding === undefined ? vervalt : nieuw.overtredingen.includes(overtreding)
    return komtMee && waarde !== '' && !mag.includes(veld) && !isVanDeVerzending(veld)
  })
}

/** What people wrote in a letter and has no place in the one after it. */
export function woordvragen(opvolgingen: readonly Opvolging[]): Vraagontwerp[] {
  return opvolgingen.flatMap((opvolging) => {
    const { oud, nieuw } = opvolging
    const buiten = woordenBuiten(opvolging)
    if (buiten.length === 0) return []
    const wat = buiten.map(([veld, waarde]) => `${veld}: "${waarde}"`).join('; ')
    return [
      {
        soort: 'open punt',
        punt: 'eerdere-woorden',
        tekst: `In ${oud.id} stonden eigen woorden die in deze brief geen plaats hebben. Verwerk wat nog nodig is in een ander veld. ${wat}`,
        waardesoort: 'keuze',
        opties: [
          { waarde: 'verwerkt', label: 'Ik heb in de brief gezet wat nog nodig is', grond: '' },
          { waarde: 'niet nodig', label: 'Deze woorden zijn niet meer nodig', grond: '' }
        ],
        brief: nieuw.id
      }
    ]
  })
}
