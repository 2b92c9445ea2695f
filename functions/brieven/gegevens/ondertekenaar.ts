/**
 * Who signs a letter: of those whom model/mandaat.ts lets sign, the person a colleague asked for, else the first who is there.
 * Nobody there: the holder stays named and the reason says why the letter waits.
 */
import { bevoegden, geldigeMandaten, schreefZelf, type Tekenbevoegd, type Tekenvraag, uitsluiting } from '../../model/mandaat.ts'
import { afwezigTot } from '../../model/mensen.ts'

export interface Ondertekenaar {
  readonly id: string
  readonly naam: string
  readonly functie: string
  readonly mandaatbesluit: string
  /** `aanwezig` may sign; in the other cases somebody must act, and `reden` says why. */
  readonly stand: 'aanwezig' | 'plaatsvervanger' | 'niet beschikbaar' | 'geen mandaat'
  readonly reden: string
}

/** `voorkeur`: id of the person a colleague asked for. */
export function kiesOndertekenaar(vraag: Tekenvraag, voorkeur: string | null): Ondertekenaar {
  const mogelijk = bevoegden(vraag).map((kandidaat) => ({ kandidaat, bezwaar: bezwaarTegen(kandidaat, vraag) }))
  const [eerste] = mogelijk
  if (eerste === undefined) return zonderMandaat(geldigeMandaten(vraag).length > 0)
  const beschikbaar = mogelijk.filter(({ bezwaar }) => bezwaar === null).map(({ kandidaat }) => kandidaat)
  const gekozen = beschikbaar.find(({ mens }) => mens.id === voorkeur) ?? beschikbaar[0]
  if (gekozen === undefined) return ondertekenaar(eerste.kandidaat, 'niet beschikbaar', eerste.bezwaar ?? '')
  if (voorkeur !== null && gekozen.mens.id !== voorkeur) {
    const waarom = mogelijk.find(({ kandidaat }) => kandidaat.mens.id === voorkeur)?.bezwaar
    const mens = vraag.mensen.find(({ id }) => id === voorkeur)
    const uitgesloten = mens === undefined ? null : uitsluiting(mens, vraag)
    const reden = waarom ?? uitgesloten ?? 'deze persoon heeft er geen mandaat voor.'
    return ondertekenaar(gekozen, 'niet beschikbaar', `${voorkeur} kan deze brief niet ondertekenen: ${reden}`)
  }
  return ondertekenaar(gekozen, gekozen.namens === null ? 'aanwezig' : 'plaatsvervanger', '')
}

function ondertekenaar({ mens, mandaat }: Tekenbevoegd, stand: Ondertekenaar['stand'], reden: string): Ondertekenaar {
  return { id: mens.id, naam: mens.naam, functie: mens.functie, mandaatbesluit: mandaat.mandaatbesluit, stand, reden }
}

function zonderMandaat(welEenMandaat: boolean): Ondertekenaar {
  return {
    id: 'niemand',
    naam: '',
    functie: '',
    mandaatbesluit: '',
    stand: 'geen mandaat',
    reden: welEenMandaat
      ? 'Niemand in de lijst met mensen heeft de functie waaraan het mandaat voor deze brief is gegeven.'
      : 'Het mandaatregister heeft geen mandaat voor deze soort brief, dit bedrag en deze dag.'
  }
}

/** Why somebody with a mandate does not sign this letter; null when nothing stands in the way. */
function bezwaarTegen({ mens }: Tekenbevoegd, vraag: Tekenvraag): string | null {
  if (afwezigTot(mens, vraag.dag) !== null) return `${mens.naam} is afwezig en er is geen plaatsvervanger die deze brief kan ondertekenen.`
  if (schreefZelf(mens, vraag)) return `${mens.naam} heeft aan deze brief geschreven en mag haar daarom niet zelf ondertekenen.`
  return uitsluiting(mens, vraag)
}
