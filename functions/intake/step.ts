/**
 * Takes an upload in: reads it, finds or reserves the one open zaak of its voorziening, puts the report there, marks the upload.
 * In that order, and each write asks first whether it is still needed: after a crash anywhere the next run goes on.
 */
import { beleidOp } from '../gemeente.ts'
import type { GemeenteId, Sha256 } from '../model/basis.ts'
import { dagVan } from '../model/dag.ts'
import { jaarVan } from '../model/datum.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { zaakId } from '../model/id.ts'
import type { Inspectierapport } from '../model/inspectie.ts'
import { voorzieningSleutel } from '../model/sleutels.ts'
import type { Leesfout, Upload, UploadGebeurtenis } from '../model/upload.ts'
import type { Vraag } from '../model/vraag.ts'
import type { Zaak } from '../model/zaak.ts'
import { type Ports, TeGroot } from '../ports.ts'
import { isVernietigd, leesUpload, leesVoorziening, leesZaak, openOfWijzigZaak, wijzigUpload, wijzigVoorziening } from '../stroom.ts'
import type { Keurcontext } from './keuring.ts'
import { leesJson } from './lees-json.ts'
import { PdfLezer } from './lees-pdf-step.ts'
import { leesRapport } from './lees-rapport-pdf.ts'
import { onbekendBestand } from './onbekend-bestand.ts'
import { neemRapportOp } from './opnemen.ts'
import { type Aanbod, type Plaatsing, plaats, toelichtingBij, vraagZelfdeVoorziening, zelfdeVoorziening } from './plaats.ts'
import { stelSamen } from './samenstellen.ts'
import { vragenUitPdf } from './uit-pdf.ts'

const SYSTEEM = 'systeem'

/** A zaak that closes again and again while a report waits for it. */
const POGINGEN = 5

const PDF = 'application/pdf'
const JSON_TYPE = 'application/json'

/** One thread for all files; it starts with the first PDF. */
const pdfLezer = new PdfLezer()

const GEEN_RAPPORT: Leesfout = {
  plaats: '',
  wat: 'In deze PDF is geen inspectierapport herkend.',
  herstel: 'Controleer of dit het juiste bestand is, of lever het inspectieresultaat aan als JSON.'
}

interface Zaakplek {
  /** The zaak to write to; it may not exist yet. */
  readonly id: string
  readonly vorige: string | null
}

class Intake {
  readonly #ports: Ports
  readonly #gemeente: GemeenteId
  readonly #upload: Upload

  constructor(ports: Ports, upload: Upload) {
    this.#ports = ports
    this.#gemeente = upload.gemeente
    this.#upload = upload
  }

  async run(): Promise<void> {
    const rapport = this.#upload.rapport ?? (await this.#lees())
    if (rapport === null) return
    for (let poging = 1; poging <= POGINGEN; poging++) if (await this.#plaats(rapport)) return
    throw new Error(`upload ${this.#upload.sha256}: de zaak van de voorziening sluit telkens terwijl het rapport wordt opgenomen`)
  }

  /** What one write cannot hold is refused, so that the files after it go on. Null: it was. */
  async #alsHetPast<T>(schrijf: () => Promise<T>): Promise<{ readonly gedaan: T } | null> {
    try {
      return { gedaan: await schrijf() }
    } catch (fout) {
      if (!(fout instanceof TeGroot)) throw fout
      return this.#weiger([{ plaats: '', wat: fout.wat, herstel: fout.herstel }])
    }
  }

  /** Only while the upload waits for us: whoever came first has already decided. */
  async #meld(gebeurtenis: UploadGebeurtenis): Promise<void> {
    const wie = { gemeente: this.#gemeente, id: this.#upload.sha256, door: SYSTEEM }
    await wijzigUpload(this.#ports, wie, (staat) => (staat?.status === 'ontvangen' ? [gebeurtenis] : []))
  }

  async #weiger(fouten: readonly Leesfout[]): Promise<null> {
    await this.#meld({ soort: 'geweigerd', inhoud: { fouten: [...fouten] } })
    return null
  }

  async #lees(): Promise<Inspectierapport | null> {
    const { mediatype, vragen } = this.#upload
    if (mediatype === PDF) return vragen.length === 0 ? this.#leesPdf() : this.#stelSamen()
    const bytes = await this.#ports.documenten.lees(this.#upload.sleutel)
    if (mediatype !== JSON_TYPE) return this.#weiger([onbekendBestand(bytes)])
    const gelezen = leesJson(bytes, this.#context())
    return gelezen.ok ? gelezen.rapport : this.#weiger(gelezen.fouten)
  }

  #context(): Keurcontext {
    return { gemeente: this.#gemeente, vandaag: this.#ports.klok.vandaag() }
  }

  /** A PDF always has questions: the judgements are for a person to confirm. */
  async #leesPdf(): Promise<null> {
    const tekst = await pdfLezer.lees(await this.#ports.documenten.lees(this.#upload.sleutel))
    if (!tekst.goed) return this.#weiger([tekst.fout])
    const rapport = leesRapport(tekst.bladzijden)
    if (!rapport.herkend) return this.#weiger([GEEN_RAPPORT])
    const { beleid } = await beleidOp(this.#ports.inhoud, this.#gemeente, this.#ports.klok.vandaag())
    const context = { ...this.#context(), sha256: this.#upload.sha256, gemeentenaam: beleid.gemeentegegevens.naam }
    const { gelezen, vragen } = vragenUitPdf(rapport, context)
    await this.#alsHetPast(() => this.#meld({ soort: 'gelezen', inhoud: { gelezen: { ...gelezen }, vragen: [...vragen], rapport: null } }))
    return null
  }

  async #stelSamen(): Promise<Inspectierapport | null> {
    const samenstelling = stelSamen(this.#upload, this.#context())
    if (samenstelling.ok) return samenstelling.rapport
    const inhoud = { gelezen: this.#upload.gelezen, vragen: [...samenstelling.vragen], rapport: null }
    await this.#alsHetPast(() => this.#meld({ soort: 'gelezen', inhoud }))
    return null
  }

  #aanbod(rapport: Inspectierapport): Aanbod {
    const { sha256, vragen } = this.#upload
    return { rapport, sha256, vragen, vandaag: this.#ports.klok.vandaag() }
  }

  /** False: the zaak closed in between, look again. */
  async #plaats(rapport: Inspectierapport): Promise<boolean> {
    const aanbod = this.#aanbod(rapport)
    const sleutel = voorzieningSleutel(rapport.voorziening)
    const zonderNummer = await this.#zaakZonderNummer(rapport, sleutel)
    const vraag = zonderNummer === null ? null : vraagZelfdeVoorziening(aanbod, zonderNummer)
    if (vraag !== null) return this.#vraag(vraag, rapport)
    const zelfde = zonderNummer !== null && zelfdeVoorziening(aanbod.vragen, zonderNummer.id) ? zonderNummer : null
    const zaken = [...(await this.#zakenVan(sleutel)), ...(zelfde === null ? [] : [zelfde])]
    const plaatsing = plaats(aanbod, zaken)
    if (plaatsing.soort !== 'opnemen') return this.#rondAf(plaatsing, rapport)
    const plek = await this.#reserveer(sleutel, zelfde?.id ?? null)
    return this.#schrijf(plek, zaken, rapport)
  }

  async #zakenVan(sleutel: string): Promise<Zaak[]> {
    const voorziening = await leesVoorziening(this.#ports.store, this.#gemeente, sleutel)
    const zaken: Zaak[] = []
    for (const { zaak: id } of voorziening?.zaken ?? []) {
      const zaak = await leesZaak(this.#ports.store, this.#gemeente, id)
      if (zaak !== null) zaken.push(zaak)
    }
    return zaken
  }

  /** An open zaak of before the registration, when the numbered voorziening has none yet. */
  async #zaakZonderNummer({ voorziening }: Inspectierapport, sleutel: string): Promise<Zaak | null> {
    if (voorziening.lrk === null) return null
    if ((await leesVoorziening(this.#ports.store, this.#gemeente, sleutel)) !== null) return null
    const [laatste] = (await this.#zakenVan(voorzieningSleutel({ ...voorziening, lrk: null }))).slice(-1)
    return laatste?.status === 'open' ? laatste : null
  }

  async #rondAf(plaatsing: Exclude<Plaatsing, { soort: 'opnemen' }>, rapport: Inspectierapport): Promise<true> {
    if (plaatsing.soort === 'vraag') return this.#vraag(plaatsing.vraag, rapport)
    const { toelichting } = plaatsing
    if (plaatsing.soort === 'wacht') await this.#alsHetPast(() => this.#meld({ soort: 'wacht', inhoud: { toelichting, rapport } }))
    else await this.#meld({ soort: 'aangenomen', inhoud: { zaak: plaatsing.zaak, rapport, toelichting } })
    return true
  }

  async #vraag(vraag: Vraag, rapport: Inspectierapport): Promise<true> {
    const { gelezen, vragen } = this.#upload
    await this.#alsHetPast(() => this.#meld({ soort: 'gelezen', inhoud: { gelezen, vragen: [...vragen, vraag], rapport } }))
    return true
  }

  /** The open zaak of the voorziening, or one reserved by whoever was first; a retry finds its own reservation. */
  async #reserveer(sleutel: string, zelfde: string | null): Promise<Zaakplek> {
    const { store, klok } = this.#ports
    const upload: Sha256 = this.#upload.sha256
    const staat = await wijzigVoorziening(this.#ports, { gemeente: this.#gemeente, id: sleutel, door: SYSTEEM }, async (voorziening) => {
      const laatste = voorziening?.zaken.at(-1)
      const zaak = laatste === undefined ? null : await leesZaak(store, this.#gemeente, laatste.zaak)
      const isWeg =
        laatste !== undefined && zaak === null && (await isVernietigd(store, { gemeente: this.#gemeente, soort: 'zaak', id: laatste.zaak }))
      if (laatste !== undefined && !isWeg && (zaak === null || zaak.status === 'open')) return []
      const id = laatste === undefined && zelfde !== null ? zelfde : await this.#nieuweId()
      return [{ soort: 'zaak-toegewezen', inhoud: { zaak: id, upload, op: klok.vandaag() } }]
    })
    const zaken = staat?.zaken ?? []
    const laatste = zaken.at(-1)
    if (laatste === undefined) throw new Error(`voorziening ${sleutel} heeft na de reservering geen zaak`)
    return { id: laatste.zaak, vorige: zaken.at(-2)?.zaak ?? null }
  }

  async #nieuweId(): Promise<string> {
    const { store, inhoud, klok } = this.#ports
    const jaar = jaarVan(dagVan(this.#upload.ontvangenOp))
    const { beleid } = await beleidOp(inhoud, this.#gemeente, klok.vandaag())
    return zaakId(beleid.gemeentegegevens.code, jaar, await store.nummer(this.#gemeente, `zaak-${jaar}`, this.#upload.sha256))
  }

  async #schrijf({ id, vorige }: Zaakplek, zaken: readonly Zaak[], rapport: Inspectierapport): Promise<boolean> {
    const aanbod = this.#aanbod(rapport)
    let gedaan: Plaatsing | null = null
    const maak = (zaak: Zaak | null): readonly Gebeurtenis[] => {
      const alle = [...zaken.filter((ander) => ander.id !== id), ...(zaak === null ? [] : [zaak])]
      const plaatsing = plaats(aanbod, alle)
      gedaan = plaatsing
      if (plaatsing.soort !== 'opnemen' || zaak?.status === 'gesloten') return []
      const { corrigeert } = plaatsing
      const proef = this.#ports.omgeving === 'demo'
      return neemRapportOp(zaak, {
        rapport,
        sha256: aanbod.sha256,
        zaakId: id,
        vorigeZaak: vorige,
        corrigeert,
        proef,
        vandaag: aanbod.vandaag
      })
    }
    const na = await this.#alsHetPast(() => openOfWijzigZaak(this.#ports, { gemeente: this.#gemeente, id, door: SYSTEEM }, maak))
    return na === null || this.#afgerond(na.gedaan, gedaan, rapport)
  }

  async #afgerond(zaak: Zaak | null, gedaan: Plaatsing | null, rapport: Inspectierapport): Promise<boolean> {
    if (gedaan !== null && gedaan.soort !== 'opnemen') return this.#rondAf(gedaan, rapport)
    const { sha256 } = this.#upload
    if (zaak === null || !zaak.rapporten.some(({ upload }) => upload === sha256)) return false
    await this.#meld({ soort: 'aangenomen', inhoud: { zaak: zaak.id, rapport, toelichting: toelichtingBij(zaak, sha256) } })
    return true
  }
}

/**
 * Does everything for one upload that needs no person. Nothing happens when it does not wait.
 * @throws BeleidOntbreekt when no policy is in force, DocumentOntbreekt when the stored file is gone
 */
export async function runIntake(
  ports: Ports,
  { gemeente, sha256 }: { readonly gemeente: GemeenteId; readonly sha256: Sha256 }
): Promise<void> {
  const upload = await leesUpload(ports.store, gemeente, sha256)
  if (upload?.status === 'ontvangen') await new Intake(ports, upload).run()
}
