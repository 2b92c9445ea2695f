/** The templates and huisstijl of the gemeente, filled with made-up data: what comes out, or why nothing does. */
import { contractVoor } from '../brieven/contract.ts'
import { toetsBrief } from '../brieven/gate.ts'
import { leesBlokken } from '../brieven/html-blokken.ts'
import { type Huisstijl, HuisstijlOnjuist, laadHuisstijl } from '../brieven/huisstijl.ts'
import { laadDrukwerk, maakHtml } from '../brieven/render.ts'
import { SjabloonFout } from '../brieven/sjabloon-boom.ts'
import { voorbeeldbrief, voorbeeldvelden } from '../brieven/voorbeeld.ts'
import { BeleidOntbreekt, beleidOp, InhoudOnjuist } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import type { Gemeentegegevens } from '../model/beleid.ts'
import type { BriefGegevens } from '../model/brief/gegevens.ts'
import type { Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam } from '../model/mailsjablonen.ts'
import type { GateRegel } from '../model/zaak.ts'
import { InhoudOntbreekt, type Ports } from '../ports.ts'
import { leesSjablonen } from '../send/aanbieden-step.ts'
import { type Mail, maakMail } from '../send/mail.ts'
import { Mailsjabloonfout } from '../send/mailsjabloon.ts'

/** `reden`: a Dutch sentence for whoever wrote the template or the huisstijl. */
export type Poging<T> = { readonly ok: true; readonly wat: T } | { readonly ok: false; readonly reden: string }

const FOUTEN = [SjabloonFout, HuisstijlOnjuist, InhoudOntbreekt, InhoudOnjuist, BeleidOntbreekt, Mailsjabloonfout]

async function probeer<T>(doe: () => Promise<T>): Promise<Poging<T>> {
  try {
    return { ok: true, wat: await doe() }
  } catch (fout) {
    if (fout instanceof Error && FOUTEN.some((soort) => fout instanceof soort)) return { ok: false, reden: fout.message }
    throw fout
  }
}

/** `inhoud` may be that of now, or with a concept laid over it. */
export interface Voorbeeldpoorten extends Pick<Ports, 'inhoud' | 'klok' | 'omgeving'> {
  readonly gemeente: GemeenteId
}

async function gegevensVan(ports: Voorbeeldpoorten): Promise<Gemeentegegevens> {
  return (await beleidOp(ports.inhoud, ports.gemeente, ports.klok.vandaag())).beleid.gemeentegegevens
}

export interface Briefvoorbeeld {
  readonly gegevens: BriefGegevens
  readonly html: string
  /** As the gate sees this template; the words of the page stand for the print. */
  readonly regels: () => readonly GateRegel[]
}

export function maakBriefvoorbeeld(ports: Voorbeeldpoorten, soort: Briefsoort): Promise<Poging<Briefvoorbeeld>> {
  return probeer(async () => {
    const { huisstijl } = await gegevensVan(ports)
    const gegevens = voorbeeldbrief(soort)
    const drukwerk = await laadDrukwerk(ports.inhoud, ports.gemeente, soort, huisstijl)
    const html = maakHtml(gegevens, drukwerk, false)
    const contract = contractVoor(soort, gegevens.briefdatum)
    const regels = () => {
      const brief = leesBlokken(html)
      return toetsBrief({ contract, gegevens, brief, pdfTekst: brief.tekst }).regels
    }
    return { gegevens, html, regels }
  })
}

const ONTVANGER = {
  houder: 'Stichting Kinderopvang Voorbeeld',
  gemachtigde: 'mr. A. Voorbeeld',
  oudercommissie: 'Oudercommissie Voorbeeld',
  ggd: 'GGD Voorbeeld',
  behandelaar: 'A. Voorbeeld'
} as const

const PAGINA = { adres: 'https://besluiten.example/brief/voorbeeld', geldigTot: '2027-05-25' } as const

export function maakMailvoorbeeld(ports: Voorbeeldpoorten, naam: Mailnaam): Promise<Poging<Mail>> {
  return probeer(async () => {
    const gegevens = await gegevensVan(ports)
    const [rol] = MAILSJABLONEN[naam].ontvangers
    const algemeen = { gegevens, ontvanger: ONTVANGER[rol], zaak: `${gegevens.code}-2026-0007`, voorziening: 'KDV Voorbeeld' }
    const sjablonen = await leesSjablonen(ports, ports.gemeente, naam)
    return maakMail(
      naam,
      sjablonen,
      { ...algemeen, afschrift: false, pagina: PAGINA, demo: ports.omgeving === 'demo' },
      voorbeeldvelden(naam)
    )
  })
}

export interface Huisstijlstand {
  /** Below `templates/`: `huisstijl/<naam>`. */
  readonly map: string
  readonly stijl: Huisstijl
}

/** The one that the policy in force names. */
export function leesHuisstijl(ports: Voorbeeldpoorten): Promise<Poging<Huisstijlstand>> {
  return probeer(async () => {
    const { huisstijl } = await gegevensVan(ports)
    return { map: `huisstijl/${huisstijl}`, stijl: (await laadHuisstijl(ports.inhoud, ports.gemeente, huisstijl)).stijl }
  })
}

/** Can letters be made in this huisstijl? */
export function probeerHuisstijl({ inhoud, gemeente }: Voorbeeldpoorten, naam: string): Promise<Poging<unknown>> {
  return probeer(() => laadHuisstijl(inhoud, gemeente, naam))
}
