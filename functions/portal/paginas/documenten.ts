/** Letters as a file. An address names a Brief, never a document key. */
import type { Brief } from '../../model/zaak.ts'
import { type Antwoord, type Bezoek, NietGevonden } from '../bezoek.ts'
import { vindBrief } from './vinden.ts'

function laatste(brief: Brief) {
  const concept = brief.concepten.at(-1)
  if (concept === undefined) throw new NietGevonden()
  return concept
}

/** The final letter, or its latest concept. */
export async function geefPdf(bezoek: Bezoek): Promise<Antwoord> {
  const { brief } = await vindBrief(bezoek, bezoek.pad('brief'))
  const sleutel = brief.definitief?.sleutel ?? laatste(brief).pdf
  return {
    soort: 'bestand',
    bytes: await bezoek.ports.documenten.lees(sleutel),
    sleutel,
    mediatype: 'application/pdf',
    naam: `${brief.id}.pdf`,
    hoe: 'tonen'
  }
}

/** The text that the PDF was printed from. */
export async function geefTekst(bezoek: Bezoek): Promise<Antwoord> {
  const { brief } = await vindBrief(bezoek, bezoek.pad('brief'))
  const { html: sleutel } = laatste(brief)
  return {
    soort: 'bestand',
    bytes: await bezoek.ports.documenten.lees(sleutel),
    sleutel,
    mediatype: 'text/html; charset=utf-8',
    naam: `${brief.id}.html`,
    hoe: 'tonen'
  }
}
