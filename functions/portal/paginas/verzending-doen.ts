/** What a person records of a sending, with the verbs of the command line; and the papers that go with it. */
import { html } from 'hono/html'
import { legVast } from '../../intake/vastleggen-step.ts'
import { documentmap } from '../../model/documentmap.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Verzending } from '../../model/verzending.ts'
import { gestoptOp } from '../../send/bezorging.ts'
import { afgeleverd, bevestigAdres, bewijsVan, gepost, teruggekomen } from '../../send/step.ts'
import { type Antwoord, type Bezoek, NietGevonden, pagina, verder } from '../bezoek.ts'
import { deel, gegevens } from '../opmaak/onderdelen.ts'
import { zonderOpdracht } from '../opmaak/tekst.ts'
import { verzendpagina } from './verzending.ts'
import type { Verzenddaad } from './verzending-rij.ts'
import { vindBrief, vindVerzending, vindZaak, WERKVOORRAAD, zaakkruimel } from './vinden.ts'

/** A photo of an envelope, a notification of a mail server. */
export const HOOGSTENS_BEWIJS = 10 * 1024 * 1024

type Uitslag = { readonly ok: true; readonly opmerkingen: readonly string[] } | { readonly ok: false; readonly redenen: readonly string[] }
interface Wie {
  readonly gemeente: string
  readonly verzending: string
  readonly door: string
}

async function doe(
  bezoek: Bezoek,
  daad: Verzenddaad,
  gelukt: string | ((verzending: Verzending) => string),
  act: (wie: Wie, verzending: Verzending) => Promise<Uitslag>
): Promise<Antwoord> {
  const { ports, mens, formulier } = bezoek
  const { zaak, verzending } = await vindVerzending(bezoek, bezoek.pad('verzending'))
  const uitslag = await act({ gemeente: ports.gemeente, verzending: verzending.id, door: mens.id }, verzending)
  if (!uitslag.ok) {
    const redenen = uitslag.redenen.map(zonderOpdracht)
    return verzendpagina(bezoek, zaak, { redenen: [], daad: { verzending: verzending.id, daad, redenen, getypt: formulier.tekst } })
  }
  await bezoek.werkDoor(zaak.id)
  return verder(
    `/zaken/${zaak.id}/verzending`,
    typeof gelukt === 'string' ? gelukt : gelukt(verzending),
    ...uitslag.opmerkingen.map(zonderOpdracht)
  )
}

async function bijlage({ formulier }: Bezoek): Promise<{ readonly bestandsnaam: string; readonly bytes: Uint8Array } | null> {
  const [bestand] = formulier.bestanden('bewijs')
  return bestand === undefined ? null : { bestandsnaam: bestand.name, bytes: new Uint8Array(await bestand.arrayBuffer()) }
}

export function legPostdagVast(bezoek: Bezoek): Promise<Antwoord> {
  const gelukt = (rij: Verzending) =>
    gestoptOp(rij) === null ? 'De postdag is vastgelegd.' : 'De postdag is vastgelegd als vraag voor een jurist.'
  return doe(bezoek, 'gepost', gelukt, (wie) => gepost(bezoek.ports, { ...wie, op: bezoek.formulier.tekst('op') }))
}

export async function legAankomstVast(bezoek: Bezoek): Promise<Antwoord> {
  const bewijs = await bijlage(bezoek)
  const op = bezoek.formulier.tekst('op')
  return doe(bezoek, 'aangekomen', 'De aankomst is vastgelegd.', async (wie) =>
    bewijs === null
      ? { ok: false, redenen: ['Kies het bestand waaruit blijkt dat het is aangekomen.'] }
      : afgeleverd(bezoek.ports, { ...wie, op: op === '' ? undefined : op, bewijs })
  )
}

export async function legTerugkomstVast(bezoek: Bezoek): Promise<Antwoord> {
  const bewijs = await bijlage(bezoek)
  const reden = bezoek.formulier.tekst('reden')
  return doe(bezoek, 'teruggekomen', 'De terugkomst is vastgelegd.', (wie) =>
    teruggekomen(bezoek.ports, { ...wie, reden: reden === '' ? undefined : reden, ...(bewijs === null ? {} : { bewijs }) })
  )
}

export function bevestigMailadres(bezoek: Bezoek): Promise<Antwoord> {
  return doe(bezoek, 'adres', 'Het adres is bevestigd. E-mail kan er weer heen.', async ({ gemeente, door }, { ontvanger }) =>
    ontvanger.email === null
      ? { ok: false, redenen: ['Deze ontvanger heeft geen e-mailadres.'] }
      : bevestigAdres(bezoek.ports, {
          gemeente,
          door,
          ontvanger: ontvanger.id,
          adres: ontvanger.email,
          reden: bezoek.formulier.tekst('reden')
        })
  )
}

export async function doeTaakAf(bezoek: Bezoek): Promise<Antwoord> {
  const { ports, mens, formulier } = bezoek
  const zaak = await vindZaak(bezoek, bezoek.pad('zaak'))
  const taak = bezoek.pad('taak')
  if (!zaak.taken.some(({ id }) => id === taak)) throw new NietGevonden()
  const tekst = formulier.tekst('tekst')
  const uitslag =
    tekst === ''
      ? { ok: false as const, redenen: ['Schrijf op wat u hebt gedaan.'] }
      : await legVast(ports, {
          gemeente: ports.gemeente,
          zaak: zaak.id,
          door: mens.id,
          soort: `taak:${taak}`,
          op: ports.klok.vandaag(),
          tekst
        })
  if (!uitslag.ok) return verzendpagina(bezoek, zaak, { redenen: uitslag.redenen.map(zonderOpdracht), daad: null })
  await bezoek.werkDoor(zaak.id)
  return verder(formulier.tekst('terug') === 'zaak' ? `/zaken/${zaak.id}` : `/zaken/${zaak.id}/verzending`, 'De taak is afgedaan.')
}

/** The sheet that goes in front of a letter by post. */
export async function geefAdresblad(bezoek: Bezoek): Promise<Antwoord> {
  const { verzending } = await vindVerzending(bezoek, bezoek.pad('verzending'))
  const { documenten, gemeente } = bezoek.ports
  const [sleutel] =
    verzending.brief === null ? [] : await documenten.lijst(`${documentmap(gemeente, 'archief')}${verzending.brief}/${verzending.id}/`)
  if (sleutel === undefined) throw new NietGevonden()
  return {
    soort: 'bestand',
    bytes: await documenten.lees(sleutel),
    sleutel,
    mediatype: 'application/pdf',
    naam: `adresblad-${verzending.id}.pdf`,
    hoe: 'tonen'
  }
}

/** One page on paper. */
export async function toonBewijs(bezoek: Bezoek): Promise<Antwoord> {
  const { zaak, brief } = await vindBrief(bezoek, bezoek.pad('brief'))
  const bewijs = await bewijsVan(bezoek.ports, { gemeente: bezoek.ports.gemeente, brief: brief.id })
  if (!bewijs.ok) throw new NietGevonden()
  return pagina(
    'Bewijs van verzending',
    html`<p class="bs-onderkop"><span>${BRIEFSOORTEN[brief.soort].titel}</span><span>${brief.id}</span></p>
<p class="bs-zacht bs-nietopdruk">Druk deze bladzijde af met Ctrl+P (op een Mac: Cmd+P).</p>
<div class="bs-bewijs">${bewijs.blokken.map(({ kop, regels }) => deel(kop, gegevens(regels)))}</div>`,
    { kruimels: [WERKVOORRAAD, zaakkruimel(zaak), { naam: 'Verzending', pad: `/zaken/${zaak.id}/verzending` }] }
  )
}
