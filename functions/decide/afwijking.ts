/**
 * A person may choose another lawful step than the policy's, with a reason (Awb 4:84). The question is made here, its answer comes
 * back to decide, and the reason stands in the journal and in the letter (punt `afwijking`).
 */

import type { Datum } from '../model/basis.ts'
import type { Beleid } from '../model/beleid.ts'
import { REGELS } from '../model/beslisregels.ts'
import { isBeslistIn } from '../model/briefketen.ts'
import type { Gebeurtenis } from '../model/gebeurtenis.ts'
import { volgendeId } from '../model/id.ts'
import { BRIEFSOORTEN } from '../model/instrument.ts'
import type { Recht } from '../model/recht/recht.ts'
import { isOpen } from '../model/vraag.ts'
import type { Bon, Doorgang, Overtreding, Zaak } from '../model/zaak.ts'
import { isTeBewerken } from './brieven.ts'
import { type Beslissing, type Doel, type Geval, naamVan, type Voorlegging } from './kern.ts'
import { antwoordOp, gaf } from './mens.ts'
import { faseopties, instrumentopties, NADER, NIET_HANDHAVEN, OPEN_LATEN } from './opties.ts'
import { standVoor } from './stand.ts'
import { volgAntwoord } from './stap.ts'

function voorleggen(geval: Geval): Voorlegging {
  const { prioriteit, fase } = geval.overtreding
  return {
    oorzaak: 'afwijking',
    regel: REGELS.afwijking,
    tekst: `U wilt voor ${naamVan(geval)} afwijken van het beleid. Welke stap kiest u, en waarom (artikel 4:84 Awb)?`,
    opties: [
      ...faseopties(geval, prioriteit, Math.max(1, geval.stand.fase)),
      ...instrumentopties(geval),
      OPEN_LATEN,
      NADER,
      NIET_HANDHAVEN
    ],
    redenen: [`Afwijking van het beleid; zonder afwijking gold fase ${fase}.`]
  }
}

/** Follows a deviation when a person chose one in this doorgang; else decides in the ordinary way. */
export function metAfwijking(geval: Geval, gewoon: (geval: Geval) => Beslissing): Beslissing {
  const { opdracht, overtreding, stand } = geval
  const antwoord = antwoordOp(opdracht, overtreding.id, 'afwijking')
  if (antwoord === null) return gewoon(geval)
  const doel: Doel = {
    fase: Math.max(1, overtreding.fase, stand.fase),
    prioriteit: overtreding.prioriteit,
    regel: REGELS.afwijking,
    redenen: []
  }
  const genomen = volgAntwoord(geval, doel, voorleggen(geval), antwoord)
  if (genomen.uitkomst.gevolg !== 'stap') return genomen
  // The reason for the step that is taken: of the later choice, when the first one had become unlawful.
  const later = antwoordOp(opdracht, overtreding.id, 'keuze vervallen')
  const { reden, door, op } = later !== null && genomen.uitkomst.redenen.includes(gaf(later)) ? later : antwoord
  const punt = {
    soort: 'open punt',
    punt: 'afwijking',
    tekst: `Reden om voor ${overtreding.id} van het beleid af te wijken (artikel 4:84 Awb).`,
    waardesoort: 'tekst',
    voorstel: reden,
    overtreding: overtreding.id,
    antwoord: { waarde: reden, reden: '', door, op }
  } as const
  return { ...genomen, vragen: [...genomen.vragen, punt] }
}

export type Afwijkvraag =
  | { readonly ok: true; readonly vraag: string; readonly gebeurtenissen: readonly Gebeurtenis[] }
  | { readonly ok: false; readonly redenen: readonly string[] }

/** The last doorgang that decided this overtreding. */
function laatsteDoorgang(zaak: Zaak, overtreding: Overtreding): Doorgang | undefined {
  return zaak.doorgangen.findLast(
    ({ uitkomsten, teBeslissen }) => teBeslissen.length === 0 && uitkomsten.some((een) => een.overtreding === overtreding.id)
  )
}

const LEGE_BON: Bon = {
  invoerHash: '0'.repeat(64),
  beleid: { titel: '-', geldigVanaf: '2000-01-01', hash: '0'.repeat(64) },
  recht: '-',
  op: '2000-01-01',
  door: '-'
}

/**
 * The question with which a person deviates: its options are the lawful ones, a reason is obligatory. Refused once the letter of
 * the last decision is approved or sent.
 */
export function vraagAfwijking(
  zaak: Zaak,
  overtredingId: string,
  { beleid, recht, vandaag }: { readonly beleid: Beleid; readonly recht: Recht; readonly vandaag: Datum }
): Afwijkvraag {
  const overtreding = zaak.overtredingen.find(({ id }) => id === overtredingId)
  if (overtreding === undefined) {
    const ids = zaak.overtredingen.map(({ id }) => id).join(', ')
    return { ok: false, redenen: [`Zaak ${zaak.id} heeft geen overtreding "${overtredingId}". Er zijn: ${ids || 'geen'}.`] }
  }
  if (overtreding.status !== 'open') return { ok: false, redenen: [`Overtreding ${overtredingId} is al gesloten (${overtreding.status}).`] }
  const doorgang = laatsteDoorgang(zaak, overtreding)
  if (doorgang === undefined) return { ok: false, redenen: [`Over ${overtredingId} is nog niets beslist; wacht op de eerste beslissing.`] }
  const vast = zaak.brieven.find(
    (brief) =>
      isBeslistIn(zaak, brief, doorgang.nr) &&
      BRIEFSOORTEN[brief.soort].stap !== null &&
      brief.overtredingen.includes(overtredingId) &&
      brief.status !== 'vervallen' &&
      !isTeBewerken(brief)
  )
  if (vast !== undefined) return { ok: false, redenen: [`Brief ${vast.id} is al ${vast.status}; afwijken kan dan niet meer.`] }
  const open = zaak.vragen.find((vraag) => isOpen(vraag) && vraag.veld === 'afwijking' && vraag.over.overtreding === overtredingId)
  if (open !== undefined) return { ok: true, vraag: open.id, gebeurtenissen: [] }
  const stand = standVoor(zaak, overtreding, doorgang.nr)
  const geval: Geval = {
    opdracht: { zaak, doorgang, beleid, recht, vandaag, historie: [], bon: LEGE_BON },
    overtreding,
    stand,
    vinding: null,
    voor: doorgang.nr
  }
  const { tekst, opties } = voorleggen(geval)
  const id = volgendeId(zaak, 'vraag')
  const vraag = {
    id,
    soort: 'beoordeling nodig',
    tekst,
    over: { doorgang: doorgang.nr, overtreding: overtredingId, brief: null, rapport: null },
    punt: null,
    veld: 'afwijking',
    waardesoort: 'keuze',
    opties: [...opties],
    voorstel: null,
    band: null,
    redenVerplicht: true,
    algemeenVoorstel: '',
    gesteldOp: vandaag,
    geldt: true,
    antwoord: null
  } as const
  return { ok: true, vraag: id, gebeurtenissen: [{ soort: 'vraag-gesteld', inhoud: { vraag: { ...vraag, opties: [...opties] } } }] }
}
