/** The staff portal behind an HTTP API. Who somebody is, the app asks the login service; the door itself lets everybody knock. */
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  DomainName,
  HttpApi,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
  SecurityPolicy
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import { ComparisonOperator, type Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs'
import { StringParameter } from 'aws-cdk-lib/aws-ssm'
import { Construct } from 'constructs'
import type { Omgeving } from '../config.ts'
import { HouseAlarm, type Wachtpost } from '../constructs/house-alarm.ts'
import { legUit } from '../constructs/uitleg.ts'
import type { Functiefabriek } from './fabriek.ts'
import type { Opslag } from './opslag.ts'

const GEVOLG = 'Medewerkers kunnen het portaal niet gebruiken; er wordt niets goedgekeurd.'
const ZELF = 'Het portaal vraagt zelf, op elke route, bij de aanmelddienst wie iemand is (OpenID Connect).'

export interface Portaalvraag {
  readonly begin: string
  readonly omgeving: Omgeving
  readonly fabriek: Functiefabriek
  readonly opslag: Opslag
  readonly wacht: Wachtpost
  readonly logdagen: RetentionDays
}

export class Portaal extends Construct {
  readonly adres: string
  readonly api: HttpApi
  /** Answers of 500 and above. */
  readonly storingen: Metric

  constructor(scope: Construct, id: string, vraag: Portaalvraag) {
    super(scope, id)
    const { begin, omgeving, fabriek } = vraag
    this.api = new HttpApi(this, 'Api', {
      apiName: begin,
      description: 'Portaal van Besluitenstraat',
      createDefaultStage: false,
      disableExecuteApiEndpoint: omgeving.domein !== null
    })
    this.storingen = this.api.metricServerError({ period: Duration.minutes(5), statistic: 'Sum' })
    this.adres = omgeving.domein === null ? this.api.apiEndpoint : `https://${omgeving.domein.naam}`
    const functie = fabriek.maak(this, 'portaal', {
      geheugen: 1024,
      seconden: 29,
      gevolg: GEVOLG,
      anker: 'portaal-fout',
      instellingen: this.#instellingen(omgeving)
    })
    fabriek.geefZaken(functie, {
      leest: ['archief'],
      schrijft: ['agenda', 'bewijs', 'inhoud', 'toestemming', 'uploads', 'zaken'],
      zoekt: true
    })
    // Secrets Manager ends every ARN with six characters of its own.
    const geheim = Stack.of(this).formatArn({ service: 'secretsmanager', resource: `secret:${omgeving.oidc.geheimNaam}-??????` })
    functie.mag({ acties: ['secretsmanager:GetSecretValue'], op: [geheim] })
    const route = new HttpRoute(this, 'Alles', {
      httpApi: this.api,
      routeKey: HttpRouteKey.DEFAULT,
      integration: new HttpLambdaIntegration('Portaal', functie.functie)
    })
    legUit(route, 'AwsSolutions-APIG4', ZELF)
    this.#stage(vraag)
    this.#alarm(vraag.wacht)
  }

  #instellingen({ oidc }: Omgeving): Record<string, string> {
    return {
      BESLUITENSTRAAT_ADRES: this.adres,
      BESLUITENSTRAAT_OIDC_UITGEVER: StringParameter.valueForStringParameter(this, oidc.uitgeverParameter),
      BESLUITENSTRAAT_OIDC_CLIENT: StringParameter.valueForStringParameter(this, oidc.clientParameter),
      BESLUITENSTRAAT_OIDC_CLAIM: oidc.claim,
      BESLUITENSTRAAT_GEHEIM_NAAM: oidc.geheimNaam
    }
  }

  /** The access log names no address of a visitor and no path, for a path holds the id of a zaak of one gemeente. */
  #stage({ begin, omgeving, opslag, logdagen }: Portaalvraag): void {
    const log = new LogGroup(this, 'Toegangslog', {
      logGroupName: `/aws/apigateway/${begin}`,
      retention: logdagen,
      encryptionKey: opslag.sleutel,
      removalPolicy: RemovalPolicy.DESTROY
    })
    const velden = {
      requestId: '$context.requestId',
      tijd: '$context.requestTime',
      methode: '$context.httpMethod',
      status: '$context.status',
      duur: '$context.responseLatency'
    }
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(JSON.stringify(velden)) },
      ...(omgeving.domein === null ? {} : { domainMapping: { domainName: this.#domein(omgeving.domein) } })
    })
  }

  #domein({ naam, certificaatParameter }: NonNullable<Omgeving['domein']>): DomainName {
    const arn = StringParameter.valueForStringParameter(this, certificaatParameter)
    return new DomainName(this, 'Domein', {
      domainName: naam,
      certificate: Certificate.fromCertificateArn(this, 'Certificaat', arn),
      securityPolicy: SecurityPolicy.TLS_1_2
    })
  }

  #alarm(wacht: Wachtpost): void {
    new HouseAlarm(this, 'Storing', {
      metric: this.storingen,
      vanaf: 5,
      vergelijking: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      perioden: 1,
      zonderCijfers: 'goed',
      gevolg: GEVOLG,
      anker: 'portaal-fout',
      wacht
    })
  }
}
