import { EventEmitter, once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { freePort } from './port'

/** A real SMTP server on this machine that keeps what it is given. */
export interface Mailbox {
  readonly url: string
  readonly messages: readonly ParsedMail[]
  /** The first message to an address that `wanted` accepts, now or within ten seconds. */
  next(email: string, wanted?: (message: ParsedMail) => boolean): Promise<ParsedMail>
  close(): Promise<void>
}

export async function startSmtp(): Promise<Mailbox> {
  const messages: ParsedMail[] = []
  const arrivals = new EventEmitter()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      simpleParser(stream).then((message) => {
        messages.push(message)
        arrivals.emit('message')
        done()
      }, done)
    },
  })
  const port = await freePort()
  server.listen(port, '127.0.0.1')
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    async next(email, wanted = () => true) {
      const signal = AbortSignal.timeout(10_000)
      for (;;) {
        const found = messages.find(
          (message) => addressesOf(message).includes(email) && wanted(message),
        )
        if (found) return found
        await once(arrivals, 'message', { signal }).catch(() => {
          throw new Error(
            `no message to ${email}; there are ${messages.length} to others or of other kinds`,
          )
        })
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function addressesOf({ to }: ParsedMail): string[] {
  return [to ?? []].flat().flatMap((list) => list.value.map(({ address }) => address ?? ''))
}
