/** What a new version would change: examples and past decisions for a policy, letters and mails for a template, and the text itself. */
import { html } from 'hono/html'
import { verschilTussen } from '../../approve/verschil.ts'
import { InhoudOnjuist, leesMensen, mensenlijstVan } from '../../gemeente.ts'
import { type Geraakt, type GeraakteBrief, type GeraakteMail, geraaktDoor } from '../../inhoud/geraakt.ts'
import { alsBeleid } from '../../inhoud/keuring.ts'
import { mandaatverschil } from '../../inhoud/mandaten.ts'
import { MENSENPAD, mensenverschil } from '../../inhoud/mensen.ts'
import { regelverschil } from '../../inhoud/regelverschil.ts'
import type { Wijziging } from '../../inhoud/step.ts'
import { type Tekenstand, tekenverschil } from '../../inhoud/tekenverschil.ts'
import type { Mensen } from '../../model/beleid.ts'
import { toonDatum } from '../../model/datum.ts'
import { metMandaten } from '../../model/mandaat.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, NietGevonden, pagina } from '../bezoek.ts'
import { deel, gegevens, leeg, lijst, link, linkknop, tabel, uitleg } from '../opmaak/onderdelen.ts'
import { telwoord } from '../opmaak/tekst.ts'
import { ladderdeel } from './beleid-delen.ts'
import { vergelijking } from './beleid-proef.ts'
import { beleidsversies, geldtOp } from './beleid-versies.ts'
import { doorgerekend } from './doorrekening.ts'
import { verschilblokken } from './verschil.ts'
import { vindWijziging } from './wijziging-vinden.ts'
import { padVan, WIJZIGINGEN } from './wijzigingen.ts'

const tekstVan = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

export function tekstverschil(geldt: Uint8Array | null, bytes: Uint8Array): Html {
  const regels = regelverschil(geldt === null ? null : tekstVan(geldt), tekstVan(bytes)).map((regel) => {
    if (regel.soort === 'overgeslagen')
      return html`<span class="bs-zacht">… ${telwoord(regel.aantal, 'regel', 'regels')} hetzelfde …</span>\n`
    if (regel.soort === 'gelijk') return html`  ${regel.waarde}\n`
    return regel.soort === 'weg' ? html`<del>- ${regel.waarde}</del>\n` : html`<ins>+ ${regel.waarde}</ins>\n`
  })
  const inhoud =
    regels.length === 0
      ? leeg('De tekst is gelijk aan wat nu geldt.')
      : uitleg(
          geldt === null ? 'Dit bestand is nieuw; bekijk de hele tekst' : 'Bekijk welke regels veranderen',
          html`<pre class="bs-regels" tabindex="0" role="region" aria-label="Verschil in de tekst">${regels}</pre>`
        )
  return deel('Het bestand naast wat nu geldt', inhoud)
}

function tekendeel(nu: Tekenstand, straks: Tekenstand): Html {
  const anders = tekenverschil(nu, straks)
  const inhoud =
    anders.length === 0
      ? leeg('Wie mag tekenen, blijft gelijk.')
      : tabel(
          'Brieven waarvoor het verandert',
          ['Brief', 'Nu', 'Straks'],
          anders.map((een) => [een.brief, een.nu, een.straks])
        )
  return deel('Wie mag straks tekenen', inhoud)
}

const beleidNu = async (bezoek: Bezoek) =>
  (await beleidsversies(bezoek)).find((een) => geldtOp(een, bezoek.ports.klok.vandaag()))?.beleid ?? null

export async function beleidsgevolg(bezoek: Bezoek, { pad, versie }: Wijziging, bytes: Uint8Array): Promise<Html> {
  const nieuw = alsBeleid(tekstVan(bytes))
  if (nieuw === null) return LEEG
  const nu = await beleidNu(bezoek)
  const { ports } = bezoek
  const mensenlijst = await mensenlijstVan(ports.inhoud, ports.gemeente)
  const { mensen } = mensenlijst
  const vandaag = ports.klok.vandaag()
  const isLater = nieuw.geldigVanaf > vandaag
  const dag = isLater ? nieuw.geldigVanaf : vandaag
  return html`${deel(
    'Vergeleken met het beleid van nu',
    html`${vergelijking(nu, nieuw)}<p>${linkknop(`${padVan(pad, versie)}/doorrekenen`, 'Doorrekenen over eerdere beslissingen')}</p>`
  )}${tekendeel({ dag, mensen, beleid: nu === null ? null : metMandaten(nu, mensenlijst) }, { dag, mensen, beleid: metMandaten(nieuw, mensenlijst) })}${deel('De nieuwe ladder', uitleg('Bekijk de ladder', ladderdeel(nieuw)))}`
}

/** A list that cannot be read says why under the check. */
export async function mensengevolg(bezoek: Bezoek, bytes: Uint8Array): Promise<Html> {
  const { ports } = bezoek
  try {
    const nieuw = leesMensen(tekstVan(bytes), MENSENPAD)
    const nu = await mensenlijstVan(ports.inhoud, ports.gemeente)
    const [beleid, dag] = [await beleidNu(bezoek), ports.klok.vandaag()]
    const met = (welke: Mensen) => (beleid === null ? null : metMandaten(beleid, welke))
    const mandaten = (welke: Mensen) => met(welke)?.mandaten ?? welke.mandaten ?? []
    const zinnen = [...mensenverschil(nu.mensen, nieuw.mensen), ...mandaatverschil(mandaten(nu), mandaten(nieuw))]
    return html`${deel('Wat er verandert', zinnen.length === 0 ? leeg('Er verandert niets.') : lijst(zinnen))}${tekendeel({ dag, mensen: nu.mensen, beleid: met(nu) }, { dag, mensen: nieuw.mensen, beleid: met(nieuw) })}`
  } catch (fout) {
    if (fout instanceof InhoudOnjuist) return LEEG
    throw fout
  }
}

function brief({ soort, titel, nu, straks }: GeraakteBrief, hier: string): Html {
  if (!straks.ok) return html`${titel}: ${straks.reden}`
  const verschillen = nu.ok ? verschilTussen(nu.wat.html, straks.wat.html) : []
  const tekst = verschillen.length === 0 ? leeg('De woorden blijven gelijk; alleen de vorm verandert.') : verschilblokken(verschillen)
  return uitleg(titel, html`${tekst}<p>${link(`${hier}/voorbeeld?soort=${soort}`, `Voorbeeld van ${titel}`)}</p>`)
}

function mail({ titel, straks }: GeraakteMail): Html {
  if (!straks.ok) return html`${titel}: ${straks.reden}`
  return uitleg(titel, html`${gegevens([['Onderwerp', straks.wat.onderwerp]])}<div class="bs-mail">${straks.wat.tekst.trim()}</div>`)
}

export function sjabloongevolg({ pad, versie }: Wijziging, { brieven, mails }: Geraakt): Html {
  const hier = padVan(pad, versie)
  const punten = [...brieven.map((een) => brief(een, hier)), ...mails.map(mail)]
  if (punten.length === 0) return deel('Wat er verandert', leeg('In de voorbeelden verandert geen brief en geen e-mail.'))
  const wat =
    brieven.length > 0
      ? telwoord(brieven.length, 'brief verandert', 'brieven veranderen')
      : telwoord(mails.length, 'e-mail verandert', 'e-mails veranderen')
  return deel('Wat er verandert', html`<p>${wat}. De gegevens in de voorbeelden zijn verzonnen.</p>${lijst(punten)}`)
}

/** The letter as it would be; without a choice the first that changes. */
export async function geefWijzigingsvoorbeeld(bezoek: Bezoek): Promise<Antwoord> {
  const { pad, versie } = await vindWijziging(bezoek, 'wijziging')
  const { brieven } = await geraaktDoor(bezoek.ports, pad, await bezoek.ports.documenten.lees(versie.document))
  const keuze = bezoek.keuze('soort')
  const gekozen = keuze === '' ? brieven[0] : brieven.find(({ soort }) => soort === keuze)
  if (gekozen === undefined || !gekozen.straks.ok) throw new NietGevonden()
  const bytes = new TextEncoder().encode(gekozen.straks.wat.html)
  return { soort: 'bestand', bytes, mediatype: 'text/html; charset=utf-8', naam: `voorbeeld-${gekozen.soort}.html`, hoe: 'tonen' }
}

/** The last decisions, each taken again with the concept. */
export async function toonDoorrekening(bezoek: Bezoek): Promise<Antwoord> {
  const { pad, versie } = await vindWijziging(bezoek, 'beleidswijziging')
  const beleid = alsBeleid(tekstVan(await bezoek.ports.documenten.lees(versie.document)))
  if (beleid === null) throw new NietGevonden()
  return pagina('Doorrekenen over eerdere beslissingen', await doorgerekend(bezoek, beleid), {
    kruimels: [WIJZIGINGEN, { naam: `Beleid vanaf ${toonDatum(beleid.geldigVanaf)}`, pad: padVan(pad, versie) }],
    breed: true
  })
}
