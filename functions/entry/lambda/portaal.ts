/** HTTP API → here: the staff portal, the same app as on one machine. What somebody does there, the stream of the table carries on. */
import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { haalGeheimen } from '../../adapters/aws/geheimen.ts'
import { oorsprongVanDocumenten, tijdelijkeAdressen } from '../../adapters/aws/s3-tijdelijk-adres.ts'
import { ConfigFout } from '../../config-fout.ts'
import { gekozenPortaal } from '../../config-portaal.ts'
import { portaal } from '../../portal/app.ts'
import { eenmaligKlaar, ingang } from './ingang.ts'

/** Lambda takes and gives 6 MB (6,291,556 bytes), and a file in it is base64: a third more. */
const VRACHT = 4 * 1024 * 1024

const app = eenmaligKlaar(async () => {
  const { config, ports, log } = ingang()
  if (config.portaal === null) throw new ConfigFout('Het portaal heeft een adres en een aanmelddienst nodig; de stack in infra/ zet die.')
  const { adres, uitgever, client, claim, geheimNaam } = config.portaal
  const { oidc, sessie } = await haalGeheimen(config, geheimNaam)
  const instellingen = gekozenPortaal({
    ADRES: adres,
    SESSIE_GEHEIM: sessie,
    OIDC_UITGEVER: uitgever,
    OIDC_CLIENT: client,
    OIDC_GEHEIM: oidc,
    OIDC_CLAIM: claim
  })
  return handle(
    portaal({
      ports,
      instellingen,
      werk: () => Promise.resolve(),
      werkUpload: () => Promise.resolve(),
      vracht: { heen: VRACHT, terug: VRACHT, oorsprong: oorsprongVanDocumenten(config), tijdelijkAdres: tijdelijkeAdressen(config) },
      meld: (storing) => log({ melding: 'portaal-fout', ...storing })
    })
  )
})

export const handler = async (gebeurtenis: LambdaEvent, aanroep?: LambdaContext) => (await app())(gebeurtenis, aanroep)
