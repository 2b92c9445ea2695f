/** Takes files in and shows what became of them: file → zaak → step → Brieven → state. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { SingleBar } from 'cli-progress'
import { heeftCode } from '../../adapters/local/durable-file.ts'
import type { GemeenteId } from '../../model/basis.ts'
import { BRIEFSOORTEN, type Briefsoort } from '../../model/instrument.ts'
import type { Upload } from '../../model/upload.ts'
import type { Ports } from '../../ports.ts'
import { leesUpload, leesZaak } from '../../stroom.ts'
import { gevolgVan, leesfoutzin } from '../../upload/gevolg.ts'
import { neemUploadIn } from '../../upload/step.ts'
import type { Bestand } from '../inbox.ts'
import { tabel } from './tabel.ts'

export interface Verwerkt {
  readonly bestand: string
  readonly gemeente: GemeenteId
  /** By which `show` finds the upload; null when nothing was stored. */
  readonly upload: string | null
  readonly zaak: string | null
  readonly uitkomst: 'aangenomen' | 'al bekend' | 'geweigerd' | 'vragen' | 'wacht' | 'niet verwerkt'
  readonly stappen: readonly string[]
  readonly brieven: readonly { readonly id: string; readonly soort: Briefsoort; readonly status: string }[]
  readonly fouten: readonly string[]
  readonly toelichting: string
}

interface Ingenomen {
  readonly bestand: Bestand
  readonly sha256: string | null
  readonly alBekend: boolean
  readonly opnieuw: boolean
  readonly geweigerd: string | null
}

const VEEL = 5

const OPNIEUW = 'Dit bestand was eerder geweigerd en is opnieuw bekeken.'

const ONLEESBAAR = ['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR', 'EPERM'] as const

/** Null when nothing is there that may be read. */
async function bytesVan(pad: string): Promise<Uint8Array | null> {
  try {
    return await readFile(pad)
  } catch (fout) {
    if (heeftCode(fout, ...ONLEESBAAR)) return null
    throw fout
  }
}

/** One file that cannot be read keeps no other file waiting. */
async function neemEen(ports: Ports, bestand: Bestand, afzender: string): Promise<Ingenomen> {
  const bestandsnaam = basename(bestand.pad)
  const bytes = await bytesVan(bestand.pad)
  const aanname =
    bytes === null
      ? { geweigerd: `Het bestand "${bestandsnaam}" bestaat niet of mag niet worden gelezen. Controleer de naam en de rechten.` }
      : await neemUploadIn(ports, { gemeente: bestand.gemeente, bestandsnaam, bytes, afzender })
  return 'geweigerd' in aanname
    ? { bestand, sha256: null, alBekend: false, opnieuw: false, geweigerd: aanname.geweigerd }
    : { bestand, sha256: aanname.upload.sha256, alBekend: aanname.alBekend, opnieuw: aanname.opnieuw, geweigerd: null }
}

/** Stores every file; a bar when there are many and somebody looks. */
export async function neemIn(ports: Ports, bestanden: readonly Bestand[], afzender: string, metBalk: boolean): Promise<Ingenomen[]> {
  const balk =
    metBalk && bestanden.length >= VEEL
      ? new SingleBar({ format: 'Inlezen {bar} {value}/{total} bestanden', stream: process.stderr })
      : null
  balk?.start(bestanden.length, 0)
  const ingenomen: Ingenomen[] = []
  for (const bestand of bestanden) {
    ingenomen.push(await neemEen(ports, bestand, afzender))
    balk?.increment()
  }
  balk?.stop()
  return ingenomen
}

function uitkomstVan(upload: Upload, alBekend: boolean): Verwerkt['uitkomst'] {
  if (alBekend) return 'al bekend'
  return upload.status === 'ontvangen' ? 'niet verwerkt' : upload.status
}

async function verwerkt(ports: Ports, { bestand, sha256, alBekend, opnieuw, geweigerd }: Ingenomen): Promise<Verwerkt> {
  const { gemeente } = bestand
  const leeg = { bestand: basename(bestand.pad), gemeente, upload: sha256?.slice(0, 12) ?? null, zaak: null, stappen: [], brieven: [] }
  if (sha256 === null) return { ...leeg, uitkomst: 'geweigerd', fouten: [geweigerd ?? ''], toelichting: '' }
  const upload = await leesUpload(ports.store, gemeente, sha256)
  if (upload === null) return { ...leeg, uitkomst: 'niet verwerkt', fouten: [], toelichting: 'het bestand is niet opgeslagen' }
  const zaak = upload.zaak === null ? null : await leesZaak(ports.store, gemeente, upload.zaak)
  const { stappen, brieven } = gevolgVan(upload, zaak)
  return {
    ...leeg,
    zaak: upload.zaak,
    uitkomst: uitkomstVan(upload, alBekend),
    stappen,
    brieven: brieven.map(({ id, soort, status }) => ({ id, soort, status })),
    fouten: upload.fouten.map(leesfoutzin),
    toelichting: [...(opnieuw ? [OPNIEUW] : []), upload.toelichting].join(' ').trim()
  }
}

export async function toonVerwerkt(ports: Ports, ingenomen: readonly Ingenomen[]): Promise<{ tekst: string; rijen: Verwerkt[] }> {
  const rijen: Verwerkt[] = []
  for (const bestand of ingenomen) rijen.push(await verwerkt(ports, bestand))
  const tekst = tabel(
    ['Gemeente', 'Bestand', 'Uitkomst', 'Zaak', 'Stap', 'Brieven'],
    rijen.map((rij) => [
      rij.gemeente,
      rij.bestand,
      rij.uitkomst,
      rij.zaak ?? '-',
      rij.stappen.join('; ') || '-',
      rij.brieven.map(({ id, soort, status }) => `${BRIEFSOORTEN[soort].titel} (${id.split('-').at(-1)}, ${status})`).join('; ') || '-'
    ])
  )
  const uitleg = rijen.flatMap((rij) => [
    ...rij.fouten.map((fout) => `  ${rij.bestand}: ${fout}`),
    ...(rij.toelichting === '' ? [] : [`  ${rij.bestand}: ${rij.toelichting}`]),
    ...(rij.zaak !== null || rij.upload === null ? [] : [`  ${rij.bestand}: bekijk dit later met "show ${rij.upload}".`])
  ])
  return { tekst: uitleg.length === 0 ? tekst : `${tekst}\n\n${uitleg.join('\n')}`, rijen }
}
