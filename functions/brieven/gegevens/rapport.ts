/** What a letter takes from the report of the GGD: that it was assessed, the advice, the houder's words in it, a bevel. */
import type { z } from 'zod'
import type { besluitVelden, grondslagVelden } from '../../model/brief/delen.ts'
import type { GegevensVan } from '../../model/brief/gegevens.ts'
import { BRIEFSOORTEN } from '../../model/instrument.ts'
import type { Overtreding, Rapport, Zaak } from '../../model/zaak.ts'
import { type Briefbron, beslisdoorgang, overtredingenVan, puntVan, rapportenVan } from './bron.ts'
import { noemStap } from './overtredingen.ts'

type Grondslag = z.infer<z.ZodObject<typeof grondslagVelden>>
type Bevel = z.infer<z.ZodObject<typeof besluitVelden>>['beleid']['bevel']

/** Awb 3:49: the reasons may stand in the report when the houder has it. */
export function naarRapport(bron: Briefbron, rapporten: readonly Rapport[]): Grondslag['verwijzing'] {
  if (rapporten.length === 0)
    return { geldt: false, reden: 'de brief steunt niet op een inspectierapport', ontvangst: '', beoordeeldDoor: '' }
  const reden = 'de motivering verwijst naar het rapport van de toezichthouder'
  const ontvangst = rapporten.every(({ id }) => bron.rapportDocumenten.has(id)) ? 'bijgevoegd' : 'toegezonden'
  return { geldt: true, reden, ontvangst, beoordeeldDoor: lezers(bron) }
}

/**
 * Who recorded to have assessed the report (Awb 3:9): their answer on what must be done says so. Empty until all of it is answered.
 */
function lezers(bron: Briefbron): string {
  const { brief } = bron
  const punten =
    BRIEFSOORTEN[brief.soort].instrument === 'verwijdering'
      ? [puntVan(bron, 'belangenafweging')]
      : brief.overtredingen.map((id) => puntVan(bron, 'maatregel', id))
  const wie = punten.map(({ vraag }) => vraag?.antwoord?.door ?? '')
  return wie.includes('') ? '' : [...new Set(wie)].join(', ')
}

/** Of each report: a zienswijze of Wko 1.63 lid 3 is not that of Awb 4:8, and in a besluit a person answers it apart (Awb 3:46). */
export function reactie(bron: Briefbron, rapporten: readonly Rapport[]): Grondslag['reactie'] {
  const teksten = rapporten.flatMap(({ inhoud: { rapport } }) =>
    rapport.zienswijze === null ? [] : [{ rapport: rapport.kenmerk, tekst: rapport.zienswijze }]
  )
  if (teksten.length === 0) {
    const reden = 'in het rapport staat geen zienswijze van de houder'
    return { geldt: false, reden, gelezenDoor: '', teksten, antwoord: { geldt: false, reden, tekst: '' } }
  }
  const antwoord = BRIEFSOORTEN[bron.brief.soort].isBesluit
    ? { geldt: true, reden: 'een besluit gaat in op wat de houder heeft gezegd', tekst: '' }
    : { geldt: false, reden: 'deze brief is geen besluit', tekst: '' }
  return { geldt: true, reden: 'in het rapport staat een zienswijze van de houder', gelezenDoor: lezers(bron), teksten, antwoord }
}

/** Awb 3:50: a decision other than the advice says why. */
export function tegenAdvies(bron: Briefbron): GegevensVan<'aanwijzing'>['adviesAfwijking'] {
  const advies = rapportenVan(bron.zaak, overtredingenVan(bron)).at(-1)?.inhoud.rapport.advies
  if (advies?.soort === 'geen handhaving') return { geldt: true, reden: 'de toezichthouder adviseert om niet te handhaven', motivering: '' }
  return { geldt: false, reden: 'de brief wijkt niet af van het advies van de toezichthouder', motivering: '' }
}

/** Where the policy counts a bevel of the toezichthouder as a step of its ladder: which overtreding it was for, and which step. */
export function bevel(bron: Briefbron): Bevel {
  const tellingen = overtredingenVan(bron).flatMap((overtreding, plek) => {
    const telling = geteldBevel(bron, overtreding)
    return telling === null ? [] : [{ nummer: plek + 1, ...telling }]
  })
  return tellingen.length > 0
    ? { geldt: true, reden: 'het beleid telt het bevel van de toezichthouder als een stap', tellingen }
    : { geldt: false, reden: 'er is geen bevel dat volgens het beleid als een stap telt', tellingen }
}

/** As decide counted it on the way to this letter. The report may have been corrected since: then its last vaststelling says. */
function geteldBevel({ zaak, brief, beleid }: Briefbron, overtreding: Overtreding): Omit<Bevel['tellingen'][number], 'nummer'> | null {
  const tot = beslisdoorgang({ zaak, brief })
  const geteld = zaak.doorgangen
    .flatMap(({ nr, uitkomsten }) => (nr <= tot ? uitkomsten : []))
    .findLast((een) => een.overtreding === overtreding.id && een.bevel !== undefined)?.bevel
  if (geteld === undefined) return null
  const { fase, prioriteit } = geteld
  const rapport = laatsteVaststelling(zaak, geteld.rapport)
  const gegeven = rapport?.inhoud.bevel ?? null
  if (gegeven === null && rapport?.id !== geteld.rapport) return null
  const rij = beleid.ladder.find((kandidaat) => kandidaat.prioriteit === prioriteit && kandidaat.fase === fase)
  return { datum: gegeven?.datum ?? '', fase, stap: rij === undefined ? '' : noemStap(rij) }
}

function laatsteVaststelling(zaak: Zaak, id: string): Rapport | undefined {
  const rapport = zaak.rapporten.find((een) => een.id === id)
  return rapport === undefined || rapport.vervangenDoor === null ? rapport : laatsteVaststelling(zaak, rapport.vervangenDoor)
}
