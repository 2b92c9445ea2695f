/** What a visitor reads when something is not there, not allowed, overtaken or broken: plain Dutch, and no trace of the code. */
import type { Context } from 'hono'
import { html } from 'hono/html'
import { BeleidOntbreekt } from '../gemeente.ts'
import { VerbodenOvergang } from '../model/overgangen.ts'
import { DocumentOntbreekt, Drukfout, InhoudOnjuist, InhoudOntbreekt, VersieConflict } from '../ports.ts'
import { ZaakOntbreekt } from '../stroom.ts'
import { AanmeldenMislukt } from './aanmelden/oidc.ts'
import { alsPagina, type Omgeving } from './antwoord.ts'
import { Ingehaald, NietGevonden } from './bezoek.ts'
import { type Dienst, storingVan } from './dienst.ts'
import { VreemdeGemeente } from './gemeente-ports.ts'
import { linkknop } from './opmaak/onderdelen.ts'

const WOORDEN = {
  400: ['Dit verzoek is niet te begrijpen', 'Ga terug en probeer het opnieuw.'],
  401: [
    'U bent niet aangemeld',
    'U was een tijd niet actief, of uw toegang is gewijzigd. Meld u opnieuw aan. Wat u net verstuurde is niet opgeslagen.'
  ],
  403: [
    'Dit mag niet',
    'Uw rol geeft hier geen toegang toe, of het formulier is niet meer geldig. Ga terug, ververs de bladzijde en probeer het opnieuw.'
  ],
  404: ['Deze bladzijde is er niet', 'Het adres klopt niet, of wat u zoekt hoort niet bij uw gemeente.'],
  409: [
    'Iemand anders was u voor',
    'Er is intussen iets veranderd. Bekijk eerst hoe het nu staat. Wat u net verstuurde is niet opgeslagen.'
  ],
  413: ['Dit is te groot', 'Wat u verstuurt is groter dan hier past. Lever een kleiner bestand aan, bijvoorbeeld zonder foto’s.'],
  500: ['Er ging iets mis', 'Dit ligt niet aan u. Probeer het zo opnieuw. Blijft het misgaan, waarschuw dan de beheerder.'],
  503: ['Dit kan nu even niet', 'Een onderdeel werkt op dit moment niet. Er is niets verloren. Probeer het over een paar minuten opnieuw.']
} as const
export type Foutstatus = keyof typeof WOORDEN

/** `zin` instead of the usual explanation; `kenmerk` of the report to the operator. */
export interface Toelichting {
  readonly zin?: string
  readonly kenmerk?: string
  readonly pad?: string
}

export function toonFout(
  verzoek: Context<Omgeving>,
  dienst: Dienst,
  status: Foutstatus,
  { zin, kenmerk, pad }: Toelichting = {}
): Promise<Response> {
  const [titel, uitleg] = WOORDEN[status]
  const verder =
    status === 401
      ? linkknop('/aanmelden', 'Aanmelden', 'eerste')
      : linkknop(pad ?? '/', pad === undefined ? 'Naar het begin' : 'Bekijk hoe het nu staat', 'eerste')
  const inhoud = html`<p class="bs-lead">${zin ?? uitleg}</p>${kenmerk === undefined ? '' : html`<p>Kenmerk van deze storing: <code>${kenmerk}</code></p>`}<p>${verder}</p>`
  verzoek.set('beleid', 'bladzijde')
  return alsPagina(verzoek, dienst, { titel, inhoud, kruimels: [], breed: false, status, melding: null })
}

/** Their message is a Dutch sentence for the person, with ids at most. */
function verwacht(fout: Error): { readonly status: Foutstatus; readonly toelichting: Toelichting } | null {
  if (fout instanceof NietGevonden || fout instanceof ZaakOntbreekt || fout instanceof DocumentOntbreekt)
    return { status: 404, toelichting: {} }
  if (fout instanceof Ingehaald) return { status: 409, toelichting: { zin: fout.message, pad: fout.pad } }
  if (fout instanceof VersieConflict || fout instanceof VerbodenOvergang) return { status: 409, toelichting: {} }
  return null
}

const NIET_AANGEMELD = 'Aanmelden is niet gelukt. Probeer het opnieuw. Blijft het misgaan, waarschuw dan de beheerder.'

/** A disturbance is reported, and told without details; what mends it stands in the message of these. */
function storing(fout: Error): { readonly status: Foutstatus; readonly zin?: string; readonly pad?: string } {
  if (fout instanceof VreemdeGemeente) return { status: 404 }
  if (fout instanceof AanmeldenMislukt) return { status: 403, zin: NIET_AANGEMELD, pad: '/aanmelden' }
  if (fout instanceof Drukfout) return { status: 503 }
  const inhoud = [BeleidOntbreekt, InhoudOnjuist, InhoudOntbreekt].some((soort) => fout instanceof soort)
  return inhoud ? { status: 500, zin: fout.message } : { status: 500 }
}

export function toonStoring(verzoek: Context<Omgeving>, dienst: Dienst, fout: Error): Promise<Response> {
  const bekend = verwacht(fout)
  if (bekend !== null) return toonFout(verzoek, dienst, bekend.status, bekend.toelichting)
  const verslag = storingVan(`${verzoek.req.method} ${verzoek.req.routePath}`, fout)
  dienst.meld(verslag)
  const { status, ...woorden } = storing(fout)
  return toonFout(verzoek, dienst, status, { ...woorden, ...(status === 404 ? {} : { kenmerk: verslag.kenmerk }) })
}
