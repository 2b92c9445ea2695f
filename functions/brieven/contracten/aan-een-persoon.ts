/**
 * What the list of mandatory elements asks and no row of a contract holds: id, its letters or its paragraph → who sees to it, and why.
 * `kind: id` is about that letter kind only. test/draft/brieven/wet-volledig.test.ts holds it to the list, functions/README.md says it too.
 */

export const AAN_EEN_PERSOON: Readonly<Record<string, string>> = {
  V6: 'Artikel 4:12 Awb wordt nergens gebruikt: het programma slaat het horen alleen over op een grond van artikel 4:11, en alleen als een persoon die kiest.',
  V7: 'Artikel 4:7 Awb gaat over het afwijzen van een aanvraag. Aanvragen behandelt dit programma niet; dat doet een persoon.',
  '2.5':
    'Het bevel (B1-B8) is een besluit van de toezichthouder, die het zelf schrijft en ondertekent, ook met de bezwaarclausule; een brief van het college zou het onbevoegd maken. Het programma leest het bevel uit het rapport, telt het als stap waar het beleid dat zegt, en rekent de zeven dagen uit.',
  B9: 'De verlenging van een bevel is een besluit van het college zelf, met bezwaar bij het college. Daarvoor is er nog geen brief: een jurist van de gemeente stelt haar met de hand op, binnen de zeven dagen. Het bevel zelf komt van de toezichthouder, buiten dit programma; het programma rekent de zeven dagen uit.',
  '2.6': 'Voor de last onder bestuursdwang is er nog geen brief. Komt het beleid daarop uit, dan krijgt een persoon de vraag.',
  '2.9': 'Voor de bestuurlijke boete is er nog geen brief. Komt het beleid daarop uit, dan krijgt een persoon de vraag.',
  '2.10': 'Voor het exploitatieverbod is er nog geen brief. Komt het beleid daarop uit, dan krijgt een persoon de vraag.',
  AA: 'Een aanvraag om toestemming behandelt dit programma niet; dat doet een persoon.',
  'aanwijzing: K17':
    'De aanwijzing werkt vanaf de bekendmaking (artikel 3:40 Awb). Een latere ingangsdatum is er niet: wat later moet, staat in de termijn per maatregel (AW5).',
  'last-onder-dwangsom: K17':
    'De last werkt vanaf de bekendmaking (artikel 3:40 Awb). Wat later moet, staat in de begunstigingstermijn per last (LD3).',
  'invorderingsbeschikking: K7':
    'De beschikking zegt zelf wat er is gezien, door wie en wanneer (IV2-bewijs); zij steunt niet op een advies van de toezichthouder.',
  'invorderingsbeschikking: K10':
    'Het beleid dat hier staat, gaat over de stap na een overtreding, niet over innen. Waarom innen hier past, staat in IV5.',
  'invorderingsbeschikking: K17': 'De beschikking werkt vanaf de bekendmaking (artikel 3:40 Awb). De dag om te betalen staat in IV3.',
  'invorderingsbeschikking: K18': 'In het register komt de last te staan, niet het innen van wat eronder is verbeurd.',
  'verwijdering: K18':
    'Een voorziening die uit het register gaat, houdt daar geen vermelding van een maatregel over; wat er openbaar wordt gemaakt, staat in VW6.'
}

/** Elements that are other rows of the contract, or several together; `kind: id` as above. */
export const SAMENGESTELD: Readonly<Record<string, readonly string[]>> = {
  'invorderingsbeschikking: K6': ['IV2', 'IV2-bewijs'],
  'invorderingsbeschikking: K9': ['IV5'],
  AW1: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11'],
  VW5: ['K8', 'K8-geen', 'V5'],
  VW8: ['K1', 'K2', 'K3', 'K4', 'K5', 'K6', 'K7', 'K8', 'K9', 'K10', 'K11']
}
