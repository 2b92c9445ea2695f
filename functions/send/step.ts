/**
 * Room send: approved letters and due notices go out, and the ledger says what became of them. In: a zaak; out: Verzendingen and,
 * for a besluit, the bekendmaking that starts the dates. Never lost, never silently doubled: a row in doubt waits for a person.
 */
import { verschilSindsAkkoord } from '../brieven/herleiden.ts'
import { maakDefinitief } from '../brieven/render.ts'
import type { Datum } from '../model/basis.ts'
import { mailsjabloon } from '../model/mailsjablonen.ts'
import { moetUit, wachttijd } from '../model/werk.ts'
import type { Brief, Zaak } from '../model/zaak.ts'
import type { Ports } from '../ports.ts'
import { leesZaak } from '../stroom.ts'
import { biedAan, grootteVan } from './aanbieden-step.ts'
import { type Briefmaker, bewaarDefinitief, DocumentVeranderd, type MaakDefinitief, tegenDefinitief } from './definitief.ts'
import { teKort } from './gedrukt.ts'
import { openMeldingen, planMelding } from './meldingen.ts'
import { BERICHTSOORTEN, bestemmingenVan, ontvangersVan } from './ontvangers.ts'
import { paginaVan } from './pagina.ts'
import { planBrief } from './plan.ts'
import { rijVan, type Schrift } from './schrift.ts'
import type { Aanbod } from './tegen-aanbod-step.ts'
import { naOnderbreking } from './uitslag.ts'
import { zieAfVan } from './vertrek.ts'
import { tegenVertrek } from './vertrek-step.ts'
import { naZonderBewijs } from './vervolg.ts'
import { goedgekeurdConcept, leesBereik, leesOmgeving, leesVerzendregels, schrijfZaak, type Wie } from './verzend-step.ts'

export { afgeleverd, bewijsVan, gepost, teruggekomen, verwerkBericht } from './bezorging-step.ts'
export { stuurDagoverzicht } from './dagoverzicht-step.ts'
export { bevestigAdres, geefToestemming, trekToestemmingIn } from './toestemming-step.ts'
export { kijkNaPost } from './vertrek-step.ts'

const BRIEFMAKER: Briefmaker = { maak: maakDefinitief, verschil: verschilSindsAkkoord }

/** Rows that were being offered when a process stopped: nobody knows, so a person is asked. */
async function markeerTwijfel({ ports, wie }: Aanbod, zaak: Zaak): Promise<void> {
  const halverwege = zaak.verzendingen.filter(({ status }) => status === 'aangeboden')
  if (halverwege.length === 0) return
  await schrijfZaak(ports, wie, (schrift) => halverwege.reduce((stand, { id }) => naOnderbreking(stand, id), schrift))
}

/** Rows that count and were accepted, but whose delivery nobody proved in time. */
async function verlaatBewijs({ ports, wie, regels }: Aanbod, zaak: Zaak): Promise<void> {
  const nu = ports.klok.nu()
  for (const { id } of zaak.verzendingen.filter((rij) => rij.status === 'geaccepteerd' && (wachttijd(rij) ?? 'nooit') <= nu))
    await schrijfZaak(ports, wie, (schrift) => {
      const rij = rijVan(schrift.zaak, id)
      return rij?.status === 'geaccepteerd' ? naZonderBewijs(schrift, rij, regels) : schrift
    })
}

/** Lets `doe` write as long as the letter is approved and has not gone on its way. */
async function alsGoedgekeurd({ ports, wie }: Aanbod, id: string, doe: (schrift: Schrift, brief: Brief) => Schrift): Promise<void> {
  await schrijfZaak(ports, wie, (schrift) => {
    const brief = schrift.zaak.brieven.find((kandidaat) => kandidaat.id === id)
    return brief?.status === 'goedgekeurd' ? doe(schrift, brief) : schrift
  })
}

/** Prints, checks and stores the final letter, and plans its rows; a letter that may not go out any more is made anew. */
async function maakGereed(aanbod: Aanbod, id: string, maak: MaakDefinitief): Promise<void> {
  const { ports, wie, omgeving, regels } = aanbod
  const zaak = await leesZaak(ports.store, wie.gemeente, wie.id)
  const brief = zaak?.brieven.find((kandidaat) => kandidaat.id === id)
  const concept = brief === undefined ? null : goedgekeurdConcept(brief)
  const gedrukt = regels.gedrukt.get(id)
  if (zaak === null || brief?.status !== 'goedgekeurd' || concept === null || gedrukt === undefined) return
  const eerst = await tegenVertrek(aanbod, zaak, brief)
  if (eerst !== null) return alsGoedgekeurd(aanbod, id, (schrift, nu) => zieAfVan(schrift, nu, eerst))
  const { huisstijl } = omgeving.beleid.gemeentegegevens
  const uit = await maak({ ports, gemeente: wie.gemeente, huisstijl, json: await ports.documenten.lees(concept.gegevens) })
  const tegen = [...tegenDefinitief(brief, uit), ...teKort(gedrukt, regels.vandaag)]
  if (tegen.length > 0) return alsGoedgekeurd(aanbod, id, (schrift, nu) => zieAfVan(schrift, nu, { soort: 'veranderd', redenen: tegen }))
  const definitief = await bewaarDefinitief(ports, zaak, brief, uit.pdf)
  const ontvangers = bestemmingenVan(zaak, brief, omgeving.beleid.gemeentegegevens).map(({ ontvanger }) => ontvanger)
  const bereik = await leesBereik(ports, wie.gemeente, ontvangers, BERICHTSOORTEN[brief.soort])
  const grootte = await grootteVan(ports, uit.pdf, gedrukt)
  const plan = { beleid: omgeving.beleid, ...bereik, mailkanaal: ports.mailer.kanaal, definitief, grootte, pagina: paginaVan(ports, zaak) }
  // Compared with this state of the zaak: when somebody wrote meanwhile, the next run compares again.
  await alsGoedgekeurd(aanbod, id, (schrift) => (schrift.zaak.versie === zaak.versie ? planBrief(schrift, id, plan) : schrift))
}

/** One notice at a time: each asks consent of its own kind. */
async function planOpenMeldingen({ ports, wie, omgeving }: Aanbod, zaak: Zaak): Promise<void> {
  const { beleid, mensen } = omgeving
  for (const melding of openMeldingen(zaak)) {
    const ontvangers = ontvangersVan(zaak, melding, beleid.gemeentegegevens, mensen)
    const soort = mailsjabloon(melding.sjabloon)?.toestemming ?? null
    const bereik = await leesBereik(ports, wie.gemeente, ontvangers, soort)
    const plan = { beleid, mensen, ...bereik, mailkanaal: ports.mailer.kanaal }
    await schrijfZaak(ports, wie, (schrift) => planMelding(schrift, melding.sleutel, plan))
  }
}

/**
 * What goes wrong with one letter waits for the next run; the rest goes on, and the faults are given back to be told at the end.
 * @throws DocumentVeranderd at once: from this store nothing may go out
 */
async function alleNaElkaar(ids: readonly string[], genoegTijd: () => boolean, doe: (id: string) => Promise<void>): Promise<unknown[]> {
  const fouten: unknown[] = []
  for (const id of ids) {
    if (!genoegTijd()) break
    try {
      await doe(id)
    } catch (fout) {
      if (fout instanceof DocumentVeranderd) throw fout
      fouten.push(fout)
    }
  }
  return fouten
}

/** Letters wait for their printed date. */
function uitgaand({ brieven }: Zaak, vandaag: Datum): string[] {
  return brieven.filter((brief) => moetUit(brief, vandaag)).map(({ id }) => id)
}

function aanDeBeurt(zaak: Zaak | null, nu: string): string[] {
  return (zaak?.verzendingen ?? [])
    .filter((rij) => rij.status === 'gepland' || (rij.status === 'mislukt-tijdelijk' && (wachttijd(rij) ?? 'nooit') <= nu))
    .map(({ id }) => id)
}

interface Verzendwijze {
  /** Makes the letters; another one only in tests. */
  readonly maker: Briefmaker
  /** False: what begins now might be cut off between the attempt and its record, and then nobody knows. The rest stays due. */
  readonly genoegTijd: () => boolean
}

/**
 * Everything that is due to go out now, as long as there is time.
 * @throws Drukfout, DocumentVeranderd, InhoudOntbreekt, Mailsjabloonfout, AggregateError of several: nothing was lost, the next run goes on
 */
export async function runSend(ports: Ports, wie: Wie, anders: Partial<Verzendwijze> = {}): Promise<void> {
  const wijze: Verzendwijze = { maker: BRIEFMAKER, genoegTijd: () => true, ...anders }
  const zaak = await leesZaak(ports.store, wie.gemeente, wie.id)
  if (zaak === null) return
  const { verschil } = wijze.maker
  const aanbod = { ports, wie, omgeving: await leesOmgeving(ports, wie.gemeente), regels: await leesVerzendregels(ports, zaak), verschil }
  await markeerTwijfel(aanbod, zaak)
  await verlaatBewijs(aanbod, zaak)
  const { maker, genoegTijd } = wijze
  const brieven = await alleNaElkaar(uitgaand(zaak, aanbod.regels.vandaag), genoegTijd, (id) => maakGereed(aanbod, id, maker.maak))
  const stand = await leesZaak(ports.store, wie.gemeente, wie.id)
  if (stand !== null) await planOpenMeldingen(aanbod, stand)
  const aanbieden = aanDeBeurt(await leesZaak(ports.store, wie.gemeente, wie.id), ports.klok.nu())
  const fouten = [...brieven, ...(await alleNaElkaar(aanbieden, genoegTijd, (id) => biedAan(aanbod, id)))]
  const [enige] = fouten
  if (fouten.length === 1) throw enige
  if (fouten.length > 1) throw new AggregateError(fouten, `${fouten.length} fouten bij het verzenden`)
}
