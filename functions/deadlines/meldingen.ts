/**
 * Which reminders and notices are due today or were missed? In: zaak, policy, today. Out: each Melding exactly once, to be sent, or not
 * sent with the reason: told to nobody who may not know (model/wie-mag-weten.ts), and nothing that is too late. Pure.
 */
import type { Datum } from '../model/basis.ts'
import { plusDagen, toonDatum } from '../model/datum.ts'
import { mailsjabloon } from '../model/mailsjablonen.ts'
import type { Melding, Termijn } from '../model/termijn.ts'
import { magWeten } from '../model/wie-mag-weten.ts'
import { computeTermijnen } from './keten.ts'
import type { Gegevens } from './melding-gegevens.ts'
import { type Meldingplan, planMeldingen } from './melding-plan.ts'
import type { Stand } from './stand.ts'

/** The fields that the mail asks, no more: what is not there stays null and is reported at sending. */
function velden(namen: readonly string[], gegevens: Gegevens): Melding['gegevens'] {
  return Object.fromEntries(namen.map((naam) => [naam, gegevens[naam] ?? null]))
}

/** Why it may not be told; consent is judged at sending, what deadlines waited for is there. */
function waaromNiet({ beleid }: Stand, { regel, wat, nooit }: Meldingplan): string | null {
  const contract = mailsjabloon(regel.sjabloon)
  if (contract === null) return `er is geen mail '${regel.sjabloon}'; pas het schema van meldingen in het beleid aan`
  const weten = (over: Parameters<typeof magWeten>[1]) =>
    magWeten(regel.ontvanger, over, {
      toestemming: true,
      grond: beleid.oudercommissie.grond,
      openbaar: true,
      onherroepelijk: true,
      inRegister: true
    })
  const oordeel = wat === null ? weten(contract.wat) : weten(wat)
  if (!oordeel.ja) return oordeel.reden
  if (!contract.ontvangers.includes(regel.ontvanger)) return `de mail '${regel.sjabloon}' is niet bestemd voor: ${regel.ontvanger}`
  return nooit
}

function teLaat({ dag, uiterlijk, wachtOp }: Meldingplan, vandaag: Datum): string | null {
  if (vandaag <= uiterlijk) return null
  if (wachtOp !== null) return `${wachtOp}; na ${toonDatum(uiterlijk)} heeft dit bericht geen zin meer`
  return `dit bericht moest op ${toonDatum(dag)} uit; na ${toonDatum(uiterlijk)} heeft het geen zin meer`
}

function maak(stand: Stand, plan: Meldingplan, ingehaald: boolean): Melding {
  const { regel, sleutel, dag, gegevens } = plan
  const reden = waaromNiet(stand, plan) ?? teLaat(plan, stand.vandaag) ?? (ingehaald ? 'een latere herinnering gaat tegelijk uit' : null)
  return {
    sleutel,
    soort: regel.soort,
    ontvanger: regel.ontvanger,
    sjabloon: regel.sjabloon,
    gegevens: velden(Object.keys(mailsjabloon(regel.sjabloon)?.velden ?? {}), gegevens),
    op: dag,
    status: reden === null ? 'te versturen' : 'niet verstuurd',
    reden: reden ?? ''
  }
}

/** Of one series the latest that is due. */
function isIngehaald(plan: Meldingplan, rijp: readonly Meldingplan[]): boolean {
  return plan.reeks !== null && rijp.some((ander) => ander.reeks === plan.reeks && ander.dag > plan.dag)
}

function nogTeMaken(stand: Stand, termijnen: readonly Termijn[]): Meldingplan[] {
  const gemaakt = new Set(stand.zaak.meldingen.map(({ sleutel }) => sleutel))
  return planMeldingen(stand, termijnen).filter(({ sleutel }) => !gemaakt.has(sleutel))
}

export function computeMeldingen(stand: Stand, termijnen: readonly Termijn[] = computeTermijnen(stand)): Melding[] {
  const { vandaag } = stand
  const rijp = nogTeMaken(stand, termijnen).filter(
    ({ dag, wachtOp, uiterlijk }) => dag <= vandaag && (wachtOp === null || uiterlijk < vandaag)
  )
  return rijp.map((plan) => maak(stand, plan, isIngehaald(plan, rijp)))
}

/** Days on which a notice is due or its waiting ends; `uit`: only those that will really go out. */
export function komendeMeldingen(
  stand: Stand,
  termijnen: readonly Termijn[]
): readonly { readonly dag: Datum; readonly gaatUit: boolean }[] {
  return nogTeMaken(stand, termijnen).flatMap((plan) => {
    const gaatUit = plan.wachtOp === null && waaromNiet(stand, plan) === null
    if (plan.dag > stand.vandaag) return [{ dag: plan.dag, gaatUit }]
    return plan.wachtOp !== null && plan.uiterlijk >= stand.vandaag ? [{ dag: plusDagen(plan.uiterlijk, 1), gaatUit: false }] : []
  })
}
