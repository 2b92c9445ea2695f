/** A gemeente at work by the command line alone: what somebody types on a day, and what can be read back from letters and mails. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import { isOpen, type Punt } from '../../functions/model/vraag.ts'
import { type Brief, Zaak } from '../../functions/model/zaak.ts'
import { kop, leesMime } from '../helpers/mime-lezen.ts'
import { type Balie, openBalie } from './balie.ts'
import type { Uitvoer } from './uitvoer.ts'

export interface Dag {
  /** Must succeed; what it prints. */
  readonly doe: (...argumenten: readonly string[]) => Promise<string>
  /** Must succeed; the zaak as it stands afterwards. */
  readonly zaak: (...argumenten: readonly string[]) => Promise<Zaak>
  /** Must be refused with exit 2; the reasons. */
  readonly weigert: (...argumenten: readonly string[]) => Promise<string>
}

/** The desk that the commands of one test file are typed at; `sluitKantoor` closes it. */
let balie: Balie | null = null

export function sluitKantoor(): void {
  balie?.sluit()
  balie = null
}

function bs(...argumenten: readonly string[]): Promise<Uitvoer> {
  balie ??= openBalie()
  return balie.bs(...argumenten)
}

/** Every command gets `--data` and `--today`, and must succeed. */
function opDag(data: string, dag: string) {
  return async (...argumenten: readonly string[]): Promise<string> => {
    const { exit, uit, fout } = await bs(...argumenten, '--data', data, '--today', dag)
    if (exit !== 0) throw new Error(`bs ${argumenten.join(' ')} gaf ${exit}:\n${fout}${uit}`)
    return uit
  }
}

/** One day at one installation. */
export function dagVan(data: string, dag: string): Dag {
  const doe = opDag(data, dag)
  return {
    doe,
    zaak: async (...argumenten) => Zaak.parse(JSON.parse(await doe(...argumenten, '--json'))),
    weigert: async (...argumenten) => {
      const { exit, uit, fout } = await bs(...argumenten, '--data', data, '--today', dag)
      if (exit !== 2) throw new Error(`bs ${argumenten.join(' ')} werd niet geweigerd (exit ${exit}):\n${fout}${uit}`)
      return fout
    }
  }
}

const Getoond = z.object({ zaak: Zaak, journaal: z.array(z.object({ nr: z.int(), door: z.string(), soort: z.string() })) })

export async function toon(data: string, dag: string, id: string): Promise<z.infer<typeof Getoond>> {
  return Getoond.parse(JSON.parse(await opDag(data, dag)('show', id, '--json')))
}

function eis<T>(gevonden: T | undefined, wat: string): T {
  if (gevonden === undefined) throw new Error(`er is geen ${wat}`)
  return gevonden
}

/** The latest letter of this kind that stands. */
export function brief({ brieven }: Zaak, soort: Briefsoort): Brief {
  const staand = brieven.filter(({ status }) => status !== 'vervallen')
  return eis(
    staand.findLast((een) => een.soort === soort),
    `${soort}; wel: ${staand.map((een) => een.soort).join(', ')}`
  )
}

/** Id of the open question on this punt, or of the beoordeling under this name; of one overtreding when it is named. */
export function vraag({ vragen }: Zaak, wat: Punt | 'zienswijze', overtreding?: string): string {
  const open = vragen.filter(isOpen)
  const gevonden = open.find(
    ({ punt, veld, over }) => (punt === wat || veld === wat) && (overtreding === undefined || over.overtreding === overtreding)
  )
  return eis(gevonden, `open vraag ${wat}; wel: ${open.map(({ punt, veld }) => punt ?? veld).join(', ')}`).id
}

export function openTaak({ taken }: Zaak, soort: Zaak['taken'][number]['soort'], deel = ''): Zaak['taken'][number] {
  const open = taken.filter(({ afgedaan }) => afgedaan === null)
  return eis(
    open.find((taak) => taak.soort === soort && taak.tekst.includes(deel)),
    `open taak ${soort}; wel: ${open.map((taak) => `${taak.soort}: ${taak.tekst}`).join('; ')}`
  )
}

/** Last day and status of a term, by its stable key. */
export function termijn({ termijnen }: Zaak, sleutel: string): readonly [string, string] {
  const { laatsteDag, status } = eis(
    termijnen.find((een) => een.sleutel === sleutel),
    `termijn ${sleutel}; wel: ${termijnen.map((een) => een.sleutel).join(', ')}`
  )
  return [laatsteDag, status]
}

/** `<day on which it was due> <kind> <recipient>: <status>`, of all notices in order. */
export function meldingen({ meldingen: alle }: Zaak): string[] {
  return alle.map(({ op, soort, ontvanger, status }) => `${op} ${soort} ${ontvanger}: ${status}`)
}

/** The words of the letter as it went out, or of its latest concept, from the stored PDF. */
export async function brieftekst(data: string, { definitief, concepten, id }: Brief): Promise<string> {
  const sleutel = eis(definitief?.sleutel ?? concepten.at(-1)?.pdf, `afdruk van ${id}`)
  const tekst = await leesPdfTekst(await readFile(join(data, 'documenten', sleutel)))
  return tekst.replaceAll(/\s+/g, ' ')
}

export interface Mail {
  readonly aan: string
  readonly onderwerp: string
  readonly tekst: string
}

/** Every mail that went to this address, the reports of the day left out. */
export async function mailsAan(data: string, adres: string): Promise<Mail[]> {
  const namen = (await readdir(join(data, 'outbox'))).filter((naam) => !naam.startsWith('dagoverzicht'))
  const mails = await Promise.all(
    namen.map(async (naam): Promise<Mail> => {
      const mail = leesMime(await readFile(join(data, 'outbox', naam)))
      const tekst = mail.delen.find((deel) => deel.koppen.get('content-type')?.[0]?.startsWith('text/plain') === true)
      return { aan: kop(mail, 'to'), onderwerp: kop(mail, 'subject'), tekst: (tekst?.bytes.toString('utf8') ?? '').replaceAll(/\s+/g, ' ') }
    })
  )
  return mails.filter(({ aan }) => aan.includes(adres))
}
