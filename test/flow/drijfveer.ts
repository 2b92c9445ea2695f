/**
 * Drives cases on from their state alone, as people who always take the proposal would: settles what is asked, takes and approves
 * concepts, posts letters. Stopped anywhere and started again it goes on where the state stands.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { keurGoed } from '../../functions/approve/goedkeuren-step.ts'
import { beantwoord, neem, wijzig } from '../../functions/approve/step.ts'
import { werkAlles } from '../../functions/entry/werker.ts'
import type { GemeenteId } from '../../functions/model/basis.ts'
import { isOpen, type Vraag } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { Ports } from '../../functions/ports.ts'
import { gepost } from '../../functions/send/step.ts'
import { leesZaak } from '../../functions/stroom.ts'

type Uitslag = { readonly ok: true } | { readonly ok: false; readonly redenen: readonly string[] }

function eis(uitslag: Uitslag, wat: string): void {
  if (!uitslag.ok) throw new Error(`${wat}: ${uitslag.redenen.join(' ')}`)
}

function antwoordOp(vraag: Vraag): string {
  const [eerste] = vraag.opties
  if (vraag.voorstel !== null) return 'voorstel'
  if (eerste !== undefined) return eerste.waarde
  if (vraag.waardesoort === 'ja-nee') return 'ja'
  return 'Besproken en akkoord.'
}

/** Settles everything that is asked in this zaak. */
async function beantwoordAlles(ports: Ports, zaak: Zaak, door: string): Promise<number> {
  const open = zaak.vragen.filter(isOpen)
  for (const vraag of open) {
    const antwoord = {
      gemeente: zaak.gemeente,
      vraagId: vraag.id,
      waarde: antwoordOp(vraag),
      reden: 'Zo afgesproken in het overleg.',
      door
    }
    eis(await beantwoord(ports, antwoord), vraag.id)
  }
  return open.length
}

/** Takes and approves every concept that is ready, each dated today, so that it goes out today. */
async function keurAllesGoed(ports: Ports, zaak: Zaak, behandelaar: string): Promise<number> {
  const klaar = zaak.brieven.filter(({ status, conceptNodig }) => status === 'opgesteld' && !conceptNodig)
  for (const { concepten, genomenDoor } of klaar) {
    const concept = concepten.at(-1)
    if (concept === undefined) throw new Error('een opgestelde brief zonder concept')
    const { gemeente } = zaak
    const vandaag = ports.klok.vandaag()
    if (concept.geplandeVerzending > vandaag) {
      const velden = { geplandeVerzending: vandaag }
      eis(await wijzig(ports, { gemeente, concept: concept.id, door: behandelaar, velden }), concept.id)
      continue
    }
    if (genomenDoor === null) eis(await neem(ports, { gemeente, concept: concept.id, door: behandelaar }), concept.id)
    eis(await keurGoed(ports, { gemeente, concept: concept.id, door: concept.ondertekenaar.id }), concept.id)
  }
  return klaar.length
}

async function brengAllesNaarDePost(ports: Ports, zaak: Zaak, door: string): Promise<number> {
  const post = zaak.verzendingen.filter(({ status }) => status === 'per-post')
  for (const { id } of post) eis(await gepost(ports, { gemeente: zaak.gemeente, verzending: id, op: ports.klok.vandaag(), door }), id)
  return post.length
}

async function zaken(ports: Ports, gemeente: GemeenteId): Promise<string[]> {
  const { rijen } = await ports.store.zoek({ gemeente, index: 'zaken', hoogstens: 1000 })
  return rijen.map(({ stroom }) => stroom.id).sort()
}

const HANDELINGEN = { beantwoordAlles, keurAllesGoed, brengAllesNaarDePost } as const
type Handeling = keyof typeof HANDELINGEN
const VOLGORDE: readonly Handeling[] = ['beantwoordAlles', 'keurAllesGoed', 'brengAllesNaarDePost']

const Briefje = z.strictObject({
  gemeente: z.string(),
  id: z.string(),
  handeling: z.enum(['beantwoordAlles', 'keurAllesGoed', 'brengAllesNaarDePost'])
})
type Briefje = z.infer<typeof Briefje>

/** One thing a person does in one zaak, to the end; a note on the desk says so, for whoever comes back after a crash. */
async function doe(ports: Ports, bureau: string, briefje: Briefje, behandelaar: string): Promise<number> {
  const zaak = await leesZaak(ports.store, briefje.gemeente, briefje.id)
  if (zaak === null) return 0
  writeFileSync(bureau, JSON.stringify(briefje))
  const gedaan = await HANDELINGEN[briefje.handeling](ports, zaak, behandelaar)
  rmSync(bureau)
  return gedaan
}

/** In each zaak the first thing that there is to do. */
async function mensenwerk({ ports, gemeenten, bureau, behandelaar }: Kantoor): Promise<number> {
  let gedaan = 0
  for (const gemeente of gemeenten)
    for (const id of await zaken(ports, gemeente))
      for (const handeling of VOLGORDE) {
        const nu = await doe(ports, bureau, { gemeente, id, handeling }, behandelaar)
        gedaan += nu
        if (nu > 0) break
      }
  return gedaan
}

export interface Kantoor {
  readonly ports: Ports
  readonly gemeenten: readonly GemeenteId[]
  readonly houder: string
  /** File of the note that says what a person was doing. */
  readonly bureau: string
  readonly behandelaar: string
}

/** Rounds of system and people until nobody has anything to do. @throws Error when a step fails or it never ends */
export async function drijfAan(kantoor: Kantoor): Promise<void> {
  const { ports, gemeenten, houder, bureau, behandelaar } = kantoor
  if (existsSync(bureau)) await doe(ports, bureau, Briefje.parse(JSON.parse(readFileSync(bureau, 'utf8'))), behandelaar)
  for (let ronde = 0; ronde < 100; ronde++) {
    const { stappen, storingen } = await werkAlles(ports, { gemeenten, houder, dag: true })
    const [storing] = storingen
    if (storing !== undefined) throw storing.fout
    const gedaan = await mensenwerk(kantoor)
    if (stappen === 0 && gedaan === 0) return
  }
  throw new Error('na honderd ronden is er nog steeds iets te doen')
}
