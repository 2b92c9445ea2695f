/**
 * What a PDF says of itself, twice: in its document information and as XMP, which archives read. PDF/A-2a and PDF/UA-1 are claimed here
 * (ISO 19005-2 § 6.6.4, ISO 14289-1 § 5); the words of the latter are explained, as PDF/A asks (§ 6.6.2.3.2).
 */
import { PDFDict, type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { Tijdstip } from '../../model/basis.ts'

const MAKER = 'Besluitenstraat'
const TAAL = 'nl-NL'

export function zetGegevens(pdf: PDFDocument, titel: string, datum: Tijdstip): void {
  pdf.setTitle(titel, { showInWindowTitleBar: true })
  pdf.setLanguage(TAAL)
  pdf.setProducer(MAKER)
  pdf.setCreator(MAKER)
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict)
  const pdfDatum = PDFString.of(`D:${datum.slice(0, 19).replace(/[-:T]/g, '')}Z`)
  info.set(PDFName.of('CreationDate'), pdfDatum)
  info.set(PDFName.of('ModDate'), pdfDatum)
  // Uncompressed, so that it is found without reading the PDF.
  const stroom = pdf.context.stream(new TextEncoder().encode(xmp(titel, datum)), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stroom))
}

function xmp(titel: string, datum: Tijdstip): string {
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${xml(titel)}</rdf:li></rdf:Alt></dc:title>
<dc:language><rdf:Bag><rdf:li>${TAAL}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${secondes(datum)}</xmp:CreateDate>
<xmp:ModifyDate>${secondes(datum)}</xmp:ModifyDate>
<xmp:CreatorTool>${MAKER}</xmp:CreatorTool>
<pdf:Producer>${MAKER}</pdf:Producer>
</rdf:Description>
${NORMEN}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
}

const NORMEN = `<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfaid:part>2</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>`

function secondes(datum: Tijdstip): string {
  return `${datum.slice(0, 19)}Z`
}

function xml(tekst: string): string {
  return tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
