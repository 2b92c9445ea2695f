/** What stands in the way of a new policy, template or huisstijl, and what its publisher should know. A `fout` keeps it from counting. */
import type { Bevinding } from '../decide/lint-bevinding.ts'
import { fout, waarschuwing } from '../decide/lint-bevinding.ts'
import { lintBeleid } from '../decide/linter.ts'
import { InhoudOnjuist, leesBeleid, mensenlijstVan } from '../gemeente.ts'
import type { Datum } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { ingangVan } from '../model/inhoudsversie.ts'
import type { Ports } from '../ports.ts'
import { leesInhoud } from '../stroom.ts'
import { type Geraakt, type GeraakteBrief, type GeraakteMail, geraaktDoor } from './geraakt.ts'
import { alsTekst } from './laag.ts'
import { schoonLogo } from './logo.ts'
import { keurMensen, MENSENPAD } from './mensen.ts'
import { probeerHuisstijl, type Voorbeeldpoorten } from './voorbeeld.ts'

/** Null when it is not a policy; `lintBeleid` says why. */
export function alsBeleid(tekst: string): Beleid | null {
  try {
    return leesBeleid(tekst, 'het beleid')
  } catch (reden) {
    if (reden instanceof InhoudOnjuist) return null
    throw reden
  }
}

/** Letters and receipts name a policy by title and day: two different ones may not share both. */
async function zelfdeNaam({ inhoud, gemeente }: Voorbeeldpoorten, beleid: Beleid, tekst: string): Promise<Bevinding[]> {
  const bestaand = (await inhoud.beleidsbestanden(gemeente)).find(({ naam }) => naam === `${beleid.geldigVanaf}.yaml`)
  if (bestaand === undefined || bestaand.tekst === tekst || alsBeleid(bestaand.tekst)?.titel !== beleid.titel) return []
  return [
    fout(
      'titel',
      `Er is al ander beleid met de titel "${beleid.titel}" en dezelfde ingangsdatum. In een brief en op de bon van een beslissing is dan niet te zien welk beleid gold.`,
      'Kies een nieuwe titel, bijvoorbeeld met "gewijzigd" en de datum erbij, of een nieuwe datum bij geldigVanaf.'
    )
  ]
}

async function tellenMandaten({ inhoud, gemeente }: Voorbeeldpoorten): Promise<Bevinding[]> {
  if ((await mensenlijstVan(inhoud, gemeente)).mandaten === undefined) return []
  return [
    waarschuwing(
      'mandaten',
      'De mandaten uit dit bestand gelden niet. De gemeente houdt haar mandaten bij in Beheer; alleen die gelden.',
      'Wijzig een mandaat in Beheer.'
    )
  ]
}

function terugwerkend({ geldigVanaf }: Beleid, vandaag: Datum): Bevinding[] {
  if (geldigVanaf >= vandaag) return []
  return [
    waarschuwing(
      'geldigVanaf',
      `De ingangsdatum van dit beleid, ${toonDatum(geldigVanaf)}, is al voorbij. Het beleid geldt voor wat na de publicatie wordt beslist. Wat al is beslist, blijft zo.`,
      'Klopt dat niet, kies dan een latere datum.'
    )
  ]
}

async function keurBeleid(ports: Voorbeeldpoorten, pad: string, tekst: string): Promise<readonly Bevinding[]> {
  const gevonden = lintBeleid(tekst, await ports.inhoud.mensen(ports.gemeente))
  const beleid = alsBeleid(tekst)
  if (beleid === null) return gevonden
  const { huisstijl } = beleid.gemeentegegevens
  const poging = await probeerHuisstijl(ports, huisstijl)
  return [
    ...gevonden,
    ...(beleid.gemeente === ports.gemeente
      ? []
      : [fout('gemeente', `Dit beleid is van gemeente "${beleid.gemeente}".`, 'Verbeter het veld gemeente.')]),
    ...(beleid.geldigVanaf === ingangVan(pad)
      ? []
      : [fout('geldigVanaf', 'De ingangsdatum is niet die van dit concept.', 'Zet het beleid opnieuw klaar.')]),
    ...(poging.ok
      ? []
      : [fout('gemeentegegevens.huisstijl', `De huisstijl "${huisstijl}" werkt niet. ${poging.reden}`, 'Noem een huisstijl die er is.')]),
    ...(await tellenMandaten(ports)),
    ...(await zelfdeNaam(ports, beleid, tekst)),
    ...terugwerkend(beleid, ports.klok.vandaag())
  ]
}

/** What a check looks at: beside what is in force also what ever was. */
export interface Keurpoorten extends Voorbeeldpoorten, Pick<Ports, 'store'> {}

/** Against the policy in force: which mandate would nobody hold. */
async function keurLijst({ store, inhoud, gemeente, klok }: Keurpoorten, tekst: string): Promise<readonly Bevinding[]> {
  const vandaag = klok.vandaag()
  const beleid = (await inhoud.beleidsbestanden(gemeente)).findLast(({ naam }) => naam <= `${vandaag}.yaml`)
  const namen = (await leesInhoud(store, gemeente, MENSENPAD))?.namen ?? []
  return keurMensen(tekst, gemeente, { beleid: beleid?.tekst ?? null, mensenNu: await inhoud.mensen(gemeente), namen })
}

/** What was stored is what the cleaning gives. */
function keurLogo(tekst: string): Bevinding[] {
  const schoon = schoonLogo(tekst)
  if (!schoon.ok) return schoon.redenen.map((reden) => fout('logo', reden, 'Zet het logo daarna opnieuw klaar.'))
  if (schoon.tekst === tekst) return []
  return [fout('logo', 'In dit logo staan onderdelen die niet bij de tekening horen.', 'Zet het logo opnieuw klaar; dan vallen die weg.')]
}

function keurBrief({ titel, nu, straks }: GeraakteBrief): Bevinding[] {
  if (!straks.ok) return [fout(`brief ${titel}`, straks.reden, 'Verbeter het bestand en zet het opnieuw klaar.')]
  const wasRood = new Set(
    nu.ok
      ? nu.wat
          .regels()
          .filter(({ status }) => status === 'rood')
          .map(({ id }) => id)
      : []
  )
  return straks.wat
    .regels()
    .filter(({ id, status }) => status === 'rood' && !wasRood.has(id))
    .map(({ id, artikel, waarom, herstel }) =>
      fout(
        `brief ${titel}, ${id}, ${artikel}`,
        `In deze brief klopt niet meer wat de wet vraagt: ${waarom}`,
        herstel ?? 'Zet het onderdeel terug.'
      )
    )
}

function keurMail({ titel, straks }: GeraakteMail): Bevinding[] {
  return straks.ok ? [] : [fout(`e-mail ${titel}`, straks.reden, 'Verbeter het bestand en zet het opnieuw klaar.')]
}

/** A mail holds nothing from elsewhere: no picture that tells who read it, no form, no address but one of the data. */
const NIET_IN_MAIL =
  /<(?:script|iframe|frame|object|embed|form|link|img|svg|base|style|video|audio)\b|\b(?:src|srcset|href|action|background)\s*=(?!\s*["']?(?:\{\{|mailto:))|url\(|@import|\son[a-z]+\s*=/i

function keurMailbestand(tekst: string): Bevinding[] {
  const gevonden = NIET_IN_MAIL.exec(tekst)
  if (gevonden === null) return []
  const regel = tekst.slice(0, gevonden.index).split('\n').length
  return [
    fout(
      `regel ${regel}`,
      `Hier staat "${gevonden[0].trim()}". Een e-mail bevat geen script, formulier, plaatje of verwijzing naar een ander bestand.`,
      'Haal dit weg. Een webadres komt uit de gegevens, zoals {{tekst}}.'
    )
  ]
}

function keurSjabloon({ brieven, mails }: Geraakt): readonly Bevinding[] {
  if (brieven.length === 0 && mails.length === 0)
    return [waarschuwing('het bestand', 'In de voorbeelden verandert geen brief en geen e-mail.', 'Kijk of dit het goede bestand is.')]
  return [...brieven.flatMap(keurBrief), ...mails.flatMap(keurMail)]
}

/**
 * `ports.inhoud` is that of now: another file may have been published since this one was made.
 * @param geraakt when the caller has it already
 */
export async function keurInhoud(ports: Keurpoorten, pad: string, bytes: Uint8Array, geraakt?: Geraakt): Promise<readonly Bevinding[]> {
  try {
    const tekst = alsTekst(bytes, pad)
    if (pad.startsWith('beleid/')) return await keurBeleid(ports, pad, tekst)
    if (pad === MENSENPAD) return await keurLijst(ports, tekst)
    const logo = pad.endsWith('.svg') ? keurLogo(tekst) : []
    const mail = pad.startsWith('sjablonen/mails/') ? keurMailbestand(tekst) : []
    return logo.length + mail.length > 0 ? [...logo, ...mail] : keurSjabloon(geraakt ?? (await geraaktDoor(ports, pad, bytes)))
  } catch (reden) {
    if (!(reden instanceof InhoudOnjuist)) throw reden
    return [fout('het bestand', reden.message, 'Sla het bestand opnieuw op en zet het opnieuw klaar.')]
  }
}
