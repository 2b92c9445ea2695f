import { readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { parse } from 'node-html-parser'
import { describe, expect, it } from 'vitest'
import { FolderContent } from '../../functions/adapters/local/folder-content.ts'
import { MAILSJABLONEN, type Mailnaam, type Mailsjabloon, mailsjabloon } from '../../functions/model/mailsjablonen.ts'
import { type Gemeenschappelijk, MAILDELEN, type Mail, type Mailsjablonen, maakMail } from '../../functions/send/mail.ts'
import { GEGEVENS } from '../helpers/klein-beleid.ts'

const MAP = fileURLToPath(new URL('../../templates', import.meta.url))
const inhoud = new FolderContent({ sjablonen: MAP })

async function sjablonen(naam: Mailnaam): Promise<Mailsjablonen> {
  const lees = (pad: string) => inhoud.sjabloon('voorbeeldgemeente', `mails/${pad}`)
  const delen = Object.fromEntries(await Promise.all(MAILDELEN.map(async (deel) => [deel, await lees(`delen/${deel}.hbs`)] as const)))
  return { mail: await lees(`${naam}.hbs`), delen, opmaak: await lees('opmaak.html.hbs') }
}

const ALGEMEEN: Gemeenschappelijk = {
  ontvanger: 'Stichting Kinderopvang Zonnestraal',
  gegevens: GEGEVENS,
  zaak: 'vbg-2026-0007',
  voorziening: 'De Zonnestraal',
  afschrift: false,
  pagina: { adres: 'https://besluiten.example/brief/voorbeeldgemeente/vbg-2026-0007/geheim', geldigTot: '2027-05-25' },
  demo: false
}

const VELDEN: Readonly<Record<string, string>> = {
  laatsteDag: '2026-12-14',
  briefdatum: '2026-11-30',
  brieftitel: 'Aanwijzing',
  maatregel: 'Zet op de groep De Vlinders drie beroepskrachten in.',
  dwangsom: '€ 500 per dag, met een maximum van € 5.000',
  vaststelling: '2026-11-03',
  uiterlijk: '2026-11-24',
  openbaarOp: '2026-11-20',
  op: '2026-11-30',
  bron: 'https://www.landelijkregisterkinderopvang.nl/rapport/123456789',
  vandaag: '2026-11-30',
  reactie: 'U kunt bezwaar maken binnen zes weken na 30 november 2026. In de brief staat hoe.',
  omschrijving: 'hersteltermijn bij overtreding 1',
  uitleg: 'Twee weken na de dag van verzending.',
  ontvangerVanBrief: 'Stichting Kinderopvang Zonnestraal',
  reden: '550 mailbox bestaat niet',
  vervolg: 'De brief ligt klaar om opnieuw te posten.',
  dag: '2026-11-23',
  regels: 'vbg-2026-0007: 2 vragen\nvbg-2026-0009: termijn eindigt morgen'
}

function velden(naam: Mailnaam): Record<string, string> {
  return Object.fromEntries(Object.keys(MAILSJABLONEN[naam].velden).map((veld) => [veld, VELDEN[veld] ?? '']))
}

async function mail(
  naam: Mailnaam,
  deel: Partial<Gemeenschappelijk> = {},
  gegevens: Record<string, string | null> = velden(naam)
): Promise<Mail> {
  const ontvanger = mailsjabloon(naam)?.ontvangers.includes('oudercommissie') ? 'Oudercommissie De Zonnestraal' : ALGEMEEN.ontvanger
  return maakMail(naam, await sjablonen(naam), { ...ALGEMEEN, ontvanger, ...deel }, gegevens)
}

const NAMEN = Object.keys(MAILSJABLONEN).filter((naam): naam is Mailnaam => mailsjabloon(naam) !== null)

describe('each mail reads as a person would write it', () => {
  it.each(NAMEN)('%s', async (naam) => {
    const { onderwerp, tekst } = await mail(naam)
    await expect(`Onderwerp: ${onderwerp}\n\n${tekst}`).toMatchFileSnapshot(`mails/${naam}.txt`)
  })

  it('every template has a contract and every contract a template', async () => {
    const bestanden = (await readdir(`${MAP}/mails`)).filter((naam) => naam.endsWith('.hbs') && !naam.includes('.html.'))
    expect(bestanden.map((naam) => naam.replace('.hbs', '')).sort()).toEqual([...NAMEN].sort())
  })

  it.each(NAMEN)('%s: the HTML says the same as the text, in Dutch and without a script', async (naam) => {
    const { html, tekst, onderwerp } = await mail(naam)
    const pagina = parse(html)
    const woorden = (invoer: string) => invoer.replaceAll(/\s+/g, ' ').trim()
    const gelezen = pagina.querySelectorAll('p, li').map(({ structuredText }) => structuredText)
    expect(woorden(gelezen.slice(1).join(' '))).toBe(woorden(tekst.replaceAll(/^- /gm, '')))
    expect(pagina.querySelector('html')?.getAttribute('lang')).toBe('nl')
    expect(pagina.querySelector('title')?.textContent).toBe(onderwerp)
    expect(html).not.toMatch(/<script|javascript:|src=/i)
  })

  it.each(NAMEN)('%s: nothing of the program is left in it', async (naam) => {
    const { onderwerp, tekst, html } = await mail(naam)
    expect(`${onderwerp}${tekst}${html}`).not.toMatch(/\{\{|\}\}|undefined|\bnull\b|NaN|\[object/)
  })
})

describe('what every mail must hold', () => {
  it.each(NAMEN.filter((naam) => !(MAILSJABLONEN[naam] satisfies Mailsjabloon).ontvangers.some((wie) => wie === 'behandelaar')))(
    '%s: somebody to call, and an answer is read (Awb 2:1)',
    async (naam) => {
      const { tekst } = await mail(naam)
      expect(tekst).toContain('Bram Behandelaar: 000 123 45 67, kinderopvang@voorbeeldgemeente.example')
      expect(tekst).not.toMatch(/no-?reply|niet beantwoorden/i)
    }
  )

  it.each(NAMEN.filter((naam) => (MAILSJABLONEN[naam] satisfies Mailsjabloon).ontvangers.some((wie) => wie === 'oudercommissie')))(
    '%s: the oudercommissie reads how to stop (OC4), gets no names (OC2) and no free text',
    async (naam) => {
      const { tekst } = await mail(naam)
      expect(tekst).toContain('Stuur dan een e-mail naar kinderopvang@voorbeeldgemeente.example met de tekst: stop.')
      expect(tekst).not.toContain('Stichting Kinderopvang Zonnestraal')
      expect(Object.values(MAILSJABLONEN[naam].velden).filter((soort) => soort === 'regels')).toEqual([])
    }
  )

  it.each(NAMEN.filter((naam) => mailsjabloon(naam)?.ontvangers.includes('oudercommissie') && !naam.startsWith('brief-')))(
    '%s: the oudercommissie reads where it stands, with a link (OC3)',
    async (naam) => {
      const { tekst, html } = await mail(naam)
      expect(tekst).toContain('https://www.landelijkregisterkinderopvang.nl/rapport/123456789')
      expect(html).toContain('<a href="https://www.landelijkregisterkinderopvang.nl/rapport/123456789"')
    }
  )

  it.each(NAMEN)('%s: the demo says so in subject and text', async (naam) => {
    const { onderwerp, tekst, html } = await mail(naam, { demo: true })
    expect(onderwerp.startsWith('[DEMO] ')).toBe(true)
    expect(tekst.startsWith('DEMO – fictieve gegevens.')).toBe(true)
    expect(html).toContain('DEMO – fictieve gegevens.')
  })

  it('a copy says that it is one', async () => {
    const { tekst } = await mail('brief-besluit', { afschrift: true })
    expect(tekst).toContain('U krijgt een afschrift. Het besluit zelf sturen wij aan de houder.')
    expect((await mail('brief-besluit')).tekst).not.toContain('afschrift')
  })
})

describe('nothing that stands in a name can change the mail', () => {
  const kwaad = 'De Zon\r\nBcc: iedereen@example.com\r\n\r\nOnderwerp: win {{contact.naam}} <b>&amp;</b> $& https://kwaad.example'

  it('subject and paragraphs stay what they are', async () => {
    const gewoon = await mail('brief-besluit')
    const { onderwerp, tekst, html } = await mail('brief-besluit', { voorziening: kwaad, ontvanger: kwaad })
    expect(onderwerp).not.toMatch(/[\r\n]/)
    expect(onderwerp).toContain('De Zon Bcc: iedereen@example.com Onderwerp: win {{contact.naam}} <b>&amp;</b> $& https://kwaad.example')
    expect(tekst.split('\n\n')).toHaveLength(gewoon.tekst.split('\n\n').length)
    expect(tekst).toContain('{{contact.naam}} <b>&amp;</b> $&')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;&amp;amp;&lt;/b&gt;')
    expect(html).not.toContain('href="https://kwaad.example')
  })

  it('a line in a field of the mail stays one line', async () => {
    const { tekst } = await mail(
      'herinnering-hersteltermijn',
      {},
      { ...velden('herinnering-hersteltermijn'), maatregel: 'Doe dit.\n\n- en dat' }
    )
    expect(tekst).toContain('Het gaat om het volgende: Doe dit. - en dat\n')
  })
})

describe('a mail that is not complete is not made', () => {
  it.each<[string, Mailnaam, Record<string, string | null>, string]>([
    ['a missing field', 'herinnering-hersteltermijn', { laatsteDag: '2026-12-14' }, "heeft het veld 'maatregel' nodig (tekst)"],
    ['an empty field', 'afronding', { op: '2026-11-30', bron: null }, "heeft het veld 'bron' nodig (link)"],
    ['a link that is none', 'afronding', { op: '2026-11-30', bron: 'javascript:alert(1)' }, "heeft het veld 'bron' nodig (link)"],
    ['a date that is none', 'afronding', { op: '30 november', bron: 'https://a.example' }, "heeft het veld 'op' nodig (datum)"],
    ['a field too many', 'afronding', { op: '2026-11-30', bron: 'https://a.example', naam: 'x' }, "kent het veld 'naam' niet"]
  ])('%s', async (_naam, naam, gegevens, woorden) => {
    await expect(mail(naam, {}, gegevens)).rejects.toThrow(woorden)
  })

  it.each([
    ['a field that does not exist', 'Onderwerp: x\n\n{{geheim}}', "Het veld 'geheim' bestaat niet in deze e-mail"],
    ['a condition on a field that does not exist', 'Onderwerp: x\n\n{{#if geheim}}ja{{/if}}', "Het veld 'geheim' bestaat niet"],
    ['something of the language itself', 'Onderwerp: x\n\n{{constructor}}', "Het veld 'constructor' bestaat niet"],
    ['an unescaped value', 'Onderwerp: x\n\n{{{zaak}}}', 'kan niet in een e-mail'],
    ['a helper', 'Onderwerp: x\n\n{{lookup this zaak}}', 'kan niet in een e-mail'],
    ['a part that does not exist', 'Onderwerp: x\n\n{{> geheim}}', 'geheim'],
    ['no subject', 'Beste lezer,\n\ntekst', "begint niet met 'Onderwerp: …'"],
    ['a broken template', 'Onderwerp: x\n\n{{#if afschrift}}ja', 'kan niet worden gemaakt']
  ])('a template with %s', async (_naam, tekst, woorden) => {
    const bron = { ...(await sjablonen('afronding')), mail: tekst }
    expect(() => maakMail('afronding', bron, ALGEMEEN, velden('afronding'))).toThrow(woorden)
  })
})
