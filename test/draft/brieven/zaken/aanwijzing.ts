/** Voornemen and aanwijzing: weighed, without a zienswijze, without a hearing. */
import { bevindingUit, overtreding, uitkomst, voorwaarde, ZaakBouwer } from '../../../helpers/zaak-bouwer.ts'
import {
  BUREAU,
  BUREAU_EIS,
  beslis,
  dagen,
  EVENREDIG,
  O1,
  O2,
  OPLEIDING,
  RATIO,
  stelTermijnen,
  VEILIGHEID,
  verslag,
  WEGING,
  weken
} from './bouw.ts'
import { type Briefgeval, LEEUWARDERADEEL, VOORBEELD } from './geval.ts'

/** The seed's own row (Hoog 1) beside an inserted voornemen (Gemiddeld 2), in one letter, under the law of today. */
export function voornemenAanwijzing(): Briefgeval {
  const ratio = voorwaarde({ item: '5.3', domein: 'Groepsgrootte en leidster-kind-ratio' })
  const diploma = voorwaarde({ ...OPLEIDING, item: '2.2', domein: 'Personeel' })
  const r1 = verslag('r1', { voorwaarden: [ratio, diploma], gemeente: 'leeuwarderadeel' })
  const over = [
    { id: 'o1', voorwaarde: ratio, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 },
    { id: 'o2', voorwaarde: diploma, prioriteit: 'Gemiddeld', rij: 'gemiddeld-2', fase: 2 }
  ]
  const bouwer = new ZaakBouwer({ gemeente: 'leeuwarderadeel', id: 'lwd-2026-0003' }).rapport(r1).besluit({
    nieuw: over.map(({ id, voorwaarde: gevonden, prioriteit }) => overtreding(id, gevonden, bevindingUit(r1, gevonden), { prioriteit })),
    uitkomsten: [
      uitkomst('o1', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'hoog-1', fase: 1 }),
      uitkomst('o2', { instrument: 'aanwijzing', stap: 'voornemen', rij: 'gemiddeld-2', fase: 2, ingevoegdVoornemen: true })
    ],
    brieven: [{ soort: 'voornemen-aanwijzing', overtredingen: ['o1', 'o2'] }]
  })
  return {
    naam: 'voornemen-aanwijzing',
    soort: 'voornemen-aanwijzing',
    zaak: stelTermijnen(bouwer, over, weken(4)).zaak,
    brief: 'lwd-2026-0003-b1',
    beleid: LEEUWARDERADEEL,
    op: '2026-11-24',
    metRapport: ['r1']
  }
}

/** From report to a voornemen that went out; the next doorgang is begun by the caller. */
function naVoornemen(soort: 'voornemen-aanwijzing' = 'voornemen-aanwijzing'): ZaakBouwer {
  const r1 = verslag('r1', {
    voorwaarden: [RATIO, VEILIGHEID],
    openbaar: { op: '2026-11-20', adres: 'https://www.landelijkregisterkinderopvang.nl' }
  })
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, {
    soort,
    instrument: 'aanwijzing',
    stap: 'voornemen',
    over: [O1, O2],
    extra: { ingevoegdVoornemen: true }
  })
  return stelTermijnen(bouwer, [O1, O2]).op('2026-11-10').verzendt('vbg-2026-0001-b1')
}

export function naAanwijzing(): ZaakBouwer {
  const bouwer = naVoornemen()
    .op('2026-11-18')
    .legtVast({
      id: 'e1',
      soort: 'zienswijze',
      op: '2026-11-18',
      brief: 'vbg-2026-0001-b1',
      hoe: 'schriftelijk',
      tekst: 'Een collega was ziek. De deur van de keuken was kapot. Wij vragen om vier weken de tijd.'
    })
    .begint({ soort: 'zienswijze', brief: 'vbg-2026-0001-b1' })
  const [verslagen] = bouwer.zaak.rapporten
  if (verslagen === undefined) throw new Error('geen rapport')
  beslis(bouwer, verslagen, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1, O2] })
  return stelTermijnen(bouwer, [O1, O2])
    .stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b2' })
    .stelt('weging-zienswijze', WEGING, { brief: 'vbg-2026-0001-b2' })
}

export function aanwijzing(): Briefgeval {
  return {
    naam: 'aanwijzing',
    soort: 'aanwijzing',
    zaak: naAanwijzing().zaak,
    brief: 'vbg-2026-0001-b2',
    beleid: VOORBEELD,
    op: '2026-11-27',
    metRapport: ['r1']
  }
}

/** Nobody gave a zienswijze. */
export function aanwijzingZonderZienswijze(): Briefgeval {
  const bouwer = naVoornemen().op('2026-11-25').begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' })
  const [verslagen] = bouwer.zaak.rapporten
  if (verslagen === undefined) throw new Error('geen rapport')
  beslis(bouwer, verslagen, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1, O2] })
  stelTermijnen(bouwer, [O1, O2]).stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b2' })
  return { ...aanwijzing(), naam: 'aanwijzing zonder zienswijze', zaak: bouwer.zaak }
}

/** Not heard at all (4:11 a), with a deviation from the policy that a person recorded. */
export function aanwijzingZonderHoren(): Briefgeval {
  const r1 = verslag('r1', { voorwaarden: [RATIO] })
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over: [O1] })
  stelTermijnen(bouwer, [O1], dagen(3))
    .stelt('evenredigheid', EVENREDIG.replace('twee weken', 'drie dagen'), { brief: 'vbg-2026-0001-b1' })
    .vraagt(
      'hoorplicht',
      '4:11 a',
      { brief: 'vbg-2026-0001-b1' },
      {
        waardesoort: 'keuze',
        opties: [{ waarde: '4:11 a', label: 'niet horen wegens spoed', grond: 'de zaak heeft spoed (onder a)' }]
      }
    )
    .antwoordt('4:11 a', 'Elke dag zijn er te weinig beroepskrachten bij baby’s. Wachten op een zienswijze kan niet.')
    .stelt(
      'afwijking',
      'Wij sturen u niet eerst een brief met een vraag om uitleg, zoals wij anders doen.',
      { brief: 'vbg-2026-0001-b1' },
      'Het gaat om baby’s en het duurt al weken.'
    )
    .vraagt(
      'zwaardere-stap',
      'blijven',
      { overtreding: 'o1' },
      {
        waardesoort: 'keuze',
        opties: [{ waarde: 'blijven', label: 'Wij houden de stap aan die het beleid noemt', grond: '' }]
      }
    )
    .antwoordt('blijven', 'Het is de eerste keer dat wij dit hier zien.')
  return { ...aanwijzing(), naam: 'aanwijzing zonder horen', zaak: bouwer.zaak, brief: 'vbg-2026-0001-b1', metRapport: [] }
}

/** Of a gastouderbureau whose name says its kind; nobody needs to be told twice. */
export function aanwijzingBureau(): Briefgeval {
  const eis = BUREAU_EIS
  const r1 = verslag('r1', { voorwaarden: [eis], voorziening: { ...BUREAU, naam: 'Gastouderbureau De Brug' } })
  const over = [{ id: 'o1', voorwaarde: eis, prioriteit: 'Hoog', rij: 'hoog-1', fase: 1 }]
  const bouwer = beslis(new ZaakBouwer().rapport(r1), r1, {
    soort: 'voornemen-aanwijzing',
    instrument: 'aanwijzing',
    stap: 'voornemen',
    over,
    extra: { ingevoegdVoornemen: true }
  })
  stelTermijnen(bouwer, over).op('2026-11-10').verzendt('vbg-2026-0001-b1')
  bouwer.op('2026-11-25').begint({ soort: 'zienswijzetermijn verstreken', brief: 'vbg-2026-0001-b1' })
  beslis(bouwer, r1, { soort: 'aanwijzing', instrument: 'aanwijzing', stap: 'instrument', over })
  stelTermijnen(bouwer, over).stelt('evenredigheid', EVENREDIG, { brief: 'vbg-2026-0001-b2' })
  return { ...aanwijzing(), naam: 'aanwijzing aan een bureau', zaak: bouwer.zaak }
}
