/** The letter after an overleg that a person chose in the place of the policy's first step, played by decide. */
import { vraagAfwijking } from '../../../../functions/decide/afwijking.ts'
import { rechtOp } from '../../../../functions/model/recht/recht-op.ts'
import { Spel } from '../../../decide/spel.ts'
import { OPLEIDING, REGLEMENT, verslag } from './bouw.ts'
import { type Briefgeval, VOORBEELD } from './geval.ts'

const INGEKOMEN = '2026-11-05'
const REDEN = 'De houder is nieuw, kent de regels nog niet goed en wil zelf herstellen. De overtredingen zijn licht.'

export function naOverleg(): Spel {
  const spel = new Spel(VOORBEELD, INGEKOMEN)
  spel.bouwer.rapport(
    verslag('r1', { voorwaarden: [OPLEIDING, REGLEMENT], advies: { soort: 'handhaven', toelichting: 'Volgens beleid.' } })
  )
  spel.beslist()
  for (const overtreding of ['o1', 'o2']) {
    const gevraagd = vraagAfwijking(spel.zaak, overtreding, { beleid: VOORBEELD, recht: rechtOp(INGEKOMEN), vandaag: INGEKOMEN })
    if (!gevraagd.ok) throw new Error(gevraagd.redenen.join(' '))
    for (const gebeurtenis of gevraagd.gebeurtenissen) spel.bouwer.gebeurt(gebeurtenis, 'bram.behandelaar')
    spel.antwoord('afwijking', 'stap:overleg', REDEN)
  }
  return spel
}

export function bevestigingOverleg(): Briefgeval {
  const spel = naOverleg().op('2026-11-19')
  spel
    .antwoord('overleg-dag', '2026-11-18', '')
    .antwoord('overleg-wijze', 'locatie', '')
    .antwoord('overleg-met', 'mevrouw S. de Wit, directeur', '')
    .antwoord('overleg-namens', 'Bram Behandelaar, medewerker kinderopvang', '')
    .antwoord(
      'maatregel',
      'U stuurt ons van deze beroepskracht een diploma dat aan de eisen voldoet. Tot die tijd werkt zij niet als beroepskracht.',
      ''
    )
    .antwoord('hersteltermijn', '2026-12-15', '')
    .antwoord('maatregel', 'U stelt een reglement voor de oudercommissie vast en stuurt ons een kopie.', '')
    .antwoord('hersteltermijn', '2027-01-29', '')
  return {
    naam: 'bevestiging van overleg',
    soort: 'bevestiging-overleg',
    zaak: spel.zaak,
    brief: spel.brief('bevestiging-overleg').id,
    beleid: VOORBEELD,
    op: '2026-11-24'
  }
}
