/**
 * Who signs a letter: the person who holds a mandate for this kind and amount on that day and is there, else a deputy (Awb 10:3,
 * 10:5, 10:10). For a besluit and a voornemen somebody else than its authors (design § 6). Nobody there: the holder stays named.
 */
import type { Datum } from '../model/basis.ts'
import type { Mandaat, Mens } from '../model/beleid.ts'
import type { Briefsoort } from '../model/instrument.ts'

export interface Ondertekenaar {
  readonly id: string
  readonly naam: string
  readonly functie: string
  readonly mandaatbesluit: string
  /** `aanwezig` may sign; in the other cases somebody must act, and `reden` says why. */
  readonly stand: 'aanwezig' | 'plaatsvervanger' | 'niet beschikbaar' | 'geen mandaat'
  readonly reden: string
}

export interface Ondertekening {
  readonly mensen: readonly Mens[]
  readonly mandaten: readonly Mandaat[]
  readonly soort: Briefsoort
  /** Highest maximum in the letter in cents; 0 when it names no money. */
  readonly bedrag: number
  /** The day on which the letter is drafted: who is away then cannot approve it. */
  readonly op: Datum
  /** Persons who may not sign, because they wrote the letter. */
  readonly auteurs: readonly string[]
  /** Person a colleague asked for. */
  readonly voorkeur: string | null
}

interface Kandidaat {
  readonly mens: Mens
  readonly mandaat: Mandaat
  readonly namens: Mens
}

/** Mandates for this kind and amount that hold on a day. */
export function geldigeMandaten(mandaten: readonly Mandaat[], soort: Briefsoort, bedrag: number, op: Datum): readonly Mandaat[] {
  return mandaten.filter(
    ({ brieven, totBedrag, vanaf, tot }) =>
      brieven.includes(soort) && (totBedrag === null || bedrag <= totBedrag) && vanaf <= op && (tot === null || op <= tot)
  )
}

/** A mandate is given to a role: the function of a person, or one of the roles in the people list. */
export function heeftMandaat({ functie, rollen }: Mens, { rol }: Mandaat): boolean {
  return functie === rol || rollen.some((eigen) => eigen === rol)
}

export function isAfwezig({ afwezig }: Mens, op: Datum): boolean {
  return afwezig.some(({ van, totEnMet }) => van <= op && op <= totEnMet)
}

export function kiesOndertekenaar(vraag: Ondertekening): Ondertekenaar {
  const { mensen, auteurs, op, voorkeur } = vraag
  const mandaten = geldigeMandaten(vraag.mandaten, vraag.soort, vraag.bedrag, op)
  const houders = mandaten.flatMap((mandaat) =>
    mensen.filter((mens) => heeftMandaat(mens, mandaat)).map((mens) => ({ mens, mandaat, namens: mens }))
  )
  const vervangers = houders
    .filter(({ mens }) => isAfwezig(mens, op))
    .flatMap((houder) => mensen.filter((mens) => mens.vervangt.includes(houder.mens.id)).map((mens) => ({ ...houder, mens })))
  const kandidaten: readonly Kandidaat[] = [...houders, ...vervangers]
  const [eerste] = kandidaten
  if (eerste === undefined) return zonderMandaat(mandaten.length > 0)
  const beschikbaar = kandidaten.filter(({ mens }) => !isAfwezig(mens, op) && !auteurs.includes(mens.id))
  const gekozen = beschikbaar.find(({ mens }) => mens.id === voorkeur) ?? beschikbaar[0]
  if (gekozen === undefined) return ondertekenaar(eerste, 'niet beschikbaar', waaromNiet(eerste.mens, vraag))
  if (voorkeur !== null && gekozen.mens.id !== voorkeur) {
    return ondertekenaar(
      gekozen,
      'niet beschikbaar',
      `${voorkeur} kan deze brief niet ondertekenen: ${waaromNietVoorkeur(voorkeur, kandidaten, vraag)}`
    )
  }
  return ondertekenaar(gekozen, gekozen.mens.id === gekozen.namens.id ? 'aanwezig' : 'plaatsvervanger', '')
}

function ondertekenaar({ mens, mandaat }: Kandidaat, stand: Ondertekenaar['stand'], reden: string): Ondertekenaar {
  return { id: mens.id, naam: mens.naam, functie: mens.functie, mandaatbesluit: mandaat.mandaatbesluit, stand, reden }
}

function zonderMandaat(welEenMandaat: boolean): Ondertekenaar {
  return {
    id: 'niemand',
    naam: '',
    functie: '',
    mandaatbesluit: '',
    stand: 'geen mandaat',
    reden: welEenMandaat
      ? 'Niemand in de lijst met mensen heeft de functie waaraan het mandaat voor deze brief is gegeven.'
      : 'Het mandaatregister heeft geen mandaat voor deze soort brief, dit bedrag en deze dag.'
  }
}

function waaromNiet(mens: Mens, { op, auteurs }: Ondertekening): string {
  if (isAfwezig(mens, op)) return `${mens.naam} is afwezig en er is geen plaatsvervanger die deze brief kan ondertekenen.`
  if (auteurs.includes(mens.id)) return `${mens.naam} heeft aan deze brief geschreven en mag haar daarom niet zelf ondertekenen.`
  return `${mens.naam} is niet beschikbaar.`
}

function waaromNietVoorkeur(id: string, kandidaten: readonly Kandidaat[], vraag: Ondertekening): string {
  const kandidaat = kandidaten.find(({ mens }) => mens.id === id)
  return kandidaat === undefined ? 'deze persoon heeft er geen mandaat voor.' : waaromNiet(kandidaat.mens, vraag)
}
