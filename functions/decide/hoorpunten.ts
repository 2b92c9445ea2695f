/** What a besluit must say about the hearing: how the zienswijze was weighed, and whether an earlier hearing still does (4:11, b). */
import { nieuwsteBevinding } from '../model/bevinding.ts'
import { gezegdOp } from '../model/briefketen.ts'
import type { Overtreding, Zaak } from '../model/zaak.ts'
import type { Beslissing, Opdracht, Vraagontwerp } from './kern.ts'
import { titelVan } from './rechtstoets.ts'

interface Weging {
  readonly tekst: string
  readonly door: string
  readonly op: string
}

/** The reasons that came with "doorzetten" in this doorgang. */
function gewogenIn(zaak: Zaak, doorgang: number): Weging[] {
  return zaak.vragen.flatMap(({ geldt, veld, over, antwoord }) =>
    geldt && veld === 'zienswijze' && over.doorgang === doorgang && antwoord?.waarde === 'doorzetten'
      ? [{ tekst: antwoord.reden.trim(), door: antwoord.door, op: antwoord.op }]
      : []
  )
}

/** Awb 3:46, 3:47: settled by the person who weighed; open when a zienswijze came and no weighing stands recorded. */
export function wegingen({ zaak }: Opdracht, brief: string, voornemens: readonly string[]): Vraagontwerp[] {
  const over = zaak.brieven.filter(({ id }) => voornemens.includes(id)).flatMap((brief) => gezegdOp(zaak, brief).map(({ id }) => id))
  const gekomen = over.filter((id) => zaak.vastleggingen.some((een) => een.soort === 'zienswijze' && een.brief === id))
  if (gekomen.length === 0) return []
  const perDoorgang = zaak.doorgangen
    .filter(({ aanleiding }) => aanleiding.soort === 'zienswijze' && gekomen.includes(aanleiding.brief))
    .map(({ nr }) => gewogenIn(zaak, nr))
  const wegingen = perDoorgang.flat().filter((een) => een.tekst !== '')
  const tekst = wegingen.map((een) => een.tekst).join('\n\n')
  const laatste = wegingen.at(-1)
  // What was weighed before he was heard anew is a proposal only.
  const isVanNu = gekomen.every((id) => voornemens.includes(id))
  const compleet = isVanNu && laatste !== undefined && perDoorgang.every((rij) => rij.length > 0)
  return [
    {
      soort: 'open punt',
      punt: 'weging-zienswijze',
      tekst: `Weging van de zienswijze op ${gekomen.map((id) => titelVan(zaak, id)).join(' en ')}: ga op elk punt in (artikel 3:46 Awb).`,
      waardesoort: 'tekst',
      voorstel: tekst === '' ? null : tekst,
      brief,
      antwoord: compleet ? { waarde: tekst, reden: '', door: laatste.door, op: laatste.op } : null
    }
  ]
}

/** The finding of now says something else than what the houder was heard about. */
function heeftNieuweFeiten({ zaak }: Opdracht, overtreding: Overtreding, voornemen: string): boolean {
  const brief = zaak.brieven.find(({ id }) => id === voornemen)
  const nu = nieuwsteBevinding(overtreding)
  const verzonden = brief?.verzondenOp ?? null
  if (nu === undefined || verzonden === null || nu.datum <= verzonden) return false
  const toen = overtreding.bevindingen.filter(({ datum }) => datum <= verzonden)
  return !toen.some(({ tekst }) => tekst.trim() === nu.tekst.trim())
}

/** Awb 4:11, under b: only without new facts may an earlier hearing do; a person says so. */
export function hoorplicht(
  opdracht: Opdracht,
  brief: string,
  overtredingen: readonly Overtreding[],
  genomen: readonly Beslissing[]
): Vraagontwerp[] {
  if (opdracht.doorgang.aanleiding.soort !== 'rapport' && opdracht.doorgang.aanleiding.soort !== 'controle op stukken') return []
  const nieuw = genomen.flatMap(({ uitkomst, gehoordMet }) => {
    const overtreding = overtredingen.find(({ id }) => id === uitkomst.overtreding)
    return gehoordMet !== null && overtreding !== undefined && heeftNieuweFeiten(opdracht, overtreding, gehoordMet)
      ? [{ id: overtreding.id, gehoordMet }]
      : []
  })
  if (nieuw.length === 0) return []
  const voornemens = [...new Set(nieuw.map(({ gehoordMet }) => titelVan(opdracht.zaak, gehoordMet)))]
  return [
    {
      soort: 'open punt',
      punt: 'hoorplicht',
      veld: nieuw.map(({ id }) => id).join(','),
      tekst: `Dit besluit rust op het horen bij ${voornemens.join(' en ')}. Er is daarna opnieuw onderzocht. Zijn er nieuwe feiten of omstandigheden waarover de houder nog niet is gehoord (artikel 4:11, onder b, Awb)?`,
      waardesoort: 'keuze',
      opties: [
        {
          waarde: 'rust op voornemen',
          label: 'Geen nieuwe feiten: het besluit rust op het eerdere voornemen',
          grond: 'artikel 4:11, onder b, Awb'
        },
        { waarde: 'opnieuw horen', label: 'Nieuwe feiten: eerst een nieuw voornemen', grond: 'artikel 4:8 Awb' }
      ],
      voorstel: 'rust op voornemen',
      redenVerplicht: true,
      brief
    }
  ]
}
