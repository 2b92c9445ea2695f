/** How plain the Dutch is of every letter and mail of a gemeente, filled with the made-up data of the previews. */
import { parse } from 'node-html-parser'
import { leesBlokken } from '../brieven/html-blokken.ts'
import { leesbaar } from '../brieven/normaliseer.ts'
import type { BriefGegevens } from '../model/brief/gegevens.ts'
import { BRIEFSOORTEN, Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam } from '../model/mailsjablonen.ts'
import { type Leesbaarheid, leesbaarheid } from './leesbaarheid.ts'
import { type Briefvoorbeeld, maakBriefvoorbeeld, maakMailvoorbeeld, type Poging, type Voorbeeldpoorten } from './voorbeeld.ts'

export interface Taaltoets {
  readonly wat: 'brief' | 'e-mail'
  readonly naam: Briefsoort | Mailnaam
  readonly titel: string
  readonly uitkomst: Poging<Leesbaarheid>
}

const isMailnaam = (naam: string): naam is Mailnaam => Object.hasOwn(MAILSJABLONEN, naam)

/** Addresses, numbers and names say nothing about Dutch; a quotation is somebody else's. */
const GEEN_ZINNEN = 'address, .adres, .kenmerken, .merk, .citaat, .contact, .klein, .tekening, th'

/** The words of the law that a letter quotes. */
function wettekstIn(gegevens: BriefGegevens): readonly string[] {
  const delen = 'overtredingen' in gegevens ? gegevens.overtredingen : 'nietGehandhaafd' in gegevens ? gegevens.nietGehandhaafd : []
  return delen.flatMap((deel) => ('regel' in deel ? [leesbaar(deel.regel)] : []))
}

export function stukkenVanBrief({ html, gegevens }: Pick<Briefvoorbeeld, 'html' | 'gegevens'>): readonly string[] {
  const brief = parse(html)
  for (const deel of brief.querySelectorAll(GEEN_ZINNEN)) deel.remove()
  const wettekst = wettekstIn(gegevens)
  return leesBlokken(brief.toString()).stukken.filter((stuk) => !wettekst.includes(stuk))
}

/** Greeting and signature are the same everywhere. */
function stukkenVanMail(tekst: string): readonly string[] {
  const [midden = ''] = tekst.split('Met vriendelijke groet,')
  return midden.split('\n').filter((regel) => regel.trim() !== '' && !regel.startsWith('Beste '))
}

function alsUitkomst<T>(poging: Poging<T>, stukken: (wat: T) => readonly string[]): Poging<Leesbaarheid> {
  return poging.ok ? { ok: true, wat: leesbaarheid(stukken(poging.wat)) } : poging
}

export async function toetsNederlands(ports: Voorbeeldpoorten): Promise<readonly Taaltoets[]> {
  const toetsen: Taaltoets[] = []
  for (const naam of Briefsoort.options) {
    const uitkomst = alsUitkomst(await maakBriefvoorbeeld(ports, naam), stukkenVanBrief)
    toetsen.push({ wat: 'brief', naam, titel: BRIEFSOORTEN[naam].titel, uitkomst })
  }
  for (const naam of Object.keys(MAILSJABLONEN).filter(isMailnaam)) {
    const uitkomst = alsUitkomst(await maakMailvoorbeeld(ports, naam), ({ onderwerp, tekst }) => stukkenVanMail(`${onderwerp}\n${tekst}`))
    toetsen.push({ wat: 'e-mail', naam, titel: naam.replaceAll('-', ' '), uitkomst })
  }
  return toetsen
}
