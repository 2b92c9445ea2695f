/** Letters that ask more of the printer, and of who reads a print back, than any real one. Fictitious. */
import { voorbeeldbrief } from '../../../functions/brieven/voorbeeld.ts'
import { BriefGegevens } from '../../../functions/model/brief/gegevens.ts'

export const ANDER_SCHRIFT = 'Ștefan Nguyễn-Ďaťko, Δημήτρης Ἀθηναῖος, Юлія Їжакевич Ґ'

/** Sixty times the first overtreding, each with its own title and a word that fits on no line. */
export function metZestigOvertredingen(): BriefGegevens {
  const brief = voorbeeldbrief('aanwijzing')
  if (brief.soort !== 'aanwijzing') throw new Error('het voorbeeld van een aanwijzing is geen aanwijzing')
  const [eerste] = brief.overtredingen
  const overtredingen = Array.from({ length: 60 }, (_, plaats) => ({
    ...eerste,
    id: `o${plaats + 1}`,
    nummer: plaats + 1,
    titel: `Punt ${plaats + 1}: ${'beroepskrachtkindratioherberekening'.repeat(1 + (plaats % 4))}`,
    maatregel: `Herstel dit in de groep Łódź–ŷ–ş–č-${'wijzigingenregister'.repeat(8)}.\n\nDoe het ‘meteen’ & goed: 3 < 5, ½, é, ë, ï, û, ú, â, € 5.`
  }))
  return BriefGegevens.parse({ ...brief, overtredingen })
}

/** A letter in which every shipped font has something to print: a name in Romanian, Vietnamese, Azeri, Greek, Ukrainian, Abkhaz. */
export function metAndereSchriften(): BriefGegevens {
  const brief = voorbeeldbrief('aanwijzing')
  return BriefGegevens.parse({
    ...brief,
    geadresseerde: { ...brief.geadresseerde, naam: 'Nguyễn Ďaťko Opvang', terAttentieVan: 'Юлія Їжакевич' },
    inleiding: `U schreef namens ${ANDER_SCHRIFT}, Əliyev Ağası, Аҧсны Ӡыӡ, IJsselĳs en Ælfgifu Þórðardóttir: 3 ≥ 2, en k ≈ 4 ≠ 5.`
  })
}
