/** Letters in cases that decide itself has played: a bevel that counts as a step, and a deviation from the policy. */
import { vraagAfwijking } from '../../../../functions/decide/afwijking.ts'
import type { Inspectierapport } from '../../../../functions/model/inspectie.ts'
import { rechtOp } from '../../../../functions/model/recht/recht-op.ts'
import { Spel } from '../../../decide/spel.ts'
import { inspectierapport, voorwaarde } from '../../../helpers/zaak-bouwer.ts'
import { dagen, RATIO, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'
import { MIDDELEN } from './last.ts'

const INGEKOMEN = '2026-11-05'

function gespeeld(bevel: Inspectierapport['bevel'] = null): Spel {
  const spel = new Spel(VOORBEELD, INGEKOMEN)
  spel.bouwer.rapport(verslag('r1', { voorwaarden: [RATIO], bevel }))
  return spel.beslist()
}

function stelLast(spel: Spel): Spel {
  const { waarom, maatregel, dwangsom, motivering } = MIDDELEN.o1
  return spel
    .antwoord('begunstigingstermijn', dagen(7), waarom)
    .antwoord('maatregel', maatregel, '')
    .antwoord('dwangsom', dwangsom, '')
    .antwoord('motivering-bedrag', motivering, '')
}

/** The voornemen went out and nobody answered: the last itself. */
function naStilte(spel: Spel, evenredig: string): Spel {
  const { id } = stelLast(spel).brief('voornemen-last-onder-dwangsom')
  spel.op('2026-11-10').bouwer.verzendt(id)
  return stelLast(spel.op('2026-11-25').zienswijzetermijnVoorbij(id)).antwoord('evenredigheid', evenredig, '')
}

function geval(naam: string, spel: Spel, soort: Briefgeval['soort'], op: string): Briefgeval {
  return { naam, soort, zaak: spel.zaak, brief: spel.brief(soort).id, beleid: VOORBEELD, op, metRapport: ['r1'] }
}

/** A bevel counts as the aanwijzing (the policy's fase 1), so that the last follows at once. */
export function lastNaBevel(): Briefgeval {
  const bevel = { datum: '2026-10-07', geldigTot: '2026-10-14', voorwaarden: ['ratio'], maatregelen: 'Zet een derde beroepskracht in.' }
  const spel = naStilte(gespeeld(bevel), 'U hebt het bevel niet opgevolgd. Er zijn geen bijzondere omstandigheden gemeld.')
  return geval('last na een bevel', spel, 'last-onder-dwangsom', '2026-11-27')
}

/** Care without permission: the policy begins with the last, for the law has no aanwijzing for it (Wko 1.45 lid 3, 1.65). */
export function lastZonderAanwijzing(): Briefgeval {
  const verboden = voorwaarde({
    id: 'toestemming',
    item: 'registratie',
    domein: 'Registratie, wijzigingen en naleving handhaving',
    tekst: 'De houder exploiteert geen kinderopvang voordat het college daarvoor toestemming heeft gegeven.',
    artikelen: [{ wet: 'Wko', artikel: '1.45', lid: '3' }],
    bevindingen: 'In het pand waren negen kinderen. Voor dit adres is geen toestemming gevraagd en de opvang staat niet in het register.',
    plaats: 'het hele pand'
  })
  const voorziening = { ...inspectierapport().voorziening, lrk: null, zonderLrk: 'er is geen toestemming gevraagd' }
  const spel = new Spel(VOORBEELD, INGEKOMEN)
  spel.bouwer.rapport(verslag('r1', { voorwaarden: [verboden], type: 'incidenteel', voorziening }))
  const stil = naStilte(
    spel.beslist(),
    'De last is geschikt: de opvang stopt, of u betaalt. Zij is nodig: zonder toestemming is niet onderzocht of kinderen hier veilig zijn. Er zijn geen bijzondere omstandigheden gemeld.'
  )
  return geval('last zonder eerdere aanwijzing', stil, 'last-onder-dwangsom', '2026-11-27')
}

export const REDEN = 'De groep heeft alleen kinderen van nul jaar, en de houder zei na drie gesprekken dat hij niets verandert.'

/** The policy begins with an aanwijzing; a behandelaar chose its next fase. */
function afgeweken(): Spel {
  const spel = gespeeld()
  const bij = { beleid: VOORBEELD, recht: rechtOp(INGEKOMEN), vandaag: INGEKOMEN }
  const gevraagd = vraagAfwijking(spel.zaak, 'o1', bij)
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return spel.antwoord('afwijking', 'fase:2', REDEN)
}

export function voornemenNaAfwijking(): Briefgeval {
  return geval('voornemen na een afwijking', stelLast(afgeweken()), 'voornemen-last-onder-dwangsom', '2026-11-10')
}

export function lastNaAfwijking(): Briefgeval {
  const spel = naStilte(afgeweken(), 'Gesprekken hielpen niet. Een lichtere maatregel laat de kinderen langer in gevaar.')
  return geval('last na een afwijking', spel, 'last-onder-dwangsom', '2026-11-27')
}
