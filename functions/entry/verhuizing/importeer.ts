/**
 * Brings an export into another home, through the ports only. All of it is looked through first; every write may be done twice, so an
 * import that was broken off is run again. Until the last write no step starts on what is there: the import holds every lease.
 */
import { type FileHandle, open } from 'node:fs/promises'
import { Temporal } from 'temporal-polyfill'
import type { Tijdstip } from '../../model/basis.ts'
import type { Ports, StroomSleutel, ZaakStore } from '../../ports.ts'
import { BewaarFout } from '../bewaren.ts'
import { verify } from '../verify.ts'
import { alleStromen } from './exporteer.ts'
import { type Gekeurd, keur } from './keuring.ts'
import { schrijfDocumenten, schrijfNummers, schrijfStromen, stromenUit } from './overzetten.ts'
import { stroomnaam } from './vorm.ts'

export interface Importverslag {
  readonly gemeente: string
  readonly stromen: number
  readonly nummers: number
  readonly documenten: number
  /** As the export said it. */
  readonly controlesom: string
  /** What `verify` found afterwards; empty when all is well. */
  readonly bevindingen: readonly string[]
}

type Doel = Pick<Ports, 'store' | 'documenten' | 'klok' | 'omgeving'>

const PACHT_UREN = 6

/**
 * @param ookDemo takes fictitious data of the demo into another environment, to practise
 * @throws BewaarFout with a Dutch sentence when the file is damaged or the gemeente here is not empty; nothing is written then
 */
export async function importeer(doel: Doel, pad: string, { ookDemo }: { readonly ookDemo: boolean }): Promise<Importverslag> {
  const bestand = await open(pad, 'r')
  try {
    const gekeurd = await keur(bestand, pad)
    eisOmgeving(doel, gekeurd, ookDemo)
    await eisNietsAnders(doel, bestand, gekeurd)
    await neemPacht(doel, gekeurd)
    await schrijfDocumenten(doel.documenten, bestand, gekeurd)
    await schrijfNummers(doel.store, gekeurd)
    await schrijfStromen(doel.store, bestand, gekeurd)
    const { controlesom, stromen, nummers, documenten } = gekeurd
    const { gemeente } = gekeurd.manifest
    const bevindingen = await verify(doel, [gemeente])
    // Only now: what follows the table must meet the leases, however late it comes.
    await geefPachtTerug(doel.store, gekeurd, gekeurd.stromen)
    return { gemeente, stromen: stromen.length, nummers: nummers.length, documenten: documenten.length, controlesom, bevindingen }
  } finally {
    await bestand.close()
  }
}

/** In the demo anybody may be anybody; outside it mail goes to real people. */
function eisOmgeving({ omgeving }: Doel, { manifest }: Gekeurd, ookDemo: boolean): void {
  if (omgeving === 'demo' && manifest.omgeving !== 'demo')
    throw new BewaarFout(
      `Deze export komt uit de omgeving "${manifest.omgeving}" en hoort niet in de demo: daar kan iedereen alles zien. Kies BESLUITENSTRAAT_OMGEVING=machine of aws. Er is niets overgezet.`
    )
  if (omgeving !== 'demo' && manifest.omgeving === 'demo' && !ookDemo)
    throw new BewaarFout(
      `Deze export komt uit de demo en hier gaat echte post uit. Geef --allow-demo mee als u een verhuizing wilt oefenen. Er is niets overgezet.`
    )
}

/** What stands here already must be the beginning of what is in the file, as an import that was broken off leaves it. */
async function eisNietsAnders({ store, documenten }: Doel, bestand: FileHandle, gekeurd: Gekeurd): Promise<void> {
  const { gemeente } = gekeurd.manifest
  const nietLeeg = new BewaarFout(
    `In deze omgeving staat al iets van de gemeente ${gemeente} dat niet uit dit bestand komt. Een import kan alleen in een lege gemeente. Er is niets overgezet.`
  )
  const inBestand = new Set(gekeurd.stromen.map(stroomnaam))
  const aanwezig = new Set<string>()
  for await (const sleutel of alleStromen(store, gemeente)) {
    const naam = stroomnaam(sleutel)
    if (!inBestand.has(naam)) throw nietLeeg
    aanwezig.add(naam)
  }
  for await (const { sleutel, stroom } of stromenUit(bestand, gekeurd, (naam) => aanwezig.has(naam))) {
    const kop = await store.lees(sleutel)
    if (kop !== null && stroom.regels[kop.versie - 1]?.hash !== kop.hash) throw nietLeeg
  }
  const bekend = new Set(gekeurd.documenten)
  if ((await documenten.lijst(`${gemeente}/`)).some((sleutel) => !bekend.has(sleutel))) throw nietLeeg
  const nummers = new Set(gekeurd.nummers.map((nummer) => JSON.stringify([nummer.reeks, nummer.sleutel, nummer.nummer])))
  for (const { reeks, sleutel, nummer } of await store.nummers(gemeente))
    if (!nummers.has(JSON.stringify([reeks, sleutel, nummer]))) throw nietLeeg
}

const houderVan = ({ controlesom }: Gekeurd): string => `import-${controlesom.slice(0, 16)}`

/** The same import takes its leases again. One that is abandoned loses them after some hours. */
async function neemPacht({ store, klok }: Doel, gekeurd: Gekeurd): Promise<void> {
  const nu = klok.pachttijd()
  const tot: Tijdstip = Temporal.Instant.from(nu).add({ hours: PACHT_UREN }).toString({ smallestUnit: 'second' })
  const genomen: StroomSleutel[] = []
  for (const sleutel of gekeurd.stromen) {
    if (!(await store.claim(sleutel, houderVan(gekeurd), nu, tot))) {
      await geefPachtTerug(store, gekeurd, genomen)
      throw new BewaarFout(
        `Er wordt hier nog gewerkt aan ${sleutel.soort} ${sleutel.id}. Stop het programma, of wacht een kwartier, en probeer opnieuw. Er is niets overgezet.`
      )
    }
    genomen.push(sleutel)
  }
}

async function geefPachtTerug(store: ZaakStore, gekeurd: Gekeurd, sleutels: readonly StroomSleutel[]): Promise<void> {
  for (const sleutel of sleutels) await store.geefVrij(sleutel, houderVan(gekeurd))
}
