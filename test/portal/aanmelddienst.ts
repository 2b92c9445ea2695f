/** A real OpenID Connect provider on this machine, that lets in whoever the test names. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import Provider from 'oidc-provider'

export interface Aanmelddienst {
  readonly uitgever: string
  /** Who logs in next, and what the provider says of that person. */
  wie: { readonly sub: string; readonly claims: Readonly<Record<string, unknown>> }
  sluit(): Promise<void>
}

export async function startAanmelddienst(client: {
  readonly id: string
  readonly geheim: string
  readonly terug: string
}): Promise<Aanmelddienst> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const adres = server.address()
  if (adres === null || typeof adres === 'string') throw new Error('de aanmelddienst luistert niet')
  const uitgever = `http://127.0.0.1:${adres.port}`
  const dienst: Aanmelddienst = {
    uitgever,
    wie: { sub: 'niemand', claims: {} },
    sluit: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    }
  }
  const provider = new Provider(uitgever, {
    clients: [{ client_id: client.id, client_secret: client.geheim, redirect_uris: [client.terug] }],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['preferred_username'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: ['test'] },
    interactions: { url: (_ctx, { uid }) => `/interactie/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, ...dienst.wie.claims }) }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: client.id, accountId: ctx.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid email profile')
      await grant.save()
      return grant
    }
  })
  const app = provider.callback()
  server.on('request', (vraag, antwoord) => {
    if (vraag.url?.startsWith('/interactie/') === true)
      provider
        .interactionFinished(vraag, antwoord, { login: { accountId: dienst.wie.sub } })
        .catch((fout: unknown) => antwoord.destroy(fout instanceof Error ? fout : undefined))
    else app(vraag, antwoord)
  })
  return dienst
}

/** Follows the redirects of the provider as a browser does, until it sends somebody back to `terug`; the address it came to. */
export async function volg(begin: string, terug: string): Promise<string> {
  const koekjes = new Map<string, string>()
  let adres = begin
  for (let stap = 0; stap < 10; stap++) {
    if (adres.startsWith(terug)) return adres
    const cookie = [...koekjes].map(([naam, waarde]) => `${naam}=${waarde}`).join('; ')
    const antwoord = await fetch(adres, { redirect: 'manual', headers: { cookie } })
    for (const regel of antwoord.headers.getSetCookie()) {
      const [, naam = '', waarde = ''] = /^([^=]+)=([^;]*)/.exec(regel) ?? []
      koekjes.set(naam, waarde)
    }
    const verder = antwoord.headers.get('location')
    if (verder === null) throw new Error(`de aanmelddienst antwoordt ${antwoord.status}: ${await antwoord.text()}`)
    adres = new URL(verder, adres).href
  }
  throw new Error('de aanmelddienst blijft doorsturen')
}
