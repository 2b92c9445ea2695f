/** Paths in the letter data that still wait for a person; their proposal stands in the letter, and the gate stays red on them. */

import type { Last, Maatregelvak } from './delen.ts'
import type { BriefGegevens } from './gegevens.ts'

function vanOvertreding(vak: Maatregelvak & { readonly last?: Last }, plek: number): string[] {
  const pad = `overtredingen[${plek}]`
  return [
    ...(vak.open.maatregel ? [`${pad}.maatregel`] : []),
    ...(vak.open.termijn ? [`${pad}.termijn.duur`, `${pad}.termijn.einde`] : []),
    ...(vak.last?.open.dwangsom === true ? [`${pad}.last.wijze`, `${pad}.last.bedrag`, `${pad}.last.maximum`] : []),
    ...(vak.last?.open.motivering === true ? [`${pad}.last.motivering`] : [])
  ]
}

function vanBesluit(gegevens: BriefGegevens): string[] {
  const zienswijze = 'zienswijze' in gegevens ? gegevens.zienswijze : null
  const evenredigheid = 'evenredigheid' in gegevens && gegevens.evenredigheid.open
  return [
    ...(zienswijze?.open === true && zienswijze.gegeven.geldt ? ['zienswijze.weging'] : []),
    ...(zienswijze?.open === true && zienswijze.overgeslagen.geldt ? ['zienswijze.grond'] : []),
    ...(evenredigheid ? ['evenredigheid.motivering'] : [])
  ]
}

function vanIntrekking(gegevens: BriefGegevens): string[] {
  if (!('intrekking' in gegevens)) return []
  const { open } = gegevens.intrekking
  return [
    ...('einddatum' in open && open.einddatum ? ['intrekking.einddatum'] : []),
    ...(open.belangenafweging ? ['intrekking.belangenafweging'] : [])
  ]
}

function vanOvertredingen(gegevens: BriefGegevens): string[] {
  switch (gegevens.soort) {
    case 'bevestiging-overleg':
    case 'waarschuwing':
    case 'voornemen-aanwijzing':
    case 'aanwijzing':
    case 'voornemen-last-onder-dwangsom':
    case 'last-onder-dwangsom':
      return gegevens.overtredingen.flatMap(vanOvertreding)
    default:
      return []
  }
}

function vanVordering(gegevens: BriefGegevens): string[] {
  const open: readonly (readonly [boolean, string])[] = [
    ['bewijs' in gegevens && gegevens.bewijs.open, 'bewijs.regels'],
    ['betaling' in gegevens && gegevens.betaling.open.termijn, 'betaling.termijn'],
    ['betaling' in gegevens && gegevens.betaling.open.rekening, 'betaling.rekening'],
    ['omstandigheden' in gegevens && gegevens.omstandigheden.open, 'omstandigheden.motivering'],
    ['rente' in gegevens && gegevens.rente.open, 'rente'],
    ['kosten' in gegevens && 'open' in gegevens.kosten && gegevens.kosten.open, 'kosten'],
    ['inhoud' in gegevens && gegevens.inhoud.open, 'inhoud.tekst'],
    ['werking' in gegevens && 'open' in gegevens.werking && gegevens.werking.open, 'werking.vanaf'],
    ['opschorting' in gegevens && gegevens.opschorting.open, 'opschorting.tot'],
    ['dwangsom' in gegevens && gegevens.dwangsom.open, 'dwangsom.nieuw'],
    ['einde' in gegevens && gegevens.einde.open, 'einde.nieuw'],
    ['gevolgInvordering' in gegevens && gegevens.gevolgInvordering.open, 'gevolgInvordering.tekst'],
    ['tenuitvoerlegging' in gegevens && gegevens.tenuitvoerlegging.open, 'tenuitvoerlegging.tekst']
  ]
  return open.flatMap(([waar, pad]) => (waar ? [pad] : []))
}

function vanBezwaar(gegevens: BriefGegevens): string[] {
  if (gegevens.soort !== 'beslissing-op-bezwaar') return []
  const { ontvankelijk, beslissing, overwegingen, advies, kosten, invordering } = gegevens
  return [
    ...(ontvankelijk.open ? ['ontvankelijk.tekst'] : []),
    ...(beslissing.open ? ['beslissing.dictum'] : []),
    ...(overwegingen.open ? ['overwegingen.punten'] : []),
    ...(advies.open ? ['advies.gegeven.gevolgd'] : []),
    ...(kosten.open ? ['kosten.beslissing'] : []),
    ...(invordering.open ? ['invordering.dictum'] : [])
  ]
}

function vanOverleg(gegevens: BriefGegevens): string[] {
  if (gegevens.soort !== 'bevestiging-overleg') return []
  return Object.entries(gegevens.overleg.open).flatMap(([veld, open]) => (open ? [`overleg.${veld}`] : []))
}

export function openPuntenVan(gegevens: BriefGegevens): string[] {
  return [
    ...vanOvertredingen(gegevens),
    ...vanOverleg(gegevens),
    ...vanBesluit(gegevens),
    ...vanIntrekking(gegevens),
    ...vanVordering(gegevens),
    ...vanBezwaar(gegevens)
  ]
}
