import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { StoreLocation } from '../prisma-free-db/open'
import { USUAL_FLOOD } from './screen/limits'

/** What the operator has set, checked. */
export interface Env {
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  readonly store: StoreLocation
  /** Where people reach this instance, without a slash at its end. */
  readonly baseUrl: string
  /** Null: messages go to the mailbox page. */
  readonly smtpUrl: string | null
  readonly secret: string
  /** How many proxies stand before this process; 0: none, and nobody's word on addresses is taken. */
  readonly trustProxy: number
  /** From how many forms a minute about one letter it is a flood. */
  readonly floodFrom: number
}

/** A variable of the environment is wrong; the message is the one line that says which, and what to write. */
export class BadEnvironment extends Error {
  override name = 'BadEnvironment'
}

type Variables = Readonly<Record<string, string | undefined>>

const SHORTEST_SECRET = 32

/**
 * Reads the variables that the README lists. An empty one counts as absent.
 *
 * With SQLite, `DATA_DIR` is made if it is not there, and so is the secret in it, so that a first
 * start needs nothing.
 *
 * @throws BadEnvironment with one clear line for the first value that is wrong
 */
export function readEnv(variables: Variables): Env {
  const read = (name: string): string | undefined => variables[name]?.trim() || undefined

  const port = readPort(read('PORT'))
  const dataDir = resolve(read('DATA_DIR') ?? 'data')
  const store = readStore(read('DATABASE_URL'), dataDir)
  return {
    port,
    // Only this machine, until somebody decides otherwise: before set-up the first visitor with the
    // link becomes the operator, and there is no https here. The Dockerfile sets 0.0.0.0.
    host: read('HOST') ?? '127.0.0.1',
    dataDir,
    store,
    baseUrl: readBaseUrl(read('BASE_URL') ?? `http://localhost:${port}`),
    smtpUrl: readSmtpUrl(read('SMTP_URL')),
    trustProxy: readTrustProxy(read('TRUST_PROXY')),
    floodFrom: readFloodFrom(read('FLOOD_FROM')),
    // Last, because it may write: a wrong value elsewhere leaves nothing behind.
    secret: readSecret(read('SECRET'), store, dataDir),
  }
}

function readPort(value = '3000'): number {
  const port = Number(value)
  if (!/^\d+$/.test(value) || port < 1 || port > 65535) {
    throw new BadEnvironment(`PORT must be a number from 1 to 65535, and is "${value}".`)
  }
  return port
}

function readStore(value: string | undefined, dataDir: string): StoreLocation {
  if (value === undefined) return { engine: 'sqlite', file: join(dataDir, 'undersigned.db') }
  const url = parseUrl(value)
  // The value is not repeated: it holds a password.
  if (!url || !['postgres:', 'postgresql:'].includes(url.protocol)) {
    throw new BadEnvironment(
      'DATABASE_URL must start with postgres:// (leave it out to keep everything in one SQLite file under DATA_DIR).',
    )
  }
  return { engine: 'postgres', url: value }
}

function readBaseUrl(value: string): string {
  const url = parseUrl(value)
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new BadEnvironment(
      `BASE_URL must be an address such as https://letters.example, and is "${value}".`,
    )
  }
  if (url.pathname !== '/' || url.search || url.hash || url.username || url.password) {
    throw new BadEnvironment(
      `BASE_URL must be a scheme and a host only, such as ${url.protocol}//${url.host}, and is "${value}".`,
    )
  }
  return url.origin
}

function readSmtpUrl(value: string | undefined): string | null {
  if (value === undefined) return null
  const url = parseUrl(value)
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || !url.hostname) {
    throw new BadEnvironment(
      'SMTP_URL must be an address such as smtps://user:password@mail.example (leave it out to read messages on the mailbox page).',
    )
  }
  return value
}

function readFloodFrom(value = String(USUAL_FLOOD)): number {
  const aMinute = Number(value)
  if (!/^\d+$/.test(value) || aMinute < 1) {
    throw new BadEnvironment(
      `FLOOD_FROM must be a number of forms a minute, such as ${USUAL_FLOOD}, and is "${value}".`,
    )
  }
  return aMinute
}

function readTrustProxy(value = 'off'): number {
  if (value === 'off') return 0
  if (!/^\d$/.test(value)) {
    throw new BadEnvironment(
      `TRUST_PROXY must be "off" or the number of proxies before this process, and is "${value}".`,
    )
  }
  return Number(value)
}

function readSecret(value: string | undefined, store: StoreLocation, dataDir: string): string {
  if (value !== undefined) return longEnough(value, 'SECRET')
  if (store.engine === 'postgres') {
    throw new BadEnvironment(
      `SECRET must be set with DATABASE_URL, the same for every process: ${SHORTEST_SECRET} random characters or more (openssl rand -base64 32).`,
    )
  }
  return keptSecret(dataDir)
}

/** The secret in `DATA_DIR/secret`, made at the first start: 256 random bits, for the owner's eyes only. */
function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secret')
  const existing = readIfThere(file)
  if (existing !== undefined) return longEnough(existing.trim(), file)
  const own = join(dataDir, `secret.${process.pid}`)
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(own, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 })
    nameOnce(own, file)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      throw new BadEnvironment(`DATA_DIR cannot be written: ${dataDir} (${codeOf(error)}).`)
    }
  } finally {
    rmSync(own, { force: true })
  }
  return longEnough(readFileSync(file, 'utf8').trim(), file)
}

/** Names a file for good. Where the server and a command start together, the first one's stays. */
function nameOnce(own: string, file: string): void {
  try {
    linkSync(own, file)
  } catch (error) {
    // Some file systems have no second names.
    if (codeOf(error) === 'EEXIST') throw error
    renameSync(own, file)
  }
}

function longEnough(secret: string, where: string): string {
  if (secret.length >= SHORTEST_SECRET) return secret
  throw new BadEnvironment(
    `${where} must hold ${SHORTEST_SECRET} characters or more, and holds ${secret.length}.`,
  )
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw new BadEnvironment(`${file} cannot be read (${codeOf(error)}).`)
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function parseUrl(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined
}
