/**
 * The whole home on AWS, from the synthesised template on an emulator: a report in the inbox bucket becomes a letter in the archive, a
 * mail in SES and dates in the table; a mail that bounces reopens the bekendmaking; a poison file stops nothing.
 */
import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wacht } from 'node:timers/promises'
import { GetFunctionConfigurationCommand, InvokeCommand, LambdaClient, UpdateFunctionConfigurationCommand } from '@aws-sdk/client-lambda'
import { GetObjectRetentionCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { SMTPServer } from 'smtp-server'
import { Temporal } from 'temporal-polyfill'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { beantwoord, neem, wijzig } from '../../functions/approve/step.ts'
import { leesPdfTekst } from '../../functions/brieven/pdf-tekst.ts'
import type { AwsConfig } from '../../functions/config-aws.ts'
import { maakAwsPorts } from '../../functions/context-aws.ts'
import { sha256Hex } from '../../functions/hash.ts'
import { neemZienswijzeIn } from '../../functions/intake/vastleggen-step.ts'
import { controleerKeten } from '../../functions/journaal.ts'
import type { Briefsoort } from '../../functions/model/instrument.ts'
import type { Verzending } from '../../functions/model/verzending.ts'
import { isOpen } from '../../functions/model/vraag.ts'
import type { Zaak } from '../../functions/model/zaak.ts'
import type { Ports } from '../../functions/ports.ts'
import { leesOntvanger, leesUpload, leesZaak } from '../../functions/stroom.ts'
import { FUNCTIES } from '../../infra/bundelen.ts'
import { AFGELEVERD, teruggekomen, vanSes } from '../entry/lambda/gebeurtenissen.ts'
import { type Emulator, nieuweWereld, startEmulator, vrijePoort } from '../helpers/emulator.ts'
import { losseMap } from '../helpers/tijdelijke-map.ts'
import { type Aanmelddienst, startAanmelddienst } from '../portal/aanmelddienst.ts'
import { Portaalbezoek } from './portaalbezoek.ts'
import { alsAccount, roep } from './roep.ts'
import { rolUit, type Uitrol } from './uitrol.ts'

const G = 'voorbeeldgemeente'
// Every function starts cold, on two cores.
vi.setConfig({ testTimeout: 300_000 })
const BELEID = join(import.meta.dirname, '../../functions/decide/beleid', G)
const RAPPORT = readFileSync(join(import.meta.dirname, '../../functions/entry/demo', G, '01-kdv-de-zonnestraal.json'))
const GEHEIM = 'geheim-van-de-test'

const post: { naar: readonly string[]; bytes: Buffer }[] = []
const mailserver = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stroom, { envelope }, klaar) {
    const delen: Buffer[] = []
    stroom.on('data', (deel: Buffer) => delen.push(deel))
    stroom.on('end', () => {
      post.push({ naar: envelope.rcptTo.map(({ address }) => address), bytes: Buffer.concat(delen) })
      klaar()
    })
  }
})

let emulator: Emulator
let wereld: ReturnType<typeof nieuweWereld>
let dienst: Aanmelddienst
let uitrol: Uitrol
let ports: Ports
let map: Awaited<ReturnType<typeof losseMap>>

/** Asks until there is an answer, for the stream and the queues take their time. */
async function tot<T>(wat: string, vraag: () => Promise<T | null | undefined | false>, seconden = 60): Promise<T> {
  for (let keer = 0; keer < seconden * 2; keer++) {
    const antwoord = await vraag()
    if (antwoord !== null && antwoord !== undefined && antwoord !== false) return antwoord
    await wacht(500)
  }
  throw new Error(`na ${seconden} seconden nog niet: ${wat}\n${await staat()}\n${await logeinde()}`)
}

/** Ids, days and states only. */
async function staat(): Promise<string> {
  const gevonden = await leesZaak(ports.store, G, 'vbg-2026-0001')
  const brieven = gevonden?.brieven.map(
    ({ id, status, concepten }) => `${id} ${status} ${concepten.map((een) => een.geplandeVerzending).join('/')}`
  )
  const rijen = gevonden?.verzendingen.map(({ id, status }) => `${id} ${status}`)
  return [...(brieven ?? ['geen zaak']), ...(rijen ?? [])].join(', ')
}

const Logblad = z.object({ events: z.array(z.object({ message: z.string() })), nextToken: z.string().optional() })

/** Every line that the functions logged, whole. */
async function logs(): Promise<string[]> {
  const regels: string[] = []
  for (const functie of FUNCTIES) {
    const logGroupName = `/aws/lambda/besluitenstraat-acceptatie-${functie}`
    let nextToken: string | undefined
    do {
      const vraag = { logGroupName, ...(nextToken === undefined ? {} : { nextToken }) }
      const blad = Logblad.parse(JSON.parse(await roep(wereld, 'logs', 'Logs_20140328.FilterLogEvents', vraag)))
      regels.push(...blad.events.map(({ message }) => `${functie}: ${message.trim()}`))
      nextToken = blad.nextToken
    } while (nextToken !== undefined)
  }
  return regels
}

/** The end of what each function logged, for who reads a failure. */
async function logeinde(): Promise<string> {
  const alles = await logs()
  const einde = (functie: string) => alles.filter((regel) => regel.startsWith(`${functie}:`)).slice(-12)
  return FUNCTIES.flatMap((functie) => einde(functie).map((regel) => regel.slice(0, 600))).join('\n')
}

const client = () => ({ ...wereld, forcePathStyle: true })

async function leg(Bucket: string, Key: string, Body: Uint8Array | string): Promise<void> {
  await new S3Client(client()).send(new PutObjectCommand({ Bucket, Key, Body }))
}

/** `rij`: beginning of its logical id. */
async function dodeBrieven(rij: string) {
  const QueueUrl = uitrol.bron(rij)
  const { Messages = [] } = await new SQSClient(wereld).send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], VisibilityTimeout: 0 })
  )
  return Messages
}

async function zaak(): Promise<Zaak> {
  const gevonden = await leesZaak(ports.store, G, 'vbg-2026-0001')
  if (gevonden === null) throw new Error('er is geen zaak')
  return gevonden
}

/** The address under which an emulator serves the API is not known to the template; everything else is as deployed. */
async function zetAdres(adres: string): Promise<void> {
  const lambda = new LambdaClient(wereld)
  const FunctionName = 'besluitenstraat-acceptatie-portaal'
  const { Environment } = await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))
  const Variables = { ...Environment?.Variables, BESLUITENSTRAAT_ADRES: adres }
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } }))
}

/** An operator's view on the same table and buckets. */
function kijk({ uitvoer }: Uitrol): Ports {
  const config: AwsConfig = {
    omgeving: 'aws',
    regio: wereld.region,
    eindpunt: wereld.endpoint,
    tabel: uitvoer.TabelNaam ?? '',
    documentenBucket: uitvoer.DocumentenBucket ?? '',
    archief: { slot: 'GOVERNANCE', dagen: 1 },
    inhoudBucket: uitvoer.InhoudBucket ?? '',
    configuratieset: 'besluitenstraat-acceptatie',
    drukfunctie: 'besluitenstraat-acceptatie-druk',
    verzenden: true,
    afzenders: new Map(),
    wachtrijen: { dodeBrieven: null, ronden: null },
    briefadres: null,
    portaal: null
  }
  process.env.AWS_ACCESS_KEY_ID = wereld.credentials.accessKeyId
  process.env.AWS_SECRET_ACCESS_KEY = wereld.credentials.secretAccessKey
  return maakAwsPorts(config)
}

beforeAll(async () => {
  const poort = await vrijePoort()
  await new Promise<void>((klaar) => mailserver.listen(poort, '127.0.0.1', klaar))
  emulator = await startEmulator({ smtp: `127.0.0.1:${poort}` })
  wereld = nieuweWereld(emulator.endpoint)
  dienst = await startAanmelddienst({ id: 'besluitenstraat', geheim: GEHEIM, terug: `${emulator.endpoint}/aanmelden/terug` })
  map = await losseMap()
  uitrol = await rolUit(wereld, 'acceptatie', map.map, { uitgever: dienst.uitgever, client: 'besluitenstraat', geheim: GEHEIM })
  await zetAdres(emulator.endpoint)
  for (const naam of await readdir(BELEID))
    await leg(
      uitrol.uitvoer.InhoudBucket ?? '',
      `${G}/${naam === 'mensen.yaml' ? naam : `beleid/${naam}`}`,
      readFileSync(join(BELEID, naam))
    )
  ports = kijk(uitrol)
}, 400_000)
afterAll(async () => {
  await emulator.stop()
  await dienst.sluit()
  await new Promise<void>((klaar) => mailserver.close(() => klaar()))
  await map.ruimOp()
})

describe('a report in the inbox', () => {
  it('becomes a zaak with concepts that were printed, while a poison file lies in the dead letters with its fault', async () => {
    const inbox = uitrol.uitvoer.InboxBucket ?? ''
    await leg(inbox, 'zeestad/gif.json', 'niet voor hier')
    await leg(inbox, `${G}/rapport.json`, RAPPORT)
    const upload = await tot('de upload is aangenomen', async () => {
      const stand = await leesUpload(ports.store, G, sha256Hex(RAPPORT))
      return stand?.status === 'aangenomen' ? stand : null
    })
    expect(upload.zaak).toBe('vbg-2026-0001')
    const { brieven } = await tot('elke brief heeft een concept', async () => {
      const stand = await zaak()
      return stand.brieven.length > 0 && stand.brieven.every(({ concepten }) => concepten.length > 0) && stand
    })
    const pdf = await ports.documenten.lees(brieven[0]?.concepten[0]?.pdf ?? '')
    expect(await leesPdfTekst(pdf)).toContain('Zonnestraal')
    const [gif, ...meer] = await tot('het gif ligt bij de dode brieven', async () => {
      const brieven = await dodeBrieven('WerkRijinboxDodeBrieven')
      return brieven.length > 0 && brieven
    })
    expect(meer).toEqual([])
    expect(gif?.Body).toContain('zeestad/gif.json')
    expect(gif?.MessageAttributes?.fout?.StringValue).toBe('NietTeVerwerken')
    expect(gif?.MessageAttributes?.uitleg?.StringValue).toContain('hoort bij geen bekende gemeente')
  })
})

describe('a letter', () => {
  it('is approved through the HTTP API by who may sign, and by nobody else', async () => {
    await geefAlleToestemming(bezoek())
    await legUit()
    expect((await bezoek().get('/werkvoorraad')).status).toBe(302)
    expect((await bezoek().meldAan(dienst, 'vreemde@elders.example')).status).toBe(403)
    const mila = await alsMila()
    expect((await mila.get('/werkvoorraad')).tekst).toContain('Zonnestraal')
    await keurGoed(mila)
  })

  it('goes out by mail, stands in the archive under lock, and its dates stand in the table once it was delivered', async () => {
    const rij = await gemaild('voornemen-aanwijzing')
    const mail = await tot('de mail is er', async () => post.find(({ bytes }) => bytes.toString('latin1').includes(rij.id)))
    expect(mail.naar).toEqual(['info@zonnestraal.example'])
    const brief = (await zaak()).brieven.find(({ id }) => id === rij.brief)
    const sleutel = brief?.definitief?.sleutel ?? ''
    expect(sleutel).toMatch(new RegExp(`^${G}/archief/`))
    const pdf = await ports.documenten.lees(sleutel)
    expect([sha256Hex(pdf), (await leesPdfTekst(pdf)).includes('CONCEPT')]).toEqual([brief?.definitief?.sha256, false])
    const slot = new GetObjectRetentionCommand({ Bucket: uitrol.uitvoer.DocumentenBucket, Key: sleutel })
    expect((await new S3Client(client()).send(slot)).Retention?.Mode).toBe('GOVERNANCE')
    const na = await bezorg(rij)
    expect(na.brieven.find(({ id }) => id === rij.brief)?.verzondenOp).toBe(ports.klok.vandaag())
    await totTermijn(`zienswijze:${rij.brief}`)
  })

  it('that is a besluit is made known by mail, and its bezwaartermijn stands in the table with its last day', async () => {
    const wie = { gemeente: G, zaak: 'vbg-2026-0001', door: 'bram.behandelaar' }
    const zienswijze = {
      ontvangenOp: ports.klok.vandaag(),
      hoe: 'schriftelijk',
      tekst: 'Er was geen vervanging te vinden. (Fictief.)'
    } as const
    eis(await neemZienswijzeIn(ports, { ...wie, ...zienswijze }))
    await tot('de zienswijze ligt ter weging', async () =>
      (await zaak()).vragen.some((vraag) => isOpen(vraag) && vraag.veld === 'zienswijze')
    )
    await legUit()
    await keurGoed(await alsMila())
    const rij = await gemaild('aanwijzing')
    const na = await bezorg(rij)
    const vandaag = ports.klok.vandaag()
    expect(na.brieven.find(({ id }) => id === rij.brief)).toMatchObject({ status: 'bekendgemaakt', verzondenOp: vandaag })
    const bezwaar = await totTermijn(`bezwaar:${rij.brief}`)
    expect(bezwaar).toMatchObject({ brief: rij.brief, status: 'loopt', start: vandaag, artikel: expect.stringContaining('6:7') })
    // Six weeks (Awb 6:7), and up to six days more where that is a weekend or a feast (Atw 1).
    const zesWeken = Temporal.PlainDate.from(vandaag).add({ weeks: 6 })
    const over = zesWeken.until(bezwaar.laatsteDag).days
    expect(over >= 0 && over <= 6).toBe(true)
    const { bewaakDatums } = await zaak()
    expect(bewaakDatums).toContain(Temporal.PlainDate.from(bezwaar.laatsteDag).add({ days: 1 }).toString())
    await tot('de eerste dag staat in de tabel', async () => (await inTabel('datum')) === bewaakDatums.toSorted()[0])
  })

  it('that bounces after all counts no more: its bezwaartermijn lapses, somebody is told, and a new letter is made', async () => {
    const voor = await zaak()
    const oud = voor.brieven.find(({ soort, status }) => soort === 'aanwijzing' && status === 'bekendgemaakt')
    const rij = voor.verzendingen.find(({ brief, status }) => brief === oud?.id && status === 'afgeleverd')
    await meldVanSes(vanSes('Bounce', rij?.id ?? '', teruggekomen('Permanent', 'General')))
    const na = await tot('er is een nieuwe brief met een concept', async () => {
      const stand = await zaak()
      return stand.brieven.some(({ vervangt, concepten }) => vervangt === oud?.id && concepten.length > 0) && stand
    })
    expect(na.verzendingen.find(({ id }) => id === rij?.id)?.status).toBe('mislukt-definitief')
    expect(na.brieven.find(({ id }) => id === oud?.id)).toMatchObject({
      status: 'vervallen',
      verzondenOp: null,
      vorigeVerzenddagen: [{ op: oud?.verzondenOp, reden: expect.stringContaining('2:11') }]
    })
    expect(na.brieven.filter(({ vervangt }) => vervangt === oud?.id)).toMatchObject([
      { soort: 'aanwijzing', status: 'opgesteld', akkoord: null, verzondenOp: null }
    ])
    expect(na.taken.filter(({ over }) => over === rij?.id)).toMatchObject([{ soort: 'bezorging', afgedaan: null }])
    await totTermijn(`bezwaar:${oud?.id}`, 'vervallen')
    const { bewaakDatums } = await zaak()
    await tot('de eerste dag staat in de tabel', async () => (await inTabel('datum')) === bewaakDatums.toSorted()[0])
  })
})

describe('the rule for events of SES', () => {
  it('lets through what became of our mail, and nothing else', async () => {
    const wezen = vanSes('Delivery', 'x', AFGELEVERD)
    expect(await laatDoor(metSet(wezen))).toBe(true)
    expect(await laatDoor(metSet(wezen, 'van-een-ander'))).toBe(false)
    expect(await laatDoor(metSet(vanSes('Send', 'x', {})))).toBe(false)
  })
})

describe('afterwards', () => {
  it('the rounds run for every gemeente, the day included', async () => {
    const lambda = new LambdaClient(wereld)
    await lambda.send(new InvokeCommand({ FunctionName: 'besluitenstraat-acceptatie-verdeel', Payload: Buffer.from('{"dag":true}') }))
    await tot('de dag is gedraaid', async () => (await logs()).some((regel) => regel.includes('"dag-klaar"')))
    expect((await logs()).join('\n')).toContain(`"gemeente":"${G}"`)
  })

  it('the journal of the zaak is whole, and no function logged a name', async () => {
    expect(controleerKeten(await ports.store.journaal({ gemeente: G, soort: 'zaak', id: 'vbg-2026-0001' }))).toEqual({ ok: true })
    const alles = await logs()
    // Every function said something, so that what is looked through is not empty.
    for (const functie of FUNCTIES)
      expect([functie, alles.filter((regel) => regel.startsWith(`${functie}:`)).length > 0]).toEqual([functie, true])
    expect(alles.filter((regel) => /zonnestraal|mila|@voorbeeldgemeente/i.test(regel))).toEqual([])
  })

  it('nothing but the poison lies among the dead letters', async () => {
    const rijen = ['WerkRijinboxDodeBrieven', 'WerkRijbezorgingDodeBrieven', 'WerkRijrondenDodeBrieven', 'WerkMislukt']
    const aantallen = await Promise.all(rijen.map(async (rij) => [rij, (await dodeBrieven(rij)).length]))
    expect(aantallen).toEqual(rijen.map((rij) => [rij, rij.includes('inbox') ? 1 : 0]))
  })
})

const SET = 'besluitenstraat-acceptatie'

/** An event of SES about a mail of this deployment. */
function metSet({ detail, ...kop }: ReturnType<typeof vanSes>, set = SET) {
  return { ...kop, detail: { ...detail, mail: { ...detail.mail, tags: { ...detail.mail.tags, 'ses:configuration-set': [set] } } } }
}

/** Whether the rule of the stack lets this event through to the queue. */
async function laatDoor(gebeurtenis: unknown): Promise<boolean> {
  const { EventPattern } = JSON.parse(await roep(wereld, 'events', 'AWSEvents.DescribeRule', { Name: uitrol.bron('WerkBezorgingRegel') }))
  const antwoord = await roep(wereld, 'events', 'AWSEvents.TestEventPattern', { EventPattern, Event: JSON.stringify(gebeurtenis) })
  return JSON.parse(antwoord).Result
}

/**
 * The emulator has no events of a configuration set, and nobody may put events in the name of AWS: this joint is held by events of the
 * documented shape, tried on the rule and then put on its queue.
 */
async function meldVanSes(gebeurtenis: ReturnType<typeof vanSes>): Promise<void> {
  const bericht = metSet(gebeurtenis)
  expect(await laatDoor(bericht)).toBe(true)
  const QueueUrl = uitrol.bron('WerkRijbezorgingWachtrij')
  await new SQSClient(wereld).send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(bericht) }))
}

/** The row of the zaak in an index of the table, without its id. */
async function inTabel(index: string): Promise<string | undefined> {
  const { rijen } = await ports.store.zoek({ gemeente: G, index })
  return rijen.find(({ stroom }) => stroom.id === 'vbg-2026-0001')?.sorteer.split('#')[0]
}

function totTermijn(sleutel: string, status = 'loopt') {
  return tot(`termijn ${sleutel}: ${status}`, async () => {
    const { termijnen } = await zaak()
    return termijnen.find((termijn) => termijn.sleutel === sleutel && termijn.status === status)
  })
}

/** The row that counts for the letter of this kind, once SES took it. */
function gemaild(soort: Briefsoort): Promise<Verzending> {
  return tot(`SES heeft aangenomen: ${soort}`, async () => {
    const { brieven, verzendingen } = await zaak()
    const over = brieven.find((brief) => brief.soort === soort)?.id
    return verzendingen.find(({ status, kanaal, brief, telt }) => telt && status === 'geaccepteerd' && kanaal === 'ses' && brief === over)
  })
}

/** SES says that it was delivered just now. */
async function bezorg({ id: verzending }: Verzending): Promise<Zaak> {
  await meldVanSes(vanSes('Delivery', verzending, { delivery: { ...(AFGELEVERD.delivery as object), timestamp: ports.klok.nu() } }))
  return tot('de bezorging staat in het boek', async () => {
    const stand = await zaak()
    return stand.verzendingen.find(({ id }) => id === verzending)?.status === 'afgeleverd' && stand
  })
}

function bezoek(): Portaalbezoek {
  const url = `${emulator.endpoint}/_aws/execute-api/${uitrol.bron('PortaalApi')}/$default`
  return new Portaalbezoek({ url, koppen: { authorization: alsAccount(wereld, 'execute-api') } }, emulator.endpoint)
}

async function alsMila(): Promise<Portaalbezoek> {
  const mila = bezoek()
  expect(await mila.meldAan(dienst, 'mila@voorbeeldgemeente.example')).toMatchObject({ status: 302, naar: '/werkvoorraad' })
  return mila
}

/** Everything that waits for her. */
async function keurGoed(mila: Portaalbezoek): Promise<void> {
  for (const { id } of (await zaak()).brieven.filter(({ status }) => status === 'opgesteld')) {
    const blad = await mila.get(`/brieven/${id}/akkoord`)
    const [, actie = ''] = /action="(\/concepten\/[^"]+\/goedkeuren)"/.exec(blad.tekst) ?? []
    const [, inhoud = ''] = /name="inhoud" value="([0-9a-f]{64})"/.exec(blad.tekst) ?? []
    expect([id, actie === '', inhoud === '']).toEqual([id, false, false])
    expect((await mila.post(actie, { inhoud })).status).toBe(303)
  }
}

/** Through the portal, as on AWS nobody has another way; the evidence comes to lie in the bucket. */
async function geefAlleToestemming(bram: Portaalbezoek): Promise<void> {
  expect((await bram.meldAan(dienst, 'bram@voorbeeldgemeente.example')).status).toBe(302)
  const pad = '/zaken/vbg-2026-0001/toestemmingen'
  // The houder is the first.
  const [, ontvanger = ''] = /name="ontvanger" value="([0-9a-f]{16})"/.exec((await bram.get(pad)).tekst) ?? []
  const bewijs = new File(['Ja, ik ben per e-mail bereikbaar (fictief).'], 'formulier.txt')
  const soorten = ['besluit', 'voornemen', 'waarschuwing', 'mededeling']
  const gegeven = await bram.stuur(pad, [
    ['ontvanger', ontvanger],
    ...soorten.map((soort) => ['soort', soort] as const),
    ['adres', 'info@zonnestraal.example'],
    ['sinds', '2026-11-01'],
    ['getoond', 'Wij mailen u voortaan.'],
    ['bewijs', bewijs]
  ])
  expect(gegeven).toMatchObject({ status: 303, naar: pad })
  const staat = await leesOntvanger(ports.store, G, 'houder:kvk:99000101')
  expect(staat?.toestemmingen.map(({ soort }) => soort)).toEqual(soorten)
  expect(await ports.documenten.bestaat(staat?.toestemmingen[0]?.bewijs.sleutel ?? '')).toBe(true)
}

function eis(uitslag: { readonly ok: true } | { readonly ok: false; readonly redenen: readonly string[] }): void {
  if (!uitslag.ok) throw new Error(uitslag.redenen.join(' '))
}

/** Bram settles what is asked, also what a first answer leads to, and takes every concept, dated today; the stream makes the new concepts. */
async function legUit(): Promise<void> {
  const door = 'bram.behandelaar'
  const klaar = () =>
    tot('elke brief is opgesteld', async () => {
      const stand = await zaak()
      for (const vraag of stand.vragen.filter(isOpen)) {
        const waarde = vraag.voorstel === null ? (vraag.opties[0]?.waarde ?? 'Besproken en akkoord.') : 'voorstel'
        eis(await beantwoord(ports, { gemeente: G, vraagId: vraag.id, waarde, reden: 'Zo afgesproken in het overleg.', door }))
      }
      const besloten = stand.doorgangen.every(({ teBeslissen }) => teBeslissen.length === 0)
      const wachten = stand.brieven.filter(({ status }) => status === 'open' || status === 'opgesteld')
      const af = wachten.every(({ status, conceptNodig }) => status === 'opgesteld' && !conceptNodig)
      return besloten && !stand.vragen.some(isOpen) && wachten.length > 0 && af && wachten
    })
  const gepland = { geplandeVerzending: ports.klok.vandaag() }
  // What the houder said on the draft of the report is answered in the besluit.
  const antwoord = { 'reactie.antwoord.tekst': 'Dat maakt onze conclusie niet anders. (Fictief.)' }
  for (const { concepten, soort } of await klaar()) {
    const velden = soort === 'aanwijzing' ? { ...gepland, ...antwoord } : gepland
    eis(await wijzig(ports, { gemeente: G, concept: concepten.at(-1)?.id ?? '', door, velden }))
  }
  for (const { concepten, genomenDoor } of await klaar())
    if (genomenDoor === null) eis(await neem(ports, { gemeente: G, concept: concepten.at(-1)?.id ?? '', door }))
}
