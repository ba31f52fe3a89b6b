import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readVarUint as readNumber, readVarString as readText } from 'lib0/decoding'
import { onTestFinished } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { LetterText } from '../../app/document/letter-text'
import { SCHEMA_NUMBER } from '../../app/document/nodes'
import { Message } from '../../app/document/protocol'
import { FRAGMENT } from '../../app/document/shared-text'
import type { Person } from '../../app/domain/actor.server'
import { newId } from '../../app/domain/ids.server'
import { firstUpdate } from '../../app/domain/letters/live/bounds.server'
import { seedLetter } from '../../app/domain/letters/live/journal.server'
import type { Database } from '../../prisma-free-db/open'
import type { Role } from '../../prisma-free-db/tables/coalitions'
import { type Collaboration, createCollaboration } from '../../server/collaboration'
import { Fanout } from '../../server/collaboration/fanout/fanout'
import type { Limits } from '../../server/collaboration/limits'
import { byCookie, ORIGIN } from './by-cookie'
import { instance, NOON, somebody } from './people'
import { locationOf } from './store'

/** A letter with a title and one empty paragraph to write in. */
export const TITLE = 'To the Minister'
const TEXT: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: TITLE }] },
    { type: 'paragraph', content: [{ type: 'text', text: 'We write' }] },
  ],
}

/** A letter in a coalition of its own. */
export async function aLetter(db: Database): Promise<{ letterId: string; coalitionId: string }> {
  const coalitionId = newId()
  await db
    .insertInto('coalitions')
    .values({
      id: coalitionId,
      slug: coalitionId,
      name: 'Open Streets',
      lead_organisation_id: null,
      is_sample: 0,
      created_at: NOON.toISOString(),
    })
    .execute()
  return { letterId: await aLetterIn(db, coalitionId), coalitionId }
}

/** One more letter in a coalition; returns its id. */
export async function aLetterIn(db: Database, coalitionId: string, text = TEXT): Promise<string> {
  const letterId = newId()
  const at = NOON.toISOString()
  await db
    .insertInto('letters')
    .values({
      id: letterId,
      coalition_id: coalitionId,
      slug: letterId,
      title: '',
      language: 'en',
      stage: 'drafting',
      ask: '',
      contact_email: null,
      created_by: null,
      created_at: at,
      written_at: at,
      opened_at: null,
      sign_by: null,
      closed_at: null,
      archived_at: null,
      deleted_at: null,
    })
    .execute()
  await seedLetter(db, instance(), letterId, firstUpdate(text))
  return letterId
}

/** A person with a role in the coalition, for an organisation of that name. */
export async function aMember(
  db: Database,
  coalitionId: string,
  role: Role,
  organisation?: string,
): Promise<Person> {
  const person = await somebody(db, `${newId()}@people.example`, { name: `The ${role}` })
  const organisationId = organisation
    ? await organisationNamed(db, coalitionId, organisation)
    : null
  await db
    .insertInto('members')
    .values({
      id: newId(),
      coalition_id: coalitionId,
      organisation_id: organisationId,
      account_id: person.account.id,
      role,
      created_at: NOON.toISOString(),
    })
    .execute()
  return person
}

async function organisationNamed(db: Database, coalitionId: string, name: string): Promise<string> {
  const known = await db
    .selectFrom('organisations')
    .select('id')
    .where('coalition_id', '=', coalitionId)
    .where('name', '=', name)
    .executeTakeFirst()
  if (known) return known.id
  const id = newId()
  await db
    .insertInto('organisations')
    .values({ id, coalition_id: coalitionId, name, website: null, created_at: NOON.toISOString() })
    .execute()
  return id
}

export interface Running {
  readonly collaboration: Collaboration
  readonly url: string
  stop(): Promise<void>
}

function fanoutOn(db: Database): Fanout | null {
  const location = locationOf(db)
  return location.engine === 'postgres' ? new Fanout(db, location.url) : null
}

/** A collaboration server on a port of 127.0.0.1, stopped when the test is over. */
export async function startCollaboration(
  db: Database,
  limits: Partial<Limits> = {},
  authenticate = (request: IncomingMessage) => byCookie(db, request),
  fanout: Fanout | null = fanoutOn(db),
): Promise<Running> {
  const collaboration = createCollaboration({
    db,
    origin: ORIGIN,
    authenticate,
    now: () => new Date(),
    limits,
    fanout,
  })
  const server: Server = createServer()
  server.on('upgrade', (request, socket, head) =>
    collaboration.handleUpgrade(request, socket, head),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // A server that listens on a port has an address with a port.
  const { port } = server.address() as AddressInfo
  let stopped: Promise<void> | null = null
  const stop = () => {
    stopped ??= (async () => {
      server.close()
      await collaboration.stop()
    })()
    return stopped
  }
  onTestFinished(stop)
  return { collaboration, url: `ws://127.0.0.1:${port}/collaboration`, stop }
}

/** What a page heard, besides the text. */
export interface Heard {
  saved: number
  readonly refused: string[]
  readonly trouble: number[]
  readonly roles: string[]
  /** How often it was told that comments have changed. */
  threads: number
}

export interface Page {
  readonly doc: Y.Doc
  readonly provider: WebsocketProvider
  readonly heard: Heard
  /** How many frames with text in them it sent on this connection. */
  sent(): number
  /** The code with which the server closed it for good. */
  closed(): Promise<number>
  synced(): Promise<void>
  type(text: string): void
  text(): string
}

export interface PageOptions {
  readonly schema?: string | null
  readonly origin?: string | null
  /** The `Cookie` header, where the server knows people by their session. */
  readonly cookie?: string
  readonly doc?: Y.Doc
  readonly params?: Record<string, string>
}

/** A page as the browser has it: the real y-websocket provider over a real socket. */
export function openPage(
  url: string,
  letterId: string,
  person: Person | null,
  options: PageOptions = {},
): Page {
  const { schema = String(SCHEMA_NUMBER), origin = ORIGIN, doc = new Y.Doc() } = options
  const headers = {
    ...(person ? { Cookie: options.cookie ?? `account=${person.account.id}` } : {}),
    ...(origin ? { Origin: origin } : {}),
  }
  let sent = 0
  class SocketOfAPage extends WebSocket {
    constructor(address: string | URL) {
      super(address, { headers })
      sent = 0
    }
    override send(data: Uint8Array): void {
      if (data[0] === Message.sync && data[1] !== 0) sent += 1
      super.send(data)
    }
  }
  const heard: Heard = { saved: 0, refused: [], trouble: [], roles: [], threads: 0 }
  const provider = new WebsocketProvider(url, letterId, doc, {
    // The browser's class and that of `ws` differ in what the provider does not use.
    WebSocketPolyfill: SocketOfAPage as unknown as typeof globalThis.WebSocket,
    params: { ...options.params, ...(schema === null ? {} : { schema }) },
    disableBc: true,
    maxBackoffTime: 200,
  })
  provider.on('connection-close', () => {
    heard.saved = 0
  })
  provider.messageHandlers[Message.saved] = (_, decoder) => {
    heard.saved = readNumber(decoder)
  }
  provider.messageHandlers[Message.trouble] = (_, decoder) => {
    heard.trouble.push(readNumber(decoder))
  }
  provider.messageHandlers[Message.refused] = (_, decoder) => {
    heard.refused.push(readText(decoder))
  }
  provider.messageHandlers[Message.role] = (_, decoder) => {
    heard.roles.push(readText(decoder))
  }
  provider.messageHandlers[Message.threads] = () => {
    heard.threads += 1
  }
  const closing = new Promise<number>((resolve) => {
    provider.on('closed', ({ code }) => resolve(code))
  })
  onTestFinished(() => {
    provider.destroy()
    provider.awareness.destroy()
  })
  return {
    doc,
    provider,
    heard,
    sent: () => sent,
    closed: () => closing,
    synced: () => until(() => provider.synced),
    type: (text) => typeIn(doc, text),
    text: () => doc.getXmlFragment(FRAGMENT).toString(),
  }
}

/** Writes at the end of the letter's last paragraph, whatever others put below it. */
export function typeIn(doc: Y.Doc, text: string): void {
  const inside = doc
    .getXmlFragment(FRAGMENT)
    .toArray()
    .flatMap((block) => (block instanceof Y.XmlElement ? [block.get(0)] : []))
    .findLast((child) => child instanceof Y.XmlText)
  if (!inside) throw new Error('the letter has no paragraph to write in')
  inside.insert(inside.length, text)
}

/** Resolves once `is` holds; rejects after five seconds (or `patience` milliseconds). */
export async function until(is: () => boolean | Promise<boolean>, patience = 5000): Promise<void> {
  const end = Date.now() + patience
  while (!(await is())) {
    if (Date.now() > end) throw new Error(`waited in vain for: ${is}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** The file of a store. */
export async function fileOf(db: Database): Promise<string> {
  const location = locationOf(db)
  if (location.engine !== 'sqlite') throw new Error('this store is no file')
  return location.file
}

export { openAgain } from './store'
