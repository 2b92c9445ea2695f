/**
 * The people list that a beheerder works on: his own concept that waits, else what is in force. A change goes in only on top of what the
 * form showed, so that two beheerders never overwrite one another unseen.
 */
import { html } from 'hono/html'
import { BeleidOntbreekt, beleidOp, leesMensen, mensenVan } from '../../gemeente.ts'
import { sha256Hex } from '../../hash.ts'
import { MENSENPAD, mensenTekst } from '../../inhoud/mensen.ts'
import { zetKlaar } from '../../inhoud/step.ts'
import type { Mandaat, Mens, Mensen } from '../../model/beleid.ts'
import type { Geweigerd } from '../../model/gelezen.ts'
import { conceptVan, type Inhoudsversie, wijzigingId } from '../../model/inhoudsversie.ts'
import { leesInhoud } from '../../stroom.ts'
import { type Bezoek, type Html, Ingehaald, type Kruimel, NietGevonden, type Verder, verder } from '../bezoek.ts'
import { verborgen } from '../opmaak/formulier.ts'
import { bericht, deel, gegevens, link } from '../opmaak/onderdelen.ts'
import { toonTijdstip } from '../opmaak/tekst.ts'
import { vindNamen } from './vinden.ts'

export const BEHEER: Kruimel = { naam: 'Beheer', pad: '/beheer' }

export interface Lijst {
  readonly mensen: readonly Mens[]
  /** Left out: those of the policy count. */
  readonly mandaten?: Mensen['mandaten']
  /** What counts when this list counts: its own, or those of the policy in force. */
  readonly geldig: readonly Mandaat[]
  /** What the form began with. */
  readonly gezien: string
  /** Of the stream; 0: nothing was ever prepared. */
  readonly versie: number
  /** Short names that ever counted. */
  readonly namen: readonly string[]
  /** The visitor's own concept that waits, to which this change is added. */
  readonly eigen: Inhoudsversie | null
  /** Somebody else's: it must be dealt with first, or its changes would go in under the name of who did not make them. */
  readonly ander: Inhoudsversie | null
}

/** Of the list in force, else of the policy. */
async function mandatenNu({ inhoud, gemeente, klok }: Bezoek['ports']): Promise<readonly Mandaat[]> {
  try {
    return (await beleidOp(inhoud, gemeente, klok.vandaag())).beleid.mandaten
  } catch (fout) {
    if (fout instanceof BeleidOntbreekt) return []
    throw fout
  }
}

export async function leesLijst({ ports, mens }: Bezoek): Promise<Lijst> {
  const bestand = await leesInhoud(ports.store, ports.gemeente, MENSENPAD)
  const wacht = bestand === null ? null : conceptVan(bestand)
  const eigen = wacht?.auteur === mens.id ? wacht : null
  const tekst =
    eigen === null ? await ports.inhoud.mensen(ports.gemeente) : new TextDecoder().decode(await ports.documenten.lees(eigen.document))
  const { mensen, mandaten } = leesMensen(tekst, MENSENPAD)
  const versie = bestand?.versie ?? 0
  return {
    mensen,
    ...(mandaten === undefined ? {} : { mandaten }),
    geldig: mandaten ?? (await mandatenNu(ports)),
    gezien: `${versie}-${sha256Hex(tekst)}`,
    versie,
    namen: bestand?.namen ?? [],
    eigen,
    ander: eigen === null ? wacht : null
  }
}

export const wijzigingpad = ({ nr }: Inhoudsversie) => `/wijzigingen/${wijzigingId(MENSENPAD, nr)}`

export const gezienveld = ({ gezien }: Lijst): Html => verborgen('gezien', gezien)

/** What waits, above the form. */
export async function bovenLijst(bezoek: Bezoek, { eigen, ander }: Lijst): Promise<Html> {
  if (ander !== null) {
    const wie = (await vindNamen(bezoek))(ander.auteur)
    return html`${bericht('warning', `Er wacht al een wijziging van ${wie}, van ${toonTijdstip(ander.op)}. Bekijk die eerst: publiceer haar of wijs haar af. Daarna kunt u zelf iets wijzigen.`)}<p>${link(wijzigingpad(ander), 'Naar de wijziging die wacht')}</p>`
  }
  if (eigen === null) return html`<p>Uw wijziging wordt een concept. Zij geldt pas als een ander haar heeft bekeken en gepubliceerd.</p>`
  return html`${bericht('info', 'Uw vorige wijziging wacht nog op een ander. Wat u hier wijzigt, komt erbij.')}<p>${link(wijzigingpad(eigen), 'Naar uw wijziging')}</p>`
}

/** Who was first, and what to do now. @throws Ingehaald unless the list is still as the form showed it */
async function eisGezien(bezoek: Bezoek, { gezien }: Lijst): Promise<void> {
  if (bezoek.formulier.tekst('gezien') === gezien) return
  const { ports } = bezoek
  const laatste = (await leesInhoud(ports.store, ports.gemeente, MENSENPAD))?.versies.at(-1)
  const wie = laatste === undefined ? 'Iemand' : (await vindNamen(bezoek))(laatste.afgehandeld?.door ?? laatste.auteur)
  const wanneer = laatste === undefined ? '' : ` (${toonTijdstip(laatste.afgehandeld?.op ?? laatste.op)})`
  throw new Ingehaald(
    `${wie} heeft de lijst intussen veranderd${wanneer}. Uw wijziging is niet opgeslagen. Bekijk wat er nu staat en wijzig het opnieuw.`,
    laatste === undefined ? '/beheer' : wijzigingpad(laatste)
  )
}

/**
 * What the address named is not in this list. Never returns.
 * @throws Ingehaald when it counts now but the visitor's own concept changed it, or somebody was first; else NietGevonden
 */
export async function isWeg(bezoek: Bezoek, lijst: Lijst, isHet: (een: Mens | Mandaat) => boolean): Promise<never> {
  const { ports } = bezoek
  const nu = [...(await mensenVan(ports.inhoud, ports.gemeente)), ...(await mandatenNu(ports))]
  if (lijst.eigen !== null && nu.some(isHet))
    throw new Ingehaald('Dit hebt u al gewijzigd of weggehaald in uw eigen concept. Wijzig daarin verder: het staat op Beheer.', BEHEER.pad)
  if (bezoek.formulier.tekst('gezien') !== '') await eisGezien(bezoek, lijst)
  throw new NietGevonden()
}

/** What was typed and can go nowhere now, to be read and copied. */
export function watGetyptWas(paren: readonly (readonly [string, string])[]): Html {
  const ingevuld = paren.filter(([, waarde]) => waarde !== '')
  return deel('Wat u had ingevuld', html`<p>Dit is niet opgeslagen. Neem over wat u straks nog nodig hebt.</p>${gegevens(ingevuld)}`)
}

/** The changed list waits for a second person; or why not. @throws Ingehaald */
export async function zetLijst(
  bezoek: Bezoek,
  lijst: Lijst,
  nieuw: { readonly mensen?: readonly Mens[]; readonly mandaten?: readonly Mandaat[]; readonly opmerking: string }
): Promise<Verder | Geweigerd> {
  const { ports, mens } = bezoek
  if (lijst.ander !== null)
    return { ok: false, redenen: ['Er wacht een wijziging van iemand anders. Bekijk die eerst. Uw wijziging is niet opgeslagen.'] }
  await eisGezien(bezoek, lijst)
  const mandaten = nieuw.mandaten ?? lijst.mandaten
  const tekst = mensenTekst(ports.gemeente, {
    mensen: [...(nieuw.mensen ?? lijst.mensen)],
    ...(mandaten === undefined ? {} : { mandaten: [...mandaten] })
  })
  const uitslag = await zetKlaar(ports, {
    gemeente: ports.gemeente,
    wat: MENSENPAD,
    bytes: new TextEncoder().encode(tekst),
    opmerking: lijst.eigen === null ? nieuw.opmerking : `${lijst.eigen.opmerking}\n${nieuw.opmerking}`,
    door: mens.id,
    gezien: lijst.versie
  })
  if (!uitslag.ok) return uitslag
  return verder(`/wijzigingen/${uitslag.id}`, 'De wijziging staat klaar. Een ander moet haar bekijken en publiceren.')
}
