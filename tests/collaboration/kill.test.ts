import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../app/domain/actor.server'
import {
  aLetter,
  aMember,
  fileOf,
  openPage,
  type Page,
  startCollaboration,
  until,
} from '../setup/collaboration'
import { type BuiltServer, buildCollaborationServer } from '../setup/collaboration-process'
import { openTestStore } from '../setup/store'

const ROUNDS = 10

let server: BuiltServer

beforeAll(async () => {
  server = await buildCollaborationServer()
}, 60_000)

afterAll(() => server.remove())

/** Types marked words into a page, one every few milliseconds, until the end. */
function keepTyping(page: Page, mark: string): () => void {
  let count = 0
  const timer = setInterval(() => page.type(` ${mark}.${count++};`), 3)
  return () => clearInterval(timer)
}

const wordsIn = (page: Page): string[] => page.text().match(/r\d+p\d+\.\d+;/g) ?? []

async function openPages(url: string, letterId: string, people: readonly Person[]) {
  const pages = people.map((person) => openPage(url, letterId, person))
  await Promise.all(pages.map((page) => page.synced()))
  return pages
}

test(`nothing that anybody has seen is lost when the server is killed, ${ROUNDS} times over`, async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const people = await Promise.all([1, 2, 3, 4].map(() => aMember(db, coalitionId, 'editor')))
  const file = await fileOf(db)
  let total = 0
  for (let round = 0; round < ROUNDS; round++) {
    const killed = await server.start(file)
    const pages = await openPages(killed.url, letterId, people)
    const stops = pages.map((page, index) => keepTyping(page, `r${round}p${index}`))
    const isOthers = (word: string, index: number) => !word.startsWith(`r${round}p${index}.`)
    const sees = (page: Page, index: number) =>
      wordsIn(page).some((word) => word.startsWith(`r${round}p`) && isOthers(word, index))
    await until(() => pages.some(sees))
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 500))
    killed.process.kill('SIGKILL')
    // What was in the pipe when it died has been received too.
    for (const page of pages) page.provider.shouldConnect = false
    await until(() => pages.every((page) => !page.provider.wsconnected))
    for (const stop of stops) stop()

    const seen = new Set(
      pages.flatMap((page, index) => wordsIn(page).filter((word) => isOthers(word, index))),
    )
    const seenNow = [...seen].filter((word) => word.startsWith(`r${round}p`))
    expect(seenNow.length, `edits seen by others in round ${round}`).toBeGreaterThan(0)
    total += seenNow.length
    for (const page of pages) page.provider.destroy()

    const restarted = await server.start(file)
    const [reader] = await openPages(restarted.url, letterId, people.slice(0, 1))
    const kept = new Set(reader ? wordsIn(reader) : [])
    expect(
      [...seen].filter((word) => !kept.has(word)),
      `lost in round ${round}`,
    ).toEqual([])
    reader?.provider.destroy()
    restarted.process.kill('SIGTERM')
    await new Promise((resolve) => restarted.process.once('exit', resolve))
  }
  console.info(`${total} edits had been seen by others; none was lost`)
}, 120_000)

test('a process that is asked to stop puts all that it was sent on disk, and ends by itself', async () => {
  const db = await openTestStore()
  const { letterId, coalitionId } = await aLetter(db)
  const ada = await aMember(db, coalitionId, 'editor')
  const stopped = await server.start(await fileOf(db))
  const [page] = await openPages(stopped.url, letterId, [ada])
  for (let count = 0; count < 5000; count++) page?.type(` r0p0.${count};`)
  await until(() => (page?.heard.saved ?? 0) > 1)
  const ended = new Promise((resolve) => stopped.process.once('exit', resolve))
  if (page) page.provider.shouldConnect = false
  stopped.process.kill('SIGTERM')
  expect(await ended).toBe(0)
  page?.provider.destroy()

  const { url } = await startCollaboration(db)
  const [again] = await openPages(url, letterId, [ada])
  expect(again && wordsIn(again).length).toBe(5000)
}, 30_000)
