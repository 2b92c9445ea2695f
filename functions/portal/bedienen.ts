/** One request to one route: who is it, may that be, what was sent, what does the page say. */
import type { Context } from 'hono'
import { BeleidOntbreekt, beleidOp, InhoudOnjuist } from '../gemeente.ts'
import type { Mens } from '../model/beleid.ts'
import { heeftRol } from '../model/mensen.ts'
import type { Ports } from '../ports.ts'
import { mensBij } from './aanmelden/identiteit.ts'
import type { Sessie } from './aanmelden/sessie.ts'
import { alsBestand, alsPagina, alsVerwijzing, leesSessie, type Omgeving, schrijfSessie, wisKoekje } from './antwoord.ts'
import { zelfdeGeheim } from './beveiliging.ts'
import type { Antwoord, Bezoek, Route } from './bezoek.ts'
import { type Dienst, storingVan } from './dienst.ts'
import { leesFormulier } from './formulier.ts'
import { toonFout } from './fouten.ts'
import { bindAan } from './gemeente-ports.ts'
import { menuVoor } from './menu.ts'

/** The id serves when the policy cannot be read: a page that could mend it must still open. */
export async function gemeentenaam({ inhoud, klok }: Ports, gemeente: string): Promise<string> {
  try {
    return (await beleidOp(inhoud, gemeente, klok.vandaag())).beleid.gemeentegegevens.naam
  } catch (fout) {
    if (fout instanceof BeleidOntbreekt || fout instanceof InhoudOnjuist) return gemeente
    throw fout
  }
}

/** The session and the person, who then stands in the frame of the page; or the answer that says why not. */
export async function wieIsDit(
  verzoek: Context<Omgeving>,
  dienst: Dienst
): Promise<{ readonly sessie: Sessie; readonly mens: Mens } | Response> {
  const sessie = leesSessie(verzoek, dienst)
  if (sessie === null) {
    if (verzoek.req.method === 'POST') return toonFout(verzoek, dienst, 401)
    return verzoek.redirect(`/aanmelden?naar=${encodeURIComponent(verzoek.req.path)}`)
  }
  const mens = await mensBij(dienst.ports, sessie.gemeente, sessie.identiteit)
  if (mens === null) {
    wisKoekje(verzoek, dienst, 'sessie')
    return toonFout(verzoek, dienst, 401)
  }
  const andere = sessie.gemeenten.filter((gemeente) => gemeente !== sessie.gemeente)
  verzoek.set('bezoeker', {
    naam: mens.naam,
    functie: mens.functie,
    gemeentenaam: await gemeentenaam(dienst.ports, sessie.gemeente),
    andereGemeenten: await Promise.all(andere.map(async (id) => ({ id, naam: await gemeentenaam(dienst.ports, id) }))),
    csrf: sessie.csrf,
    menu: menuVoor(mens)
  })
  return { sessie, mens }
}

/** What was sent; null when the form is not one that this session was given. */
export async function leesPost(verzoek: Context<Omgeving>, sessie: Sessie): Promise<Bezoek['formulier'] | null> {
  if (verzoek.req.method !== 'POST') return leesFormulier({})
  const formulier = leesFormulier(await verzoek.req.parseBody({ all: true }))
  return zelfdeGeheim(formulier.tekst('csrf'), sessie.csrf) ? formulier : null
}

function maakBezoek(verzoek: Context<Omgeving>, dienst: Dienst, { sessie, mens }: { sessie: Sessie; mens: Mens }, route: Route) {
  const { gemeente } = sessie
  const zonderStoring = async (doe: Promise<void>) => {
    try {
      await doe
    } catch (fout) {
      // What the person did is written; the timer takes up what could not go on.
      dienst.meld(storingVan(`${route.methode} ${route.pad}`, fout))
    }
  }
  return (formulier: Bezoek['formulier']): Bezoek => ({
    ports: bindAan(dienst.ports, gemeente),
    mens,
    csrf: sessie.csrf,
    oorsprong: dienst.instellingen?.adres ?? new URL(verzoek.req.url).origin,
    pad: (naam) => verzoek.req.param(naam) ?? '',
    keuze: (naam) => verzoek.req.query(naam) ?? '',
    formulier,
    hoogstensSamen: dienst.vracht?.heen ?? null,
    werkDoor: (zaak) => zonderStoring(dienst.werk(gemeente, zaak)),
    werkUploadDoor: (sha256) => zonderStoring(dienst.werkUpload(gemeente, sha256))
  })
}

/** A page of ours that looks by itself whether something is ready: nobody is there, so the session ends as it would, and what was to be said is kept. */
const VOLGT = 'besluitenstraat-volgt'

async function alsAntwoord(verzoek: Context<Omgeving>, dienst: Dienst, sessie: Sessie, antwoord: Antwoord): Promise<Response> {
  switch (antwoord.soort) {
    case 'bestand':
      return (await alsVerwijzing(verzoek, dienst, antwoord)) ?? alsBestand(verzoek, antwoord)
    case 'verder':
      schrijfSessie(verzoek, dienst, { ...sessie, melding: antwoord.melding })
      return verzoek.redirect(antwoord.pad, 303)
    case 'pagina':
      if (verzoek.req.header(VOLGT) !== undefined) return alsPagina(verzoek, dienst, { ...antwoord, melding: null })
      schrijfSessie(verzoek, dienst, { ...sessie, melding: null })
      return alsPagina(verzoek, dienst, { ...antwoord, melding: sessie.melding })
  }
}

export async function bedien(verzoek: Context<Omgeving>, route: Route, dienst: Dienst): Promise<Response> {
  const wie = await wieIsDit(verzoek, dienst)
  if (wie instanceof Response) return wie
  if (!heeftRol(wie.mens, route.wie)) return toonFout(verzoek, dienst, 403)
  const formulier = await leesPost(verzoek, wie.sessie)
  if (formulier === null) return toonFout(verzoek, dienst, 403)
  const antwoord = await route.doe(maakBezoek(verzoek, dienst, wie, route)(formulier))
  return alsAntwoord(verzoek, dienst, wie.sessie, antwoord)
}
