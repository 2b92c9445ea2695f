/** What moves the term to decide on a bezwaar (Awb 7:10): a commissie, a bezwaarschrift to be mended, a verdaging, and what ends it. */
import type { Datum } from '../model/basis.ts'
import { verdaagstand } from '../model/beslistermijn.ts'
import { openBezwaren } from '../model/bezwaar.ts'
import { toonDatum } from '../model/datum.ts'
import { fout, type Geweigerd } from '../model/gelezen.ts'
import { berekenTermijn } from '../model/termijn/bereken.ts'
import type { Vastlegging, Zaak } from '../model/zaak.ts'
import { inBezwaar } from './vastleg-in-bezwaar.ts'
import { kiesFeit, laatsteDag, naamVan, type Regeluitkomst, type Vastleggeval } from './vastleg-keuze.ts'

function feit(zaak: Zaak, soort: Vastlegging['soort'], brief: string): Vastlegging | undefined {
  return zaak.vastleggingen.findLast((rij) => rij.soort === soort && rij.brief === brief)
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

/** Whose bezwaarschrift must be mended: the one that is named, or the only one. Of more without a name nobody knows, and none stands still. */
function verzuimOver(
  { invoer }: Vastleggeval,
  bezwaren: readonly Vastlegging[],
  doe: (id: string | undefined) => Regeluitkomst
): Regeluitkomst {
  if (bezwaren.length > 1 && (invoer.feit ?? '').trim() === '') return doe(undefined)
  const gekozen = kiesFeit(invoer.feit, bezwaren, 'bezwaar waarop nog moet worden beslist')
  return gekozen.ok ? doe(gekozen.keuze.id) : gekozen
}

function verzuim(
  zaak: Zaak,
  soort: 'verzuim gevraagd' | 'verzuim hersteld',
  brief: string,
  bezwaar: string | undefined
): Vastlegging | undefined {
  return zaak.vastleggingen.findLast(
    (rij) => rij.soort === soort && rij.brief === brief && (bezwaar === undefined || rij.feit === undefined || rij.feit === bezwaar)
  )
}

const NIET_GENOEMD =
  'Er loopt meer dan één bezwaar. Zonder te zeggen bij welk bezwaar het verzuim hoort, staat de termijn van geen van die bezwaren stil (artikel 7:10, tweede lid, Awb).'

function alGevraagd({ zaak, op }: Vastleggeval, brief: string, bezwaar: string | undefined): Geweigerd | null {
  const open = verzuim(zaak, 'verzuim gevraagd', brief, bezwaar)
  const hersteld = verzuim(zaak, 'verzuim hersteld', brief, bezwaar)
  if (open === undefined || (hersteld !== undefined && hersteld.op >= open.op) || (open.tot ?? open.op) < op) return null
  return fout(`Op ${toonDatum(open.op)} is al om herstel gevraagd. Leg eerst vast dat het verzuim is hersteld.`)
}

/** Awb 7:10 lid 2: the term stands still from the day after the request. */
export function verzuimGevraagd(geval: Vastleggeval): Regeluitkomst {
  const { op, tot } = geval
  return inBezwaar(geval, ({ brief, bezwaren }) => {
    if (tot === null) return fout('Zeg tot en met welke dag het verzuim kan worden hersteld (artikel 6:6 Awb): --until.')
    if (tot <= op) return fout(`${toonDatum(tot)} ligt niet na de dag van het verzoek (${toonDatum(op)}).`)
    return verzuimOver(geval, bezwaren, (id) => {
      const al = alGevraagd(geval, brief.id, id)
      if (al !== null) return al
      const opmerking = voorbij(geval, brief.id)
        ? 'De beslistermijn was al voorbij: die staat hierdoor niet stil (artikel 7:10, tweede lid, Awb).'
        : 'Deel de opschorting schriftelijk mee (artikel 7:10, vijfde lid, Awb).'
      return id === undefined
        ? { ok: true, brief: brief.id, tot, opmerkingen: [opmerking, NIET_GENOEMD] }
        : { ok: true, brief: brief.id, tot, extra: { feit: id }, opmerkingen: [opmerking] }
    })
  })
}

export function verzuimHersteld(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op } = geval
  return inBezwaar(geval, ({ brief, bezwaren }) =>
    verzuimOver(geval, bezwaren, (id) => {
      const gevraagd = verzuim(zaak, 'verzuim gevraagd', brief.id, id)
      if (gevraagd === undefined) return fout(`Bij ${naamVan(brief)} is niet gevraagd een verzuim te herstellen.`)
      if (op < gevraagd.op) return fout(`${toonDatum(op)} ligt vóór het verzoek van ${toonDatum(gevraagd.op)}.`)
      const over = id ?? gevraagd.feit
      const teLaat = gevraagd.tot !== undefined && op > gevraagd.tot
      return {
        ok: true,
        brief: brief.id,
        ...(over === undefined ? {} : { extra: { feit: over } }),
        opmerkingen: teLaat
          ? [`Hersteld na ${toonDatum(gevraagd.tot ?? op)}. Laat een jurist beoordelen of het bezwaar ontvankelijk is (artikel 6:6 Awb).`]
          : []
      }
    })
  )
}

function beslisdag(zaak: Zaak, brief: string): Datum | null {
  return laatsteDag(zaak, 'beslissing-op-bezwaar', brief)
}

/** Awb 7:10 lid 3: at most six weeks after the last day without it. */
function tegenVerdaagdTot(einde: Datum, tot: Datum | null): Geweigerd | null {
  if (tot === null) return null
  if (tot <= einde) return fout(`${toonDatum(tot)} ligt niet na de laatste dag zonder verdaging (${toonDatum(einde)}).`)
  const uiterste = berekenTermijn('verdaging-bezwaar', einde).laatsteDag
  return tot <= uiterste
    ? null
    : fout(
        `Verdagen kan met hoogstens zes weken: tot en met ${toonDatum(uiterste)} (artikel 7:10, derde lid, Awb). Leg langer uitstel vast als verder uitstel, met wie ermee instemt (vierde lid).`
      )
}

/** What must be known with a verdaging: which letter tells it, and whether it can still move the last day. */
function bijVerdaging({ op, vandaag, heeftDocument }: Vastleggeval, einde: Datum, bezwaren: readonly Vastlegging[]) {
  const teLaat = heeftDocument ? op > einde : vandaag > einde
  const zelf = !heeftDocument && !teLaat && bezwaren.some(({ van }) => van === undefined)
  const wie = zelf
    ? `De brief over de verdaging wordt gemaakt. De verdaging telt vanaf de dag waarop die brief weggaat: uiterlijk ${toonDatum(einde)} (artikel 7:10, derde en vijfde lid, Awb).`
    : 'Deel de verdaging schriftelijk mee (artikel 7:10, vijfde lid, Awb).'
  const laat = `De beslistermijn was al voorbij op ${toonDatum(einde)}. Deze verdaging maakt haar niet langer (artikel 7:10, derde lid, Awb).`
  return { begint: zelf ? ('verdaging-bezwaar' as const) : undefined, opmerkingen: teLaat ? [wie, laat] : [wie] }
}

/** Once, and told before the term ends: by the letter that is made of it, or by the one that is enclosed (7:10 lid 3 and 5). */
export function verdaging(geval: Vastleggeval): Regeluitkomst {
  const { zaak, tot } = geval
  return inBezwaar(geval, ({ brief, bezwaren }) => {
    const al = feit(zaak, 'verdaging', brief.id)
    if (al !== undefined && verdaagstand(zaak, al) !== 'weg')
      return fout(`De beslissing op het bezwaar tegen ${naamVan(brief)} is al verdaagd op ${toonDatum(al.op)}.`)
    const einde = beslisdag(zaak, brief.id)
    if (einde === null) return fout(`De beslistermijn bij ${naamVan(brief)} is nog niet berekend. Voer eerst de dagelijkse ronde uit.`)
    const tegen = tegenVerdaagdTot(einde, tot)
    if (tegen !== null) return tegen
    return { ok: true, brief: brief.id, ...(tot === null ? {} : { tot }), ...bijVerdaging(geval, einde, bezwaren) }
  })
}

/** Awb 7:10 lid 4. */
export function verderUitstel(geval: Vastleggeval): Regeluitkomst {
  const { zaak, op, tot, tekst } = geval
  return inBezwaar(geval, ({ brief, bezwaren }) => {
    if (tot === null) return fout('Zeg tot en met welke dag de beslissing is uitgesteld: --until.')
    if (tot <= op) return fout(`${toonDatum(tot)} ligt niet na ${toonDatum(op)}.`)
    if (tekst === '')
      return fout(
        'Schrijf erbij wie met het uitstel instemt, of welk procedurevoorschrift het nodig maakt (artikel 7:10, vierde lid, Awb).'
      )
    const einde = beslisdag(zaak, brief.id)
    if (einde !== null && tot <= einde)
      return fout(`${toonDatum(tot)} ligt niet na de laatste dag zonder dit uitstel (${toonDatum(einde)}).`)
    const zelf = bezwaren.some(({ van }) => van === undefined)
    const opmerkingen = zelf
      ? ['De brief over het uitstel wordt gemaakt (artikel 7:10, vijfde lid, Awb).']
      : ['Deel het uitstel schriftelijk mee (artikel 7:10, vijfde lid, Awb).']
    return { ok: true, brief: brief.id, tot, begint: zelf ? 'verdaging-bezwaar' : undefined, opmerkingen }
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
