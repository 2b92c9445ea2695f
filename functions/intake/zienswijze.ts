/**
 * A zienswijze on a voornemen (Awb 4:8, 4:9). Question: on which one, in time, and complete enough to weigh? Out: gebeurtenissen that
 * record it and begin a doorgang, or why not. Late is no reason to refuse: it says so, and a person weighs.
 */
import { toonDatum } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { fout } from '../model/gelezen.ts'
import { alsAlGepost, besluitenOp, heropenHoren, isUit, vervalVan } from '../model/horen.ts'
import { volgendeId } from '../model/id.ts'
import { BRIEFSOORTEN, isFeitbriefsoort, vraagtZienswijze } from '../model/instrument.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import { isUitgegaan, kiesBrief, laatsteDag, naamVan, type Uitgegaan } from './vastleg-keuze.ts'
import { isAlVastgelegd, leesOp, metOpmerking, type Vastleguitkomst, type Vastlegwerk } from './vastleggen.ts'

export interface ZienswijzeInvoer {
  readonly ontvangenOp: string
  readonly hoe: 'schriftelijk' | 'mondeling'
  readonly tekst?: string | undefined
  readonly brief?: string | undefined
}

/** Waits for a zienswijze: none came and its term has not led to a next step. */
function isOnbeantwoord(zaak: Zaak, { id }: Uitgegaan): boolean {
  return !zaak.doorgangen.some(
    ({ aanleiding }) =>
      (aanleiding.soort === 'zienswijze' || aanleiding.soort === 'zienswijzetermijn verstreken') && aanleiding.brief === id
  )
}

/** Without a name: the only one that waits, else the only one there is. */
function mogelijkeVoornemens(zaak: Zaak, genoemd: string | undefined): Uitgegaan[] {
  const uit = zaak.brieven.filter(isUitgegaan).filter(({ soort }) => vraagtZienswijze(soort))
  if (genoemd !== undefined && genoemd.trim() !== '') return uit
  const open = uit.filter((brief) => isOnbeantwoord(zaak, brief))
  return open.length > 0 ? open : uit
}

/** An invorderingsbeschikking that did not go out yet lapses: it is made anew once the zienswijze is weighed (Awb 3:2, 3:46). */
function trekInvorderingIn(
  zaak: Zaak,
  voornemen: Brief,
  reden: string
): { readonly gebeurtenissen: Gebeurtenis[]; readonly opmerkingen: string[] } {
  const besluiten = zaak.brieven.filter(
    (brief) =>
      brief.soort === 'invorderingsbeschikking' &&
      brief.status !== 'vervallen' &&
      !isUit(zaak, brief) &&
      brief.feiten?.some((id) => voornemen.feiten?.includes(id)) === true
  )
  return {
    gebeurtenissen: besluiten.flatMap(({ id }) => vervalVan(zaak, id, reden)),
    opmerkingen: besluiten.flatMap(({ id }) => [
      `De invorderingsbeschikking ${id} was nog niet verstuurd en vervalt. Weeg eerst de zienswijze; daarna komt er een nieuw concept.`,
      ...alsAlGepost(zaak, id)
    ])
  }
}

/** An approved besluit that did not go out yet may not go out before this is weighed (Awb 3:2, 3:46): its approval falls. */
function trekAkkoordIn(zaak: Zaak, voornemen: Brief): { readonly gebeurtenissen: Gebeurtenis[]; readonly opmerkingen: string[] } {
  const waarom = `er kwam een zienswijze op ${voornemen.id} voordat het besluit was verstuurd; die moet eerst worden gewogen (artikel 3:2 en 3:46 Awb)`
  if (isFeitbriefsoort(voornemen.soort)) return trekInvorderingIn(zaak, voornemen, waarom)
  const rustend = besluitenOp(zaak, voornemen).filter(({ besluit }) => besluit.akkoord !== null && !isUit(zaak, besluit))
  return {
    gebeurtenissen: heropenHoren(zaak, voornemen, rustend, waarom),
    opmerkingen: rustend.flatMap(({ besluit: { id, soort } }) => [
      `Het besluit ${id} (${BRIEFSOORTEN[soort].titel.toLowerCase()}) was goedgekeurd maar nog niet verstuurd; dat akkoord vervalt. Weeg eerst de zienswijze. Daarna komt er een nieuw concept, dat opnieuw moet worden goedgekeurd.`,
      ...alsAlGepost(zaak, id)
    ])
  }
}

export function neemZienswijzeOp(zaak: Zaak, invoer: ZienswijzeInvoer, { vandaag, door, document }: Vastlegwerk): Vastleguitkomst {
  const op = leesOp(invoer.ontvangenOp, vandaag)
  if (!op.ok) return op
  if (zaak.status === 'gesloten' && !zaak.brieven.some(({ soort, verzondenOp }) => isFeitbriefsoort(soort) && verzondenOp !== null))
    return fout(`Zaak ${zaak.id} is gesloten; er is geen voornemen meer waarop kan worden gereageerd.`)
  const brief = kiesBrief(zaak, invoer.brief, mogelijkeVoornemens(zaak, invoer.brief), 'verzonden voornemen')
  if (!brief.ok) return brief
  const voornemen = brief.keuze
  if (op.dag < voornemen.verzondenOp)
    return fout(`${toonDatum(op.dag)} ligt vóór de verzending van ${naamVan(voornemen)} op ${toonDatum(voornemen.verzondenOp)}.`)
  const tekst = invoer.tekst?.trim() ?? ''
  if (tekst === '' && document === null)
    return fout(
      invoer.hoe === 'mondeling'
        ? 'Schrijf het verslag van het gesprek op; zonder verslag kan de zienswijze niet worden gewogen.'
        : 'Voeg de zienswijze toe als bestand of als tekst.'
    )
  const einde = laatsteDag(zaak, 'zienswijze', voornemen.id)
  const opmerkingen =
    einde !== null && op.dag > einde
      ? [
          `Ontvangen na de zienswijzetermijn, die liep tot en met ${toonDatum(einde)}. Weeg de zienswijze mee zolang het besluit niet is verzonden.`
        ]
      : []
  const { id: briefId } = voornemen
  const leeg = { overtreding: null, oordeel: null, bedrag: null }
  const rij = {
    soort: 'zienswijze' as const,
    op: op.dag,
    door,
    brief: briefId,
    hoe: invoer.hoe,
    tekst,
    document: document?.sleutel ?? null,
    ...leeg
  }
  const al = isAlVastgelegd(zaak, rij)
  if (al !== undefined) return fout(`Deze zienswijze is al vastgelegd als ${al.id}.`)
  const id = volgendeId(zaak, 'vastlegging')
  const teruggetrokken = trekAkkoordIn(zaak, voornemen)
  return {
    ok: true,
    gebeurtenissen: [
      { soort: 'vastgelegd', inhoud: { vastlegging: { id, ...rij, ...metOpmerking(opmerkingen, document) } } },
      ...teruggetrokken.gebeurtenissen,
      { soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'zienswijze', brief: briefId } } }
    ],
    opmerkingen: [...opmerkingen, ...teruggetrokken.opmerkingen]
  }
}
