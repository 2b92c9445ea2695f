/**
 * The approval: exactly one concept, named by its content hash, by its intended signer. What it rests on is read once more; what
 * changed meanwhile (template, huisstijl, a day of sending that passed, recidive in other zaken) is asked anew, and the person is told.
 */
import { inhoudHashVan, laadDrukwerk } from '../brieven/render.ts'
import { beleidOp } from '../gemeente.ts'
import { type Beleid, Rol } from '../model/beleid.ts'
import { BriefGegevens } from '../model/brief/gegevens.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { fout } from '../model/gelezen.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { kijktElders, leesElders, vindingsdag } from '../model/recidive.ts'
import type { Concept, Zaak } from '../model/zaak.ts'
import { DocumentOntbreekt, type Ports } from '../ports.ts'
import { historieVan } from '../recidive.ts'
import { type Akkoordvraag, redenenTegenAkkoord, verouderingVan } from './akkoord.ts'
import type { Bewerking, Werk } from './bewerken.ts'
import { tegenElders, toenGelezen } from './elders.ts'
import { type Handeling, metConcept, type Uitslag } from './step.ts'

/** Whether data, templates and huisstijl are still those that the concept names. */
async function isOngewijzigd({ documenten, inhoud }: Ports, zaak: Zaak, concept: Concept, huisstijl: string): Promise<boolean> {
  try {
    const gegevens = BriefGegevens.safeParse(JSON.parse(new TextDecoder().decode(await documenten.lees(concept.gegevens))))
    if (!gegevens.success) return false
    const drukwerk = await laadDrukwerk(inhoud, zaak.gemeente, gegevens.data.soort, huisstijl)
    return inhoudHashVan(gegevens.data, drukwerk) === concept.inhoudHash
  } catch (oorzaak) {
    if (oorzaak instanceof DocumentOntbreekt || oorzaak instanceof SyntaxError) return false
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

type Regels = Pick<Akkoordvraag, 'mensen' | 'vandaag'> & { readonly beleid: Beleid }

/** Null: nothing stands in the way. */
async function bezwaar(ports: Ports, werk: Werk, regels: Regels): Promise<Bewerking | null> {
  const { zaak, brief, concept } = werk
  const zelfde = await isOngewijzigd(ports, zaak, concept, regels.beleid.gemeentegegevens.huisstijl)
  const veroudering = verouderingVan(concept, zelfde, regels.vandaag)
  const redenen = redenenTegenAkkoord({ ...werk, ...regels, ongewijzigd: veroudering === null })
  if (veroudering !== null) {
    const inhoud = { brief: brief.id, concept: concept.id, reden: veroudering.reden }
    return { ...fout(veroudering.melding, ...redenen), gebeurtenissen: [{ soort: 'concept-verouderd', inhoud }] }
  }
  return redenen.length > 0 ? fout(...redenen) : leesEldersOpnieuw(ports, werk)
}

/** Approves exactly this content (`inhoudHash`), as its intended signer. What went out of date meanwhile is asked anew, and said. */
export async function keurGoed(ports: Ports, handeling: Handeling): Promise<Uitslag> {
  const vandaag = ports.klok.vandaag()
  const { beleid } = await beleidOp(ports.inhoud, handeling.gemeente, vandaag)
  // The mandaatregister says who may, not the role.
  return metConcept(ports, handeling, Rol.options, 'een brief goedkeuren', async (werk, mensen) => {
    const tegen = await bezwaar(ports, werk, { mensen, beleid, vandaag })
    if (tegen !== null) return tegen
    const { brief, concept } = werk
    const { naam, functie } = concept.ondertekenaar
    const inhoud = { brief: brief.id, concept: concept.id, inhoudHash: concept.inhoudHash, naam, functie }
    return { ok: true, gebeurtenissen: [{ soort: 'concept-goedgekeurd', inhoud }], opmerkingen: [] }
  })
}
