/** The same cases with one thing otherwise: a melding of before 2010, a zienswijze in a report, two voornemens, a besluit made anew. */
import type { Zaak } from '../../../../functions/model/zaak.ts'
import { aanwijzing } from './aanwijzing.ts'
import type { Briefgeval } from './geval.ts'
import { last } from './last.ts'
import { verwijdering, voornemenVerwijdering } from './verwijdering.ts'

type Brief = Zaak['brieven'][number]

export function metBrief(geval: Briefgeval, id: string, anders: (brief: Brief) => Brief): Briefgeval {
  const brieven = geval.zaak.brieven.map((brief) => (brief.id === id ? anders(brief) : brief))
  return { ...geval, zaak: { ...geval.zaak, brieven } }
}

function metMelding(geval: Briefgeval): Briefgeval {
  const wijzigingen = { 'intrekking.toestemming': 'melding' }
  return metBrief(geval, geval.brief, (brief) => ({ ...brief, wijzigingen: { ...brief.wijzigingen, ...wijzigingen } }))
}

export function voornemenMelding(): Briefgeval {
  return { ...metMelding(voornemenVerwijdering()), naam: 'voornemen na een melding' }
}

export function verwijderingMelding(): Briefgeval {
  return { ...metMelding(verwijdering()), naam: 'verwijdering na een melding' }
}

/** Of the houder on the drafts of both reports; the besluit answers. */
export function lastNaReactie(): Briefgeval {
  const geval = last()
  const woorden = new Map([
    ['r1', 'De collega was die dag ziek.'],
    ['r2', 'Wij tellen de stagiair ook mee.']
  ])
  const rapporten = geval.zaak.rapporten.map((rapport) => {
    const zienswijze = woorden.get(rapport.id) ?? null
    return { ...rapport, inhoud: { ...rapport.inhoud, rapport: { ...rapport.inhoud.rapport, zienswijze } } }
  })
  const antwoord = 'Bij ziekte zorgt u voor vervanging. Een stagiair telt niet mee als beroepskracht.'
  const met = metBrief({ ...geval, zaak: { ...geval.zaak, rapporten } }, geval.brief, (brief) => ({
    ...brief,
    wijzigingen: { ...brief.wijzigingen, 'reactie.antwoord.tekst': antwoord }
  }))
  return { ...met, naam: 'last na een zienswijze op het rapport' }
}

/** o1 was announced in b1, on which a zienswijze came, and o2 in another voornemen, on which none did. */
export function aanwijzingTweeVoornemens(): Briefgeval {
  const geval = aanwijzing()
  const { zaak } = geval
  const brieven = zaak.brieven.flatMap((brief) =>
    brief.id === 'vbg-2026-0001-b1' ? [brief, { ...brief, id: 'vbg-2026-0001-b9', overtredingen: ['o2'] }] : [brief]
  )
  const overtredingen = zaak.overtredingen.map((een) => ({
    ...een,
    gehoord: [{ instrument: 'aanwijzing' as const, brief: een.id === 'o1' ? 'vbg-2026-0001-b1' : 'vbg-2026-0001-b9' }]
  }))
  return { ...geval, naam: 'aanwijzing na twee voornemens', zaak: { ...zaak, brieven, overtredingen } }
}

/** An aanwijzing that was made known, and another in its place. */
export function aanwijzingOpnieuw(): Briefgeval {
  const geval = aanwijzing()
  const { zaak } = geval
  const eerste = zaak.brieven.find(({ id }) => id === geval.brief)
  if (eerste === undefined) throw new Error('geen aanwijzing')
  const nieuw = 'vbg-2026-0001-b3'
  const brieven = [
    ...zaak.brieven.filter(({ id }) => id !== eerste.id),
    { ...eerste, status: 'verzonden' as const, verzondenOp: '2026-11-27' },
    { ...eerste, id: nieuw, vervangt: eerste.id }
  ]
  return { ...geval, naam: 'aanwijzing in plaats van een aanwijzing', zaak: { ...zaak, brieven }, brief: nieuw, op: '2026-12-08' }
}
