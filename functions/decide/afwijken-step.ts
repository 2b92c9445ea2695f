/** Lets a person deviate from the policy for one overtreding: loads the zaak, asks afwijking.ts, saves the question to be answered. */
import { beleidOp } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import type { Ports } from '../ports.ts'
import { wijzigZaak } from '../stroom.ts'
import { type Afwijkvraag, vraagAfwijking } from './afwijking.ts'

export interface Afwijkwens {
  readonly gemeente: GemeenteId
  readonly zaak: string
  /** `o1`. */
  readonly overtreding: string
  /** Id of the person. */
  readonly door: string
}

/**
 * `vraag`: the question whose answer, with a reason, is the deviation. Asking twice gives the same question.
 * @throws ZaakOntbreekt, BeleidOntbreekt, InhoudOnjuist
 */
export async function wijkAf(
  ports: Ports,
  { gemeente, zaak: id, overtreding, door }: Afwijkwens
): Promise<{ readonly ok: true; readonly vraag: string } | Extract<Afwijkvraag, { ok: false }>> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, gemeente, vandaag)
  const recht = rechtOp(vandaag)
  let gevraagd: Afwijkvraag = { ok: false, redenen: [`Zaak ${id} is niet gelezen.`] }
  await wijzigZaak(ports, { gemeente, id, door }, (zaak) => {
    gevraagd = vraagAfwijking(zaak, overtreding, { beleid, recht, vandaag })
    return gevraagd.ok ? gevraagd.gebeurtenissen : []
  })
  return antwoordVan(gevraagd)
}

function antwoordVan(gevraagd: Afwijkvraag): { readonly ok: true; readonly vraag: string } | Extract<Afwijkvraag, { ok: false }> {
  return gevraagd.ok ? { ok: true, vraag: gevraagd.vraag } : gevraagd
}
