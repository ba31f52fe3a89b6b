import type { Browser } from 'playwright-core'

/** What Chromium notes of a piece of work; times are microseconds, `t…` by the thread's own processor time. */
interface Noted {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly tts?: number
  readonly dur?: number
  readonly tdur?: number
  readonly args?: { readonly data?: { readonly type?: string } }
}

/** What one key cost on the page's main thread, from the event to the end of the frame that shows it. */
export interface KeyCost {
  /** Milliseconds of processor time. */
  readonly work: number
  /** Milliseconds by the clock, without the time in which the thread waits for the display. */
  readonly busy: number
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline']

/** Has Chromium note what its threads do while something is done. */
export async function traced(browser: Browser, act: () => Promise<void>): Promise<Noted[]> {
  const session = await browser.newBrowserCDPSession()
  const noted: Noted[] = []
  // Chromium's own format: what is read of it is in `Noted`.
  session.on('Tracing.dataCollected', ({ value }) => noted.push(...(value as unknown as Noted[])))
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  })
  await act()
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  await session.send('Tracing.end')
  await complete
  await session.detach()
  return noted
}

/** The cost of each key that was pressed, and how much of the time the main thread was at work. */
export function readTrace(noted: readonly Noted[]): { keys: KeyCost[]; share: number } {
  const isKey = ({ name, args }: Noted) =>
    name === 'EventDispatch' && args?.data?.type === 'keydown'
  const keys = noted.filter(isKey).sort((one, other) => one.ts - other.ts)
  const [first, last] = [keys[0], keys.at(-1)]
  if (!first || !last) throw new Error('the page was told of no key')
  const here = noted
    .filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === 'X')
    .sort((one, other) => one.ts - other.ts)
  const tasks = here.filter(({ name }) => name === 'RunTask')
  const frames = here.filter(({ name }) => name === 'Commit')
  return {
    keys: keys.flatMap((key) => {
      const frame = frames.find(({ ts }) => ts > key.ts)
      if (!frame) return []
      const work = (frame.tts ?? 0) + (frame.tdur ?? 0) - (key.tts ?? 0)
      const busy = busyBetween(tasks, key.ts, frame.ts + (frame.dur ?? 0))
      return [{ work: work / 1000, busy: busy / 1000 }]
    }),
    share: busyBetween(tasks, first.ts, last.ts) / (last.ts - first.ts),
  }
}

function busyBetween(tasks: readonly Noted[], from: number, to: number): number {
  let busy = 0
  for (const { ts, dur = 0 } of tasks) {
    busy += Math.max(0, Math.min(ts + dur, to) - Math.max(ts, from))
  }
  return busy
}
