// The editor in Chromium, on a letter of 30 pages: what a key costs, how soon the letter is open, how soon two
// versions of it are compared. Prints it, and leaves `.bench/editor.json`.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { findBrowser, launchFlags } from '../../setup/find-browser.mjs'
import { randomFrom } from '../load/writer'
import { quantile } from '../results/report'
import { freshPage, type Opened, openFrom, openLetter } from './opening'
import { startPeer } from './peer'
import { startWithLongLetters } from './server'
import { type Typed, typing } from './typing'

const OUT = join(import.meta.dirname, '..')
const KEYS = 150
const TIMES = 7

const executablePath = findBrowser()
if (!executablePath) throw new Error('no Chromium or Chrome here')
const browser = await chromium.launch({ executablePath, args: launchFlags })
try {
  const ours = await measureOurs(browser)
  const peer = await measurePeer(browser)
  const lines = [
    ...keyLines('Undersigned', ours.typed),
    ...keyLines('plain Tiptap over y-websocket', peer.typed),
    line('open, ms: Undersigned', ours.opened),
    line('open, ms: plain Tiptap over y-websocket', peer.opened),
    line('two versions compared, ms', ours.compared),
  ]
  console.info(`\nA letter of 30 pages in Chromium ${browser.version()}\n${lines.join('\n')}`)
  writeFileSync(join(OUT, 'editor.json'), JSON.stringify({ ours, peer }, null, 2))
} finally {
  await browser.close()
}

async function measureOurs(browser: Browser) {
  const server = await startWithLongLetters()
  const { letters, url } = server
  const [cookie = '', ...cookies] = letters.cookies
  try {
    const home = `${url}/letters/${letters.atWork}`
    const opened = await again(browser, url, cookie, (page) => openLetter(page, home))
    const page = await freshPage(browser, url, cookie)
    await openLetter(page, home)
    await page.getByRole('button', { name: /^Comments: \d+ open/ }).click()
    const headers = cookies.map((one) => ({ Cookie: one, Origin: url }))
    const typed = await typing(
      browser,
      page,
      { socket: server.socket, headers },
      { keys: KEYS, random: randomFrom(1) },
    )
    await page.context().close()
    const other = `${url}/letters/${letters.twoVersions}`
    const compare = `${other}/compare?from=v1&to=v2`
    const compared = await again(browser, url, cookie, (one) =>
      openFrom(one, `${other}/history`, compare),
    )
    return { typed, opened, compared }
  } finally {
    await server.stop()
  }
}

async function measurePeer(browser: Browser) {
  const script = readFileSync(join(import.meta.dirname, 'peer-page.js'), 'utf8')
  const peer = await startPeer(script, randomFrom(20_261_128))
  try {
    const opened = await again(browser, peer.url, undefined, (page) => openLetter(page, peer.url))
    const page = await freshPage(browser, peer.url)
    await openLetter(page, peer.url)
    const others = { socket: peer.socket, headers: [{}] }
    const typed = await typing(browser, page, others, { keys: KEYS, random: randomFrom(1) })
    await page.context().close()
    return { typed, opened }
  } finally {
    await peer.stop()
  }
}

/** The same several times, each on a page that has kept nothing. The first warms the server and does not count. */
async function again<T>(
  browser: Browser,
  url: string,
  cookie: string | undefined,
  act: (page: Awaited<ReturnType<typeof freshPage>>) => Promise<T>,
): Promise<T[]> {
  const all: T[] = []
  for (let time = 0; time <= TIMES; time++) {
    const page = await freshPage(browser, url, cookie)
    const one = await act(page)
    if (time > 0) all.push(one)
    await page.context().close()
  }
  return all
}

function keyLines(name: string, typed: Typed): string[] {
  const said = (numbers: readonly number[]) =>
    [0.5, 0.95, 0.99].map((share) => quantile(numbers, share).toFixed(1).padStart(7)).join('')
  return [
    `${name}, a key while five others type (${typed.othersEdits} edits of theirs)      p50    p95    p99`,
    `  main thread's processor time, key to frame, ms ${said(typed.work)}`,
    `  by the clock, waiting for other work included  ${said(typed.shown)}`,
    `  main thread at work                            ${(typed.share * 100).toFixed(0).padStart(6)}%`,
  ]
}

function line(label: string, times: readonly Opened[]): string {
  const medians = (['answered', 'painted', 'live'] as const).flatMap((name) => {
    const sorted = times.flatMap((one) => one[name] ?? []).sort((a, b) => a - b)
    if (sorted.length === 0) return []
    return `${name} ${quantile(sorted, 0.5).toFixed(0)} (${sorted[0]?.toFixed(0)} to ${sorted.at(-1)?.toFixed(0)})`
  })
  return `${label.padEnd(50)}${medians.join(', ')}`
}
