import type { Page } from 'playwright-core'
import { expect, test, vi } from 'vitest'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { wordsOf } from '../setup/forms'
import { READING, read } from '../setup/reading'
import { signingInstance } from '../setup/signing-instance'

// A browser, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()

const written = (organisation: string, email: string) => ({
  organisation,
  kind: 'charity',
  country: 'Wales',
  role: 'Chair of “<b>all</b>” & more',
  email,
  naming: 'organisation',
  authority: 'on',
  name: 'Samuel Iqbal-Reyes',
})
type Written = ReturnType<typeof written>

async function fill(page: Page, { kind, naming, authority, ...lines }: Written): Promise<void> {
  for (const [name, value] of Object.entries(lines)) await page.fill(`#${name}`, value)
  await page.selectOption('#kind', kind)
  await page.check(`#naming-${naming}`)
  if (authority === 'on') await page.check('#authority')
}

/** An instance on which three forms a minute are a flood, with four that programs sent. */
async function floodedInstance() {
  const at = await signingInstance({ FLOOD_FROM: '3' })
  const html = await (await fetch(`${at.page}/link`)).text()
  const shown = /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
  await new Promise((resolve) => setTimeout(resolve, READING))
  for (let bot = 0; bot < 4; bot++) {
    const body = new URLSearchParams({ shown, email: `bot-${bot}@flood.example` })
    await fetch(`${at.page}/link`, { method: 'POST', body, redirect: 'manual' })
  }
  return at
}

test('In a flood a browser does some work and sends the form on; without scripts it waits for a coordinator, who lets in and removes.', async () => {
  const at = await floodedInstance()
  const { db, smtp, letter } = at
  const { page } = await browser.open({ reducedMotion: 'reduce' })
  await page.goto(at.page)
  const genuine = written('Kestrel Trust', 'samuel@kestrel-trust.example')
  await fill(page, genuine)
  await read(page)
  const checked = page.waitForResponse((answer) => answer.request().method() === 'POST')
  await page.getByRole('button', { name: 'Sign the letter' }).click()
  expect(await (await checked).text()).toContain('Checking that you are not a program')
  await page.waitForURL(/\/check-your-email/)
  const asked = await smtp.next('samuel@kestrel-trust.example')
  const [link = ''] = /http\S+\/signature\/confirm\/\w+/.exec(asked.text ?? '') ?? []
  await page.goto(link)
  await page.getByRole('button', { name: 'Confirm the signature' }).click()
  await page.getByRole('heading', { name: 'has signed' }).waitFor()
  expect(await db.selectFrom('contacts').select(['role', 'state']).execute()).toEqual([
    { role: genuine.role, state: 'confirmed' },
  ])

  const { page: plain } = await browser.open({ javaScriptEnabled: false })
  await plain.goto(at.page)
  await fill(plain, written('Heron Club', 'heron@post.example'))
  await read(plain)
  await plain.getByRole('button', { name: 'Sign the letter' }).click()
  await plain.getByText('Nothing that you wrote is lost.').waitFor()
  await plain.getByRole('button', { name: 'Send it without the check' }).click()
  await plain.getByText('it waits until a coordinator lets it in').waitFor()
  expect(new URL(plain.url()).pathname).toBe(`/l/${letter.slug}/held`)

  // Where the script does not arrive, likewise; and what somebody writes in place of a proof is worth nothing.
  const viewport = { width: 360, height: 740 }
  const { page: own, context, expectTrouble } = await browser.open({ viewport })
  expectTrouble(/ERR_FAILED/)
  await own.route('**/do-the-work*', (route) => route.abort())
  await own.goto(at.page)
  await fill(own, written('Forged Work', 'forged@post.example'))
  await read(own)
  await own.getByRole('button', { name: 'Sign the letter' }).click()
  const without = own.getByRole('button', { name: 'Send it without the check' })
  await without.waitFor()
  expect(await wrongsOn(own)).toEqual([])
  await own.evaluate("document.querySelector('[name=proof]').value = '{}'")
  await without.click()
  await own.getByText('it waits until a coordinator lets it in').waitFor()
  expect(await wrongsOn(own)).toEqual([])

  const signing = `/letters/${letter.letterId}/signing`
  const coordinator = await at.coordinator()
  const board = await coordinator.open(signing)
  expect(wordsOf(board)).toContain('3 sign-ons came during a burst on')
  expect(wordsOf(board)).not.toContain('Kestrel Trust')
  const [burst = ''] = /\/letters\/[^"]+\/signing\/burst\/[^"]+/.exec(board.text) ?? []
  const apart = await coordinator.open(burst)
  expect(wordsOf(apart)).toContain('One has confirmed an email, and is ticked.')
  await context.addCookies([await at.coordinatorCookie()])
  await own.goto(`${at.url}${burst}`)
  expect(await wrongsOn(own)).toEqual([])
  const after = await coordinator.send(apart, 'Let in the ones that are ticked')
  expect(wordsOf(after)).toContain('2 sign-ons are held apart')
  expect(wordsOf(await coordinator.open(signing))).toContain('Kestrel Trust')
  const heron = /value="([^"]+)"[^>]*>(?:(?!value=).)*Heron Club/s.exec(after.text)?.[1] ?? ''
  await coordinator.send(after, 'Let in the ones that are ticked', { id: heron })
  const late = await smtp.next('heron@post.example')
  expect(late.text).toContain('Confirm the signature')
  const rest = await coordinator.send(await coordinator.open(`${burst}?remove`), 'Remove it')
  expect(wordsOf(rest)).toContain('They are removed, with all that they wrote.')
  expect(wordsOf(rest)).not.toContain('during a burst')
  expect(JSON.stringify(await db.selectFrom('contacts').selectAll().execute())).not.toMatch(
    /forged/,
  )
})
