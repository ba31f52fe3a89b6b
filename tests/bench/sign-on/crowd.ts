import { Agent, type IncomingMessage, request } from 'node:http'
import { monotonic, wait } from '../load/meter'

/** As many send at the same time. */
const AT_ONCE = 24
/** How often somebody else opens the page meanwhile, in milliseconds. */
const PAGE_EVERY = 100

export interface Crowd {
  /** Forms that were taken, a second. */
  readonly aSecond: number
  readonly taken: number
  /** Milliseconds, in order. */
  readonly forms: readonly number[]
  readonly pages: readonly number[]
}

/** Each form is of somebody else, in the one run and the next. */
let next = 0

const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE + 8 })

/** Sends the form of a page for so many seconds, each from a network of its own, while others open the page. */
export async function crowd(url: string, seconds: number): Promise<Crowd> {
  const shown = /name="shown" value="([^"]+)"/.exec((await ask(url)).body)?.[1] ?? ''
  // As long as somebody takes to fill it in.
  await wait(2500)
  const forms: number[] = []
  const pages: number[] = []
  const begun = monotonic()
  const end = begun + seconds * 1000

  async function send(): Promise<void> {
    while (monotonic() < end) {
      const at = next++
      const before = monotonic()
      const { status, body } = await ask(url, { at, body: written(at, shown) })
      if (status !== 303) throw new Error(`a form was answered with ${status}:\n${body}`)
      forms.push(monotonic() - before)
    }
  }
  async function look(): Promise<void> {
    while (monotonic() < end) {
      const before = monotonic()
      await ask(url)
      pages.push(monotonic() - before)
      await wait(Math.max(0, before + PAGE_EVERY - monotonic()))
    }
  }
  await Promise.all([look(), ...Array.from({ length: AT_ONCE }, send)])
  const took = (monotonic() - begun) / 1000
  return {
    aSecond: forms.length / took,
    taken: forms.length,
    forms: forms.sort((a, b) => a - b),
    pages: pages.sort((a, b) => a - b),
  }
}

const written = (at: number, shown: string): string =>
  new URLSearchParams({
    shown,
    remark: '',
    version: '1',
    organisation: `Organisation ${at}`,
    kind: 'charity',
    country: 'England',
    website: '',
    number: '',
    sentence: '',
    role: 'Director',
    email: `contact-${at}@crowd-${at % 1000}.example`,
    filledBy: '',
    copyTo: '',
    naming: 'organisation',
    authority: 'on',
    name: `Contact ${at}`,
  }).toString()

async function ask(
  url: string,
  form?: { at: number; body: string },
): Promise<{ status: number; body: string }> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers: Record<string, string> = form
      ? {
          'Content-Type': 'application/x-www-form-urlencoded',
          'X-Forwarded-For': `10.${(form.at >> 8) & 255}.${form.at & 255}.1`,
        }
      : {}
    const asked = request(url, { agent, method: form ? 'POST' : 'GET', headers }, resolve)
    asked.once('error', reject)
    asked.end(form?.body)
  })
  let body = ''
  for await (const chunk of answer.setEncoding('utf8')) body += chunk
  return { status: answer.statusCode ?? 0, body }
}
