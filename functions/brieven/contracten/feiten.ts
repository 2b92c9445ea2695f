/** Elements about the facts: the report and its use, and each overtreding with rule and finding. Awb 3:8, 3:9, 3:46-3:50, 5:9. */
import { alsGeldt, type Rij } from './rij.ts'

const RAPPORT = 'Dit komt uit het inspectierapport. Laat de GGD een (gecorrigeerd) definitief rapport insturen.'

const GELEZEN =
  'Beantwoord de vragen over de maatregel (bij een verwijdering: over de belangenafweging). Wie dat doet, legt vast dat het rapport is gelezen en beoordeeld.'

/** Source of the facts: report number, inspection days, date of vaststelling. */
export function rapport(id: string, artikel: string): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'het rapport waarop de brief steunt, met kenmerk, dag van onderzoek, datum van vaststelling en GGD',
    bronnen: ['rapporten[].kenmerk', 'rapporten[].datums', 'rapporten[].vastgesteld', 'rapporten[].ggd', 'rapporten[].advies'],
    blok: 'K6',
    herstel: RAPPORT
  }
}

export const RAPPORT_GEBRUIK: readonly Rij[] = [
  alsGeldt('verwijzing', {
    id: 'K7',
    artikel: 'artikel 3:8, 3:9 en 3:49 Awb',
    wat: 'dat de houder het rapport heeft en dat wij het hebben beoordeeld',
    bronnen: ['verwijzing.ontvangst', 'verwijzing.beoordeeldDoor'],
    nietGedrukt: ['verwijzing.ontvangst', 'verwijzing.beoordeeldDoor'],
    blok: 'K7',
    herstel: `${GELEZEN} Hoe de houder het rapport kreeg, staat in het veld verwijzing.ontvangst: bijgevoegd of toegezonden.`
  }),
  alsGeldt('adviesAfwijking', {
    id: 'K7-afwijking',
    artikel: 'artikel 3:50 Awb',
    wat: 'waarom wij afwijken van het advies van de toezichthouder',
    bronnen: ['adviesAfwijking.motivering'],
    blok: 'K7-afwijking',
    herstel: 'Vul het veld adviesAfwijking.motivering in.'
  })
]

/** What the houder said on the draft of the report (Wko 1.63 lid 3): read, and said so. */
export const REACTIE: Rij = alsGeldt('reactie', {
  id: 'RZ',
  artikel: 'artikel 2:1 Awb en 1.63, derde lid, Wko',
  wat: 'de zienswijze van de houder op het ontwerp van het rapport',
  bronnen: ['reactie.teksten[].tekst', 'reactie.gelezenDoor'],
  nietGedrukt: ['reactie.gelezenDoor'],
  blok: 'RZ',
  herstel: GELEZEN,
  oud: { artikel: 'artikel 63, derde lid, Wk' }
})

/** In a besluit: a point that the houder made is not left without an answer (RVS:2019:3763). */
export const REACTIE_ANTWOORD: Rij = alsGeldt('reactie.antwoord', {
  id: 'RZ-antwoord',
  artikel: 'artikel 3:46 Awb',
  wat: 'wat wij vinden van de zienswijze op het ontwerp van het rapport',
  bronnen: ['reactie.antwoord.tekst'],
  blok: 'RZ-antwoord',
  herstel: 'Vul het veld reactie.antwoord.tekst in: ga in op wat de houder bij het rapport heeft gezegd.'
})

/** One numbered part per overtreding: rule with article, finding with day. */
export function overtreding(id: string, artikel: string, blok: string, oud?: Rij['oud']): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'per overtreding de regel met het artikel, wat is gevonden en wanneer',
    bronnen: [
      'overtredingen[].regel',
      'overtredingen[].artikeltekst',
      'overtredingen[].bevinding.tekst',
      'overtredingen[].bevinding.datum'
    ],
    blok,
    herstel: `${RAPPORT} De beschrijving is te verbeteren met het veld overtredingen[…].bevinding.tekst.`,
    ...(oud === undefined ? {} : { oud })
  }
}

export function maatregel(id: string, artikel: string, blok: string, oud?: Rij['oud']): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'per overtreding de maatregel, zo concreet dat de houder ermee aan de slag kan',
    bronnen: ['overtredingen[].maatregel'],
    blok,
    herstel: 'Beantwoord de vraag over de maatregel.',
    ...(oud === undefined ? {} : { oud })
  }
}

/** The last day of the term, per measure. */
export function einddatum(id: string, artikel: string, blok: string, oud?: Rij['oud']): Rij {
  return {
    id,
    artikel,
    code: 'A',
    wat: 'per maatregel de laatste dag van de termijn',
    bronnen: ['overtredingen[].termijn.einde'],
    blok,
    herstel: 'Beantwoord de vraag over de termijn.',
    ...(oud === undefined ? {} : { oud })
  }
}

export const CONTROLE: Rij = {
  id: 'AW6',
  artikel: 'beleid',
  code: 'P',
  wat: 'hoe opnieuw wordt gekeken',
  bronnen: ['controle.wijze', 'controle.door'],
  nietGedrukt: ['controle.wijze'],
  blok: 'AW6',
  herstel: 'Kijk in de zaak of er een herinspectie hoort bij deze stap.',
  oud: { artikel: 'beleid Leeuwarderadeel 2009, bijlage 4, onder 1' }
}

export const GEVOLGEN: Rij = {
  id: 'AW7',
  artikel: 'artikel 125 Gemeentewet, artikel 1.66, eerste lid, en 1.72 Wko',
  code: 'P',
  wat: 'wat kan volgen als de houder niets doet',
  bronnen: ['gevolgen[].wat', 'gevolgen[].artikel'],
  blok: 'AW7',
  herstel: 'De gevolgen komen uit de tabel met rechtsteksten. Waarschuw de beheerder.',
  oud: { artikel: 'artikel 125 Gemeentewet, artikel 72, eerste lid, Wk; beleid Leeuwarderadeel 2009, bijlage 4, onder 1', code: 'A' }
}
