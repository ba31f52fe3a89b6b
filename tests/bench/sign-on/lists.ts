// What pages and files of a letter with 10,000 signatures take, and for how long each lets the server's one thread stand
// still, beside those of a letter with 100.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeLetter } from '../../../app/domain/sign-on/board/closing.server'
import { monotonic } from '../load/meter'
import { freePort } from '../servers/server'
import { type Filled, fillStore } from './fill'
import { newPlace, startOurs } from './store'

const COUNTS = [100, 10_000] as const
const TIMES = 9

type Opened = Filled['letters'][number]

const folder = await mkdtemp(join(tmpdir(), 'bench-lists-'))
const place = await newPlace(folder)
const db = place.open()
try {
  const { letters, cookie, person } = await fillStore(place.env, COUNTS)
  const stopsPort = await freePort()
  const stops = join(import.meta.dirname, 'stops.mjs')
  const { running, url } = await startOurs({ ...place.env, STOPS_PORT: String(stopsPort) }, [
    `--import=${stops}`,
  ])

  async function read(path: string): Promise<void> {
    const answer = await fetch(`${url}${path}`, { headers: { Cookie: cookie } })
    if (!answer.ok) throw new Error(`${path} was answered with ${answer.status}`)
    await answer.arrayBuffer()
  }
  const longestStop = async () =>
    Number(await (await fetch(`http://127.0.0.1:${stopsPort}`)).text())

  /** The median of some times, and the longest stop in all of them. */
  async function measure(path: string, before?: () => Promise<void>, times = TIMES) {
    const took: number[] = []
    let stop = 0
    for (let at = 0; at < times; at++) {
      await before?.()
      await longestStop()
      const begun = monotonic()
      await read(path)
      took.push(monotonic() - begun)
      stop = Math.max(stop, await longestStop())
    }
    took.sort((a, b) => a - b)
    return { ms: took[Math.floor(times / 2)] ?? 0, stop }
  }

  async function row(
    name: string,
    path: (letter: Opened) => string,
    before?: (letter: Opened) => Promise<void>,
    times?: number,
  ) {
    const [few, many] = letters
    if (!few || !many) throw new Error('there are two letters')
    const of = (letter: Opened) => measure(path(letter), before && (() => before(letter)), times)
    // What is translated at its first use is nobody's.
    for (let at = 0; at < 3; at++) await read(path(few))
    const [small, large] = [await of(few), await of(many)]
    const cells = [
      large.ms.toFixed(1),
      small.ms.toFixed(1),
      `${(large.ms / small.ms).toFixed(1)}×`,
      large.stop.toFixed(0),
      small.stop.toFixed(0),
    ]
    console.info(name.padEnd(44) + cells.map((one) => one.padStart(10)).join(''))
  }

  /** Somebody of a letter says something else in public, as another process writes it. */
  const changeOne = async ({ id }: Opened) => {
    await db
      .updateTable('signatures')
      .set({ sentence: `Said at ${monotonic()}.` })
      .where('id', '=', `${id}-${Math.floor(Math.random() * 100)}`)
      .execute()
  }
  const heads = ['10,000', '100', '', 'stop', 'of 100']
  console.info(`\n${'Lists, ms'.padEnd(44)}${heads.map((one) => one.padStart(10)).join('')}`)
  await row('the first look of all at the page', ({ slug }) => `/l/${slug}`, undefined, 1)
  await row('the page', ({ slug }) => `/l/${slug}`)
  await row('the page, names of the middle', ({ slug, count }) => `/l/${slug}?names=${count / 200}`)
  await row('the page after a change', ({ slug }) => `/l/${slug}`, changeOne)
  await row('the board', ({ id }) => `/letters/${id}/signing`)
  await row('the board after a change', ({ id }) => `/letters/${id}/signing`, changeOne)
  await row(
    'the board, its middle',
    ({ id, count }) => `/letters/${id}/signing?page=${count / 200}`,
  )
  await row('the board, by name', ({ id }) => `/letters/${id}/signing?sort=name`)
  await row('the board, somebody looked for', ({ id }) => `/letters/${id}/signing?find=99`)
  await row('CSV', ({ id }) => `/letters/${id}/signing.csv`)
  await row('JSON', ({ id }) => `/letters/${id}/signing.json`)
  await row('PDF', ({ id }) => `/letters/${id}/export/pdf`, undefined, 2)
  await row('Word', ({ id }) => `/letters/${id}/export/docx`, undefined, 2)
  for (const { id } of letters) await closeLetter(db, person, id)
  await row('the closed list', ({ id }) => `/letters/${id}/closed`)
  await row('the closed list after a change', ({ id }) => `/letters/${id}/closed`, changeOne)
  await running.stop()
} finally {
  await db.destroy()
  await place.remove()
  await rm(folder, { recursive: true, force: true })
}
