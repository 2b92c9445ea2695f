/** The receipt in plain Dutch: why a zaak, an overtreding or a letter is where it is. Everything comes from the journal's state. */
import { toonArtikelen } from '../model/artikel.ts'
import { bonnenVan } from '../model/bon.ts'
import { beslissendeDoorgang } from '../model/briefketen.ts'
import { toonDatum, toonDuur } from '../model/datum.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import { isOpen, type Waarde, waardeVan } from '../model/vraag.ts'
import type { Bon, Brief, Doorgang, Overtreding, Uitkomst, Zaak } from '../model/zaak.ts'
import { noemStap } from './noemen.ts'

function toonWaarde(waarde: Waarde | null): string {
  if (waarde === null) return 'nog geen waarde'
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee'
  if (typeof waarde === 'string') return waarde
  if ('eenheid' in waarde) return toonDuur(waarde)
  const euro = (centen: number) => `€ ${(centen / 100).toLocaleString('nl-NL', { minimumFractionDigits: 2 })}`
  const per = waarde.tijdseenheid === null ? waarde.wijze : `per ${waarde.tijdseenheid}`
  return `${euro(waarde.bedrag)} ${per}, ten hoogste ${euro(waarde.maximum)}`
}

function toonBon({ invoerHash, beleid, recht, op, door }: Bon): string[] {
  return [
    `  Beslist op ${toonDatum(op)} door ${door}.`,
    `  Beleid: "${beleid.titel}", geldig vanaf ${toonDatum(beleid.geldigVanaf)} (bestand ${beleid.hash.slice(0, 12)}).`,
    `  Recht: ${recht}. Invoer: ${invoerHash.slice(0, 12)}.`
  ]
}

function aanleidingVan({ aanleiding }: Doorgang, zaak: Zaak): string {
  switch (aanleiding.soort) {
    case 'rapport': {
      const rapport = zaak.rapporten.find(({ id }) => id === aanleiding.rapport)
      return rapport === undefined ? 'rapport' : `rapport ${rapport.inhoud.rapport.kenmerk} (${rapport.inhoud.onderzoek.type})`
    }
    case 'hersteltermijn verstreken':
      return `hersteltermijn verstreken (${aanleiding.overtredingen.join(', ')})`
    case 'controle op stukken':
    case 'verbeuring':
      return aanleiding.soort
    case 'feitbrief':
      return `${BRIEFSOORTEN[aanleiding.welke].titel.toLowerCase()} (${aanleiding.feiten.join(', ')})`
    default:
      return `${aanleiding.soort} (${aanleiding.brief})`
  }
}

function vervolgVan({ gevolg, instrument, stap, fase, ingevoegdVoornemen }: Uitkomst): string {
  if (gevolg !== 'stap' || instrument === null || stap === null) return `${gevolg} (fase ${fase})`
  return `fase ${fase}, ${noemStap(instrument, stap)}${ingevoegdVoornemen ? ' (ingevoegd, artikel 4:8 Awb)' : ''}`
}

function toonUitkomst(uitkomst: Uitkomst, doorgang: Doorgang, zaak: Zaak): string[] {
  const rij = uitkomst.rij === null ? '' : `, rij ${uitkomst.rij} van het beleid`
  return [
    `- Doorgang ${doorgang.nr}, ${toonDatum(doorgang.begonnenOp)}: ${aanleidingVan(doorgang, zaak)}.`,
    `  Uitkomst: ${vervolgVan(uitkomst)}.`,
    `  Regel: ${uitkomst.regel}${rij}.`,
    ...(uitkomst.artikel === '' ? [] : [`  Op grond van: ${uitkomst.artikel}.`]),
    ...uitkomst.redenen.map((reden) => `  Omdat: ${reden}`)
  ]
}

function puntenVan(zaak: Zaak, kies: (vraag: Zaak['vragen'][number]) => boolean): string[] {
  return zaak.vragen
    .filter((vraag) => vraag.geldt && kies(vraag))
    .map((vraag) => {
      const wat = vraag.punt ?? vraag.veld ?? vraag.soort
      if (isOpen(vraag)) return `  Open: ${wat} (${vraag.id}), voorstel: ${toonWaarde(vraag.voorstel)}`
      const { antwoord } = vraag
      const reden = antwoord === null || antwoord.reden === '' ? '' : `; reden: ${antwoord.reden}`
      return `  Vastgesteld door ${antwoord?.door ?? 'niemand'}: ${wat} = ${toonWaarde(waardeVan(vraag))}${reden}`
    })
}

function toonBonnen(doorgang: Doorgang | undefined, overtredingen: readonly string[]): string[] {
  const bonnen = doorgang === undefined ? [] : bonnenVan(doorgang, overtredingen)
  return bonnen.length === 0 ? ['  Nog niet beslist.'] : bonnen.flatMap(toonBon)
}

function vanOvertreding(zaak: Zaak, overtreding: Overtreding): string[] {
  const { id, voorwaarde, prioriteit, status, fase } = overtreding
  const doorgangen = zaak.doorgangen.filter(({ uitkomsten }) => uitkomsten.some((een) => een.overtreding === id))
  return [
    `${id}: ${voorwaarde.item}, prioriteit ${prioriteit ?? 'onbekend'}, ${status}, fase ${fase}.`,
    `  Norm: ${toonArtikelen(voorwaarde.artikelen)}: “${voorwaarde.tekst}” (${voorwaarde.toetsingskader}).`,
    ...doorgangen.flatMap((doorgang) => [
      ...doorgang.uitkomsten.filter((een) => een.overtreding === id).flatMap((een) => toonUitkomst(een, doorgang, zaak)),
      ...toonBonnen(doorgang, [id])
    ]),
    ...puntenVan(zaak, ({ over }) => over.overtreding === id)
  ]
}

function vanBrief(zaak: Zaak, brief: Brief): string[] {
  const eigen = zaak.doorgangen.find(({ nr }) => nr === brief.doorgang)
  const doorgang = beslissendeDoorgang(zaak, brief)
  const uitkomsten = doorgang?.uitkomsten.filter(({ overtreding }) => brief.overtredingen.includes(overtreding)) ?? []
  return [
    `${brief.id}: ${BRIEFSOORTEN[brief.soort].titel}, ${brief.status}${brief.vervangt === null ? '' : `, in plaats van ${brief.vervangt}`}.`,
    ...(eigen === undefined ? [] : [`Aanleiding: ${aanleidingVan(eigen, zaak)}.`]),
    ...uitkomsten.flatMap((een) => [`${een.overtreding}:`, ...(doorgang === undefined ? [] : toonUitkomst(een, doorgang, zaak))]),
    ...toonBonnen(doorgang, brief.overtredingen),
    ...puntenVan(
      zaak,
      ({ over }) =>
        over.brief === brief.id ||
        (over.brief === null &&
          over.doorgang === brief.doorgang &&
          over.overtreding !== null &&
          brief.overtredingen.includes(over.overtreding))
    )
  ]
}

function vanZaak(zaak: Zaak): string[] {
  const beleid = zaak.beleid === null ? 'nog geen beslissing' : `"${zaak.beleid.titel}" (vanaf ${toonDatum(zaak.beleid.geldigVanaf)})`
  return [
    `Zaak ${zaak.id} (${zaak.voorziening.naam}), ${zaak.status}. Laatste beleid: ${beleid}.`,
    ...(zaak.overtredingen.length === 0
      ? ['Er zijn geen overtredingen.']
      : zaak.overtredingen.flatMap((een) => ['', ...vanOvertreding(zaak, een)]))
  ]
}

/** `id`: the zaak, `o1` or `<zaak>-o1`, or a Brief (or its concept or Verzending). Null when it is not in this zaak. */
export function waarom(zaak: Zaak, id: string): string | null {
  if (id === zaak.id) return vanZaak(zaak).join('\n')
  const kort = id.startsWith(`${zaak.id}-`) ? id.slice(zaak.id.length + 1) : id
  const overtreding = zaak.overtredingen.find((een) => een.id === kort)
  if (overtreding !== undefined) return vanOvertreding(zaak, overtreding).join('\n')
  const briefId = /^b\d+/.exec(kort)?.[0]
  const brief = zaak.brieven.find((een) => een.id === `${zaak.id}-${briefId}`)
  return brief === undefined ? null : vanBrief(zaak, brief).join('\n')
}
