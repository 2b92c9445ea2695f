/** Letters to a houder of whom nothing is enforced: by a deviation after an aanwijzing, and after a zienswijze that convinces. */
import { vraagAfwijking } from '../../../../functions/decide/afwijking.ts'
import { rechtOp } from '../../../../functions/model/recht/recht-op.ts'
import { Spel } from '../../../decide/spel.ts'
import { RATIO, VEILIGHEID, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'

const STOPT =
  'U hebt ons op 8 december 2026 geschreven dat u op 1 januari 2027 stopt met de opvang op deze locatie. De kinderen gaan naar uw andere locatie. Tot die dag zijn er geen kinderen van nul jaar meer. Een volgende stap heeft dan geen zin.'
const GETELD =
  'U laat met het rooster en de presentielijsten zien dat er op 6 oktober 2026 wel drie beroepskrachten op de groep waren. Eén van hen was tijdens de telling met twee kinderen buiten. De telling in het rapport klopte dus niet.'

function geval(naam: string, spel: Spel, op: string): Briefgeval {
  return { naam, soort: 'geen-handhaving', zaak: spel.zaak, brief: spel.brief('geen-handhaving').id, beleid: VOORBEELD, op }
}

/** The aanwijzing stands, and was not followed. */
export function geenHandhaving(): Briefgeval {
  const spel = new Spel(VOORBEELD, '2026-11-05')
  spel.bouwer.rapport(verslag('r1', { voorwaarden: [RATIO] }))
  const voornemen = spel.beslist().verzendt('voornemen-aanwijzing').brief('voornemen-aanwijzing').id
  spel.op('2026-11-20').zienswijzetermijnVoorbij(voornemen).verzendt('aanwijzing', '2026-12-01')
  const nader = { voorwaarden: [RATIO], datum: '2026-12-02', vastgesteld: '2026-12-07', kenmerk: 'GGD-2026-0502', type: 'nader' } as const
  spel.op('2026-12-09').bouwer.rapport(verslag('r2', nader))
  spel.beslist()
  const gevraagd = vraagAfwijking(spel.zaak, 'o1', { beleid: VOORBEELD, recht: rechtOp('2026-12-09'), vandaag: '2026-12-09' })
  if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
  for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
  return geval('geen handhaving', spel.antwoord('afwijking', 'sluiten:niet gehandhaafd', STOPT), '2026-12-11')
}

/** One overtreding falls, the other goes on. */
export function geenHandhavingNaZienswijze(): Briefgeval {
  const spel = new Spel(VOORBEELD, '2026-11-05')
  spel.bouwer.rapport(verslag('r1', { voorwaarden: [RATIO, VEILIGHEID] }))
  const voornemen = spel.beslist().verzendt('voornemen-aanwijzing').brief('voornemen-aanwijzing').id
  spel
    .op('2026-11-24')
    .zienswijze(voornemen)
    .antwoord('zienswijze', 'per overtreding')
    .antwoord('zienswijze', 'overtuigt', GETELD)
    .antwoord('zienswijze', 'doorzetten', 'De deur stond open.')
  return geval('geen handhaving na een zienswijze', spel, '2026-11-27')
}
