/** A made-up letter and mail of each kind, to look at templates and huisstijl. Letters: made by test/draft/brieven/maak-voorbeelden.ts. */
import { BriefGegevens } from '../model/brief/gegevens.ts'
import type { Briefsoort } from '../model/instrument.ts'
import { MAILSJABLONEN, type Mailnaam } from '../model/mailsjablonen.ts'
import brieven from './voorbeelden.json' with { type: 'json' }

export function voorbeeldbrief(soort: Briefsoort): BriefGegevens {
  return BriefGegevens.parse(brieven[soort])
}

const VELDEN: Readonly<Record<string, string>> = {
  laatsteDag: '2026-12-14',
  briefdatum: '2026-11-30',
  brieftitel: 'Aanwijzing',
  maatregel: 'Zet op groep De Vlinders drie beroepskrachten in.',
  dwangsom: '€ 500 per dag, met een maximum van € 5.000',
  vaststelling: '2026-11-03',
  uiterlijk: '2026-11-24',
  openbaarOp: '2026-11-20',
  op: '2026-11-30',
  vandaag: '2026-11-30',
  reactie: 'Bent u het niet eens met dit besluit? U kunt bezwaar maken binnen zes weken na 30 november 2026. In de brief staat hoe.',
  bron: 'https://www.landelijkregisterkinderopvang.nl/',
  omschrijving: 'hersteltermijn bij overtreding 1',
  uitleg: 'Twee weken na de dag van verzending.',
  ontvangerVanBrief: 'Stichting Kinderopvang Voorbeeld',
  reden: 'het adres bestaat niet',
  vervolg: 'De brief ligt klaar om te posten.',
  dag: '2026-11-23',
  regels: 'vbg-2026-0007: 2 vragen\nvbg-2026-0009: termijn eindigt morgen'
}

/** The fields that this mail asks, filled. */
export function voorbeeldvelden(naam: Mailnaam): Record<string, string> {
  return Object.fromEntries(Object.keys(MAILSJABLONEN[naam].velden).map((veld) => [veld, VELDEN[veld] ?? 'voorbeeld']))
}
