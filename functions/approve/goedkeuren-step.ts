/**
 * The approval: exactly one concept, named by its content hash, by its intended signer. What it rests on is read once more; what
 * changed meanwhile (the zaak, template, huisstijl, a day that passed, policy, law, other zaken) is asked anew, and the person is told.
 */
import { documentenVan, type Kader, laadKader, leesGegevens, verschillendeDelen, zouNuZeggen } from '../brieven/herleiden.ts'
import { inhoudHashVan, laadDrukwerk } from '../brieven/render.ts'
import { beleidOp } from '../gemeente.ts'
import { Rol } from '../model/beleid.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { fout } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { rechtOp } from '../model/recht/recht-op.ts'
import { kijktElders, leesElders, vindingsdag } from '../model/recidive.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { historieVan } from '../recidive.ts'
import { type Afwijking, redenenTegenAkkoord, verouderingVan } from './akkoord.ts'
import { tegenAnderBeleid } from './ander-beleid.ts'
import type { Bewerking, Werk } from './bewerken.ts'
import { tegenElders, toenGelezen } from './elders.ts'
import { type Handeling, metConcept, type Uitslag } from './step.ts'

/** What a concept made now of the zaak would have otherwise. */
async function afwijkingVan(ports: Ports, { zaak, brief, concept }: Werk, kader: Kader): Promise<Afwijking> {
  try {
    const toen = leesGegevens(await ports.documenten.lees(concept.gegevens))
    if (toen === null) return 'drukwerk'
    const drukwerk = await laadDrukwerk(ports.inhoud, zaak.gemeente, toen.soort, kader.beleid.gemeentegegevens.huisstijl)
    if (inhoudHashVan(toen, drukwerk) !== concept.inhoudHash) return 'drukwerk'
    const rapportDocumenten = await documentenVan(ports, zaak)
    return verschillendeDelen(toen, zouNuZeggen({ zaak, brief, concept, toen, kader, rapportDocumenten }))
  } catch (oorzaak) {
    if (oorzaak instanceof DocumentOntbreekt || oorzaak instanceof SyntaxError) return 'drukwerk'
    throw oorzaak
  }
}

/**
 * Reads the other zaken of the houder again, with the policy of the decision (design § 10). What differs is decided anew, before
 * anybody approves a letter that rests on it.
 */
async function leesEldersOpnieuw({ store, inhoud }: Ports, { zaak, brief }: Werk): Promise<Bewerking | null> {
  const doorgang = beslissendeDoorgang(zaak, brief)
  const bon = doorgang?.bonnen.at(-1)
  if (doorgang === undefined || bon === undefined || BRIEFSOORTEN[brief.soort].stap === null) return null
  const { beleid } = await beleidOp(inhoud, zaak.gemeente, bon.op)
  if (!kijktElders(beleid) || vindingsdag(zaak, doorgang) === null) return null
  const over = zaak.overtredingen.filter(({ id }) => brief.overtredingen.includes(id))
  const nu = leesElders({ zaak, doorgang, beleid, historie: await historieVan(store, zaak) }, over)
  return tegenElders(zaak, doorgang, toenGelezen(bon, brief), nu)
}

/** Null: nothing stands in the way. */
async function bezwaar(ports: Ports, werk: Werk, kader: Kader): Promise<Bewerking | null> {
  const { zaak, brief, concept } = werk
  const anders = tegenAnderBeleid(zaak, brief, kader.beleid, rechtOp(kader.vandaag))
  if (anders !== null) return anders
  const veroudering = verouderingVan(concept, await afwijkingVan(ports, werk, kader), kader.vandaag)
  const redenen = redenenTegenAkkoord({ ...werk, ...kader, ongewijzigd: veroudering === null })
  if (veroudering !== null) {
    const inhoud = { brief: brief.id, concept: concept.id, reden: veroudering.reden }
    return { ...fout(veroudering.melding, ...redenen), gebeurtenissen: [{ soort: 'concept-verouderd', inhoud }] }
  }
  return redenen.length > 0 ? fout(...redenen) : leesEldersOpnieuw(ports, werk)
}

/** Approves exactly this content (`inhoudHash`), as its intended signer. What went out of date meanwhile is asked anew, and said. */
export async function keurGoed(ports: Ports, handeling: Handeling): Promise<Uitslag> {
  const kader = await laadKader(ports, handeling, ports.klok.vandaag())
  // The mandaatregister says who may, not the role.
  return metConcept(ports, handeling, Rol.options, 'een brief goedkeuren', async (werk) => {
    const tegen = await bezwaar(ports, werk, kader)
    if (tegen !== null) return tegen
    const { brief, concept } = werk
    const { naam, functie } = concept.ondertekenaar
    const inhoud = { brief: brief.id, concept: concept.id, inhoudHash: concept.inhoudHash, naam, functie }
    return { ok: true, gebeurtenissen: [{ soort: 'concept-goedgekeurd', inhoud }], opmerkingen: [] }
  })
}
