/** A new policy file held against the one in force before it counts: what the linter says, and which examples come out otherwise. */
import { html } from 'hono/html'
import { type Bevinding, type Getoetst, leesProefbeleid, lintBeleid, toetsVoorbeelden } from '../../decide/linter.ts'
import { alsBeleid } from '../../inhoud/keuring.ts'
import type { Beleid } from '../../model/beleid.ts'
import { type Antwoord, type Bezoek, type Html, LEEG, pagina } from '../bezoek.ts'
import { formulier, knop, redenen, veld } from '../opmaak/formulier.ts'
import { deel, leeg, lijst, tabel } from '../opmaak/onderdelen.ts'
import { bevindingenlijst, ladderdeel } from './beleid-delen.ts'
import { beleidsversies, geldtOp } from './beleid-versies.ts'
import { gegevenInWoorden } from './beleid-woorden.ts'
import { doorgerekend } from './doorrekening.ts'

export const HOOGSTENS_BELEID = 1024 * 1024

function proefformulier(bezoek: Bezoek): Html {
  return formulier(
    bezoek,
    { actie: '/beleidsproef', bestanden: true },
    html`<p>Kies een bestand met nieuw beleid. Besluitenstraat kijkt het na, vergelijkt het met het beleid dat nu geldt en rekent eerdere beslissingen ermee door. Er wordt niets bewaard en er verandert niets.</p>
${veld({ naam: 'bestand', label: 'Bestand met beleid', hulp: 'Een bestand in YAML, hoogstens 1 MB.', soort: 'file', verplicht: true })}<p>${knop('Nakijken')}</p>`
  )
}

function bladzijde(bezoek: Bezoek, waarom: readonly string[], uitkomst: Html): Antwoord {
  return pagina('Nieuw beleid proberen', html`${redenen(waarom)}${proefformulier(bezoek)}${uitkomst}`, {
    kruimels: [{ naam: 'Beleid', pad: '/beleid' }],
    status: waarom.length === 0 ? 200 : 422,
    breed: true
  })
}

/** The examples of the policy in force that another table answers otherwise. */
export function andereUitkomsten(nu: Beleid, nieuw: Beleid): readonly Getoetst[] {
  const klopten = new Set(toetsVoorbeelden(nu).flatMap(({ voorbeeld, verschillen }) => (verschillen.length === 0 ? [voorbeeld] : [])))
  return toetsVoorbeelden({ ...nieuw, voorbeelden: nu.voorbeelden }).filter(
    ({ voorbeeld, verschillen }) => verschillen.length > 0 && klopten.has(voorbeeld)
  )
}

export function vergelijking(nu: Beleid | null, nieuw: Beleid): Html {
  if (nu === null) return leeg('Er geldt nu geen beleid om mee te vergelijken.')
  const anders = andereUitkomsten(nu, nieuw)
  if (anders.length === 0)
    return leeg(`Alle ${nu.voorbeelden.length} voorbeelden van het beleid van nu komen met het nieuwe beleid hetzelfde uit.`)
  const rijen = anders.map(({ voorbeeld, verschillen }) => [
    html`${voorbeeld.naam}<br><span class="bs-zacht">${gegevenInWoorden(voorbeeld, nu)}</span>`,
    lijst(verschillen)
  ])
  return html`<p>${anders.length} van de ${nu.voorbeelden.length} voorbeelden van het beleid van nu komen anders uit.</p>${tabel('Wat anders uitkomt', ['Voorbeeld', 'Verschil'], rijen)}`
}

export async function toonBeleidsproef(bezoek: Bezoek): Promise<Antwoord> {
  return bladzijde(bezoek, [], LEEG)
}

export async function probeerBeleid(bezoek: Bezoek): Promise<Antwoord> {
  const { inhoud, gemeente, klok } = bezoek.ports
  const [bestand] = bezoek.formulier.bestanden('bestand')
  if (bestand === undefined) return bladzijde(bezoek, ['Kies eerst een bestand.'], LEEG)
  const tekst = await bestand.text()
  const bevindingen: readonly Bevinding[] = lintBeleid(tekst, await inhoud.mensen(gemeente))
  const gelezen = leesProefbeleid(tekst)
  // A policy with other faults is shown with them, as far as it can be read.
  const nieuw = gelezen.ok ? gelezen.beleid : alsBeleid(tekst)
  const controle = deel('Controle van het nieuwe beleid', bevindingenlijst(bevindingen))
  if (nieuw === null) return bladzijde(bezoek, ['Dit bestand kan niet als beleid worden gelezen. Hieronder staat wat er mis is.'], controle)
  if (nieuw.gemeente !== gemeente)
    return bladzijde(bezoek, ['Dit beleid is van een andere gemeente. Kijk naar het veld gemeente in het bestand.'], LEEG)
  const nu = (await beleidsversies(bezoek)).find((versie) => geldtOp(versie, klok.vandaag()))?.beleid ?? null
  return bladzijde(
    bezoek,
    [],
    html`${controle}${deel('Vergeleken met het beleid van nu', vergelijking(nu, nieuw))}${deel('Eerdere beslissingen met dit beleid', await doorgerekend(bezoek, nieuw))}<h2>De nieuwe ladder</h2>${ladderdeel(nieuw)}`
  )
}
