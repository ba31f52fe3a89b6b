import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import decodeQR from 'qr/decode.js'
import { describe, expect, test, vi } from 'vitest'
import type { Database } from '../../prisma-free-db/open'
import { prepareBrowser } from '../setup/browser'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { tokenIn } from '../setup/mail'
import { read } from '../setup/reading'
import { IN_A_MONTH, signingInstance } from '../setup/signing-instance'

// A browser, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()
const signatures = (db: Database) =>
  db.selectFrom('signatures').select(['organisation', 'state']).execute()

async function fill(page: Page, also: Record<string, string> = {}) {
  const written = {
    organisation: 'Kestrel Trust',
    country: 'United Kingdom',
    website: 'kestrel-trust.example',
    role: 'Chief Executive',
    email: 'samuel@kestrel-trust.example',
    name: 'Samuel Iqbal-Reyes',
    ...also,
  }
  for (const [name, value] of Object.entries(written)) await page.fill(`#${name}`, value)
  await page.selectOption('#kind', 'charity')
  await page.check('#naming-person')
}

async function send(page: Page) {
  await read(page)
  await page.getByRole('button', { name: 'Sign the letter' }).click()
}

describe('signing without a script', () => {
  test('From the form to the receipt, by real mail; looking at a link changes nothing.', async () => {
    const { smtp, db, letter, page: address } = await signingInstance()
    const viewport = { width: 360, height: 640 }
    const { page } = await browser.open({ javaScriptEnabled: false, viewport })
    await page.goto(address)
    await fill(page)
    await page.check('#authority')
    await send(page)
    expect(new URL(page.url()).pathname).toBe(`/l/${letter.slug}/check-your-email`)

    const asked = await smtp.next('samuel@kestrel-trust.example')
    const [confirm = ''] = /http\S+\/signature\/confirm\/\w+/.exec(asked.text ?? '') ?? []
    for (let at = 0; at < 2; at++) {
      await page.goto(confirm)
      expect(await signatures(db)).toEqual([
        { organisation: 'Kestrel Trust', state: 'unconfirmed' },
      ])
    }
    await page.getByRole('button', { name: 'Confirm the signature' }).click()
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toContain('has signed')
    expect(await signatures(db)).toEqual([{ organisation: 'Kestrel Trust', state: 'confirmed' }])

    const receipt = await smtp.next('samuel@kestrel-trust.example', ({ subject }) =>
      (subject ?? '').includes('signed'),
    )
    const [manage = ''] = /http\S+\/signature\/\w{20,}/.exec(receipt.text ?? '') ?? []
    await page.goto(manage)
    await page.getByText('Take the signature back').click()
    await page.getByRole('button', { name: 'Take it back and delete my data' }).click()
    expect(await page.textContent('h1')).toBe('The signature was taken back')
    expect(await signatures(db)).toEqual([{ organisation: '', state: 'withdrawn' }])
  })

  test('What is wrong is listed and said of each field, and all that was typed is kept.', async () => {
    const { db, page: address } = await signingInstance()
    const { page, expectTrouble } = await browser.open({ javaScriptEnabled: false })
    expectTrouble(/422/)
    await page.goto(address)
    await fill(page, { website: 'kestrel trust', email: 'samuel at kestrel', role: '' })
    await send(page)
    await page.getByRole('alert').waitFor()
    const listed = page.getByRole('alert').getByRole('link')
    expect(await listed.allTextContents()).toEqual([
      'Write an address such as kestrel-trust.example',
      'Write your role in the organisation.',
      'Write an email address such as name@kestrel-trust.example',
      expect.stringContaining('Tick this if you may sign'),
    ])
    expect(await page.inputValue('#organisation')).toBe('Kestrel Trust')
    expect(await page.inputValue('#website')).toBe('kestrel trust')
    expect(await page.inputValue('#email')).toBe('samuel at kestrel')
    expect(await page.inputValue('#name')).toBe('Samuel Iqbal-Reyes')
    expect(await page.isChecked('#naming-person')).toBe(true)
    expect(await page.getAttribute('#website', 'aria-invalid')).toBe('true')
    expect(await signatures(db)).toEqual([])
  })
})

test('What a program sends is shown again with all that was written, and the field that only programs fill in is empty.', async () => {
  const { db, page: address } = await signingInstance()
  const { page, expectTrouble } = await browser.open({ javaScriptEnabled: false })
  expectTrouble(/422/)
  await page.goto(address)
  await fill(page)
  await page.check('#authority')
  expect(await page.locator('#remark').isVisible()).toBe(false)
  await page.evaluate("document.querySelector('#remark').value = 'https://buy.example'")
  await send(page)
  const alert = page.getByRole('alert')
  await alert.getByText('A field that should stay empty was filled in').waitFor()
  expect(await page.inputValue('#remark')).toBe('')
  expect(await page.inputValue('#name')).toBe('Samuel Iqbal-Reyes')
  expect(await page.isChecked('#authority')).toBe(true)
  expect(await signatures(db)).toEqual([])

  // Now in two tabs: one that has stood for a while, and one that is sent as soon as it is there.
  const [stood, fresh] = [await page.content(), await (await fetch(address)).text()]
  const stampIn = (html: string) => /name="shown" value="([^"]+)"/.exec(html)?.[1] ?? ''
  const sendWith = async (shown: string) => {
    const body = new URLSearchParams({ shown, email: 'samuel@kestrel-trust.example' })
    const answer = await fetch(`${address}/link`, { method: 'POST', body, redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }
  const tooSoon = await sendWith(stampIn(fresh))
  expect(tooSoon.status).toBe(422)
  expect(tooSoon.text).toContain('This came faster than anybody writes')
  expect(tooSoon.text).toContain('value="samuel@kestrel-trust.example"')
  // Time goes on counting for what was sent too soon.
  expect(stampIn(tooSoon.text)).toBe(stampIn(fresh))
  expect((await sendWith('1700000000.forged')).text).toContain('open for more than a day')
  expect((await sendWith(stampIn(stood))).status).toBe(303)
})

test('A board takes a week: noted on the form, no signature; then signed by the link in the message.', async () => {
  const { smtp, db, letter, url } = await signingInstance()
  const contact = new PlainVisitor(url)
  const mailed = async (purpose: string, begins: string) => {
    const { text } = await smtp.next('samuel@kestrel-trust.example', ({ subject }) =>
      (subject ?? '').startsWith(begins),
    )
    return `/${purpose}/${tokenIn(text ?? '', purpose)}`
  }
  const noted = await contact.send(
    await contact.open(`/l/${letter.slug}/considering`),
    'We are considering it',
    {
      organisation: 'Kestrel Trust',
      until: IN_A_MONTH().toISOString().slice(0, 10),
      name: 'Samuel Iqbal-Reyes',
      role: 'Chief Executive',
      email: 'samuel@kestrel-trust.example',
    },
  )
  expect(noted.path).toBe(`/l/${letter.slug}/check-your-email`)
  const confirm = await mailed('signature/confirm', 'Confirm')
  expect(wordsOf(await contact.open(`${confirm}/not-me`))).toContain('Was this not you?')
  await contact.send(await contact.open(confirm), 'Yes, we are considering it')
  expect(await signatures(db)).toEqual([{ organisation: 'Kestrel Trust', state: 'considering' }])

  const own = await contact.open(await mailed('signature', 'Kestrel Trust is considering'))
  const refused = await contact.send(own, 'Sign the letter', { kind: 'charity', number: '1234' })
  expect(refused.status).toBe(422)
  expect(wordsOf(refused)).toContain('Write the country or region.')
  // What was typed is still there: only what was missing is added.
  const signed = await contact.send(refused, 'Sign the letter', {
    country: 'Wales',
    naming: 'organisation',
    authority: 'on',
    copyTo: 'office@kestrel-trust.example',
  })
  expect(wordsOf(signed)).toContain('Your organisation has signed.')
  expect(await signatures(db)).toEqual([{ organisation: 'Kestrel Trust', state: 'confirmed' }])
  expect(wordsOf(await contact.open(`/l/${letter.slug}/versions/1`))).toContain('Leave the trees')

  const { text } = await smtp.next('office@kestrel-trust.example')
  const copy = `/signature/dispute/${tokenIn(text ?? '', 'signature/dispute')}`
  const told = await contact.send(await contact.open(copy), 'This is not right')
  expect(wordsOf(told)).toContain('The coordinators have been told')
})

test('People sign in a personal capacity where the coordinators allow it, and nowhere else.', async () => {
  const at = await signingInstance()
  const { smtp, letter, url } = at
  const contact = new PlainVisitor(url)
  expect((await contact.open(`/l/${letter.slug}/person`)).status).toBe(404)
  const coordinator = await at.coordinator()
  const settings = await coordinator.open(`/letters/${letter.letterId}/signing/settings`)
  await coordinator.send(settings, 'Save the settings', { allowsPersons: 'on' })
  await contact.send(await contact.open(`/l/${letter.slug}/person`), 'Sign the letter', {
    role: 'Lecturer',
    employer: 'University of Wexley',
    email: 'hana@post.example',
    naming: 'person',
    authority: 'on',
    name: 'Hana Lind',
  })
  const { text } = await smtp.next('hana@post.example')
  const confirm = `/signature/confirm/${tokenIn(text ?? '', 'signature/confirm')}`
  await contact.send(await contact.open(confirm), 'Confirm the signature')
  const board = await coordinator.open(`/letters/${letter.letterId}/signing`)
  await coordinator.send(board, 'Accept Hana Lind')
  expect(wordsOf(await contact.open(`/l/${letter.slug}`))).toContain(
    'In a personal capacityWhere they work says who they are; it has not signed. Hana Lind',
  )
  const after = await coordinator.open(`/letters/${letter.letterId}/signing`)
  await coordinator.send(after, 'Hide the name in public: Hana Lind')
  expect((await contact.open(`/l/${letter.slug}`)).text).not.toContain('Hana')
})

describe('the sign-on page', () => {
  test('and all that follows it has nothing that axe finds, in light and in dark.', async () => {
    const { smtp, page: address } = await signingInstance()
    const { page, expectTrouble } = await browser.open({ reducedMotion: 'reduce' })
    expectTrouble(/422/)
    await page.goto(address)
    await axe(page)
    await fill(page, { role: '' })
    await send(page)
    await axe(page)
    await page.fill('#role', 'Chair')
    await page.check('#authority')
    await send(page)
    await axe(page)
    const asked = await smtp.next('samuel@kestrel-trust.example')
    await page.goto(/http\S+\/signature\/confirm\/\w+/.exec(asked.text ?? '')?.[0] ?? '')
    await axe(page)
    await page.getByRole('button', { name: 'Confirm the signature' }).click()
    await axe(page)
    const receipt = await smtp.next('samuel@kestrel-trust.example', ({ subject }) =>
      (subject ?? '').includes('signed'),
    )
    await page.goto(/http\S+\/signature\/\w{20,}/.exec(receipt.text ?? '')?.[0] ?? '')
    await axe(page)
    await page.goto(`${address}/link`)
    await axe(page)
  })

  test('is passed on by its address, by words that name it, and by a code that a camera reads.', async () => {
    const { page: address } = await signingInstance()
    const { page } = await browser.open({ viewport: { width: 360, height: 800 } })
    await page.goto(address)
    await page.getByRole('link', { name: 'address, words and a code to print' }).click()
    await page.waitForURL(`${address}/share`)
    expect(await page.inputValue('#address')).toBe(address)
    expect(await page.inputValue('#email')).toContain(address)
    expect(await page.inputValue('#message')).toMatch(/It closes .+ London time\.\n/)
    const short = await page.inputValue('#short')
    expect(short.length).toBeLessThan(address.length)
    expect(await readCode(page)).toBe(short)
    expect((await fetch(short)).url).toBe(address)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await axe(page)
    expect((await fetch(`${address}x/qr.svg`)).status).toBe(404)
  })
})

/** What a camera in front of the page reads from the code on it. */
async function readCode(page: Page): Promise<string> {
  const { width, height, data } = await page
    .getByRole('img', { name: /^QR code/ })
    .evaluate(async (drawn) => {
      if (!(drawn instanceof HTMLImageElement)) throw new Error('no image')
      await drawn.decode()
      const { width, height } = drawn
      const canvas = new OffscreenCanvas(width, height).getContext('2d')
      if (!canvas) throw new Error('nothing to draw on')
      canvas.fillStyle = getComputedStyle(drawn).backgroundColor
      canvas.fillRect(0, 0, width, height)
      canvas.drawImage(drawn, 0, 0, width, height)
      return { width, height, data: [...canvas.getImageData(0, 0, width, height).data] }
    })
  return decodeQR({ width, height, data: Uint8Array.from(data) })
}

async function axe(page: Page): Promise<void> {
  const source = await readFile(
    createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    'utf8',
  )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.evaluate(source)
    const found = await page.evaluate(
      'axe.run().then((r) => r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.html).join(" ")))',
    )
    expect(found, `${page.url()} in ${colorScheme}`).toEqual([])
  }
}
