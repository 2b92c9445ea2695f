import { createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A line to answer, or what to do instead; `half` sends these characters without a line end and closes. */
export type Antwoord = string | 'dicht' | 'reset' | 'zwijg' | { readonly half: string }

const GEWOON: Readonly<Record<string, Antwoord>> = {
  groet: '220 proef',
  EHLO: '250 proef',
  HELO: '250 proef',
  MAIL: '250 goed',
  RCPT: '250 goed',
  DATA: '354 ga uw gang',
  EINDE: '250 aangenomen',
  QUIT: '221 dag'
}

/**
 * A mail server of bare lines that misbehaves at one point, which no well-kept server can be made to do. `EINDE` is the end of the
 * message, `HALVERWEGE` the moment 64 kB of it have come. Gives its port on loopback.
 */
export async function ruweMailserver(gedrag: Partial<Record<string, Antwoord>>): Promise<number> {
  const open = new Set<Socket>()
  const server = createServer((socket) => {
    open.add(socket)
    socket.on('error', () => undefined)
    spreek(socket, { ...GEWOON, ...gedrag })
  })
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar))
  onTestFinished(async () => {
    for (const socket of open) socket.destroy()
    await new Promise((klaar) => server.close(klaar))
  })
  const adres = server.address()
  return typeof adres === 'object' && adres !== null ? adres.port : 0
}

function spreek(socket: Socket, gedrag: Partial<Record<string, Antwoord>>): void {
  let rest = ''
  let inBericht = false
  socket.setEncoding('latin1')
  antwoord(socket, gedrag.groet)
  socket.on('data', (stuk: string) => {
    rest += stuk
    if (!inBericht) return leesOpdrachten()
    if (rest.length > 65_536 && gedrag.HALVERWEGE !== undefined) return antwoord(socket, gedrag.HALVERWEGE)
    if (!rest.endsWith('\r\n.\r\n')) return
    inBericht = false
    rest = ''
    antwoord(socket, gedrag.EINDE)
  })
  function leesOpdrachten(): void {
    for (let einde = rest.indexOf('\r\n'); einde >= 0; einde = rest.indexOf('\r\n')) {
      const opdracht = rest.slice(0, einde).split(' ')[0]?.toUpperCase() ?? ''
      rest = rest.slice(einde + 2)
      inBericht = opdracht === 'DATA' && gedrag.DATA === GEWOON.DATA
      antwoord(socket, gedrag[opdracht] ?? '502 onbekend')
    }
  }
}

function antwoord(socket: Socket, wat: Antwoord | undefined): void {
  if (wat === 'zwijg' || wat === undefined) return
  if (wat === 'dicht') socket.end()
  else if (wat === 'reset') socket.resetAndDestroy()
  else if (typeof wat === 'object') socket.end(wat.half)
  else socket.write(`${wat}\r\n`)
}
