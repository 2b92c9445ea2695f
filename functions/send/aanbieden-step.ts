/**
 * One ledger row on its way: everything that can fail is made ready first, then the row says `aangeboden`, then the attempt, then
 * the state from its result. What happens in between two writes leaves a row that says so.
 */

import { letOpBijAdres } from '../brieven/adresvenster.ts'
import { bladstijl, laadHuisstijl } from '../brieven/huisstijl.ts'
import { sha256Hex } from '../hash.ts'
import { laatste } from '../model/datum.ts'
import { documentsleutel } from '../model/documentmap.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam, mailsjabloon } from '../model/mailsjablonen.ts'
import type { Verzending } from '../model/verzending.ts'
import { opHetBureau, wachtOpMens } from '../model/wachten.ts'
import type { Brief } from '../model/zaak.ts'
import { type Bericht, type Bijlage, DefinitieveMailfout, OnzekereMailfout, type Ports, TijdelijkeMailfout } from '../ports.ts'
import { leesZaak } from '../stroom.ts'
import { adresregels, maakAdresblad } from './adresblad.ts'
import { BEGELEIDEND, bestandsnaam, maakBericht, veldenVoorBrief } from './bericht.ts'
import { isMail } from './bezorging.ts'
import { leesDefinitief } from './definitief.ts'
import type { Gedrukt } from './gedrukt.ts'
import { reactieVan } from './linkfeit.ts'
import { MAILDELEN, type Mailsjablonen } from './mail.ts'
import { naBlik } from './nog-niet-posten.ts'
import { metStand, metTaak, rijVan, type Schrift } from './schrift.ts'
import { type Aanbod, type Rij, type Tegen, tegenAanbod } from './tegen-aanbod-step.ts'
import { naAanname, naDefinitief, naTijdelijk, naTwijfel, rondMeldingAf } from './uitslag.ts'
import { type Beletsel, zieAfVan } from './vertrek.ts'
import { maakOpnieuw, naMislukking } from './vervolg.ts'
import { eisAntwoordadres, goedgekeurdConcept, markeerOnbereikbaar, schrijfZaak } from './verzend-step.ts'

/** May be offered now: new, or a failed attempt whose time has come. */
const AAN_TE_BIEDEN: ReadonlySet<Verzending['status']> = new Set(['gepland', 'mislukt-tijdelijk'])

export async function leesSjablonen({ inhoud }: Pick<Ports, 'inhoud'>, gemeente: string, naam: Mailnaam): Promise<Mailsjablonen> {
  const delen = await Promise.all(
    MAILDELEN.map(async (deel) => [deel, await inhoud.sjabloon(gemeente, `mails/delen/${deel}.hbs`)] as const)
  )
  return {
    mail: await inhoud.sjabloon(gemeente, `mails/${naam}.hbs`),
    delen: Object.fromEntries(delen),
    opmaak: await inhoud.sjabloon(gemeente, 'mails/opmaak.html.hbs')
  }
}

/** The letter, read back from the store, and what goes along with it. */
async function leesBijlagen({ documenten }: Ports, brief: Brief, gedrukt: Gedrukt | undefined): Promise<Bijlage[]> {
  if (brief.definitief === null) throw new Error(`brief ${brief.id} heeft geen definitieve versie`)
  const pdf = await leesDefinitief({ documenten }, brief.definitief)
  const naam = bestandsnaam(BRIEFSOORTEN[brief.soort].titel, brief.id, '.pdf')
  const bijlagen: Bijlage[] = [{ bestandsnaam: naam, mediatype: 'application/pdf', bytes: pdf }]
  for (const { naam: titel, document } of gedrukt?.bijlagen ?? []) {
    const einde = /\.[a-z0-9]+$/.exec(document)?.[0] ?? ''
    const mediatype = einde === '.pdf' ? 'application/pdf' : 'application/octet-stream'
    bijlagen.push({ bestandsnaam: bestandsnaam(titel, brief.id, einde), mediatype, bytes: await documenten.lees(document) })
  }
  return bijlagen
}

/** Bytes of the letter and what goes along. */
export async function grootteVan({ documenten }: Ports, pdf: Uint8Array, gedrukt: Gedrukt | undefined): Promise<number> {
  let som = pdf.length
  for (const { document } of gedrukt?.bijlagen ?? []) som += (await documenten.lees(document)).length
  return som
}

function veldenVoorLink({ gedrukt, vandaag }: Aanbod['regels'], { id, soort }: Brief, { telt }: Verzending): Record<string, string> {
  return { ...veldenVoorBrief(soort), vandaag, reactie: reactieVan(soort, !telt, gedrukt.get(id) ?? { termijnen: [] }) }
}

async function berichtVoor({ ports, wie, omgeving, regels }: Aanbod, stand: Rij): Promise<Bericht> {
  const { zaak, rij, brief } = stand
  const melding = zaak.meldingen.find(({ sleutel }) => sleutel === rij.melding)
  const namen: readonly Mailnaam[] = Object.keys(MAILSJABLONEN).filter((naam): naam is Mailnaam => mailsjabloon(naam) !== null)
  const perLink = rij.kanaal === 'link'
  const sjabloon = brief === null ? namen.find((naam) => naam === melding?.sjabloon) : perLink ? 'brief-link' : BEGELEIDEND[brief.soort]
  if (sjabloon === undefined) throw new Error(`verzending ${rij.id} hoort bij geen brief en geen e-mail`)
  return maakBericht({
    zaak,
    rij,
    sjabloon,
    gegevens: omgeving.beleid.gemeentegegevens,
    sjablonen: await leesSjablonen(ports, wie.gemeente, sjabloon),
    velden: brief === null ? (melding?.gegevens ?? {}) : perLink ? veldenVoorLink(regels, brief, rij) : veldenVoorBrief(brief.soort),
    bijlagen: brief === null || perLink ? [] : await leesBijlagen(ports, brief, regels.gedrukt.get(brief.id)),
    antwoordAan: eisAntwoordadres(omgeving.beleid.gemeentegegevens),
    demo: omgeving.demo || zaak.proef
  })
}

/** Still to be offered, and nobody wrote since this was looked at: else the next run looks again. */
function isOngewijzigd({ zaak }: Schrift, { rij, zaak: gezien }: Rij): boolean {
  return zaak.versie === gezien.versie && AAN_TE_BIEDEN.has(rijVan(zaak, rij.id)?.status ?? 'aangeboden')
}

/** Of a copy whose envelope lies ready nothing is undone: a person is asked about the envelope, and the copy waits for that. */
function naBeletsel(schrift: Schrift, rij: Verzending, brief: Brief, beletsel: Beletsel): Schrift {
  const envelop = rij.telt ? null : opHetBureau(schrift.zaak, brief)
  return envelop === null ? zieAfVan(schrift, brief, beletsel) : naBlik(schrift, envelop, beletsel)
}

async function zieAf({ ports, wie, regels }: Aanbod, stand: Rij, tegen: Tegen): Promise<void> {
  const { rij, brief } = stand
  await schrijfZaak(ports, wie, (schrift) => {
    if (!isOngewijzigd(schrift, stand)) return schrift
    if (tegen.soort === 'vertrek') return brief === null ? schrift : naBeletsel(schrift, rij, brief, tegen.beletsel)
    const { reden } = tegen
    if (tegen.soort === 'te laat' && brief !== null) {
      const tekst = `Brief ${brief.id} kon niet meer op tijd uit: ${reden}. Er komt een nieuwe brief met nieuwe data. Die moet opnieuw worden goedgekeurd.`
      return metTaak(maakOpnieuw(schrift, brief, `niet verstuurd: ${reden}`), { soort: 'beoordelen', over: brief.id, tekst })
    }
    const na = metStand(schrift, rij.id, { status: 'mislukt-definitief', toelichting: reden })
    if (rij.brief === null) return rondMeldingAf(na, rij.melding)
    return brief?.status === 'vervallen' ? na : naMislukking(na, rij, reden, regels)
  })
}

async function mail(aanbod: Aanbod, stand: Rij): Promise<void> {
  const { ports, wie, regels } = aanbod
  const { id } = stand.rij
  const bericht = await berichtVoor(aanbod, stand)
  let vanMij = false
  await schrijfZaak(ports, wie, (schrift) => {
    vanMij = isOngewijzigd(schrift, stand)
    return vanMij ? metStand(schrift, id, { status: 'aangeboden', toelichting: `aangeboden via ${ports.mailer.kanaal}` }) : schrift
  })
  if (!vanMij) return
  try {
    const aanname = await ports.mailer.verstuur(bericht)
    await schrijfZaak(ports, wie, (schrift) => naAanname(schrift, id, aanname))
  } catch (fout) {
    if (fout instanceof TijdelijkeMailfout) await schrijfZaak(ports, wie, (schrift) => naTijdelijk(schrift, id, fout.message, regels))
    else if (fout instanceof OnzekereMailfout) await schrijfZaak(ports, wie, (schrift) => naTwijfel(schrift, id, fout.message))
    else if (fout instanceof DefinitieveMailfout) {
      await markeerOnbereikbaar(ports, wie.gemeente, stand.rij, fout.message)
      await schrijfZaak(ports, wie, (schrift) => naDefinitief(schrift, id, fout.message, regels, true))
    } else throw fout
  }
}

/** Post: a print-ready letter, an address sheet and a task; it counts when somebody posted it. */
async function legKlaar({ ports, wie, omgeving, regels }: Aanbod, stand: Rij): Promise<void> {
  const { zaak, rij, brief } = stand
  if (brief === null || brief.definitief === null || brief.akkoord === null)
    throw new Error(`verzending ${rij.id} heeft geen definitieve brief`)
  await leesDefinitief(ports, brief.definitief)
  const demo = omgeving.demo || zaak.proef
  const gegevens = omgeving.beleid.gemeentegegevens
  const huisstijl = bladstijl(await laadHuisstijl(ports.inhoud, wie.gemeente, gegevens.huisstijl))
  const terAttentieVan = regels.gedrukt.get(brief.id)?.geadresseerde.terAttentieVan ?? ''
  const html = maakAdresblad({ rij, terAttentieVan, brief, gegevens, huisstijl, demo })
  const blad = await ports.drukker.druk({ html, titel: `Adresblad ${rij.id}`, datum: brief.akkoord.op })
  const sleutel = documentsleutel(wie.gemeente, 'archief', `${brief.id}/${rij.id}/${sha256Hex(blad)}.pdf`)
  await ports.documenten.bewaar(sleutel, blad, 'application/pdf')
  const gepland = goedgekeurdConcept(brief)?.geplandeVerzending ?? regels.vandaag
  const bijlagen = regels.gedrukt.get(brief.id)?.bijlagen.map(({ document }) => document) ?? []
  const genoemd = zaak.houder.email !== null && rij.ontvanger.rol === 'houder'
  const tekst = [
    brief.soort === 'dwangbevel' && rij.telt
      ? `Geef het dwangbevel aan de deurwaarder, die het betekent aan ${rij.ontvanger.naam} (artikel 4:123 Awb). De dag die u vastlegt, is de dag van betekening.`
      : `Post ${rij.telt ? 'de brief' : 'het afschrift van de brief'} '${BRIEFSOORTEN[brief.soort].titel}' aan ${rij.ontvanger.naam}.`,
    `Brief: ${brief.definitief.sleutel}. Adresblad: ${sleutel}.${bijlagen.length === 0 ? '' : ` Bijlagen: ${bijlagen.join(', ')}.`}`,
    ...letOpBijAdres(adresregels({ rij, terAttentieVan })),
    `Leg daarna de dag vast: bs posted ${rij.id} --on DAG.`,
    ...(genoemd
      ? [
          'In het rapport staat een e-mailadres van de houder. Dat is nog geen toestemming (artikel 2:8 Awb); vraag hem of hij brieven per e-mail wil.'
        ]
      : [])
  ].join(' ')
  await schrijfZaak(ports, wie, (schrift) => {
    if (!isOngewijzigd(schrift, stand)) return schrift
    const na = metStand(schrift, rij.id, { status: 'per-post', toelichting: `adresblad: ${sleutel}` })
    return metTaak(na, { soort: 'post', over: rij.id, tekst, uiterlijk: laatste(gepland, regels.vandaag) })
  })
}

/** Offers one row, if it still waits for that, and for no person. */
export async function biedAan(aanbod: Aanbod, id: string): Promise<void> {
  const { ports, wie } = aanbod
  const zaak = await leesZaak(ports.store, wie.gemeente, wie.id)
  const rij = zaak === null ? null : rijVan(zaak, id)
  if (zaak === null || rij === null || !AAN_TE_BIEDEN.has(rij.status) || wachtOpMens(zaak, rij, aanbod.regels.vandaag)) return
  const stand = { zaak, rij, brief: zaak.brieven.find(({ id: briefId }) => briefId === rij.brief) ?? null }
  const tegen = await tegenAanbod(aanbod, stand)
  if (tegen !== null) await zieAf(aanbod, stand, tegen)
  else if (isMail(rij.kanaal)) await mail(aanbod, stand)
  else await legKlaar(aanbod, stand)
}
