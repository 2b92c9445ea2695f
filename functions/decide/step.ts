/** Loads a zaak with its policy, law and history, decides each doorgang that waits, and saves one `besloten` per doorgang. */
import { z } from 'zod'
import { beleidOp, type GeldendBeleid } from '../gemeente.ts'
import { canonicalJson, sha256Hex } from '../hash.ts'
import { Datum, type GemeenteId, type Json } from '../model/basis.ts'
import type { Recht } from '../model/recht/recht.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import { houderSleutel } from '../model/sleutels.ts'
import { type Bon, type Doorgang, OvertredingStatus, type Zaak } from '../model/zaak.ts'
import type { Ports, ZaakStore } from '../ports.ts'
import { wijzigZaak } from '../stroom.ts'
import { beslis } from './decide.ts'
import type { Normrij } from './kern.ts'

const Normgegevens = z.object({
  item: z.string(),
  artikelen: z.array(z.string()),
  voorziening: z.string(),
  geconstateerd: Datum,
  status: OvertredingStatus,
  gesloten: Datum.nullable().default(null),
  doorHerstelaanbod: z.boolean().default(false)
})

const MEESTE_BLADZIJDEN = 20

/** What this houder broke before, in other zaken; it may lag behind, and approval looks again. */
async function historieVan(store: ZaakStore, zaak: Zaak): Promise<Normrij[]> {
  const houder = houderSleutel(zaak.houder)
  const rijen: Normrij[] = []
  let vervolg: string | null = null
  for (let bladzijde = 0; bladzijde < MEESTE_BLADZIJDEN; bladzijde += 1) {
    const { rijen: gevonden, vervolg: meer } = await store.zoek({
      gemeente: zaak.gemeente,
      index: 'norm',
      vanaf: `${houder}#`,
      tot: `${houder}$`,
      hoogstens: 500,
      ...(vervolg === null ? {} : { vervolg })
    })
    for (const { stroom, gegevens } of gevonden)
      if (stroom.id !== zaak.id) rijen.push({ zaak: stroom.id, ...Normgegevens.parse(JSON.parse(gegevens)) })
    if (meer === null) return rijen
    vervolg = meer
  }
  return rijen
}

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
    const historie = await historieVan(ports.store, zaak)
    const bon = maakBon({ zaak, doorgang, historie, geldend, recht, op: vandaag })
    return [{ soort: 'besloten', inhoud: beslis({ zaak, doorgang, beleid: geldend.beleid, recht, vandaag, historie, bon }) }]
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
