import { randomInt, timingSafeEqual } from 'node:crypto'
import { atomically } from '../../../prisma-free-db/atomically'
import type { Database } from '../../../prisma-free-db/open'
import {
  codesAskedSince,
  deleteCodesBefore,
  findAccountByEmail,
  findOpenCode,
  insertCode,
  markCodeUsed,
  takeTry,
} from '../../../prisma-free-db/queries/accounts'
import { type Account, type Actor, instantOf } from '../actor.server'
import { Invalid, NotFound } from '../errors.server'
import { emailAddress } from '../fields.server'
import { hashOf, newId, newToken } from '../ids.server'
import { compose } from '../messages/compose.server'
import { type Message, queueMessage } from '../messages/outbox.server'
import { SignInMessage, UnknownAddressMessage } from '../messages/sign-in'
import { endTokens, grantToken, readToken, spendToken } from '../tokens.server'
import { type CookieManner, startSession } from './sessions.server'
import { accountFor, maySignUp } from './sign-up.server'

const MINUTES = 10
const TRIES = 5
const ASKED_AT_MOST = 5

/** Somebody who is now signed in, with the `Set-Cookie` value that says so. */
export interface SignedIn {
  readonly account: Account
  readonly cookie: string
}

/**
 * Sends a six-digit code and a link to an address, in one message; codes asked for before stop
 * working. `attemptId` is what the code belongs to, and is the same kind of answer whether the
 * address is known here or not: an unknown one gets a message that says so, and only its owner
 * learns it. `sent` is false where five were asked for in the last ten minutes: then `attemptId` is
 * the newest of them.
 *
 * `next` is the path to go to after, carried by the link. Throws `Invalid` on `email`.
 */
export async function askToSignIn(
  db: Database,
  actor: Actor,
  input: { email: string; next?: string | undefined },
  { baseUrl }: { baseUrl: string },
): Promise<{ attemptId: string; sent: boolean }> {
  const email = emailAddress(input.email)
  const attemptId = newId()
  const token = newToken()
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const account = await findAccountByEmail(db, email)
  const known = account !== undefined || (await maySignUp(db, actor, email))
  const message = known
    ? await signInMessage(email, code, linkTo(baseUrl, token, input.next))
    : await unknownMessage(email, new URL(baseUrl).host)

  return atomically(db, async (tx) => {
    const asked = await codesAskedSince(tx, email, minutesBefore(actor, MINUTES))
    const newest = asked[0]
    if (newest && asked.length >= ASKED_AT_MOST) return { attemptId: newest.id, sent: false }
    for (const older of asked) await endAttempt(tx, actor, older.id)
    const expiresAt = new Date(actor.now.getTime() + MINUTES * 60_000)
    await insertCode(tx, {
      id: attemptId,
      email,
      // No code has this hash: an unknown address has an attempt like any other, that never succeeds.
      code_hash: known ? codeHash(attemptId, code) : hashOf(newToken()),
      tries_left: TRIES,
      expires_at: expiresAt.toISOString(),
      used_at: null,
      created_at: instantOf(actor),
    })
    if (known) {
      await grantToken(tx, actor, { purpose: 'sign-in', subjectId: attemptId, expiresAt, token })
    }
    await queueMessage(tx, actor, message, { isSample: account?.is_sample === 1 })
    return { attemptId, sent: true }
  })
}

/** The address that an attempt's code went to, while the code works; null after. */
export async function readAttempt(
  db: Database,
  actor: Actor,
  attemptId: string,
): Promise<{ email: string } | null> {
  const row = await findOpenCode(db, attemptId, instantOf(actor))
  return row ? { email: row.email } : null
}

/**
 * Signs in with the code that was sent; spaces in it do not matter. Throws `Invalid` on `code`
 * where it is wrong, says how many tries are left, and after the fifth that a new one is needed.
 */
export async function signInWithCode(
  db: Database,
  actor: Actor,
  input: { attemptId: string; code: string },
  manner: CookieManner,
): Promise<SignedIn> {
  // Outside of any transaction: a refusal must not give the try back.
  const row = await takeTry(db, input.attemptId, instantOf(actor))
  if (!row) throw new Invalid('This code has stopped working. Ask for a new one.', 'code')
  const given = codeHash(row.id, input.code.replace(/[\s-]/gu, ''))
  if (!timingSafeEqual(Buffer.from(given, 'hex'), Buffer.from(row.code_hash, 'hex'))) {
    throw new Invalid(wrongCode(row.tries_left), 'code')
  }
  return finish(db, actor, row, manner)
}

/** Whose address a sign-in link is for, or null where it does not work. Looking changes nothing. */
export async function readSignInLink(
  db: Database,
  actor: Actor,
  token: string,
): Promise<{ email: string } | null> {
  const found = await readToken(db, actor, 'sign-in', token)
  if (!found || found.usedAt) return null
  return readAttempt(db, actor, found.subjectId)
}

/** Signs in with the link that was sent, once. Throws `NotFound` where it does not work any more. */
export async function signInWithLink(
  db: Database,
  actor: Actor,
  token: string,
  manner: CookieManner,
): Promise<SignedIn> {
  const found = await readToken(db, actor, 'sign-in', token)
  const row = found && (await findOpenCode(db, found.subjectId, instantOf(actor)))
  if (!row) throw new NotFound(OLD_LINK)
  if (!(await spendToken(db, actor, token))) throw new NotFound(OLD_LINK)
  return finish(db, actor, row, manner)
}

/** A link that signs somebody in, for the command line: it makes the account where there is none. */
export async function signInLinkFor(
  db: Database,
  actor: Actor,
  input: { email: string },
  { baseUrl }: { baseUrl: string },
): Promise<string> {
  if (actor.kind !== 'instance') throw new NotFound()
  const email = emailAddress(input.email)
  return atomically(db, async (tx) => {
    await accountFor(tx, actor, email)
    const id = newId()
    const expiresAt = new Date(actor.now.getTime() + MINUTES * 60_000)
    await insertCode(tx, {
      id,
      email,
      code_hash: hashOf(newToken()),
      tries_left: 0,
      expires_at: expiresAt.toISOString(),
      used_at: null,
      created_at: instantOf(actor),
    })
    const token = await grantToken(tx, actor, { purpose: 'sign-in', subjectId: id, expiresAt })
    return linkTo(baseUrl, token, undefined)
  })
}

/** Deletes codes, and the addresses they went to, a day after they were asked for. For the daily job. */
export function forgetOldCodes(db: Database, actor: Actor): Promise<void> {
  return deleteCodesBefore(db, minutesBefore(actor, 24 * 60))
}

function finish(
  db: Database,
  actor: Actor,
  row: { id: string; email: string },
  manner: CookieManner,
): Promise<SignedIn> {
  return atomically(db, async (tx) => {
    if (!(await markCodeUsed(tx, row.id, instantOf(actor)))) {
      throw new Invalid('This code has been used. Ask for a new one.', 'code')
    }
    await endTokens(tx, 'sign-in', row.id)
    const account = await accountFor(tx, actor, row.email)
    const { cookie } = await startSession(tx, actor, account.id, manner)
    return { account, cookie }
  })
}

async function endAttempt(tx: Database, actor: Actor, id: string): Promise<void> {
  await markCodeUsed(tx, id, instantOf(actor))
  await endTokens(tx, 'sign-in', id)
}

const OLD_LINK = 'This link has been used, or is older than ten minutes. Ask for a new one.'

const codeHash = (id: string, code: string): string => hashOf(`${id}:${code}`)

const minutesBefore = (actor: Actor, minutes: number): string =>
  new Date(actor.now.getTime() - minutes * 60_000).toISOString()

function linkTo(baseUrl: string, token: string, next: string | undefined): string {
  const link = new URL(`/sign-in/${token}`, baseUrl)
  if (next) link.searchParams.set('next', next)
  return link.href
}

function wrongCode(triesLeft: number): string {
  if (triesLeft === 0) return 'That was the fifth wrong code. Ask for a new one.'
  return `That is not the code. You have ${triesLeft} ${triesLeft === 1 ? 'try' : 'tries'} left.`
}

function signInMessage(to: string, code: string, link: string): Promise<Message> {
  const subject = `${code.slice(0, 3)} ${code.slice(3)} is your code to sign in`
  return compose(SignInMessage, { code, link }, { to, subject })
}

function unknownMessage(to: string, host: string): Promise<Message> {
  const subject = `This address is not known at ${host}`
  return compose(UnknownAddressMessage, { host }, { to, subject })
}
