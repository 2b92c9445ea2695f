/**
 * From a fault of SES to what it means for the ledger. What matters for the law is whether SES may have taken the message: an answer
 * that refuses is certain, a connection that never came is certain, anything else is not.
 */
import { SESServiceException } from '@aws-sdk/client-ses'
import { DefinitieveMailfout, OnzekereMailfout, TijdelijkeMailfout } from '../../ports.ts'

/** About who we are or how we are set up, and not about the addressee. */
const OVER_ONS = [
  'MailFromDomainNotVerifiedException',
  'ConfigurationSetDoesNotExistException',
  'ConfigurationSetSendingPausedException',
  'AccountSendingPausedException',
  'AccessDenied',
  'AccessDeniedException',
  'InvalidClientTokenId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'ExpiredTokenException',
  'MissingAuthenticationToken',
  'OptInRequired',
  'RequestExpired',
  'UnrecognizedClientException'
]
const TE_DRUK = ['Throttling', 'ThrottlingException', 'TooManyRequestsException', 'LimitExceededException', 'ServiceUnavailable']
const WEIGERT_ONS = /not verified|sending (is )?paused|not authorized|sandbox/i

/** Before anything had left: no name, no road, no door, no papers. */
const NIET_VERBONDEN = ['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH']

export function alsMailfout(fout: unknown): Error {
  if (fout instanceof SESServiceException) return antwoordfout(fout)
  if (!(fout instanceof Error)) return new OnzekereMailfout('Het versturen brak af om een onbekende reden.')
  if (fout.name === 'CredentialsProviderError' || nietVerbonden(fout)) {
    return new TijdelijkeMailfout(`Amazon SES was niet bereikbaar; er is niets aangenomen: ${fout.message}`, { cause: fout })
  }
  return new OnzekereMailfout(`De verbinding met Amazon SES brak af; of het bericht is aangenomen, is niet bekend: ${fout.message}`, {
    cause: fout
  })
}

function antwoordfout(fout: SESServiceException): Error {
  const { name, message } = fout
  const status = fout.$metadata.httpStatusCode ?? 500
  const woorden = `${name}: ${message}`
  if (TE_DRUK.includes(name) || status === 429 || status === 503)
    return new TijdelijkeMailfout(`Amazon SES nam het bericht nu niet aan: ${woorden}`, { cause: fout })
  if (OVER_ONS.includes(name) || status === 401 || status === 403 || WEIGERT_ONS.test(message))
    return new TijdelijkeMailfout(
      `Amazon SES nam het bericht niet aan: ${woorden}. Controleer het afzenderadres, de configuratieset en de rechten in de instellingen.`,
      { cause: fout }
    )
  if (status >= 400 && status < 500)
    return new DefinitieveMailfout(`Amazon SES weigert dit bericht of dit adres: ${woorden}`, { cause: fout })
  return new OnzekereMailfout(`Amazon SES gaf een storing; of het bericht is aangenomen, is niet bekend: ${woorden}`, { cause: fout })
}

function nietVerbonden(fout: Error): boolean {
  if (fout.name === 'TimeoutError') return /did not establish a connection/.test(fout.message)
  if (!('code' in fout) || typeof fout.code !== 'string') return false
  const bijVerbinden = 'syscall' in fout && fout.syscall === 'connect'
  return NIET_VERBONDEN.includes(fout.code) || bijVerbinden || /^(ERR_TLS|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO)/.test(fout.code)
}
