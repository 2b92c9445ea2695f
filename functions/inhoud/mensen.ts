/**
 * The people list of a gemeente as a file that is changed here: one person more, other, or gone. It counts when a second person has
 * published it, as every other file. Pure but for YAML.
 */
import { stringify } from 'yaml'
import { type Bevinding, fout } from '../decide/lint-bevinding.ts'
import { lintBeleid } from '../decide/linter.ts'
import { leesMensen } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Mens, Mensen } from '../model/beleid.ts'
import { toonDatum } from '../model/datum.ts'
import { heeftRol, PUBLICEERDERS, somOp } from '../model/mensen.ts'
import { keurGelijken } from './gelijken.ts'

export const MENSENPAD = 'mensen.yaml'

export function mensenTekst(gemeente: GemeenteId, { mensen, mandaten }: Pick<Mensen, 'mensen' | 'mandaten'>): string {
  const delen = { schema: 'besluitenstraat/mensen/1', gemeente, mensen, ...(mandaten === undefined ? {} : { mandaten }) }
  return stringify(delen, { lineWidth: 0, aliasDuplicateObjects: false })
}

/** In the place of the one with this id; else at the end. */
export function metMens(mensen: readonly Mens[], mens: Mens): readonly Mens[] {
  return mensen.some(({ id }) => id === mens.id) ? mensen.map((een) => (een.id === mens.id ? mens : een)) : [...mensen, mens]
}

/** Nobody stands in any more for who is gone, nor is told apart from him. */
export function zonderMens(mensen: readonly Mens[], id: string): readonly Mens[] {
  const zonder = (ids: readonly string[]) => ids.filter((wie) => wie !== id)
  return mensen
    .filter((een) => een.id !== id)
    .map(({ andersDan, ...een }) => {
      const wie = zonder(andersDan?.wie ?? [])
      const apart = andersDan === undefined || wie.length === 0 ? {} : { andersDan: { ...andersDan, wie } }
      return { ...een, vervangt: zonder(een.vervangt), ...apart }
    })
}

/** More than anybody plans ahead; who has more can take out what is past. */
export const MEESTE_AFWEZIG = 60

function dubbel(waarden: readonly string[]): string[] {
  return [...new Set(waarden.filter((een, plek) => waarden.indexOf(een) !== plek))]
}

function keurMens({ naam, vervangt, afwezig, id, andersDan }: Mens, ids: ReadonlySet<string>): Bevinding[] {
  const onbekend = vervangt.filter((wie) => !ids.has(wie))
  const verkeerd = afwezig.filter(({ van, totEnMet }) => totEnMet < van)
  return [
    ...onbekend.map((wie) => fout(naam, `Vervangt "${wie}", maar die staat niet in de lijst.`, 'Haal die vervanging weg.')),
    ...(afwezig.length <= MEESTE_AFWEZIG
      ? []
      : [
          fout(
            naam,
            `Heeft ${afwezig.length} afwezigheden. Er passen er ${MEESTE_AFWEZIG}.`,
            'Haal weg wat voorbij is, of neem dagen samen die op elkaar volgen.'
          )
        ]),
    ...(andersDan ?? { wie: [] }).wie
      .filter((wie) => !ids.has(wie))
      .map((wie) => fout(naam, `Is anders dan "${wie}", maar die staat niet in de lijst.`, 'Haal die verwijzing weg bij andersDan.')),
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
        'Hiermee melden twee mensen zich aan. Dan is niet te zien wie het is, en kan geen van beiden naar binnen.',
        'Geef een van beiden een ander e-mailadres, of een andere naam bij de aanmelddienst.'
      )
    ),
    ...dubbel(mensen.flatMap(({ account }) => account ?? [])).map((account) =>
      fout(account, 'Dit account op de computer staat bij twee mensen.', 'Haal het bij een van beiden weg.')
    )
  ]
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

export interface Geldend {
  /** The people list in force. */
  readonly mensenNu: string
  /** Text of the policy in force, to see which mandate nobody would hold; null: there is none. */
  readonly beleid: string | null
  /** Short names that ever counted. */
  readonly namen: readonly string[]
}

function keurMandaten(tekst: string, { beleid, mensenNu }: Geldend): Bevinding[] {
  if (beleid === null) return []
  const nu = new Set(lintBeleid(beleid, mensenNu).map((een) => JSON.stringify(een)))
  return lintBeleid(beleid, tekst).filter((een) => !nu.has(JSON.stringify(een)))
}

/** A person who is gone keeps his short name: the journals and the secret address of his agenda go by it. */
function keurKorteNamen(mensen: readonly Mens[], { mensenNu, namen }: Geldend): Bevinding[] {
  const nu = leesMensen(mensenNu, MENSENPAD).mensen.map(({ id }) => id)
  return mensen
    .filter(({ id }) => namen.includes(id) && !nu.includes(id))
    .map(({ id }) => fout(id, 'Deze korte naam is eerder gebruikt.', herstelNaam(id, [...namen, ...mensen.map((een) => een.id)])))
}

/** The first that is free after this one: `j.jansen.2`. */
function vrijeNaam(id: string, bezet: readonly string[]): string {
  const nr = Array.from({ length: bezet.length + 1 }, (_, plek) => plek + 2).find((poging) => !bezet.includes(`${id}.${poging}`))
  return `${id}.${nr}`
}

/** Why a short name cannot be used again, and which one can. */
export function herstelNaam(id: string, bezet: readonly string[]): string {
  return `In de dossiers moet te zien blijven wie iets deed. Daarom krijgt niemand een korte naam die al eens is gebruikt, ook niet wie terugkomt. Kies een andere, bijvoorbeeld ${vrijeNaam(id, bezet)}.`
}

/** @param geldend null: nothing to compare with. @throws InhoudOnjuist */
export function keurMensen(tekst: string, gemeente: GemeenteId, geldend: Geldend | null): readonly Bevinding[] {
  const { gemeente: van, mensen } = leesMensen(tekst, MENSENPAD)
  const ids = new Set(mensen.map(({ id }) => id))
  return [
    ...(van === gemeente ? [] : [fout('gemeente', `Deze lijst is van gemeente "${van}".`, 'Verbeter het veld gemeente.')]),
    ...dubbel(mensen.map(({ id }) => id)).map((id) =>
      fout(id, 'Staat twee keer in de lijst.', 'Geef een van beiden een andere korte naam.')
    ),
    ...keurAanmelden(mensen),
    ...keurGelijken(mensen),
    ...mensen.flatMap((mens) => keurMens(mens, ids)),
    ...keurBezetting(mensen),
    ...(geldend === null ? [] : [...keurKorteNamen(mensen, geldend), ...keurMandaten(tekst, geldend)])
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
    ['afwezig', afwezigheid(oud), afwezigheid(nieuw)],
    ['uitleg bij dezelfde naam of hetzelfde e-mailadres', oud.andersDan?.uitleg ?? 'geen', nieuw.andersDan?.uitleg ?? 'geen']
  ] as const
  return velden.flatMap(([wat, eerst, dan]) => (eerst === dan ? [] : [`${nieuw.naam}, ${wat}: was ${eerst}, wordt ${dan}.`]))
}

/** Everything that lets this person in, or lets them sign. */
function nieuweMens({ naam, functie, rollen, vervangt, email, aanmelding, account, andersDan }: Mens): string[] {
  return [
    `${naam} komt erbij, met de ${rollen.length === 1 ? 'rol' : 'rollen'} ${somOp(rollen, 'en')}.`,
    `${naam}, functie: ${functie}; vervangt: ${somOp(vervangt, 'en') || 'niemand'}.`,
    `${naam}, e-mailadres: ${email}; aanmelding: ${aanmelding ?? 'met het e-mailadres'}; account: ${account ?? 'geen'}.`,
    ...(andersDan === undefined ? [] : [`${naam} is iemand anders dan ${somOp(andersDan.wie, 'en')}: ${andersDan.uitleg}`])
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
