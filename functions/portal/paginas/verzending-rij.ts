/** One row of the ledger: to whom, how, where it stands, each step; and what a person can record of it. */
import { html } from 'hono/html'
import { toonDatum } from '../../model/datum.ts'
import { BEWERKERS, heeftRol } from '../../model/mensen.ts'
import type { OntvangerStaat } from '../../model/toestemming.ts'
import { isOnbereikbaar } from '../../model/toestemming.ts'
import type { Verzending } from '../../model/verzending.ts'
import { gestoptOp } from '../../send/bezorging.ts'
import { KANAALREGELS } from '../../send/kanalen.ts'
import { type Bezoek, type Html, LEEG } from '../bezoek.ts'
import { formulier, knop, redenen, veld } from '../opmaak/formulier.ts'
import { bericht, gegevens, lijst, link, merk, uitleg } from '../opmaak/onderdelen.ts'
import { hoofdletter, toonTijdstip, zonderOpdracht } from '../opmaak/tekst.ts'
import { verzendmerk } from './standen.ts'

export type Verzenddaad = 'gepost' | 'aangekomen' | 'teruggekomen' | 'adres'

export interface GeweigerdeDaad {
  readonly verzending: string
  readonly daad: Verzenddaad
  readonly redenen: readonly string[]
  readonly getypt: (naam: string) => string
}

export interface Rijkeuze {
  readonly rij: Verzending
  readonly ontvanger: OntvangerStaat | null
  readonly naam: (id: string) => string
  readonly geweigerd: GeweigerdeDaad | null
}

/** In which states each act makes sense; the room decides. */
const KAN = {
  gepost: (rij: Verzending) => rij.kanaal === 'post' && (rij.status === 'per-post' || gestoptOp(rij) !== null),
  aangekomen: ({ kanaal, status }: Verzending) => kanaal !== 'post' && ['aangeboden', 'geaccepteerd', 'onzeker'].includes(status),
  teruggekomen: ({ status }: Verzending) => ['aangeboden', 'geaccepteerd', 'afgeleverd', 'onzeker'].includes(status)
} as const

function waarheen({ ontvanger: { email, adres } }: Verzending): string {
  if (email !== null) return email
  return adres === null ? 'geen adres' : `${adres.straat}, ${adres.postcode} ${adres.plaats}`
}

type Veldkeuze = Omit<Parameters<typeof veld>[0], 'id' | 'waarde'>

function daadformulier(
  bezoek: Bezoek,
  { rij, geweigerd }: Rijkeuze,
  daad: Verzenddaad,
  wat: { readonly vraag: string; readonly velden: readonly Veldkeuze[]; readonly knop: string; readonly open?: boolean }
): Html {
  const fout = geweigerd?.verzending === rij.id && geweigerd.daad === daad ? geweigerd : null
  const velden = wat.velden.map((een) =>
    veld({ ...een, id: `${rij.id}-${daad}-${een.naam}`, ...(een.soort === 'file' ? {} : { waarde: fout?.getypt(een.naam) ?? '' }) })
  )
  const actie = `/verzendingen/${rij.id}/${daad}`
  const bestanden = wat.velden.some(({ soort }) => soort === 'file')
  const inhoud = html`${redenen(fout?.redenen ?? [])}${formulier(bezoek, { actie, bestanden, naam: `${wat.vraag} ${rij.id}` }, html`${velden}<p>${knop(wat.knop)}</p>`)}`
  return html`<details class="bs-uitleg"${fout !== null || wat.open === true ? html` open` : ''}><summary>${wat.vraag}</summary><div>${inhoud}</div></details>`
}

const DAG = { naam: 'op', label: 'Dag', soort: 'date' } as const
const BEWIJS = { naam: 'bewijs', label: 'Bewijs', soort: 'file' } as const

function postformulier(bezoek: Bezoek, keuze: Rijkeuze): Html {
  const isGestopt = gestoptOp(keuze.rij) !== null
  const hulp = isGestopt
    ? 'De brief is vervallen. Het systeem verstuurt niets; er komt een vraag voor een jurist.'
    : 'Deze dag telt als verzenddag (artikel 3:41 Awb).'
  return daadformulier(bezoek, keuze, 'gepost', {
    vraag: isGestopt ? 'De brief is toch al gepost' : 'De brief is gepost',
    velden: [{ ...DAG, label: 'Dag waarop de brief op de post ging', verplicht: true, hulp }],
    knop: 'Postdag vastleggen',
    open: !isGestopt
  })
}

function formulieren(bezoek: Bezoek, keuze: Rijkeuze): Html {
  const { rij, ontvanger } = keuze
  if (!heeftRol(bezoek.mens, BEWERKERS)) return LEEG
  const { email } = rij.ontvanger
  const onbereikbaar = email !== null && ontvanger !== null && isOnbereikbaar(ontvanger, email)
  const perMail = rij.kanaal !== 'post'
  return html`${KAN.gepost(rij) ? postformulier(bezoek, keuze) : LEEG}${
    KAN.aangekomen(rij)
      ? daadformulier(bezoek, keuze, 'aangekomen', {
          vraag: 'Het is aangekomen, en dat kan ik bewijzen',
          velden: [
            { ...BEWIJS, verplicht: true, hulp: 'Bijvoorbeeld de ontvangstmelding van de mailserver (.eml) of een bevestiging als pdf.' },
            { ...DAG, label: 'Dag die het bewijs noemt', hulp: 'Niet nodig bij een melding van een mailserver: daar staat de dag al in.' }
          ],
          knop: 'Aankomst vastleggen',
          open: rij.status === 'onzeker'
        })
      : LEEG
  }${
    KAN.teruggekomen(rij)
      ? daadformulier(bezoek, keuze, 'teruggekomen', {
          vraag: 'Het is teruggekomen',
          velden: [
            {
              naam: 'reden',
              label: 'Waarom het terugkwam',
              hulp: perMail ? 'De woorden van de mailserver, als u die hebt.' : 'Wat er op de envelop staat.'
            },
            { ...BEWIJS, hulp: perMail ? 'De melding van de mailserver (.eml).' : 'Bijvoorbeeld een foto van de envelop.' }
          ],
          knop: 'Terugkomst vastleggen'
        })
      : LEEG
  }${
    onbereikbaar
      ? daadformulier(bezoek, keuze, 'adres', {
          vraag: `Het adres ${email} werkt weer`,
          velden: [{ naam: 'reden', label: 'Hoe u dat weet', verplicht: true, hulp: 'Bijvoorbeeld: gebeld met de houder op 2 december.' }],
          knop: 'Adres bevestigen'
        })
      : LEEG
  }`
}

function stappen({ stappen: alle }: Verzending, naam: (id: string) => string): Html {
  return uitleg(
    `Wat er gebeurde (${alle.length})`,
    lijst(
      alle.map(
        ({ tijdstip, status, door, toelichting }) =>
          html`${toonTijdstip(tijdstip)}: <b>${status}</b>, ${naam(door)}${/\//.test(toelichting) || toelichting === '' ? '' : html`. ${hoofdletter(toelichting)}`}`
      )
    )
  )
}

export function rijkaart(bezoek: Bezoek, keuze: Rijkeuze): Html {
  const { rij, naam } = keuze
  const adresblad = rij.kanaal === 'post' && rij.status !== 'gepland'
  return html`<section class="bs-kaart" id="v-${rij.id}" aria-labelledby="kop-${rij.id}"><h3 id="kop-${rij.id}">${rij.ontvanger.naam}, ${KANAALREGELS[rij.kanaal].naam}</h3>
<p class="bs-merken">${verzendmerk(rij.status)}${rij.telt ? merk('blauw', 'deze telt') : merk('grijs', 'afschrift')}</p>
${rij.status === 'onzeker' ? bericht('warning', 'Het is niet zeker dat dit bericht is aangekomen. Vraag het na bij de ontvanger.') : ''}
${gegevens([
  ['Aan', `${waarheen(rij)} (${rij.ontvanger.rol})`],
  ['Verzenddag', rij.verzondenOp === null ? 'nog niet bewezen' : toonDatum(rij.verzondenOp)],
  ...(rij.bewijs === '' ? [] : [['Bewijs', zonderOpdracht(rij.bewijs)] as const])
])}${adresblad ? html`<p>${link(`/verzendingen/${rij.id}/adresblad`, 'Adresblad (pdf)')}</p>` : ''}${stappen(rij, naam)}${formulieren(bezoek, keuze)}</section>`
}
