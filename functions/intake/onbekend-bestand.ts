/** What a file is that is neither JSON nor PDF, as far as a person can mend it: text in UTF-16, a report of a mail server, an e-mail. Pure. */
import { type Dsn, leesDsn } from '../model/dsn.ts'
import { verzendingVanBericht, zaakVanId } from '../model/id.ts'
import type { Leesfout } from '../model/upload.ts'

function isUtf16([eerste, tweede]: Uint8Array): boolean {
  return (eerste === 0xff && tweede === 0xfe) || (eerste === 0xfe && tweede === 0xff)
}

/** A mail as saved begins with header fields, among them who sent it. */
function isEmail(bytes: Uint8Array): boolean {
  const [koppen = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, 16_384)).split(/\r?\n[ \t]*\r?\n/, 1)
  return /^[A-Za-z][A-Za-z0-9-]*:/.test(koppen) && /^from:/im.test(koppen) && /^(?:date|received|message-id|mime-version):/im.test(koppen)
}

/** It says of one recipient that a message arrived or came back: a named person records that with the sending (design § 7). */
function melding({ envelop, berichtId, ontvangers }: Dsn): Leesfout {
  const id = [envelop, verzendingVanBericht(berichtId ?? '')].find((naam) => naam !== null && zaakVanId(naam) !== null) ?? null
  const acties = new Set(ontvangers.map(({ actie }) => actie))
  const opdracht = acties.has('delivered') ? 'delivered' : acties.has('failed') ? 'bounced' : null
  const wat = `Dit is een melding van een mailserver over ${id === null ? 'een e-mail' : `verzending ${id}`}, geen inspectieresultaat.`
  if (opdracht === null)
    return { plaats: '', wat, herstel: 'Zij bewijst geen aankomst en geen terugkomst. U hoeft haar nergens vast te leggen.' }
  const daad = opdracht === 'delivered' ? 'aangekomen' : 'teruggekomen'
  const waar = id === null ? 'de verzending' : id
  return {
    plaats: '',
    wat,
    herstel: `Leg vast dat het bericht is ${daad}: in het portaal bij ${waar}, met dit bestand als bewijs. Of met: bs ${opdracht} ${id ?? 'VERZENDING'} --proof BESTAND --as UW.NAAM`
  }
}

export function onbekendBestand(bytes: Uint8Array): Leesfout {
  if (isUtf16(bytes))
    return { plaats: '', wat: 'Dit bestand is opgeslagen als UTF-16.', herstel: 'Sla het op als UTF-8 en lever het opnieuw aan.' }
  const dsn = leesDsn(bytes)
  if (dsn !== null) return melding(dsn)
  if (isEmail(bytes))
    return {
      plaats: '',
      wat: 'Dit bestand is een e-mail.',
      herstel: 'Sla de bijlage met het inspectieresultaat of het rapport op als los bestand en lever dat aan.'
    }
  return {
    plaats: '',
    wat: 'Dit bestand is geen JSON en geen PDF.',
    herstel: 'Lever het inspectieresultaat aan als JSON (zie het voorbeeld bij het schema) of het inspectierapport als PDF.'
  }
}
