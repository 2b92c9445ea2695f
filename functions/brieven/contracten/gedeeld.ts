/** Elements of the frame of every letter: addressee, date, sender, signature, contact. Awb 1:3, 2:1, 2:12, 3:40, 3:41, 10:10, 10:11. */
import { alsGeldt, type Rij } from './rij.ts'

const MANDAAT = 'Zet een mandaat voor deze brief in het beleidsbestand en een persoon met die rol in mensen.yaml.'

/** Who gets the letter; `id` is that of the kind's own list (K1, W1, AF1, NO1). */
export function geadresseerde(id: string, artikel: string): readonly Rij[] {
  return [
    {
      id,
      artikel,
      code: 'A',
      wat: 'naam en adres van degene aan wie de brief is gericht',
      bronnen: ['geadresseerde.naam', 'geadresseerde.straat', 'geadresseerde.postcode', 'geadresseerde.plaats'],
      blok: 'K1',
      herstel: 'Naam en adres komen uit het rapport. Laat de GGD een gecorrigeerd rapport insturen.'
    },
    {
      id: `${id}-voorziening`,
      artikel,
      code: 'A',
      wat: 'de voorziening waarover de brief gaat',
      bronnen: ['voorziening.naam'],
      blok: 'VZ',
      herstel: 'De naam komt uit het rapport. Laat de GGD een gecorrigeerd rapport insturen.'
    },
    alsGeldt('voorziening.lrkNodig', {
      id: `${id}-lrk`,
      artikel,
      wat: 'het registratienummer van de voorziening',
      bronnen: ['voorziening.lrk'],
      blok: 'K1-lrk',
      herstel: 'Laat de GGD het registratienummer in het rapport zetten, of de reden waarom er nog geen is (zonderLrk).'
    })
  ]
}

/** KvK number of a houder that is a legal person or is registered (RBROT:2016:1907). */
export function kvk(id: string): Rij {
  return alsGeldt('geadresseerde.kvkNodig', {
    id: `${id}-kvk`,
    artikel: 'artikel 1:3 Awb, artikel 1.1 Wko',
    wat: 'het KvK-nummer van de houder',
    bronnen: ['geadresseerde.kvk'],
    blok: 'K1-kvk',
    herstel: 'Zoek het nummer op in het handelsregister en vul het veld geadresseerde.kvk in.',
    oud: { artikel: 'artikel 1:3 Awb, artikel 1 Wk' }
  })
}

export const AFZENDER: readonly Rij[] = [
  {
    id: 'K2',
    artikel: 'artikel 10:10 Awb',
    code: 'A',
    wat: 'het bestuursorgaan namens wie de brief uitgaat',
    bronnen: ['gemeente.bestuursorgaan'],
    blok: 'K2',
    herstel: 'Vul gemeentegegevens.bestuursorgaan in het beleidsbestand in.'
  },
  alsGeldt('ondertekening.mandaat', {
    id: 'K2-mandaat',
    artikel: 'artikel 10:5 en 10:10 Awb',
    wat: 'de functie en het mandaat van de ondertekenaar',
    bronnen: ['ondertekening.functie', 'ondertekening.mandaatbesluit'],
    blok: 'K2-mandaat',
    herstel: MANDAAT
  }),
  {
    id: 'K16',
    artikel: 'artikel 10:11 en 2:18 Awb',
    code: 'A',
    wat: 'de naam van de ondertekenaar',
    bronnen: ['ondertekening.naam'],
    blok: 'K16',
    herstel: MANDAAT,
    oud: { artikel: 'artikel 10:11 en 2:16 Awb' }
  }
]

export const DATUM: Rij = {
  id: 'K3',
  artikel: 'artikel 3:40 en 3:41 Awb',
  code: 'A',
  wat: 'de datum van de brief',
  bronnen: ['briefdatum'],
  blok: 'K3',
  herstel: 'Vul het veld geplandeVerzending in.'
}

/** A person to call (Awb 2:1 lid 1, since 2024; before that good practice). `id` is that of the kind's own list (W5). */
export function contact(id: string, code: 'A' | 'P'): Rij {
  return {
    id,
    artikel: 'artikel 2:1, eerste lid, Awb',
    code,
    wat: 'een contactpersoon met telefoonnummer en e-mailadres',
    bronnen: ['contact.naam', 'contact.telefoon', 'contact.email'],
    blok: 'CP',
    herstel: 'Vul gemeentegegevens.contactpersoon in het beleidsbestand in.',
    oud: { artikel: 'goed gebruik' }
  }
}

export const VERVANGT: Rij = alsGeldt('vervangt', {
  id: 'VV',
  artikel: 'artikel 2:12 Awb',
  wat: 'welke eerdere brief deze brief vervangt',
  bronnen: ['vervangt.titel', 'vervangt.kenmerk', 'vervangt.datum'],
  blok: 'VV',
  herstel: 'De brief die wordt vervangen, heeft geen datum. Kijk in de zaak na wanneer hij is verzonden.',
  oud: { artikel: 'artikel 3:2 Awb' }
})

/** What stands around a letter to the houder about his bezwaar or zienswijze. */
export function kader(id: string, artikel: string): readonly Rij[] {
  return [...geadresseerde(id, artikel), kvk(id), ...AFZENDER, DATUM, contact('E17', 'P'), VERVANGT]
}

/** In a besluit: what becomes of the one that was made known before it. Its day is that of VV. */
export const VERVANGT_BESLUIT: Rij = alsGeldt('vervangt.intrekking', {
  id: 'VV-besluit',
  artikel: 'artikel 5:6 en 6:19 Awb',
  wat: 'dat het vorige besluit is ingetrokken, en wat dat is voor een bezwaar dat al loopt',
  bronnen: ['vervangt.intrekking.reden'],
  nietGedrukt: ['vervangt.intrekking.reden'],
  blok: 'VV-besluit',
  herstel: 'Zet onderdeel VV-besluit terug in het sjabloon.'
})
