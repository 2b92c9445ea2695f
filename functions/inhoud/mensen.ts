/**
 * The people list of a gemeente as a file that is changed here: one person more, other, or gone. It counts when a second person has
 * published it, as every other file. Pure but for YAML.
 */
import { stringify } from 'yaml'
import { normaliseer } from '../brieven/normaliseer.ts'
import { type Bevinding, fout, waarschuwing } from '../decide/lint-bevinding.ts'
import { lintBeleid } from '../decide/linter.ts'
import { leesMensen } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Mens } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { heeftRol, PUBLICEERDERS, somOp } from '../model/mensen.ts'

export const MENSENPAD = 'mensen.yaml'

export function mensenTekst(gemeente: GemeenteId, mensen: readonly Mens[]): string {
  return stringify({ schema: 'besluitenstraat/mensen/1', gemeente, mensen }, { lineWidth: 0 })
}

/** In the place of the one with this id; else at the end. */
export function metMens(mensen: readonly Mens[], mens: Mens): readonly Mens[] {
  return mensen.some(({ id }) => id === mens.id) ? mensen.map((een) => (een.id === mens.id ? mens : een)) : [...mensen, mens]
}

/** Nobody stands in any more for who is gone. */
export function zonderMens(mensen: readonly Mens[], id: string): readonly Mens[] {
  return mensen.filter((een) => een.id !== id).map((een) => ({ ...een, vervangt: een.vervangt.filter((wie) => wie !== id) }))
}

function dubbel(waarden: readonly string[]): string[] {
  return [...new Set(waarden.filter((een, plek) => waarden.indexOf(een) !== plek))]
}

function keurMens({ naam, vervangt, afwezig, id }: Mens, ids: ReadonlySet<string>): Bevinding[] {
  const onbekend = vervangt.filter((wie) => !ids.has(wie))
  const verkeerd = afwezig.filter(({ van, totEnMet }) => totEnMet < van)
  return [
    ...onbekend.map((wie) => fout(naam, `Vervangt "${wie}", maar die staat niet in de lijst.`, 'Haal die vervanging weg.')),
    ...(vervangt.includes(id) ? [fout(naam, 'Vervangt zichzelf.', 'Kies iemand anders.')] : []),
    ...verkeerd.map(({ van, totEnMet }) =>
      fout(
        naam,
        `Is afwezig van ${toonDatum(van)} tot en met ${toonDatum(totEnMet)}.`,
        'De laatste dag ligt vóór de eerste. Verbeter een van beide.'
      )
    )
  ]
}

/** Whom two entries could be at the login is let in as neither. */
function keurAanmelden(mensen: readonly Mens[]): Bevinding[] {
  return [
    ...dubbel(mensen.map(({ aanmelding, email }) => (aanmelding ?? email).toLowerCase())).map((naam) =>
      fout(
        naam,
        'Hiermee melden twee mensen zich aan. Dan is niet te zien wie het is, en komt geen van beiden binnen.',
        'Geef een van beiden een ander e-mailadres, of een andere naam bij de aanmelddienst.'
      )
    ),
    ...dubbel(mensen.flatMap(({ account }) => account ?? [])).map((account) =>
      fout(account, 'Dit account op de computer staat bij twee mensen.', 'Haal het bij een van beiden weg.')
    )
  ]
}

function keurNamen(mensen: readonly Mens[]): Bevinding[] {
  return dubbel(mensen.map(({ naam }) => normaliseer(naam))).map((naam) => {
    const zelfde = mensen.filter((mens) => normaliseer(mens.naam) === naam)
    return waarschuwing(
      zelfde[0]?.naam ?? naam,
      `Let op: deze naam staat bij twee mensen (${somOp(
        zelfde.map(({ id }) => id),
        'en'
      )}). In een brief en in een dossier is dan niet te zien wie het is.`,
      'Kijk of het twee verschillende mensen zijn. Schrijf de namen dan verschillend.'
    )
  })
}

/** Nobody may be able to lock everybody out: a beheerder, and two persons who can publish, stay. */
function keurBezetting(mensen: readonly Mens[]): Bevinding[] {
  const kan = mensen.filter((mens) => heeftRol(mens, PUBLICEERDERS))
  return [
    ...(mensen.some((mens) => heeftRol(mens, ['beheerder']))
      ? []
      : [fout('rollen', 'Dan is er geen beheerder meer.', 'Geef ten minste één persoon de rol beheerder.')]),
    ...(kan.length >= 2
      ? []
      : [
          fout(
            'rollen',
            'Dan kan niemand een wijziging van een ander bekijken en publiceren.',
            `Geef ten minste twee mensen een van deze rollen: ${somOp(PUBLICEERDERS)}.`
          )
        ])
  ]
}

/** @param beleid text of the policy in force, to see which mandate nobody would hold; null: there is none. @throws InhoudOnjuist */
export function keurMensen(
  tekst: string,
  gemeente: GemeenteId,
  beleid: { readonly tekst: string; readonly mensenNu: string } | null
): readonly Bevinding[] {
  const { gemeente: van, mensen } = leesMensen(tekst, MENSENPAD)
  const ids = new Set(mensen.map(({ id }) => id))
  const nu = new Set(beleid === null ? [] : lintBeleid(beleid.tekst, beleid.mensenNu).map((een) => JSON.stringify(een)))
  const mandaten = beleid === null ? [] : lintBeleid(beleid.tekst, tekst).filter((een) => !nu.has(JSON.stringify(een)))
  return [
    ...(van === gemeente ? [] : [fout('gemeente', `Deze lijst is van gemeente "${van}".`, 'Verbeter het veld gemeente.')]),
    ...dubbel(mensen.map(({ id }) => id)).map((id) =>
      fout(id, 'Staat twee keer in de lijst.', 'Geef een van beiden een andere korte naam.')
    ),
    ...keurAanmelden(mensen),
    ...keurNamen(mensen),
    ...mensen.flatMap((mens) => keurMens(mens, ids)),
    ...keurBezetting(mensen),
    ...mandaten
  ]
}

function verschil(oud: Mens, nieuw: Mens): string[] {
  const velden = [
    ['naam', oud.naam, nieuw.naam],
    ['functie', oud.functie, nieuw.functie],
    ['e-mailadres', oud.email, nieuw.email],
    ['aanmelding', oud.aanmelding ?? 'geen', nieuw.aanmelding ?? 'geen'],
    ['account', oud.account ?? 'geen', nieuw.account ?? 'geen'],
    ['rollen', somOp(oud.rollen, 'en'), somOp(nieuw.rollen, 'en')],
    ['vervangt', somOp(oud.vervangt, 'en') || 'niemand', somOp(nieuw.vervangt, 'en') || 'niemand'],
    ['afwezig', afwezigheid(oud), afwezigheid(nieuw)]
  ] as const
  return velden.flatMap(([wat, eerst, dan]) => (eerst === dan ? [] : [`${nieuw.naam}, ${wat}: was ${eerst}, wordt ${dan}.`]))
}

/** Everything that lets this person in, or lets them sign. */
function nieuweMens({ naam, functie, rollen, vervangt, email, aanmelding, account }: Mens): string[] {
  return [
    `${naam} komt erbij, met de ${rollen.length === 1 ? 'rol' : 'rollen'} ${somOp(rollen, 'en')}.`,
    `${naam}, functie: ${functie}; vervangt: ${somOp(vervangt, 'en') || 'niemand'}.`,
    `${naam}, e-mailadres: ${email}; aanmelding: ${aanmelding ?? 'met het e-mailadres'}; account: ${account ?? 'geen'}.`
  ]
}

function afwezigheid({ afwezig }: Mens): string {
  return (
    somOp(
      afwezig.map(({ van, totEnMet }) => `van ${toonDatum(van)} tot en met ${toonDatum(totEnMet)}`),
      'en'
    ) || 'niet'
  )
}

/** Who comes, who goes and what changes, each in a sentence. */
export function mensenverschil(oud: readonly Mens[], nieuw: readonly Mens[]): string[] {
  const eerst = new Map(oud.map((mens) => [mens.id, mens]))
  const dan = new Set(nieuw.map(({ id }) => id))
  return [
    ...nieuw.flatMap((mens) => {
      const voor = eerst.get(mens.id)
      return voor === undefined ? nieuweMens(mens) : verschil(voor, mens)
    }),
    ...oud.filter(({ id }) => !dan.has(id)).map(({ naam }) => `${naam} gaat uit de lijst en kan zich niet meer aanmelden.`)
  ]
}
