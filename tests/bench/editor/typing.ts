import type { Browser, Page } from 'playwright-core'
import { wait } from '../load/meter'
import { readTrace, traced } from './trace'
import { Typist } from './typist'

const OTHERS = 5
const EDITS_PER_SECOND = 7.5
const WORDS = 'the quick brown fox jumps over the lazy dog and '

export interface Typed {
  /** Milliseconds that a key waited for other work before the page heard of it, ascending. */
  readonly waited: readonly number[]
  /** Milliseconds of the main thread's processor time from the key to the end of its frame, ascending. */
  readonly work: readonly number[]
  /** Milliseconds from the key on the keyboard to the end of its frame, without waiting for the display, ascending. */
  readonly shown: readonly number[]
  /** How much of the time the main thread was at work, with what the others wrote. */
  readonly share: number
  readonly othersEdits: number
}

/** Types so many keys in the middle of the letter on a page while five others type elsewhere in it. */
export async function typing(
  browser: Browser,
  page: Page,
  others: { readonly socket: string; readonly headers: readonly Record<string, string>[] },
  { keys, random }: { readonly keys: number; readonly random: () => number },
): Promise<Typed> {
  const typists = Array.from({ length: OTHERS }, (_, at) => {
    const headers = others.headers[at % others.headers.length] ?? {}
    return new Typist(others.socket, headers, 1000 + at, 0.12 + 0.19 * at)
  })
  try {
    for (const typist of typists) await typist.begin(EDITS_PER_SECOND, random)
    await putCaretInTheMiddle(page)
    await page.keyboard.type('warm up ', { delay: 80 })
    await page.evaluate(noteWaiting)
    const before = typists.reduce((sum, { edits }) => sum + edits, 0)
    const noted = await traced(browser, async () => {
      for (let at = 0; at < keys; at++) {
        await page.keyboard.type(WORDS.charAt(at % WORDS.length))
        await wait(60 + 80 * random())
      }
      await wait(200)
    })
    const othersEdits = typists.reduce((sum, { edits }) => sum + edits, 0) - before
    const waited = await page.evaluate(() => window.waited ?? [])
    const { keys: costs, share } = readTrace(noted)
    return {
      waited: ascending(waited),
      work: ascending(costs.map(({ work }) => work)),
      shown: ascending(costs.map(({ busy }, at) => busy + (waited[at] ?? 0))),
      share,
      othersEdits,
    }
  } finally {
    for (const typist of typists) typist.leave()
  }
}

declare global {
  interface Window {
    /** How long each key waited, by the page's own clock. */
    waited?: number[]
  }
}

function noteWaiting(): void {
  const waited: number[] = []
  window.waited = waited
  const note = (event: Event) => waited.push(performance.now() - event.timeStamp)
  window.addEventListener('keydown', note, { capture: true })
}

function putCaretInTheMiddle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const letter = document.querySelector<HTMLElement>('.ProseMirror')
    const lines = [...(letter?.querySelectorAll(':scope > p') ?? [])]
    const line = lines[Math.floor(lines.length / 2) + 3]
    const words = line?.firstChild
    if (!letter || !line || !words) throw new Error('the letter has no middle')
    const settled = () => new Promise((resolve) => setTimeout(resolve, 100))
    line.scrollIntoView({ block: 'center' })
    letter.focus()
    await settled()
    getSelection()?.collapse(words, Math.min(4, words.textContent?.length ?? 0))
    await settled()
  })
}

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
