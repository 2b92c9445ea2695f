/** Events as AWS hands them over: the shapes of its documentation, with the ids of the test in them. */
import type { Logregel } from '../../../functions/entry/lambda/logboek.ts'

/** A batch of a queue; each body is JSON of the value given, or the text itself. */
export function wachtrij(...berichten: readonly { readonly inhoud: unknown; readonly keer?: number }[]) {
  return {
    Records: berichten.map(({ inhoud, keer = 1 }, nr) => ({
      messageId: `bericht-${nr + 1}`,
      receiptHandle: `bewijs-${nr + 1}`,
      body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
      attributes: {
        ApproximateReceiveCount: String(keer),
        SentTimestamp: '1795424400000',
        SenderId: 'AIDA',
        ApproximateFirstReceiveTimestamp: '1795424400001'
      },
      messageAttributes: {},
      md5OfBody: 'e4e68fb7bd0e697a0ae8f1bb342846b3',
      eventSource: 'aws:sqs',
      eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:rij',
      awsRegion: 'eu-central-1'
    }))
  }
}

/** "Object Created" of S3, as EventBridge brings it. */
export function nieuwBestand(key: string, size = 1000) {
  return {
    version: '0',
    id: '17793124-05d4-b198-2fde-7ededc63b103',
    'detail-type': 'Object Created',
    source: 'aws.s3',
    account: '123456789012',
    time: '2026-11-23T09:00:00Z',
    region: 'eu-central-1',
    resources: ['arn:aws:s3:::inbox'],
    detail: {
      version: '0',
      bucket: { name: 'inbox' },
      object: {
        key,
        size,
        etag: 'b1946ac92492d2347c6235b4d2611184',
        'version-id': 'IYV3p45BT0ac8hjHg1houSdS1a.Mro8e',
        sequencer: '00617F08299329D189'
      },
      'request-id': 'N4N7GDK58NMKJ12R',
      requester: '123456789012',
      'source-ip-address': '192.0.2.1',
      reason: 'PutObject'
    }
  }
}

type Deel = Readonly<Record<string, unknown>>

/** An event of SES by EventBridge, with what `eventType` brings along. */
export function vanSes(eventType: string, verzending: string, deel: Deel, gemeente = 'voorbeeldgemeente') {
  return {
    version: '0',
    id: '12345678-1234-1234-1234-123456789012',
    'detail-type': `Email ${eventType}`,
    source: 'aws.ses',
    account: '123456789012',
    time: '2026-11-23T10:00:01Z',
    region: 'eu-central-1',
    resources: ['arn:aws:ses:eu-central-1:123456789012:configuration-set/besluitenstraat'],
    detail: {
      eventType,
      mail: {
        timestamp: '2026-11-23T10:00:00.123Z',
        source: 'kinderopvang@voorbeeldgemeente.example',
        sourceArn: 'arn:aws:ses:eu-central-1:123456789012:identity/voorbeeldgemeente.example',
        sendingAccountId: '123456789012',
        messageId: '0107018e1234abcd-1234',
        destination: ['houder@zonnestraal.example'],
        headersTruncated: false,
        headers: [{ name: 'X-Besluitenstraat-Verzending', value: verzending }],
        commonHeaders: { subject: 'Besluit over uw kinderopvang' },
        tags: {
          'ses:configuration-set': ['besluitenstraat'],
          'ses:caller-identity': ['stappen'],
          gemeente: [gemeente],
          verzending: [verzending]
        }
      },
      ...deel
    }
  }
}

export const AFGELEVERD: Deel = {
  delivery: {
    timestamp: '2026-11-23T23:30:00.456Z',
    processingTimeMillis: 2200,
    recipients: ['houder@zonnestraal.example'],
    smtpResponse: '250 2.0.0 OK',
    remoteMtaIp: '192.0.2.9',
    reportingMTA: 'b224-1.smtp-out.eu-central-1.amazonses.com'
  }
}

export function teruggekomen(bounceType: string, bounceSubType: string): Deel {
  return {
    bounce: {
      feedbackId: '0107018e',
      bounceType,
      bounceSubType,
      bouncedRecipients: [
        { emailAddress: 'houder@zonnestraal.example', action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' }
      ],
      timestamp: '2026-11-23T10:05:00.000Z',
      reportingMTA: 'dns; b224-1.smtp-out.eu-central-1.amazonses.com'
    }
  }
}

export const KLACHT: Deel = {
  complaint: {
    feedbackId: '0107018e',
    complainedRecipients: [{ emailAddress: 'houder@zonnestraal.example' }],
    timestamp: '2026-11-24T08:00:00.000Z'
  }
}

/** What a function said and what it laid aside. */
export function luisteraar() {
  const regels: Logregel[] = []
  const bijgelegd: { inhoud: string; fout: string; uitleg: string }[] = []
  const teruggebracht: string[] = []
  return {
    regels,
    bijgelegd,
    teruggebracht,
    log: (regel: Logregel) => void regels.push(regel),
    legBij: async (bericht: (typeof bijgelegd)[number]) => void bijgelegd.push(bericht),
    brengTerug: async (ontvangstbewijs: string) => void teruggebracht.push(ontvangstbewijs),
    meldingen: () => regels.map(({ melding }) => melding)
  }
}
