/**
 * What Chromium leaves open in a PDF: title, language, dates, identifiers, and what PDF/A-2a and PDF/UA-1 ask beyond its tags. Nothing
 * in the result depends on the moment or on what the browser printed before: the same letter on the same versions gives the same bytes.
 */
import { createHash } from 'node:crypto'
import { ParseSpeeds, PDFDocument, PDFHexString } from '@cantoo/pdf-lib'
import { z } from 'zod'
import { Tijdstip } from '../../model/basis.ts'
import type { Drukopdracht } from '../../ports.ts'
import { merkBijwerk } from './pdf-bijwerk.ts'
import { zetKleurruimte } from './pdf-kleur.ts'
import { hernummerKnopen, vulLabelsAan } from './pdf-labels.ts'
import { zetGegevens } from './pdf-xmp.ts'

/** @throws Error when the bytes are no PDF as Chromium prints it, or title or date cannot stand in one */
export async function werkPdfAf(bytes: Uint8Array, opdracht: Drukopdracht): Promise<Uint8Array> {
  const titel = z.string().min(1, 'een brief heeft een titel').parse(schoon(opdracht.titel))
  const datum = Tijdstip.parse(opdracht.datum)
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  hernummerKnopen(pdf.context)
  vulLabelsAan(pdf)
  await merkBijwerk(pdf)
  zetKleurruimte(pdf)
  zetGegevens(pdf, titel, datum)
  const kenmerk = PDFHexString.of(documentkenmerk(opdracht))
  pdf.context.trailerInfo.ID = pdf.context.obj([kenmerk, kenmerk])
  return pdf.save({
    useObjectStreams: false,
    addDefaultPage: false,
    updateFieldAppearances: false,
    objectsPerTick: Number.POSITIVE_INFINITY
  })
}

function documentkenmerk({ html, titel, datum }: Drukopdracht): string {
  return createHash('sha256')
    .update(JSON.stringify([html, titel, datum]))
    .digest('hex')
    .slice(0, 32)
}

/** Control characters cannot stand in XML. */
function schoon(tekst: string): string {
  return tekst.replace(/\p{Cc}+/gu, ' ').trim()
}
