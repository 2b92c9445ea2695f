/** What moves the term to decide on a bezwaar (Awb 7:10): a commissie, a bezwaarschrift to be mended, a verdaging, and what ends it. */
import type { Datum } from '../model/basis.ts'
import { openBezwaren } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { fout } from '../model/gelezen.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { uitgeganeBesluiten } from './vastleg-besluit.ts'
import { kiesBrief, kiesFeit, laatsteDag, naamVan, type Regeluitkomst, type Uitgegaan, type Vastleggeval } from './vastleg-keuze.ts'

interface InBezwaar {
  readonly brief: Uitgegaan
  /** The bezwaar that came first. */
  readonly bezwaar: Vastlegging
}

function feit(zaak: Zaak, soort: Vastlegging['soort'], brief: string): Vastlegging | undefined {
  return zaak.vastleggingen.findLast((rij) => rij.soort === soort && rij.brief === brief)
}

/** On a besluit against which bezwaar was made and is not yet dealt with. */
function inBezwaar({ zaak, op, invoer }: Vastleggeval, doe: (wat: InBezwaar) => Regeluitkomst): Regeluitkomst {
  const besluiten = uitgeganeBesluiten(zaak).filter(({ id }) => feit(zaak, 'bezwaar', id) !== undefined)
  const brief = kiesBrief(zaak, invoer.brief, besluiten, 'besluit waartegen bezwaar is gemaakt')
  if (!brief.ok) return brief
  const { keuze } = brief
  const bezwaar = zaak.vastleggingen.find((rij) => rij.soort === 'bezwaar' && rij.brief === keuze.id)
  if (bezwaar === undefined) return fout(`Tegen ${naamVan(keuze)} is geen bezwaar vastgelegd.`)
  if (op < bezwaar.op) return fout(`${toonDatum(op)} ligt vóór het bezwaar van ${toonDatum(bezwaar.op)}.`)
  if (openBezwaren(zaak, keuze.id).length > 0) return doe({ brief: keuze, bezwaar })
  const af = feit(zaak, 'bezwaar afgedaan', keuze.id) ?? feit(zaak, 'bezwaar ingetrokken', keuze.id)
  return fout(
    af === undefined
      ? `Op het bezwaar tegen ${naamVan(keuze)} is al beslist.`
      : `Het bezwaar tegen ${naamVan(keuze)} is al afgedaan op ${toonDatum(af.op)}.`
  )
}

function voorbij({ zaak, op }: Vastleggeval, brief: string): boolean {
  const einde = beslisdag(zaak, brief)
  return einde !== null && op > einde
}

export function adviescommissie(geval: Vastleggeval): Regeluitkomst {
  return inBezwaar(geval, ({ brief }) =>
    feit(geval.zaak, 'adviescommissie', brief.id) === undefined
      ? {
          ok: true,
          brief: brief.id,
          opmerkingen: [
            voorbij(geval, brief.id)
              ? 'De beslistermijn was al voorbij: de commissie maakt haar niet langer (artikel 7:10 Awb).'
              : 'De beslistermijn is hierdoor twaalf weken. Dat geldt alleen voor een commissie als bedoeld in artikel 7:13 Awb.',
            'Deel het zo spoedig mogelijk mee aan wie bezwaar maakte (artikel 7:13, tweede lid, Awb).'
          ]
        }
      : fout(`Bij ${naamVan(brief)} is al vastgelegd dat een adviescommissie adviseert.`)
  )
}

/** Awb 7:10 lid 2: the term stands still from the day after the request. */
export function verzuimGevraagd(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tot } = geval
  return inBezwaar(geval, ({ brief }) => {
    if (tot === null) return fout('Zeg tot en met welke dag het verzuim kan worden hersteld (artikel 6:6 Awb): --until.')
    if (tot <= op) return fout(`${toonDatum(tot)} ligt niet na de dag van het verzoek (${toonDatum(op)}).`)
    const open = feit(zaak, 'verzuim gevraagd', brief.id)
    const hersteld = feit(zaak, 'verzuim hersteld', brief.id)
    if (open !== undefined && (hersteld === undefined || hersteld.op < open.op) && (open.tot ?? open.op) >= op)
      return fout(`Op ${toonDatum(open.op)} is al om herstel gevraagd. Leg eerst vast dat het verzuim is hersteld.`)
    return { ok: true, brief: brief.id, tot, opmerkingen: ['Deel de opschorting schriftelijk mee (artikel 7:10, vijfde lid, Awb).'] }
  })
}

export function verzuimHersteld(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op } = geval
  return inBezwaar(geval, ({ brief }) => {
    const gevraagd = feit(zaak, 'verzuim gevraagd', brief.id)
    if (gevraagd === undefined) return fout(`Bij ${naamVan(brief)} is niet gevraagd een verzuim te herstellen.`)
    if (op < gevraagd.op) return fout(`${toonDatum(op)} ligt vóór het verzoek van ${toonDatum(gevraagd.op)}.`)
    const teLaat = gevraagd.tot !== undefined && op > gevraagd.tot
    return {
      ok: true,
      brief: brief.id,
      opmerkingen: teLaat
        ? [`Hersteld na ${toonDatum(gevraagd.tot ?? op)}. Laat een jurist beoordelen of het bezwaar ontvankelijk is (artikel 6:6 Awb).`]
        : []
    }
  })
}

function beslisdag(zaak: Zaak, brief: string): Datum | null {
  return laatsteDag(zaak, 'beslissing-op-bezwaar', brief)
}

/** Awb 7:10 lid 3: once, for at most six weeks, and told before the term ends. */
export function verdaging(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tot } = geval
  return inBezwaar(geval, ({ brief }) => {
    const al = feit(zaak, 'verdaging', brief.id)
    if (al !== undefined) return fout(`De beslissing op het bezwaar tegen ${naamVan(brief)} is al verdaagd op ${toonDatum(al.op)}.`)
    const einde = beslisdag(zaak, brief.id)
    if (einde === null) return fout(`De beslistermijn bij ${naamVan(brief)} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`)
    if (tot !== null && tot <= einde) return fout(`${toonDatum(tot)} ligt niet na de laatste dag zonder verdaging (${toonDatum(einde)}).`)
    const opmerkingen = [
      'Deel de verdaging schriftelijk mee (artikel 7:10, vijfde lid, Awb).',
      ...(op > einde
        ? [`De beslistermijn was al voorbij op ${toonDatum(einde)}. Deze verdaging maakt haar niet langer (artikel 7:10, derde lid, Awb).`]
        : [])
    ]
    return { ok: true, brief: brief.id, ...(tot === null ? {} : { tot }), opmerkingen }
  })
}

/** Awb 7:10 lid 4. */
export function verderUitstel(geval: Vastleggeval): Regeluitkomst {
  const { op, tot, tekst } = geval
  return inBezwaar(geval, ({ brief }) => {
    if (tot === null) return fout('Zeg tot en met welke dag de beslissing is uitgesteld: --until.')
    if (tot <= op) return fout(`${toonDatum(tot)} ligt niet na ${toonDatum(op)}.`)
    if (tekst === '')
      return fout(
        'Schrijf erbij wie met het uitstel instemt, of welk procedurevoorschrift het nodig maakt (artikel 7:10, vierde lid, Awb).'
      )
    return { ok: true, brief: brief.id, tot, opmerkingen: ['Deel het uitstel schriftelijk mee (artikel 7:10, vijfde lid, Awb).'] }
  })
}

const AFLOPEN = ['ingetrokken', 'ongegrond', 'niet-ontvankelijk', 'herroepen', 'gewijzigd'] as const

function naAfloop(afloop: (typeof AFLOPEN)[number], besluit: string): string[] {
  if (afloop === 'ingetrokken') return ['Op dit bezwaar hoeft niet meer te worden beslist.']
  return [
    'Vanaf deze dag loopt de beroepstermijn (artikel 6:7 Awb). Tot die voorbij is, is het besluit niet onherroepelijk.',
    ...(afloop === 'herroepen' || afloop === 'gewijzigd'
      ? [`Leg ook vast dat ${besluit} is herroepen (herroepen): dan vervallen de termijnen ervan.`]
      : [])
  ]
}

/** Decided elsewhere, or withdrawn: the term to decide has been met, and on a beslissing beroep follows. `op`: its day of sending. */
export function bezwaarAfgedaan(geval: Vastleggeval): Regeluitkomst {
  const { op, tekst, invoer } = geval
  return inBezwaar(geval, ({ brief }) => {
    const gekozen = kiesFeit(invoer.feit, openBezwaren(geval.zaak, brief.id), 'bezwaar waarop nog moet worden beslist')
    if (!gekozen.ok) return gekozen
    const { id, op: ontvangen } = gekozen.keuze
    if (op < ontvangen) return fout(`${toonDatum(op)} ligt vóór het bezwaar van ${toonDatum(ontvangen)}.`)
    const genoemd = invoer.velden?.afloop?.trim().toLowerCase() ?? ''
    const afloop = AFLOPEN.find((keuze) => keuze === genoemd)
    if (afloop === undefined)
      return fout(`Kies hoe het bezwaar is afgedaan (afloop): ${AFLOPEN.join(', ')}. Is erop beslist, dan is de dag die van de verzending.`)
    if (tekst === '') return fout('Schrijf erbij hoe het bezwaar is afgedaan: hoe en door wie het is ingetrokken, of wie erop besliste.')
    return { ok: true, brief: brief.id, extra: { feit: id, afloop }, opmerkingen: naAfloop(afloop, naamVan(brief)) }
  })
}

/** Awb 4:17 lid 3: it counts only once the term to decide is over. */
export function ingebrekestelling(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op } = geval
  return inBezwaar(geval, ({ brief }) => {
    const einde = beslisdag(zaak, brief.id)
    const teVroeg = einde !== null && op <= einde
    return {
      ok: true,
      brief: brief.id,
      opmerkingen: teVroeg
        ? [
            `De beslistermijn loopt tot en met ${toonDatum(einde)}: deze ingebrekestelling is te vroeg. Laat een jurist beoordelen of zij telt (artikel 4:17, derde lid, Awb).`
          ]
        : ['Beslis binnen twee weken; daarna is een dwangsom verschuldigd (artikel 4:17 Awb).']
    }
  })
}
