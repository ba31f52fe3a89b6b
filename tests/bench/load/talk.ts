import type { Target } from '../servers/server'
import { Ledger } from './ledger'
import { cpuSecondsOf, memoryOf, monotonic, wait } from './meter'
import { gather, Person } from './person'
import { cursorsIn } from './wire'
import { prepareLetter, randomFrom, Writer } from './writer'

export interface TalkJob {
  readonly kind: 'talk'
  readonly letters: number
  /** In each letter. */
  readonly people: number
  readonly writers: number
  readonly editsPerSecond: number
  /** How many of the people move their cursor, and how often each. */
  readonly movers: number
  readonly movesPerSecond: number
  readonly seconds: number
}

export interface TalkResult {
  /** How long each delivery of an edit took, in milliseconds, ascending. */
  readonly took: readonly number[]
  /** Deliveries that never came. */
  readonly missing: number
  /** How long moves of a cursor took, ascending. */
  readonly moves: readonly number[]
  /** Of the server, in user and system, while it was measured. */
  readonly cpuSeconds: number
  readonly memory: number
  /** How much of one core the load itself took: near 1, it measures itself. */
  readonly loadCpu: number
}

/** Until the engines have translated what runs again and again; the same for every server. */
const WARM_UP = 4000
/** How long an edit may take before it counts as missing. */
const PATIENCE = 5000
/** Cursors are looked at by this many of the people, so that looking is no load of its own. */
const LOOKERS = 10

interface Room {
  readonly people: readonly Person[]
  readonly writers: readonly Writer[]
  readonly ledger: Ledger
}

/** People write in letters, others read along; every delivery is timed. */
export async function talk(target: Target, job: TalkJob): Promise<TalkResult> {
  const rooms = await gather(job.letters, (letter) => openRoom(target, job, letter))
  const moves = watchCursors(rooms, job)
  const random = randomFrom(7)
  const stops: (() => void)[] = []
  for (const { people, writers, ledger } of rooms) {
    for (const [at, writer] of writers.entries()) {
      stops.push(
        every(1000 / job.editsPerSecond, random, () => {
          const update = writer.type()
          ledger.sent(at, monotonic())
          people[at]?.send('update', update)
        }),
      )
    }
  }
  stops.push(...moves.start(random))

  await wait(WARM_UP)
  const from = monotonic()
  const to = from + job.seconds * 1000
  for (const { ledger } of rooms) ledger.measure(from, to)
  moves.measure(from, to)
  const cpu = cpuSecondsOf(target.pids)
  const own = process.cpuUsage()
  await wait(to - monotonic())
  const cpuSeconds = cpuSecondsOf(target.pids) - cpu
  const ownNow = process.cpuUsage(own)
  const memory = memoryOf(target.pids)
  for (const stop of stops) stop()

  const missing = () =>
    rooms.reduce((sum, { ledger }) => sum + ledger.expected - ledger.took.length, 0)
  const late = monotonic() + PATIENCE
  while (missing() > 0 && monotonic() < late) await wait(20)
  return {
    took: ascending(rooms.flatMap(({ ledger }) => ledger.took)),
    missing: missing(),
    moves: ascending(moves.took),
    cpuSeconds,
    memory,
    loadCpu: (ownNow.user + ownNow.system) / 1e6 / job.seconds,
  }
}

export async function openRoom(
  target: Target,
  job: Pick<TalkJob, 'people' | 'writers'>,
  letter: number,
): Promise<Room> {
  const text = await prepareLetter(target, letter)
  const writers = Array.from({ length: job.writers }, (_, at) => new Writer(idOf(at), text, at))
  const ledger = new Ledger(writers, job.people)
  const people = await gather(job.people, async (at) => {
    const person = new Person(target, letter, letter * job.people + at)
    await person.synced
    person.hear = (heard) => {
      if (heard.kind === 'update') ledger.arrived(at, heard.content, monotonic())
    }
    return person
  })
  return { people, writers, ledger }
}

const idOf = (at: number): number => 1000 + at

/** Does something again and again, at moments that are as uneven as people are. */
function every(milliseconds: number, random: () => number, act: () => void): () => void {
  let due = monotonic() + random() * milliseconds
  let timer = setTimeout(tick, due - monotonic())
  function tick(): void {
    act()
    due += milliseconds * (0.5 + random())
    timer = setTimeout(tick, Math.max(0, due - monotonic()))
  }
  return () => clearTimeout(timer)
}

function watchCursors(rooms: readonly Room[], job: TalkJob) {
  const took: number[] = []
  const starts: ((random: () => number) => () => void)[] = []
  let from = Number.POSITIVE_INFINITY
  let to = Number.POSITIVE_INFINITY
  for (const { people } of rooms) {
    const movedAt = new Map<number, number[]>()
    for (const [at, person] of people.slice(0, job.movers).entries()) {
      const times: number[] = [0]
      movedAt.set(idOf(at), times)
      starts.push((random) =>
        every(1000 / job.movesPerSecond, random, () => {
          times.push(monotonic())
          person.move(idOf(at), times.length - 1, stateOf(at, times.length))
        }),
      )
    }
    for (const [at, person] of people.slice(-LOOKERS).entries()) {
      const own = idOf(people.length - LOOKERS + at)
      const before = person.hear
      person.hear = (heard, frame) => {
        before(heard, frame)
        if (heard.kind !== 'awareness') return
        const now = monotonic()
        for (const { clientId, clock } of cursorsIn(heard.content)) {
          const moved = movedAt.get(clientId)?.[clock] ?? Number.NaN
          if (clientId !== own && moved >= from && moved < to) took.push(now - moved)
        }
      }
    }
  }
  return {
    took,
    start: (random: () => number) => starts.map((start) => start(random)),
    measure(begin: number, end: number) {
      from = begin
      to = end
    },
  }
}

/** What an editor says of its reader's cursor. */
function stateOf(at: number, clock: number): string {
  const place = {
    type: { client: 1, clock: 3 },
    tname: null,
    item: { client: 1000, clock },
    assoc: 0,
  }
  return JSON.stringify({
    user: { name: `Person ${at}`, color: '#336699' },
    cursor: { anchor: place, head: place },
  })
}

const ascending = (numbers: number[]): number[] =>
  Array.from(Float64Array.from(numbers).sort(), (number) => Math.round(number * 1000) / 1000)
