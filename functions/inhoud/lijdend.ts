/**
 * Is a sentence a real one, and is it in the passive? By lists and endings: rough, in Dutch only. Per part between commas a form of worden or
 * zijn with a participle is passive; a verb that makes its perfect with zijn is not, nor an adjective that looks like a participle. Pure.
 */

const woord = (patroon: string, vlaggen = 'iu') => new RegExp(`(?<!\\p{L})(?:${patroon})(?!\\p{L})`, vlaggen)

/** Participles in -en and irregular ones; a particle may stand before them: `aangetroffen`. */
const STERK =
  'gebeden geboden gebonden geboren gebroken gedaan gedragen gedreven gedrongen gedwongen gegeven gegrepen geheven geholpen gehouden gekeken gekozen ' +
  'gekregen geladen gelaten gelezen gemeten genomen geraden geroepen geschapen geschonden geschonken geschoven geschreven geslagen gesloten ' +
  'gesneden gesproken gestoken gestolen getreden getroffen getrokken gevangen gevonden gevroren gewassen gewezen gewogen gewonnen geworven geworpen ' +
  'gezien gezonden gezworen gezet geschat gestart gevoed'

/** With a prefix that takes the place of ge-. */
const STERK_ZONDER_GE =
  'aanvaard bedwongen begrepen behouden bekeken benomen beschoten beschreven besloten besproken bestreden betreden bevolen bevonden bewezen bewogen ' +
  'doorbroken doorgrond erkend herkozen heroverwogen herroepen herschreven herzien misbruikt misleid onderbroken onderbouwd onderhouden ondernomen ' +
  'onderscheiden onderschreven ondertekend onderworpen onderzocht ontbonden ontboden ontheven onthouden ontnomen ontslagen ontvangen overeengekomen ' +
  'overhandigd overlegd overreden overschreden overschreven overtreden overtuigd overwogen verbonden verbroken verdreven vergeleken vergeten ' +
  'verholpen verkozen verkregen verlaten vernomen verschoven verschreven vertrokken vervangen verworpen verworven verwezen verzonden ' +
  'verzwegen volbracht voldaan voltooid voltrokken voorkomen weerhouden weerlegd weersproken'

/** After be-, ver-, ont- and her- a -t is that of a participle only behind a voiceless sound: `betaalt` is none, `verstrekt` may be. */
const ZWAK = '(?:\\p{Ll}{2,8})?ge\\p{Ll}{2,}(?:d|(?<!d)t)|(?:be|ver|ont|her)\\p{Ll}{2,}(?:d|[kfpsx]t|cht)'
const DEELWOORD = woord(`${ZWAK}|\\p{Ll}*(?:${STERK.replaceAll(' ', '|')})|(?:${STERK_ZONDER_GE.replaceAll(' ', '|')})`, 'u')

/** A participle that goes with `zijn` in the active: `is gebleken`, `is aangekomen`. */
const BEDRIJVEND =
  '\\p{Ll}*(?:gebeurd|gebleken|gebleven|geëindigd|gegaan|gegroeid|gekomen|geslaagd|gestegen|gestopt|gevallen|geweest|geworden)|begonnen|ontstaan|overleden|' +
  'verdwenen|vergaan|verhuisd|verlopen|verouderd|verschenen|verstreken|vertrokken|vervallen'

/** What looks like a participle and is an adjective, a noun or another form of a verb. */
const GEEN_DEELWOORD = woord(
  `${BEDRIJVEND}|\\p{Ll}+heid|on(?:aan|af|uit)?ge\\p{Ll}+|(?:de|deze|een|elke) \\p{Ll}*ge\\p{Ll}+en|beeld|bedoeld|beleefd|beleid|bekend|bent|beperkt|bereid|bericht|beroepskracht|beslist|besluit|bestand|bevoegd|` +
    'bewijst|bezoekt|gebied|gebouwd?|gebracht|geduld|geeft|gegrond|gelet|geluid|gemiddeld|gerecht|geschikt|gewicht|gezicht|gezond|herfst|' +
    'verband|verbod|verdacht|verkeerd|verliest|verplicht|verstand|vervelend|verwijst|gewoont?|gebeurt?',
  'giu'
)

const WORDEN = woord('wordt|worden|werd|werden')
const ZIJN = woord('is|zijn|was|waren')
const HEBBEN = woord('heb|hebt|heeft|hebben|had|hadden')
/** With a form of hebben beside it the participle may be that one's; then it must stand next to `zijn`. */
const NAAST_ZIJN = new RegExp(`(?:${ZIJN.source}) (?:${DEELWOORD.source})|(?:${DEELWOORD.source}) (?:${ZIJN.source})`, 'u')

function isLijdendDeel(deel: string): boolean {
  const schoon = deel.replace(GEEN_DEELWOORD, '–')
  if (!DEELWOORD.test(schoon)) return false
  if (WORDEN.test(schoon)) return true
  return HEBBEN.test(schoon) ? NAAST_ZIJN.test(schoon) : ZIJN.test(schoon)
}

/** A participle may stand apart from its verb by a comma or an aside; a list of names may too. */
export function isLijdend(zin: string): boolean {
  return zin
    .replace(/\([^)]*\)/g, ' ')
    .split(/[,;:–]\s/)
    .some((deel) => isLijdendDeel(deel.replace(/\s+/g, ' ')))
}

const PERSOONSVORM = woord(
  'wij|we|u|ik|er|ben|bent|is|zijn|was|waren|wordt|worden|werd|werden|heb|hebt|heeft|hebben|had|hadden|kan|kunt|kunnen|kon|konden|mag|mogen|mocht|' +
    'mochten|moet|moeten|moest|moesten|wil|wilt|willen|wilde|wilden|zal|zult|zullen|zou|zouden|gaf|gaven|ging|gingen|kwam|kwamen|kreeg|kregen|nam|' +
    'namen|zag|zagen|stond|stonden|vond|vonden|zei|zeiden|deed|deden|liep|liepen|bleef|bleven|sprak|spraken|schreef|schreven|blijven|gelden|gaan|' +
    'krijgen|komen|staan|liggen|blijkt|doet|gaat|geldt|geeft|komt|krijgt|laat|ligt|staat|stopt|blijft|begint|eindigt|vervalt|vraagt|zegt|vindt|' +
    'betekent|beslist|bestaat|verandert|raakt|rust|heet|hoeft|voldoet|stuurt|volgt|hoort|loopt|werkt|houdt|neemt|leest|weegt|zorgt|' +
    'betaal|stuur|vertel|meld|doe|zorg|stop|zet|stel|ga|bel|schrijf|kijk|vraag|lees|gebruik|bied|neem|maak|geef|laat'
)

/** Has a finite verb, as far as the list knows: a heading or a cell without one is no sentence. A verb that is missed makes the measure stricter. */
export function heeftPersoonsvorm(zin: string): boolean {
  return PERSOONSVORM.test(zin)
}
