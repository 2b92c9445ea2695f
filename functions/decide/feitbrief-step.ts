/** Lets a person have a letter made that rests on recorded facts: loads the zaak, asks model/feitbrief.ts, begins its doorgang. */
import { mensenVan } from '../gemeente.ts'
import type { GemeenteId } from '../model/basis.ts'
import { type Feitbriefkeuze, type Feitbriefuitkomst, type Feitbriefwens, kiesFeitbrief } from '../model/feitbrief.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { BEWERKERS, persoonMet } from '../model/mensen.ts'
import type { Ports } from '../ports.ts'
import { wijzigZaak } from '../stroom.ts'

export interface Feitbriefopdracht extends Feitbriefwens {
  readonly gemeente: GemeenteId
  readonly zaak: string
  /** Id of the person. */
  readonly door: string
}

/**
 * The letter is planned by decide and then goes the way of every letter.
 * @throws ZaakOntbreekt, InhoudOnjuist
 */
export async function vraagFeitbrief(
  ports: Ports,
  { gemeente, zaak: id, door, ...wens }: Feitbriefopdracht
): Promise<{ readonly ok: true; readonly keuze: Feitbriefkeuze } | Geweigerd> {
  const wie = persoonMet(await mensenVan(ports.inhoud, gemeente), door, BEWERKERS, 'een brief laten maken')
  if (!wie.ok) return wie
  const vandaag = ports.klok.vandaag()
  const stand: { uitkomst: Feitbriefuitkomst } = { uitkomst: fout(`Zaak ${id} is niet gelezen.`) }
  await wijzigZaak(ports, { gemeente, id, door }, (zaak) => {
    stand.uitkomst = kiesFeitbrief(zaak, wens, vandaag)
    if (!stand.uitkomst.ok) return []
    const { soort: welke, groep } = stand.uitkomst.keuze
    return [{ soort: 'doorgang-begonnen', inhoud: { aanleiding: { soort: 'feitbrief', welke, feiten: [...groep.feiten] } } }]
  })
  return stand.uitkomst
}
