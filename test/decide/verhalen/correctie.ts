/** A later vaststelling of the same onderzoek: what is made anew, what a person chooses, what stays. */
import { norm } from '../spel.ts'
import type { Begin, Verhalen } from './verhaal.ts'

const RATIO = 'beroepskracht-kindratio'
const BELEID = 'pedagogisch-beleid'
const B1 = 'vbg-2026-0001-b1'
const ANDERS = { bevindingen: 'Anders verwoord.' }
const R1 = { corrigeert: 'r1', kenmerk: 'GGD-1 gecorrigeerd' } as const

const twee = () => [norm(BELEID, 'voldoet niet'), norm(RATIO, 'voldoet niet')]
const eerste = (begin: Begin) => begin().rapport('2026-01-12', twee())
const samen = (begin: Begin) =>
  begin()
    .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
    .verzendt('waarschuwing', '2026-03-01')
const verzonden = (begin: Begin) =>
  eerste(begin)
    .verzendt('waarschuwing', '2026-03-01')
    .correctie('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS), norm(RATIO, 'voldoet niet')], R1)

export const CORRECTIE: Verhalen = {
  'nog niets verzonden: alles opnieuw': (begin) => eerste(begin).correctie('2026-01-12', twee(), R1).zaak,
  'nog niets verzonden: toch geen overtreding': (begin) =>
    eerste(begin).correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm(RATIO, 'voldoet niet')], R1).zaak,
  'nog niets verzonden: niet meer beoordeeld': (begin) => eerste(begin).correctie('2026-01-12', [norm(RATIO, 'voldoet niet')], R1).zaak,
  'een verzonden brief: de keuze': (begin) => verzonden(begin).zaak,
  'een verzonden brief: wijzigen': (begin) => verzonden(begin).antwoord('correctie', 'wijzigen', 'De feiten zijn anders.').zaak,
  'een verzonden brief: laten staan': (begin) => verzonden(begin).antwoord('correctie', 'laten staan', 'Het klopt nog.').zaak,
  'een verzonden brief: intrekken': (begin) => verzonden(begin).antwoord('correctie', 'intrekken', 'Het klopte niet.').zaak,
  'intrekken voor een van de twee': (begin) =>
    samen(begin)
      .correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet niet')], R1)
      .antwoord('correctie', 'intrekken', 'De bevinding klopte niet.').zaak,
  'intrekken voor alle twee': (begin) =>
    samen(begin)
      .correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet')], R1)
      .antwoord('correctie', 'intrekken', 'De bevindingen klopten niet.').zaak,
  'wijzigen waar niets over is': (begin) =>
    eerste(begin)
      .verzendt('waarschuwing', '2026-03-01')
      .correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm(RATIO, 'voldoet niet')], R1)
      .antwoord('correctie', 'wijzigen', 'Het klopte niet.').zaak,
  'na de aanwijzing: een nieuwe in dezelfde fase': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
      .verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-01')
    return spel
      .correctie('2026-01-12', [norm(RATIO, 'voldoet niet', ANDERS)], R1)
      .antwoord('correctie', 'laten staan', 'Het voornemen is voorbij.')
      .antwoord('correctie', 'wijzigen', 'De feiten zijn anders verwoord.').zaak
  },
  'toch geen overtreding, maar later weer gezien': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('waarschuwing', '2026-04-01')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' } })
    return spel.correctie('2026-01-12', [norm(BELEID, 'voldoet')], R1).antwoord('correctie', 'wijzigen', 'Het klopte niet.').zaak
  },
  'wat gesloten was, gaat weer open': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('waarschuwing', '2026-02-20')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet')], { onderzoek: { type: 'nader' } })
    spel.rapport('2026-03-09', [norm(BELEID, 'voldoet niet')], { onderzoek: { type: 'nader' }, corrigeert: 'r2' })
    return spel.antwoord('heropenen', 'fase:2', 'De waarschuwing ging vooraf.').zaak
  },
  'een keuze over een brief waar niets meer aan hangt': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('waarschuwing', '2026-02-20')
    spel.op('2026-03-20').rapport('2026-03-09', [norm(BELEID, 'voldoet')], { onderzoek: { type: 'nader' } })
    return spel.correctie('2026-01-12', [norm(BELEID, 'voldoet niet')], R1).antwoord('correctie', 'intrekken', 'Het klopte niet.').zaak
  },
  'een antwoord aan de GGD dat al uit is': (begin) =>
    begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('antwoord-ggd')
      .correctie('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS)], { ...R1, advies: 'handhaven' })
      .antwoord('correctie', 'wijzigen', 'De GGD moet het weten.').zaak,
  'een afronding die al uit is': (begin) => {
    const nader = { onderzoek: { type: 'nader' }, advies: 'geen handhaving' } as const
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet'), norm('stabiliteit', 'voldoet niet')])
      .verzendt('waarschuwing', '2026-02-20')
      .op('2026-03-20')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet')], nader)
      .verzendt('afronding')
    spel.correctie('2026-03-09', [norm(BELEID, 'voldoet'), norm('stabiliteit', 'voldoet', ANDERS)], { ...nader, corrigeert: 'r2' })
    return spel.antwoord('correctie', 'wijzigen', 'De houder moet het weten.').zaak
  },
  'een verzoek om nader onderzoek dat al uit is': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(BELEID, 'voldoet niet')])
      .verzendt('waarschuwing', '2026-04-01')
    spel
      .op('2026-03-20')
      .rapport('2026-03-09', [norm(BELEID, 'voldoet niet')])
      .antwoord('termijn', 'nader onderzoek', 'Laat nog eens kijken.')
      .verzendt('verzoek-nader-onderzoek')
    spel.correctie('2026-03-09', [norm(BELEID, 'voldoet niet', ANDERS)], { corrigeert: 'r2' })
    return spel.antwoord('correctie', 'wijzigen', 'De GGD moet anders kijken.').zaak
  },
  'een mededeling die al uit is': (begin) => {
    const spel = begin()
      .rapport('2026-01-12', [norm(RATIO, 'voldoet niet')])
      .verzendt('voornemen-aanwijzing')
    spel.zienswijzetermijnVoorbij(B1).verzendt('aanwijzing', '2026-03-01')
    spel.bouwer.begint({ soort: 'mededeling', brief: spel.brief('aanwijzing').id })
    spel.beslist().verzendt('mededeling-oudercommissie')
    spel.correctie('2026-01-12', [norm(RATIO, 'voldoet niet', ANDERS)], R1)
    for (const keuze of ['laten staan', 'laten staan', 'wijzigen']) spel.antwoord('correctie', keuze)
    return spel.zaak
  },
  'twee keer gecorrigeerd': (begin) =>
    eerste(begin)
      .correctie('2026-01-12', [norm(BELEID, 'voldoet niet', ANDERS), norm(RATIO, 'voldoet niet')], R1)
      .correctie('2026-01-12', [norm(BELEID, 'voldoet'), norm(RATIO, 'voldoet niet', ANDERS)], { corrigeert: 'r2', kenmerk: 'GGD-1 weer' })
      .zaak
}
