/** What a besluit over a last does to money that is being collected under it (Awb 5:38), told as if it were made known on its day of sending. */
import { geldigeVerbeuringen, standVan, teVeelBetaald } from '../../model/dwangsomgeld.ts'
import { lopendeFeiten, vervallenDoor } from '../../model/invorderingsverval.ts'
import { isVerzonden } from '../../model/vaststaan.ts'
import type { Brief, Vastlegging, Zaak } from '../../model/zaak.ts'
import type { Velden } from './basis.ts'
import { alsVerzonden, type Briefbron, puntVan, tekstVan } from './bron.ts'
import { naarBrief } from './invordering.ts'

type Gevolg = Pick<Velden<'besluit-over-last'>, 'gevolgInvordering' | 'verval' | 'terug'>

/** With this besluit made known: approved after everything that went out. */
function bekendgemaakt({ zaak, brief, geplandeVerzending }: Briefbron): Zaak {
  const op = brief.verzondenOp ?? geplandeVerzending
  const akkoord = { concept: '-', inhoudHash: '-', door: '-', naam: '-', functie: '-', op: `${op}T23:59:59Z` }
  const dan = { ...brief, status: 'bekendgemaakt' as const, verzondenOp: op, akkoord: brief.akkoord ?? akkoord }
  return { ...zaak, brieven: zaak.brieven.map((een) => (een.id === brief.id ? dan : een)) }
}

/** As it was before this besluit. */
export function zonder({ zaak, brief }: Briefbron): Zaak {
  return { ...zaak, brieven: zaak.brieven.map((een) => (een.id === brief.id ? { ...een, status: 'goedgekeurd', verzondenOp: null } : een)) }
}

function somVan(zaak: Zaak, feiten: ReadonlySet<string>): number {
  return geldigeVerbeuringen(zaak).reduce((som, { id, bedrag }) => (feiten.has(id) ? som + bedrag : som), 0)
}

/** Besluiten to collect what was forfeited under this last, each with those facts. */
function invorderingen(zaak: Zaak, verzoek: Vastlegging): readonly { readonly brief: Brief; readonly feiten: readonly string[] }[] {
  const onderLast = new Set(
    zaak.vastleggingen.filter((rij) => rij.brief === verzoek.brief && rij.overtreding === verzoek.overtreding).map(({ id }) => id)
  )
  return zaak.brieven
    .filter((brief) => brief.soort === 'invorderingsbeschikking' && isVerzonden(brief))
    .map((brief) => ({ brief, feiten: lopendeFeiten(zaak, brief).filter((feit) => onderLast.has(feit)) }))
    .filter(({ feiten }) => feiten.length > 0)
}

export function gevolgVoorInvordering(bron: Briefbron, verzoek: Vastlegging | undefined): Gevolg {
  const voor = zonder(bron)
  const na = bekendgemaakt(bron)
  const lopend = verzoek === undefined ? [] : invorderingen(voor, verzoek)
  const weg = lopend.filter(({ brief, feiten }) => feiten.some((feit) => vervallenDoor(na, brief, feit) !== null))
  const feiten = new Set(weg.flatMap((een) => een.feiten))
  const teVeel = teVeelBetaald(na, verzoek?.brief ?? '', verzoek?.overtreding ?? '')
  const punt = puntVan(bron, 'gevolg-invordering')
  const geldt = punt.vraag !== null
  const laatste = lopend.at(-1)?.brief
  return {
    gevolgInvordering: {
      geldt,
      reden: geldt ? 'voor deze last is al een invorderingsbeschikking verstuurd' : 'dit besluit raakt geen invorderingsbeschikking',
      ...kenmerkVan(laatste),
      tekst: geldt ? tekstVan(punt) : '',
      open: punt.open
    },
    verval: {
      geldt: weg.length > 0,
      reden: weg.length > 0 ? 'door dit besluit is minder verbeurd dan is ingevorderd' : 'er vervalt geen invorderingsbeschikking',
      kenmerken: weg.map(({ brief }) => brief.id),
      was: somVan(voor, feiten),
      wordt: somVan(na, feiten),
      teBetalen: standVan(na, [...feiten]).open
    },
    terug:
      teVeel > 0
        ? { geldt: true, reden: 'er is meer betaald dan nu nog is verbeurd', bedrag: teVeel }
        : { geldt: false, reden: 'er is niet te veel betaald', bedrag: 0 }
  }
}

function kenmerkVan(brief: Brief | undefined): Pick<Gevolg['gevolgInvordering'], 'kenmerk' | 'datum'> {
  const { kenmerk, datum } = naarBrief(brief === undefined ? null : alsVerzonden(brief))
  return { kenmerk, datum }
}
