import { expect, test } from 'vitest'
import { prepareBrowser } from '../setup/browser'
import { startServer } from '../setup/server'

const browser = prepareBrowser()

declare global {
  /** Lets React's work go on, which the test holds back. */
  var goOn: () => void
}

/** Holds what React puts off (it posts itself messages), as a page that is short of time does. */
function holdWork(): void {
  const { postMessage } = MessagePort.prototype
  const held: (() => void)[] = []
  MessagePort.prototype.postMessage = function (message: unknown) {
    held.push(() => postMessage.call(this, message))
  }
  globalThis.goOn = () => {
    MessagePort.prototype.postMessage = postMessage
    for (const post of held) post()
  }
}

test('what is typed before a page has come alive stays in its field, and the page comes alive', async () => {
  const { setUpLink } = await startServer()
  const { page } = await browser.open()
  await page.addInitScript(holdWork)
  await page.goto(setUpLink ?? '', { waitUntil: 'networkidle' })
  const name = page.getByLabel('Your name')
  await name.pressSequentially('Ada Quay')
  await page.evaluate(() => goOn())
  await page.waitForFunction(() => globalThis.__remixRouter?.state.initialized)
  expect(await name.inputValue()).toBe('Ada Quay')
  await page.getByLabel('Your email').fill('ada@quayside.example')
  await page.getByRole('button', { name: 'Become the operator' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/set-up'))
})
