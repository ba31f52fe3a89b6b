import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Target } from '../servers/server'
import { wait } from './meter'
import { gather, Person } from './person'

export interface ToldJob {
  readonly kind: 'told'
  readonly sockets: number
  /** The program that changes what everybody may do, and its environment. */
  readonly program: string
  readonly env: Record<string, string>
}

/** Milliseconds from the commit of a change until each socket had heard of it, ascending. */
export interface ToldResult {
  readonly role: readonly number[]
  readonly removal: readonly number[]
}

const PATIENCE = 20_000

/** Everybody in a full letter is given another role, and then removed, by another process. */
export async function told(target: Target, job: ToldJob): Promise<ToldResult> {
  const people = await gather(job.sockets, async (at) => {
    const person = new Person(target, 0, at)
    await person.synced
    return person
  })
  const change = async (what: 'role' | 'removal') => {
    const { stdout } = await promisify(execFile)(process.execPath, [job.program, what], {
      env: { PATH: process.env.PATH ?? '', ...job.env },
    })
    return Number(stdout)
  }
  const after = async (at: Promise<number>, heard: Promise<number[]>) => {
    const late = wait(PATIENCE).then(() => {
      throw new Error('not everybody was told')
    })
    const [committed, moments] = await Promise.race([Promise.all([at, heard]), late])
    return moments.map((moment) => moment - committed).sort((a, b) => a - b)
  }
  const heardRole = Promise.all(people.map((person) => person.nextRole()))
  const role = await after(change('role'), heardRole)
  const heardRemoval = Promise.all(people.map((person) => person.closed))
  const removal = await after(change('removal'), heardRemoval)
  return { role, removal }
}
