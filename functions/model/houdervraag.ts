/** The question whether a report names another houder, and what follows from its answer. Pure. */
import { noem, nogOpTeBesluiten } from './andere-houder.ts'
import type { Datum } from './basis.ts'
import type { Gebeurtenis } from './gebeurtenis.ts'
import { vastgelegd, vulAan } from './houder.ts'
import { gevolgenVanHouder, houderfeit } from './houderwissel.ts'
import type { Houder, Inspectierapport } from './inspectie.ts'
import { somOp } from './mensen.ts'
import type { Verzending } from './verzending.ts'
import { type Antwoord, isOpen, Vraag } from './vraag.ts'
import type { Rapport, Zaak } from './zaak.ts'

function metNummer({ naam, kvk }: Houder): string {
  return kvk === null ? `${naam} (zonder KvK-nummer)` : `${naam} (KvK ${kvk})`
}

/** What is out already, and what must not go out before the answer. */
function gevolgd(zaak: Zaak): string[] {
  const gehoord = nogOpTeBesluiten(zaak)
  const nogHier = (...standen: readonly Verzending['status'][]) =>
    zaak.verzendingen
      .filter(
        ({ brief, status, ontvanger: { rol } }) => brief !== null && standen.includes(status) && rol !== 'ggd' && rol !== 'oudercommissie'
      )
      .map(({ id }) => id)
  const klaar = nogHier('per-post')
  const wacht = nogHier('gepland', 'mislukt-tijdelijk')
  return [
    ...(gehoord.length === 0
      ? []
      : [
          `Al verstuurd aan ${zaak.houder.naam}: ${somOp(gehoord.map(noem), 'en')}. Is de houder een ander, dan is die nog niet gehoord (artikel 4:8 Awb) en komt er een nieuw voornemen.`
        ]),
    ...(klaar.length === 0 ? [] : [`Post nog niet wat klaarligt: ${somOp(klaar, 'en')}.`]),
    ...(wacht.length === 0 ? [] : [`Gaat pas uit na uw antwoord: ${somOp(wacht, 'en')}.`])
  ]
}

/** @param rapport what was taken in, under the id that it gets */
export function houdervraag(
  zaak: Zaak,
  id: string,
  rapport: { readonly id: string; readonly inhoud: Inspectierapport },
  vandaag: Datum
): Vraag {
  const { houder, rapport: kop } = rapport.inhoud
  const nu = zaak.houder.naam
  return Vraag.parse({
    id,
    soort: 'houder',
    tekst: [
      `Is er een andere houder? Rapport ${kop.kenmerk} noemt ${metNummer(houder)}. In de zaak staat ${metNummer(zaak.houder)}.`,
      'Het is niet zeker of dit een andere houder is: niet van beide is een KvK-nummer bekend. Zoek het na in het Handelsregister.',
      `Tot u antwoordt blijft ${nu} de houder en kan niemand een brief aan de houder goedkeuren.`,
      ...gevolgd(zaak)
    ].join(' '),
    over: { rapport: rapport.id },
    veld: 'houder',
    waardesoort: 'keuze',
    opties: [
      {
        waarde: 'ander',
        label: `Ja: ${houder.naam} is een andere houder.`,
        grond: 'artikel 4:8 Awb: een andere houder wordt eerst gehoord'
      },
      { waarde: 'dezelfde', label: `Nee: het is dezelfde houder. Zijn naam blijft ${nu}.` },
      { waarde: 'nieuwe naam', label: `Nee: het is dezelfde houder. Zijn naam is nu ${houder.naam}.` }
    ],
    redenVerplicht: true,
    gesteldOp: vandaag
  })
}

function houderUit(zaak: Zaak, { inhoud: { houder } }: Rapport, waarde: Antwoord['waarde']): Houder {
  if (waarde === 'ander') return houder
  const vast = vastgelegd(zaak)
  // The answer says who he is; what a person recorded on evidence holds.
  const zelfde = vast === null ? vulAan(zaak.houder, houder) : { ...vast, kvk: vast.kvk ?? houder.kvk }
  return { ...zelfde, naam: waarde === 'dezelfde' ? zaak.houder.naam : houder.naam }
}

/** What an answer means beside itself; nothing for a question about something else. */
export function gevolgenVanAntwoord(zaak: Zaak, vraag: Vraag, { waarde, reden, door }: Antwoord, vandaag: Datum): Gebeurtenis[] {
  const rapport = vraag.soort === 'houder' ? zaak.rapporten.find(({ id }) => id === vraag.over.rapport) : undefined
  if (rapport === undefined) return []
  const isAnder = waarde === 'ander'
  const houder = houderUit(zaak, rapport, waarde)
  const opmerking = `Antwoord op vraag ${vraag.id} over rapport ${rapport.inhoud.rapport.kenmerk}.`
  const vastlegging = houderfeit(zaak, { houder, isAnder, op: vandaag, door, tekst: reden, document: null, opmerking })
  return [{ soort: 'vastgelegd', inhoud: { vastlegging } }, ...gevolgenVanHouder(zaak, houder, isAnder, vandaag)]
}

/** Who the houder is must be known before a letter to him can be approved; null: it is. */
export function openHoudervraag({ vragen }: Pick<Zaak, 'vragen'>): Vraag | null {
  return vragen.find((vraag) => vraag.soort === 'houder' && isOpen(vraag)) ?? null
}
