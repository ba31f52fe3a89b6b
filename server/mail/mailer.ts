import type { Transporter } from 'nodemailer'
import type { Instance } from '../../app/domain/actor.server'
import {
  holdMessage,
  messageFailed,
  messageSent,
  messagesToSend,
} from '../../app/domain/messages/delivery.server'
import type { Database } from '../../prisma-free-db/open'
import { senderOf } from './sender'
import { subjectOf } from './subject'

const EVERY = 60_000

export interface Mailer {
  /** Something happened in the store: a message may wait. */
  hear(event: { readonly kind: string }): void
  /** Ends after the message that is on its way. */
  stop(): Promise<void>
}

/**
 * Sends the outbox over SMTP: when a message is queued, and every minute for what has to be tried
 * again. Without SMTP they stay for the mailbox page.
 */
export function startMailer(parts: {
  db: Database
  smtpUrl: string | null
  baseUrl: string
  now: () => Date
}): Mailer {
  const { db, now } = parts
  const actor = (): Instance => ({ kind: 'instance', now: now() })
  const post = parts.smtpUrl === null ? null : postOver(parts.smtpUrl, parts.baseUrl)
  let stopped = false
  let again = false
  let round: Promise<void> | null = null

  async function send(id: string): Promise<void> {
    const message = await holdMessage(db, actor(), id)
    if (!message || !post) return
    try {
      await post.send(message)
    } catch (error) {
      await messageFailed(db, actor(), message, failureOf(error))
      return
    }
    await messageSent(db, actor(), id)
  }

  async function empty(): Promise<void> {
    if (!post) return
    for (const id of await messagesToSend(db, actor())) {
      if (stopped) return
      await send(id)
    }
  }

  function kick(): void {
    if (stopped) return
    if (round) {
      again = true
      return
    }
    again = false
    round = empty()
      // The store is away for a moment, as while it is being restarted: the next minute tries again.
      .catch((error: unknown) => console.error('the outbox could not be read:', error))
      .finally(() => {
        round = null
        if (again) kick()
      })
  }

  const timer = setInterval(kick, EVERY)
  kick()
  return {
    hear(event) {
      if (event.kind === 'mail-queued') kick()
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await round
      await post?.close()
    },
  }
}

function postOver(smtpUrl: string, baseUrl: string) {
  const { url, from, host } = senderOf(smtpUrl, baseUrl)
  let transport: Promise<Transporter> | null = null
  // Loaded with the first message: where there is no SMTP there never is one.
  const connect = async () => {
    const { default: nodemailer } = await import('nodemailer')
    return nodemailer.createTransport({
      url,
      pool: true,
      maxConnections: 1,
      connectionTimeout: 20_000,
      socketTimeout: 60_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    })
  }
  return {
    async send(message: {
      id: string
      to_email: string
      subject: string
      text: string
      html: string
      stop_link: string | null
    }) {
      transport ??= connect()
      const { headers, ...subject } = { headers: {}, ...subjectOf(message.subject) }
      await (await transport).sendMail({
        from,
        // As an object: nothing in an address is read as a list of addresses.
        to: { name: '', address: message.to_email },
        ...subject,
        text: message.text,
        html: message.html,
        // Where a process died between sending and noting it, the second copy can be told as one.
        messageId: `<${message.id}@${host}>`,
        // RFC 3834: nobody's holiday notice answers this.
        headers: {
          'Auto-Submitted': 'auto-generated',
          ...endedBy(message.stop_link),
          ...headers,
        },
      })
    },
    async close() {
      const open = await transport
      open?.close()
    },
  }
}

/** RFC 8058: a mail program ends messages of this kind with one click, by a `POST` to the link. */
const endedBy = (link: string | null): Record<string, string> =>
  link === null
    ? {}
    : { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }

/** A refusal of the address itself is final (RFC 5321: 5yz); everything else may pass. */
function failureOf(error: unknown): { error: string; final: boolean } {
  if (!(error instanceof Error)) return { error: String(error), final: false }
  const code = 'responseCode' in error ? Number(error.responseCode) : 0
  const aboutAddress = 'code' in error && error.code === 'EENVELOPE'
  return { error: error.message, final: aboutAddress && code >= 500 }
}
