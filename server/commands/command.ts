import { parseArgs } from 'node:util'
import type { DocumentWorker } from '../../app/context'
import type { Instance } from '../../app/domain/actor.server'
import { NotFound } from '../../app/domain/errors.server'
import type { Database } from '../../prisma-free-db/open'
import { createDocumentWorker } from '../documents/pool'
import type { Env } from '../env'
import { openStoreForCommand } from '../prepare-store'

/** One command of `npm run cli`. */
export interface Command {
  readonly name: string
  /** Its words after the name, for example `LETTER --format pdf|docx|md --out FILE`. */
  readonly usage: string
  /** What it does, in a sentence. */
  readonly says: string
  run(call: Call): Promise<Result>
}

/** What a command is given. */
export interface Call {
  readonly env: Env
  readonly actor: Instance
  /** The words after its name, without `--json`. */
  readonly words: string[]
  /** The built file that the document worker runs. */
  readonly documentWorker: URL
}

/** What a command has to say, to a program and to a person. */
export interface Result {
  readonly json: Readonly<Record<string, unknown>>
  readonly text: string
}

/** The command was called wrongly; the message shows how it is called. */
export class BadCall extends Error {
  override name = 'BadCall'
}

/**
 * The one word and the options that a command takes; every one must be there.
 *
 * @throws BadCall
 */
export function readWords<Option extends string = never>(
  command: Pick<Command, 'name' | 'usage'>,
  words: string[],
  options: readonly Option[] = [],
): { word: string; options: Record<Option, string> } {
  const usage = `npm run cli -- ${command.name} ${command.usage}`
  try {
    const { values, positionals } = parseArgs({
      args: words,
      allowPositionals: true,
      options: Object.fromEntries(options.map((option) => [option, { type: 'string' as const }])),
    })
    const [word, ...more] = positionals
    if (word === undefined || more.length > 0) throw new BadCall('one word is expected')
    const read = (option: Option) => {
      const value = values[option]
      if (typeof value !== 'string' || value === '') throw new BadCall(`--${option} is missing`)
      return [option, value] as const
    }
    const found = Object.fromEntries(options.map(read)) as Record<Option, string>
    return { word, options: found }
  } catch {
    throw new BadCall(`Write: ${usage}`)
  }
}

/** Says what exactly is not there, where the domain says only that something is not. */
export function absent(message: string): (error: unknown) => never {
  return (error) => {
    throw error instanceof NotFound ? new BadCall(message) : error
  }
}

/** Opens the store beside a running server, and closes it when the work is over. */
export async function withStore<T>(
  { env, actor }: Call,
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const store = await openStoreForCommand(env, actor.now)
  try {
    return await work(store.db)
  } finally {
    await store.close()
  }
}

/** Reads or makes a file in the same worker as the server does, with the same limits. */
export async function withDocuments<T>(
  { documentWorker }: Call,
  work: (documents: DocumentWorker) => Promise<T>,
): Promise<T> {
  const documents = createDocumentWorker(documentWorker)
  try {
    return await work(documents)
  } finally {
    await documents.stop()
  }
}
