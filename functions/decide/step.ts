/** Loads a zaak with its policy, law and history, decides each doorgang that waits, and saves one `besloten` per doorgang. */
import { beleidOp, type GeldendBeleid } from '../gemeente.ts'
import { canonicalJson, sha256Hex } from '../hash.ts'
import type { Datum, GemeenteId, Json } from '../model/basis.ts'
import type { Recht } from '../model/recht/recht.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import { kijktElders, leesElders, metEerdereElders, type Normrij } from '../model/recidive.ts'
import type { Bon, Doorgang, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { historieVan } from '../recidive.ts'
import { wijzigZaak } from '../stroom.ts'
import { beslis } from './decide.ts'
import type { Besluit } from './kern.ts'

/** Everything that the outcome hangs on, so that the decision can be repeated years later. */
function invoerVan(zaak: Zaak, doorgang: Doorgang, historie: readonly Normrij[]): Json {
  const { aanleiding } = doorgang
  const rapport = aanleiding.soort === 'rapport' ? (zaak.rapporten.find(({ id }) => id === aanleiding.rapport)?.inhoud ?? null) : null
  return {
    aanleiding,
    rapport,
    teBeslissen: doorgang.teBeslissen,
    overtredingen: zaak.overtredingen,
    antwoorden: zaak.vragen.flatMap(({ id, antwoord }) => (antwoord === null ? [] : [{ id, antwoord }])),
    termijnen: zaak.termijnen.map(({ sleutel, laatsteDag, status }) => ({ sleutel, laatsteDag, status })),
    brieven: zaak.brieven.map(({ id, status, verzondenOp }) => ({ id, status, verzondenOp })),
    vastleggingen: zaak.vastleggingen,
    historie: historie.map((rij) => ({ ...rij }))
  }
}

interface Bonopdracht {
  readonly zaak: Zaak
  readonly doorgang: Doorgang
  readonly historie: readonly Normrij[]
  readonly geldend: GeldendBeleid
  readonly recht: Recht
  readonly op: Datum
}

export function maakBon({ zaak, doorgang, historie, geldend, recht, op }: Bonopdracht): Bon {
  const { titel, geldigVanaf } = geldend.beleid
  return {
    invoerHash: sha256Hex(canonicalJson(invoerVan(zaak, doorgang, historie))),
    beleid: { titel, geldigVanaf, hash: geldend.hash },
    recht: recht.naam,
    op,
    door: 'systeem'
  }
}

/** The decision with its receipt: what it covers, and per overtreding of this doorgang what was read in other zaken. */
function metBon({ zaak, doorgang, historie, geldend: { beleid } }: Bonopdracht, besluit: Besluit): Besluit {
  const { teBeslissen, uitkomsten } = doorgang
  const gevraagd = teBeslissen === 'alles' ? uitkomsten.map(({ overtreding }) => overtreding) : teBeslissen
  const besliste = new Set([...gevraagd, ...besluit.uitkomsten.map(({ overtreding }) => overtreding)])
  const overtredingen = [...zaak.overtredingen, ...besluit.nieuweOvertredingen].filter(({ id }) => besliste.has(id))
  const elders = metEerdereElders(doorgang, besliste, leesElders({ zaak, doorgang, beleid, historie }, overtredingen))
  const deel = teBeslissen === 'alles' ? {} : { overtredingen: [...besliste] }
  return { ...besluit, bon: { ...besluit.bon, ...deel, ...(elders.length === 0 ? {} : { elders }) } }
}

/** True when there was something to decide. */
async function beslisEen(ports: Ports, { gemeente, id }: { readonly gemeente: GemeenteId; readonly id: string }): Promise<boolean> {
  const vandaag = ports.klok.vandaag()
  const geldend = await beleidOp(ports.inhoud, gemeente, vandaag)
  const recht = rechtOp(vandaag)
  let gedaan = false
  await wijzigZaak(ports, { gemeente, id, door: 'systeem' }, async (zaak) => {
    const doorgang = zaak.doorgangen.find(({ teBeslissen }) => teBeslissen.length > 0)
    gedaan = doorgang !== undefined
    if (doorgang === undefined) return []
    const { beleid } = geldend
    const historie = kijktElders(beleid) ? await historieVan(ports.store, zaak) : []
    const opdracht = { zaak, doorgang, historie, geldend, recht, op: vandaag }
    const besluit = beslis({ zaak, doorgang, beleid, recht, vandaag, historie, bon: maakBon(opdracht) })
    return [{ soort: 'besloten', inhoud: metBon(opdracht, besluit) }]
  })
  return gedaan
}

/**
 * Decides every doorgang of a zaak that waits for it. A lost race decides again on what the winner wrote.
 * @throws BeleidOntbreekt, InhoudOnjuist when the gemeente has no policy that can be used today
 */
export async function runDecide(ports: Ports, wie: { readonly gemeente: GemeenteId; readonly id: string }): Promise<void> {
  while (await beslisEen(ports, wie));
}
