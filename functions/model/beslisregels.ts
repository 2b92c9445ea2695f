/** Names of the rows of "How an overtreding moves" (design § 4) and of what can cut across them; used as `Uitkomst.regel`. */

export const REGELS = {
  nieuw: 'voldoet niet, niets open op deze norm',
  nogNietBeslist: 'voldoet niet, en er was nog geen stap gezet',
  termijnMetHerinspectie: 'termijn verstreken, herinspectie ja',
  termijnZonderHerinspectie: 'termijn verstreken, herinspectie nee',
  volgendeFase: 'voldoet niet nadat de termijn was verstreken',
  termijnLiep: 'voldoet niet terwijl de termijn niet was verstreken',
  voldoet: 'voldoet',
  nietBeoordeeld: 'niet beoordeeld of niet in het rapport',
  nietBeoordeeldNader: 'niet beoordeeld bij een nader onderzoek',
  eerstHoren: 'de stap vraagt een hoorgelegenheid die nog niet is geboden',
  naIngevoegdVoornemen: 'zienswijze gewogen of termijn voorbij na een ingevoegd voornemen',
  naBeleidsvoornemen: 'zienswijze gewogen of termijn voorbij na een voornemen uit het beleid',
  zienswijzeOvertuigt: 'zienswijze overtuigt',
  zienswijzeWegen: 'zienswijze ontvangen, nog te wegen',
  herstelaanbodHersteld: 'herstelaanbod: hersteld',
  herstelaanbodNietHersteld: 'herstelaanbod: niet hersteld of geweigerd',
  herstelaanbodVraag: 'herstelaanbod zonder regel of waar het niet mag',
  bevel: 'bevel gegeven',
  ladderUitgeput: 'ladder uitgeput',
  herkenning: 'misschien dezelfde overtreding als eerder',
  onbekendItem: 'het beleid kent het item niet',
  beleidGewijzigd: 'het beleid is gewijzigd in een lopende zaak',
  recht: 'recht gaat boven beleid',
  keuze: 'het beleid laat de keuze aan een mens',
  afwijking: 'afwijking van het beleid (artikel 4:84 Awb)',
  doorMens: 'beoordeeld door een mens',
  correctie: 'correctie van het rapport'
} as const

export type Regel = (typeof REGELS)[keyof typeof REGELS]
