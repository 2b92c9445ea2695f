/** A removal says how the permission came about, and says of gastouders and toeslag what the law says. */
import { describe, expect, it } from 'vitest'
import { drukwerkVan, html } from './letter.ts'
import { metBrief } from './zaken/anders.ts'
import { type Briefgeval, inhoudVan } from './zaken/geval.ts'
import { PER_SOORT, VARIANTEN } from './zaken.ts'

async function brief(geval: Briefgeval): Promise<string> {
  return html(inhoudVan(geval).gegevens, await drukwerkVan(geval))
}

function metToestemming(geval: Briefgeval, waarde: string, id = geval.brief): Briefgeval {
  return metBrief(geval, id, (oud) => ({ ...oud, wijzigingen: { ...oud.wijzigingen, 'intrekking.toestemming': waarde } }))
}

describe('a permission by a melding of before 2010 (Wko 1.46 lid 7)', () => {
  it.each([
    ['the besluit', VARIANTEN['verwijdering-melding'], 'Wij bepalen dat u geen toestemming meer hebt'],
    ['the voornemen', VARIANTEN['voornemen-melding'], 'Voornemen: wij willen bepalen dat u geen toestemming meer hebt']
  ])('%s ends it by its own lid, and withdraws nothing', async (_naam, geval, titel) => {
    const tekst = await brief(geval)
    expect(inhoudVan(geval).gegevens.onderwerp).toBe(titel)
    expect(tekst).toContain('op grond van artikel 1.46, vijfde, zesde en zevende lid, van de Wet kinderopvang')
    expect(tekst).toContain('(artikel 1.46, zevende lid, van de Wet kinderopvang en artikel 8, eerste lid,')
    const zonderEerdere = tekst.replaceAll(/<li>[\s\S]*?<\/li>/g, '')
    expect(zonderEerdere).not.toMatch(/trekken|in te trekken|intrekking van de toestemming/i)
  })

  it('is what the besluit says when the voornemen said so, unless a person says otherwise', () => {
    const voornemen = metToestemming(PER_SOORT.verwijdering, 'melding', 'vbg-2026-0001-b5')
    expect(inhoudVan(voornemen).gegevens).toMatchObject({ intrekking: { toestemming: 'melding' } })
    const anders = metToestemming(voornemen, 'beschikking')
    expect(inhoudVan(anders).gegevens).toMatchObject({
      onderwerp: 'Wij trekken uw toestemming in',
      intrekking: { toestemming: 'beschikking' }
    })
  })
})

describe('a voorziening without any permission', () => {
  it('is named by one title in the letter and in its bijlage', () => {
    expect(inhoudVan(metToestemming(PER_SOORT.verwijdering, 'geen')).gegevens).toMatchObject({
      onderwerp: 'Wij halen uw kinderdagverblijf uit het register',
      intrekking: { titel: 'Verwijdering uit het register' }
    })
  })
})

describe('what a removal means', () => {
  it('ends the toeslag for this kind of opvang only: another voorziening may stand at the address (BLRK 1)', async () => {
    const bso = { ...PER_SOORT.verwijdering.zaak.voorziening, soort: 'BSO' as const }
    const geval = { ...PER_SOORT.verwijdering, zaak: { ...PER_SOORT.verwijdering.zaak, voorziening: bso } }
    expect(await brief(PER_SOORT.verwijdering)).toContain('geen kinderopvangtoeslag meer voor de dagopvang op het adres Speelweg 4')
    expect(await brief(geval)).toContain('geen kinderopvangtoeslag meer voor de buitenschoolse opvang op het adres Speelweg 4')
    expect(await brief(PER_SOORT['voornemen-verwijdering'])).toContain('meer voor de dagopvang op het adres Speelweg 4')
  })

  it('leaves gastouders in the register for the time of BLRK 8 lid 8, and who keeps the register tells them (lid 3)', async () => {
    const tekst = await brief(VARIANTEN['verwijdering-bureau'])
    expect(tekst).toContain(
      'vierde lid, van de Wet kinderopvang en artikel 8, achtste lid, van het Besluit landelijk register kinderopvang'
    )
    expect(tekst).toContain('De beheerder van het register laat hun weten dat uw bureau is verwijderd.')
  })

  it('names no day of sending that may turn out another one', async () => {
    expect(await brief(PER_SOORT.verwijdering)).toContain('niet vóór de dag waarop wij dit besluit aan u sturen.</p>')
  })
})
