/**
 * One mail as subject, plain text and HTML, from one template file: the first line is the subject, the rest the text. The HTML is
 * made of the very same text, so that both say the same. Pure.
 */
import type { Gemeentegegevens } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { leesVelden, type Mailnaam, type Veldwaarde } from '../model/mailsjablonen.ts'
import { eenRegel } from '../model/tekst.ts'
import type { Brieflink } from '../model/verzending.ts'
import { type Mailgegevens, Mailsjabloonfout, vulHtml, vulTekst } from './mailsjabloon.ts'

/** The text of the templates as they stand in the files of `templates/mails/`. */
export interface Mailsjablonen {
  readonly mail: string
  /** Parts by name. */
  readonly delen: Readonly<Record<string, string>>
  /** The HTML frame. */
  readonly opmaak: string
}

export const MAILDELEN = ['slot', 'slot-houder', 'slot-oudercommissie', 'slot-intern', 'pagina'] as const

/** What every mail may use beside its own fields (model/mailsjablonen.ts). */
export interface Gemeenschappelijk {
  readonly ontvanger: string
  readonly gegevens: Pick<Gemeentegegevens, 'naam' | 'contactpersoon'>
  readonly zaak: string
  readonly voorziening: string
  /** A copy; the mail says so. */
  readonly afschrift: boolean
  /** Where the letter of this mail can be read as a page; null: nowhere. */
  readonly pagina?: Brieflink | null
  /** Marked in subject and text. */
  readonly demo: boolean
}

export interface Mail {
  readonly onderwerp: string
  readonly tekst: string
  readonly html: string
}

const DEMO = 'DEMO – fictieve gegevens. Dit bericht is een proef en gaat nergens over.'

export function naamVanGemeente({ naam }: Pick<Gemeentegegevens, 'naam'>): string {
  return `gemeente ${naam.replace(/^gemeente /i, '')}`
}

function hoofdletter(tekst: string): string {
  return tekst.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}

function gegevensVoor(algemeen: Gemeenschappelijk, velden: Readonly<Record<string, Veldwaarde>>): Mailgegevens {
  const { gegevens, afschrift } = algemeen
  const { naam, telefoon, email } = gegevens.contactpersoon
  return {
    ontvanger: eenRegel(algemeen.ontvanger),
    gemeente: naamVanGemeente(gegevens),
    afzender: hoofdletter(naamVanGemeente(gegevens)),
    zaak: algemeen.zaak,
    voorziening: eenRegel(algemeen.voorziening),
    contact: { naam: eenRegel(naam), telefoon: eenRegel(telefoon), email },
    afschrift,
    pagina: algemeen.pagina?.adres ?? '',
    paginaTot: algemeen.pagina ? toonDatum(algemeen.pagina.geldigTot) : '',
    ...velden
  }
}

interface Deel {
  readonly link: boolean
  readonly tekst: string
}

/** Only links that we put in ourselves become clickable. */
function inDelen(regel: string, links: readonly string[]): Deel[] {
  const link = links.find((adres) => regel.includes(adres))
  if (link === undefined) return regel === '' ? [] : [{ link: false, tekst: regel }]
  const plek = regel.indexOf(link)
  return [...inDelen(regel.slice(0, plek), links), { link: true, tekst: link }, ...inDelen(regel.slice(plek + link.length), links)]
}

function inBlokken(tekst: string, links: readonly string[]): Mailgegevens[] {
  return tekst.split(/\n{2,}/).map((alinea) => {
    const regels = alinea.split('\n')
    const lijst = regels.every((regel) => regel.startsWith('- '))
    return {
      lijst,
      regels: regels.map((regel) => ({ delen: inDelen(lijst ? regel.slice(2) : regel, links).map((deel) => ({ ...deel })) }))
    }
  })
}

const ONDERWERP = /^Onderwerp: (.+)\n\n/

/**
 * @param velden as the contract of this mail asks them, dates as `YYYY-MM-DD`
 * @throws Mailsjabloonfout with every fault
 */
export function maakMail(
  naam: Mailnaam,
  sjablonen: Mailsjablonen,
  algemeen: Gemeenschappelijk,
  velden: Readonly<Record<string, string | null>>
): Mail {
  const gelezen = leesVelden(naam, velden)
  if (!gelezen.ok) throw new Mailsjabloonfout(`${hoofdletter(gelezen.redenen.join('; '))}.`)
  const bron = sjablonen.mail.replaceAll('\r\n', '\n')
  const kop = ONDERWERP.exec(bron)
  const regel = kop?.[1]
  if (kop === null || regel === undefined)
    throw new Mailsjabloonfout(`Het sjabloon van '${naam}' begint niet met 'Onderwerp: …' en een lege regel.`)
  const gegevens = gegevensVoor(algemeen, gelezen.velden)
  const merk = algemeen.demo ? '[DEMO] ' : ''
  const onderwerp = eenRegel(`${merk}${vulTekst(naam, regel, {}, gegevens)}`)
  const inhoud = vulTekst(naam, bron.slice(kop[0].length), sjablonen.delen, gegevens)
  const tekst = [...(algemeen.demo ? [DEMO] : []), inhoud]
    .join('\n\n')
    .replaceAll(/[^\S\n]+\n/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  const html = vulHtml('opmaak', sjablonen.opmaak, {
    onderwerp,
    afzender: hoofdletter(naamVanGemeente(algemeen.gegevens)),
    blokken: inBlokken(tekst, [...gelezen.links, ...(algemeen.pagina ? [algemeen.pagina.adres] : [])])
  })
  return { onderwerp, tekst: `${tekst}\n`, html }
}
