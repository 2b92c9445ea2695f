import { mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Config, ConfigFout, leesAwsConfig, leesConfig, leesThuis } from '../functions/config.ts'
import { maakPorts, sluitPorts } from '../functions/context.ts'
import { tijdelijkeMap } from './helpers/tijdelijke-map.ts'

const MACHINE = {
  BESLUITENSTRAAT_OMGEVING: 'machine',
  BESLUITENSTRAAT_SMTP: 'smtps://besluiten:geh%40im@mail.zeestad.example',
  BESLUITENSTRAAT_SMTP_VAN: 'terug@zeestad.example',
  BESLUITENSTRAAT_INHOUD: '/etc/besluitenstraat'
}

function fout(keuzes: Parameters<typeof leesConfig>[0], env: Readonly<Record<string, string>>): string {
  try {
    leesConfig(keuzes, env)
  } catch (gevangen) {
    if (gevangen instanceof ConfigFout) return `${gevangen.message} ${String(gevangen.cause ?? '')}`
    throw gevangen
  }
  return ''
}

describe('the settings', () => {
  it('of a fresh clone are those of the demo', () => {
    expect(leesConfig({}, { PATH: '/usr/bin' })).toEqual({
      omgeving: 'demo',
      dataDir: 'data',
      inhoudDir: null,
      smtp: null,
      portaal: null,
      chromePath: null,
      vandaag: null,
      poort: 8080
    } satisfies Config)
  })

  it('of the command line go before those of the environment', () => {
    expect(leesConfig({ data: 'hier', today: '2026-11-22' }, { BESLUITENSTRAAT_DATA: 'daar' })).toMatchObject({
      dataDir: 'hier',
      vandaag: '2026-11-22'
    })
  })

  it('that are empty are not set', () => {
    const leeg = Object.fromEntries(
      ['OMGEVING', 'DATA', 'INHOUD', 'SMTP', 'SMTP_VAN', 'CHROME', 'POORT'].map((naam) => [`BESLUITENSTRAAT_${naam}`, ' '])
    )
    expect(leesConfig({}, leeg)).toEqual(leesConfig({}, {}))
  })

  it.each([
    ['smtps, default port', 'smtps://mail.example', { host: 'mail.example', poort: 465, beveiliging: 'tls' }],
    ['smtp, upgraded', 'smtp://mail.example:2525', { host: 'mail.example', poort: 2525, beveiliging: 'starttls' }],
    ['an address in brackets', 'smtp://[::1]', { host: '::1', poort: 587, beveiliging: 'starttls' }],
    [
      'a login with difficult characters',
      'smtps://be%3Asluiten:p%40ss%2Fw@mail.example',
      { host: 'mail.example', poort: 465, beveiliging: 'tls', aanmelding: { gebruiker: 'be:sluiten', wachtwoord: 'p@ss/w' } }
    ]
  ])('mail server: %s', (_naam, adres, verwacht) => {
    const { smtp } = leesConfig({}, { ...MACHINE, BESLUITENSTRAAT_SMTP: adres })
    expect(smtp).toEqual({ ...verwacht, envelopAfzender: 'terug@zeestad.example' })
  })

  const zonder = (naam: keyof typeof MACHINE) => ({ ...MACHINE, [naam]: '' })
  it.each<[string, Parameters<typeof leesConfig>[0], Readonly<Record<string, string>>, string]>([
    ['another environment', {}, { BESLUITENSTRAAT_OMGEVING: 'productie' }, '"demo" of "machine"'],
    ['a name that is a slip', {}, { BESLUITENSTRAAT_OMGEVNG: 'machine' }, 'BESLUITENSTRAAT_OMGEVNG is geen instelling'],
    ['mail in the demo', {}, { ...MACHINE, BESLUITENSTRAAT_OMGEVING: 'demo' }, 'gaat geen e-mail naar buiten'],
    ['a machine without mail', {}, { BESLUITENSTRAAT_OMGEVING: 'machine', BESLUITENSTRAAT_INHOUD: '/x' }, 'heeft een mailserver nodig'],
    ['a machine without content of its own', {}, zonder('BESLUITENSTRAAT_INHOUD'), 'niets van de demo'],
    ['another day on a machine', { today: '2026-11-22' }, MACHINE, 'telt de echte dag'],
    ['half a mail server', {}, zonder('BESLUITENSTRAAT_SMTP_VAN'), 'twee instellingen nodig'],
    ['mail in the clear by http', {}, { ...MACHINE, BESLUITENSTRAAT_SMTP: 'http://mail.example' }, 'geen adres van een mailserver'],
    ['a mail server without a name', {}, { ...MACHINE, BESLUITENSTRAAT_SMTP: 'smtp://' }, 'geen adres van een mailserver'],
    ['a sender that is no address', {}, { ...MACHINE, BESLUITENSTRAAT_SMTP_VAN: 'zeestad' }, 'geen e-mailadres'],
    ['a port that is no number', {}, { BESLUITENSTRAAT_POORT: '80a' }, '0 tot en met 65535'],
    ['a port that does not exist', {}, { BESLUITENSTRAAT_POORT: '65536' }, '0 tot en met 65535'],
    ['a day that does not exist', { today: '2026-02-30' }, {}, 'is geen datum'],
    ['an empty data folder', { data: '' }, {}, '--data is leeg']
  ])('stop at %s, in words', (_naam, keuzes, env, zin) => {
    expect(fout(keuzes, env)).toContain(zin)
  })

  const AANMELDEN = {
    BESLUITENSTRAAT_ADRES: 'https://besluiten.zeestad.example/',
    BESLUITENSTRAAT_SESSIE_GEHEIM: 'een willekeurige tekst van veertig tekens',
    BESLUITENSTRAAT_OIDC_UITGEVER: 'https://inloggen.zeestad.example/realms/gemeente',
    BESLUITENSTRAAT_OIDC_CLIENT: 'besluitenstraat',
    BESLUITENSTRAAT_OIDC_GEHEIM: 'geheim'
  }

  it('of the login: all of them, or none', () => {
    expect(leesConfig({}, MACHINE).portaal).toBeNull()
    expect(leesConfig({}, { ...MACHINE, ...AANMELDEN }).portaal).toEqual({
      adres: 'https://besluiten.zeestad.example',
      geheim: 'een willekeurige tekst van veertig tekens',
      oidc: { uitgever: 'https://inloggen.zeestad.example/realms/gemeente', client: 'besluitenstraat', geheim: 'geheim', claim: 'email' }
    })
    for (const naam of Object.keys(AANMELDEN)) expect(fout({}, { ...MACHINE, ...AANMELDEN, [naam]: '' })).toContain(naam)
  })

  it.each([
    ['in the demo', { ...AANMELDEN }, 'kiest iedereen zelf wie hij is'],
    ['with a secret that can be guessed', { ...MACHINE, ...AANMELDEN, BESLUITENSTRAAT_SESSIE_GEHEIM: 'kort' }, 'te kort'],
    ['in the clear', { ...MACHINE, ...AANMELDEN, BESLUITENSTRAAT_ADRES: 'http://besluiten.zeestad.example' }, 'https://'],
    [
      'at a service in the clear',
      { ...MACHINE, ...AANMELDEN, BESLUITENSTRAAT_OIDC_UITGEVER: 'http://inloggen.zeestad.example' },
      'https://'
    ],
    ['below a path', { ...MACHINE, ...AANMELDEN, BESLUITENSTRAAT_ADRES: 'https://zeestad.example/besluiten' }, 'zonder "/besluiten"']
  ])('of the login %s stop the start', (_naam, env, zin) => {
    expect(fout({}, env)).toContain(zin)
    expect(fout({}, env)).not.toContain('willekeurige tekst van veertig')
  })

  it.each(['smtps://u:geheim@mail.example:poort', 'smtps://u:geh%zz@mail.example', 'u:geheim@mail.example'])(
    'never repeat a password: %s',
    (adres) => {
      const gezegd = fout({}, { ...MACHINE, BESLUITENSTRAAT_SMTP: adres })
      expect(gezegd).toContain('geen adres van een mailserver')
      expect(gezegd).not.toMatch(/geh/)
    }
  )
})

describe('a data folder', () => {
  async function begin(dataDir: string, env: Readonly<Record<string, string>>): Promise<void> {
    const ports = maakPorts(leesConfig({ data: dataDir }, env))
    await sluitPorts(ports)
  }

  it('begun in the demo is not opened by a machine, and the other way round', async () => {
    const map = await tijdelijkeMap()
    await begin(join(map, 'demo'), {})
    await begin(join(map, 'echt'), MACHINE)
    await expect(begin(join(map, 'demo'), MACHINE)).rejects.toThrow(/zijn van de omgeving "demo", en dit is "machine"/)
    await expect(begin(join(map, 'echt'), {})).rejects.toThrow(/zijn van de omgeving "machine", en dit is "demo"/)
    await begin(join(map, 'echt'), MACHINE)
    expect(await readFile(join(map, 'echt', 'omgeving'), 'utf8')).toBe('machine\n')
    expect((await readdir(join(map, 'echt'))).filter((naam) => naam.startsWith('.tmp'))).toEqual([])
  })

  it('that is there already, and empty, is begun like a new one', async () => {
    const map = await tijdelijkeMap()
    await mkdir(join(map, 'data'))
    await begin(join(map, 'data'), {})
    expect(await readFile(join(map, 'data', 'omgeving'), 'utf8')).toBe('demo\n')
  })
})

describe('the settings of the home on AWS', () => {
  const AWS = {
    AWS_REGION: 'eu-central-1',
    BESLUITENSTRAAT_OMGEVING: 'aws',
    BESLUITENSTRAAT_TABEL: 'zaken',
    BESLUITENSTRAAT_DOCUMENTEN_BUCKET: 'documenten',
    BESLUITENSTRAAT_ARCHIEF_SLOT: 'GOVERNANCE',
    BESLUITENSTRAAT_ARCHIEF_DAGEN: '3650',
    BESLUITENSTRAAT_INHOUD_BUCKET: 'inhoud',
    BESLUITENSTRAAT_CONFIGURATIESET: 'post',
    BESLUITENSTRAAT_DRUKFUNCTIE: 'druk'
  }
  const PORTAAL = {
    BESLUITENSTRAAT_ADRES: 'https://besluiten.example',
    BESLUITENSTRAAT_OIDC_UITGEVER: 'https://inloggen.example',
    BESLUITENSTRAAT_OIDC_CLIENT: 'besluitenstraat',
    BESLUITENSTRAAT_GEHEIM_NAAM: 'besluitenstraat/oidc'
  }
  const awsFout = (env: Readonly<Record<string, string | undefined>>) => {
    expect(() => leesAwsConfig(env)).toThrow(ConfigFout)
    try {
      leesAwsConfig(env)
    } catch (gevangen) {
      return String(gevangen)
    }
    return ''
  }

  it('are those the stack gives', () => {
    expect(leesAwsConfig({ ...AWS, PATH: '/usr/bin' })).toEqual({
      omgeving: 'aws',
      regio: 'eu-central-1',
      eindpunt: null,
      tabel: 'zaken',
      documentenBucket: 'documenten',
      archief: { slot: 'GOVERNANCE', dagen: 3650 },
      inhoudBucket: 'inhoud',
      configuratieset: 'post',
      drukfunctie: 'druk',
      verzenden: true,
      afzenders: new Map(),
      wachtrijen: { dodeBrieven: null, ronden: null },
      briefadres: null,
      portaal: null
    })
    expect(leesAwsConfig({ ...AWS, BESLUITENSTRAAT_VERZENDEN: 'uit', BESLUITENSTRAAT_AFZENDERS: 'duinstad=duin.nl,zee.nl' })).toMatchObject(
      {
        verzenden: false,
        afzenders: new Map([['duinstad', ['duin.nl', 'zee.nl']]])
      }
    )
    expect(leesAwsConfig({ ...AWS, ...PORTAAL, AWS_ENDPOINT_URL: 'http://localhost:4566' })).toMatchObject({
      eindpunt: 'http://localhost:4566',
      portaal: { adres: 'https://besluiten.example', client: 'besluitenstraat' }
    })
    // What sends letters knows the address of the portal and none of its secrets.
    expect(leesAwsConfig({ ...AWS, BESLUITENSTRAAT_BRIEFADRES: 'https://besluiten.example' })).toMatchObject({
      briefadres: 'https://besluiten.example',
      portaal: null
    })
  })

  it.each([...Object.keys(AWS)])('without %s stop the start and name it', (naam) => {
    expect(awsFout({ ...AWS, [naam]: undefined })).toContain(naam.replace('BESLUITENSTRAAT_', ''))
  })

  it('name every gap at once', () => {
    const zin = awsFout({ BESLUITENSTRAAT_OMGEVING: 'aws' })
    for (const naam of Object.keys(AWS).slice(2)) expect(zin).toContain(naam.replace('BESLUITENSTRAAT_', ''))
  })

  it.each(Object.keys(PORTAAL))('with a portal that lacks %s are refused', (naam) => {
    expect(awsFout({ ...AWS, ...PORTAAL, [naam]: undefined })).toContain('OIDC_UITGEVER')
  })

  it('of one machine do not belong there', () => {
    expect(awsFout({ ...AWS, BESLUITENSTRAAT_DATA: 'data' })).toContain('BESLUITENSTRAAT_DATA')
  })

  describe('the home that a gemeente is moved from or to', () => {
    it('is AWS when the settings say so, and otherwise one machine', () => {
      expect(leesThuis({}, AWS)).toEqual(leesAwsConfig(AWS))
      expect(leesThuis({ data: 'hier' }, {})).toEqual(leesConfig({ data: 'hier' }, {}))
    })

    it.each([{ data: 'data' }, { today: '2026-11-22' }])('on AWS has no place for %o', (keuzes) => {
      expect(() => leesThuis(keuzes, AWS)).toThrow(/--data en --today horen bij één machine/)
    })
  })
})
