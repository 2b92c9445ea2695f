/** The same story while one more overtreding stands in its first report: what was said of the others, and what became of that one. */
import type { Datum } from '../../../functions/model/basis.ts'
import type { Voorwaarde } from '../../../functions/model/inspectie.ts'
import type { Vraag } from '../../../functions/model/vraag.ts'
import type { Overtreding, Zaak } from '../../../functions/model/zaak.ts'
import { norm, SEED, Spel, VOORBEELD } from '../spel.ts'
import type { Begin } from './verhaal.ts'

/** Of low priority in both policies; nobody speaks of it again. */
function extra(beleid: Spel['beleid']): string {
  return beleid.gemeente === SEED.gemeente ? '1.3' : 'oudercommissie'
}

class Drukspel extends Spel {
  override neemOp(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Parameters<Spel['neemOp']>[2] = {}): this {
    const item = extra(this.beleid)
    const eerste = !this.#begonnen
    this.#begonnen = true
    return super.neemOp(dag, eerste || deel.corrigeert === 'r1' ? [...voorwaarden, norm(item, 'voldoet niet')] : voorwaarden, deel)
  }

  override correctie(dag: Datum, voorwaarden: readonly Voorwaarde[], deel: Parameters<Spel['correctie']>[2]): this {
    return super.correctie(dag, deel.corrigeert === 'r1' ? [...voorwaarden, norm(extra(this.beleid), 'voldoet niet')] : voorwaarden, deel)
  }

  override zienswijze(brief: string): this {
    return super.zienswijze(this.#voornemen(brief))
  }

  override zienswijzetermijnVoorbij(brief: string): this {
    return super.zienswijzetermijnVoorbij(this.#voornemen(brief))
  }

  /** Stories name the voornemen by its number; with one letter more it has another. */
  #voornemen(id: string): string {
    const { soort } = this.zaak.brieven.find((een) => een.id === id) ?? { soort: null }
    return soort?.startsWith('voornemen') === true ? id : this.brief('voornemen-aanwijzing').id
  }

  #begonnen = false
}

/** Without the rules of the policy that count how much else stands in a report. */
const zonderTellen = (beleid: Spel['beleid'] = VOORBEELD) => ({ ...beleid, modifiers: [] })

export const rustig: Begin = (beleid, dag) => new Spel(zonderTellen(beleid), dag)
export const druk: Begin = (beleid, dag) => new Drukspel(zonderTellen(beleid), dag)

const isExtra = ({ voorwaarde }: Overtreding) => voorwaarde.item === 'oudercommissie' || voorwaarde.item === '1.3'

function overDeze(zaak: Zaak, deze: readonly Overtreding[]) {
  const namen = new Map(deze.map(({ id, voorwaarde }) => [id, voorwaarde.item]))
  const wat = ({ punt, veld, geldt, voorstel, opties, antwoord, band }: Vraag) =>
    [punt ?? veld, geldt, JSON.stringify(voorstel), opties.map(({ waarde }) => waarde).join('|'), antwoord?.waarde ?? null, band] as const
  return {
    uitkomsten: zaak.doorgangen.flatMap(({ nr, uitkomsten }) =>
      uitkomsten
        .filter(({ overtreding }) => namen.has(overtreding))
        .map(({ overtreding, gevolg, fase, instrument, stap, rij }) => [nr, namen.get(overtreding), gevolg, fase, instrument, stap, rij])
    ),
    standen: deze.map(({ status, fase, instrument, stap, bevindingen, voorwaarde }) => [
      voorwaarde.item,
      status,
      fase,
      instrument,
      stap,
      bevindingen.length
    ]),
    vragen: zaak.vragen
      .filter(({ over }) => over.overtreding !== null && namen.has(over.overtreding))
      .map((vraag) => [namen.get(vraag.over.overtreding ?? ''), ...wat(vraag)]),
    brieven: zaak.brieven
      .filter(({ soort }) => soort !== 'antwoord-ggd')
      .map(({ soort, status, overtredingen }) => [soort, status, overtredingen.flatMap((id) => namen.get(id) ?? []).join()] as const)
      .filter(([, , over]) => over !== '')
      .map((brief) => brief.join(': '))
  }
}

/** What is said of the overtredingen of the story itself. */
export function eigenDeel(zaak: Zaak) {
  return overDeze(
    zaak,
    zaak.overtredingen.filter((een) => !isExtra(een))
  )
}

export function extraDeel(zaak: Zaak) {
  return overDeze(zaak, zaak.overtredingen.filter(isExtra))
}
