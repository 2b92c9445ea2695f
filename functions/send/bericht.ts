/** Everything that is needed to turn a ledger row into a mail: template, fields, sender, attachments. Pure. */
import type { Gemeentegegevens } from '../model/beleid.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../model/instrument.ts'
import type { Mailnaam } from '../model/mailsjablonen.ts'
import type { Verzending } from '../model/verzending.ts'
import { zoekwoorden } from '../model/vindrijen.ts'
import type { Zaak } from '../model/zaak.ts'
import type { Bericht, Bijlage } from '../ports.ts'
import { type Mailsjablonen, maakMail } from './mail.ts'
import { Mailsjabloonfout } from './mailsjabloon.ts'

/** The mail that carries a letter. */
export const BEGELEIDEND = {
  'bevestiging-overleg': 'brief-overleg',
  waarschuwing: 'brief-waarschuwing',
  'voornemen-aanwijzing': 'brief-voornemen',
  aanwijzing: 'brief-besluit',
  'voornemen-last-onder-dwangsom': 'brief-voornemen',
  'last-onder-dwangsom': 'brief-besluit',
  'voornemen-verwijdering': 'brief-voornemen',
  verwijdering: 'brief-besluit',
  afronding: 'brief-overig',
  'geen-handhaving': 'brief-overig',
  'verzoek-nader-onderzoek': 'brief-ggd',
  'antwoord-ggd': 'brief-ggd',
  'mededeling-oudercommissie': 'brief-oudercommissie',
  'voornemen-invordering': 'brief-voornemen',
  invorderingsbeschikking: 'brief-besluit',
  aanmaning: 'brief-overig',
  dwangbevel: 'brief-overig',
  'besluit-over-last': 'brief-besluit',
  'ontvangst-zienswijze': 'brief-overig',
  'ontvangst-bezwaar': 'brief-overig',
  'uitnodiging-hoorzitting': 'brief-overig',
  'verdaging-bezwaar': 'brief-overig',
  'beslissing-op-bezwaar': 'brief-beslissing'
} as const satisfies Record<Briefsoort, Mailnaam>

const ONGELEZEN = /^(no|donot|do-not|geen|niet)[._-]?(reply|antwoord|antwoorden|beantwoorden)/i

/** The mailbox that answers go to: one that is read, for it may hold a bezwaar (Awb 2:16, 6:15); null when there is none. */
export function antwoordadres({ contactpersoon, email }: Pick<Gemeentegegevens, 'contactpersoon' | 'email'>): string | null {
  return [contactpersoon.email, email].find((adres) => !ONGELEZEN.test(adres)) ?? null
}

export function bestandsnaam(naam: string, kenmerk: string, achtervoegsel: string): string {
  return `${zoekwoorden(naam).join('-')}-${kenmerk}${achtervoegsel}`
}

export interface Berichtvraag {
  readonly zaak: Zaak
  readonly rij: Verzending
  readonly gegevens: Gemeentegegevens
  readonly sjabloon: Mailnaam
  readonly sjablonen: Mailsjablonen
  readonly velden: Readonly<Record<string, string | null>>
  readonly bijlagen: readonly Bijlage[]
  readonly antwoordAan: string
  readonly demo: boolean
}

/** @throws Mailsjabloonfout */
export function maakBericht({ zaak, rij, gegevens, sjabloon, sjablonen, velden, bijlagen, antwoordAan, demo }: Berichtvraag): Bericht {
  const { ontvanger } = rij
  if (ontvanger.email === null) throw new Error(`verzending ${rij.id} heeft geen e-mailadres`)
  const algemeen = {
    ontvanger: ontvanger.naam,
    gegevens,
    zaak: zaak.id,
    voorziening: zaak.voorziening.naam,
    afschrift: rij.brief !== null && !rij.telt,
    pagina: rij.link ?? null,
    demo
  }
  const { onderwerp, tekst, html } = maakMail(sjabloon, sjablonen, algemeen, velden)
  if (rij.kanaal === 'link' && !tekst.includes(rij.link?.adres ?? '\0'))
    throw new Mailsjabloonfout(`De e-mail '${sjabloon}' noemt de pagina van de brief niet. Zet {{pagina}} in het sjabloon.`)
  return {
    gemeente: zaak.gemeente,
    sleutel: rij.id,
    van: gegevens.afzender,
    antwoordAan,
    aan: { naam: ontvanger.naam, adres: ontvanger.email },
    onderwerp,
    tekst,
    html,
    bijlagen
  }
}

/** Fields of the mail that carries a letter. */
export function veldenVoorBrief(soort: Briefsoort): Readonly<Record<string, string>> {
  return { brieftitel: BRIEFSOORTEN[soort].titel }
}
