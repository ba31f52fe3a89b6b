import { expect, test, vi } from 'vitest'
import { READING } from '../setup/reading'
import { signingInstance } from '../setup/signing-instance'

// A server, and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

/** As many forms as one network may send at once: see the limits of the screen. */
const AT_ONCE = 60

/** Where a form claims to come from: what a visitor wrote into the header, and what each proxy added behind it. */
type Claim = (at: number) => string

test.each<[string, Record<string, string>, Claim, Claim]>([
  [
    'Without a proxy whatever stands in the header counts for nothing',
    {},
    (at) => `10.${at}.0.1`,
    () => '',
  ],
  [
    'Behind a proxy only what that proxy adds counts',
    { TRUST_PROXY: '1' },
    (at) => `10.${at}.0.1, 203.0.113.${at}`,
    () => '198.51.100.1',
  ],
  [
    'Behind two proxies what the first of them adds counts',
    { TRUST_PROXY: '2' },
    (at) => `10.${at}.0.1, 203.0.113.${at}, 192.0.2.${at}`,
    () => '10.0.0.1, 198.51.100.1, 192.0.2.1',
  ],
])('%s, and a network that floods the forms is held back.', async (_, env, one, another) => {
  const { page } = await signingInstance({ ...env, FLOOD_FROM: '1000000' })
  const html = await (await fetch(`${page}/link`)).text()
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, READING))
  const sendFrom = (forwarded: string, at: number) => {
    const body = new URLSearchParams({ shown, email: `bot-${at}@flood.example` })
    const headers = { 'X-Forwarded-For': forwarded }
    return fetch(`${page}/link`, { method: 'POST', body, headers, redirect: 'manual' })
  }
  for (let at = 0; at < AT_ONCE; at++) {
    expect((await sendFrom(one(at), at)).status, `${at}`).toBe(303)
  }
  const answer = await sendFrom(one(AT_ONCE), AT_ONCE)
  expect(answer.status).toBe(429)
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0)
  const said = await answer.text()
  expect(said).toContain('Very many forms have come')
  expect(said).toContain(`value="bot-${AT_ONCE}@flood.example"`)
  const isSame = another(0) === ''
  expect((await sendFrom(another(0), AT_ONCE + 1)).status).toBe(isSame ? 429 : 303)
})
