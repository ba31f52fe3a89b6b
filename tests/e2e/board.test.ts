import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { openDatabase } from '../../prisma-free-db/open'
import { openLetter, signAndConfirm } from '../domain/sign-on/open-letter'
import { prepareBrowser } from '../setup/browser'
import { tokenIn } from '../setup/mail'
import { somebody, visitor } from '../setup/people'
import { startServer } from '../setup/server'
import { startSmtp } from '../setup/smtp'

vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()

/** A coordinator without scripts at the board of a letter whose deadline passed a minute ago. */
async function board() {
  const mail = await startSmtp()
  onTestFinished(() => mail.close())
  const server = await startServer({ env: { SMTP_URL: mail.url } })
  const db = openDatabase({ engine: 'sqlite', file: join(server.dataDir, 'undersigned.db') })
  onTestFinished(() => db.destroy())
  await somebody(db, 'operator@lane.example', { is_operator: 1 })
  const letter = await openLetter(db)
  const now = visitor(new Date())
  const { cookie } = await startSession(db, now, letter.coordinator.account.id, { secure: false })
  const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? []
  const { page, context } = await browser.open({ javaScriptEnabled: false })
  await context.addCookies([{ name, value, url: server.url }])
  const closeAt = (at: Date) =>
    db.updateTable('letters').set({ sign_by: at.toISOString() }).execute()
  return {
    db,
    mail,
    page,
    letter,
    url: server.url,
    closeAt,
    home: `${server.url}/letters/${letter.letterId}/signing`,
  }
}

test('A yes by email on the last evening is written down after the deadline, and told to who said it; two of one organisation who both signed become one.', async () => {
  const { db, mail, page, letter, url, closeAt, home } = await board()
  await closeAt(new Date(Date.now() + 60_000))
  for (const [at, organisation] of ['Rowan House', 'The Rowan House Ltd'].entries()) {
    const also = { organisation, email: `contact-${at}@rowan.example`, website: 'rowan.example' }
    await signAndConfirm(db, letter.slug, also, new Date(Date.now() - 60_000 + at))
  }
  await closeAt(new Date(Date.now() - 60_000))

  await page.goto(home)
  await page.getByRole('link', { name: 'Add by hand' }).click()
  await page.fill('#organisation', 'Elder Co-op')
  await page.selectOption('#kind', 'campaign')
  await page.fill('#country', 'Wales')
  await page.fill('#name', 'Iolo Rees')
  await page.fill('#role', 'Chair')
  await page.fill('#email', 'iolo@elder.example')
  await page.selectOption('#toldHow', 'email')
  await page.check('#naming-organisation')
  await page.getByRole('button', { name: 'Add it and send the receipt' }).click()
  await page.getByText('It is on the list.').waitFor()
  await page.goto(`${url}/l/${letter.slug}`)
  expect(await page.textContent('#who')).toBe('1 organisation has signed')

  const { text } = await mail.next('iolo@elder.example')
  const notRight = `${url}/signature/dispute/${tokenIn(text ?? '', 'signature/dispute')}`
  await page.goto(notRight)
  await page.goto(`${url}/l/${letter.slug}`)
  expect(await page.textContent('#who'), 'looking changes nothing').toBe(
    '1 organisation has signed',
  )
  await page.goto(notRight)
  await page.getByRole('button', { name: 'This is not right' }).click()
  await page.goto(home)
  await page.getByText('They say: this is not right').waitFor()
  await page.getByRole('button', { name: 'Accept Elder Co-op' }).click()

  await page.goto(`${home}?show=twins`)
  await page.fill('#find', 'contact-1@rowan.example')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('1 of 3.').waitFor()
  await page.getByRole('button', { name: 'By name' }).click()
  await page.getByText('1 of 3.').waitFor()
  expect(page.url(), 'nobody who is looked for stands in an address').toBe(
    `${home}?show=twins&sort=name`,
  )
  await page.getByRole('link', { name: 'Show all again' }).click()
  await page.getByText('2 of 3.').waitFor()
  await page.getByRole('link', { name: /^The Rowan House Ltd/ }).click()
  expect(await page.textContent('h1')).toBe('One organisation, or two?')
  await page.getByRole('radio', { name: 'Rowan House', exact: true }).check()
  await page.getByRole('button', { name: 'Make them one' }).click()
  await page.getByText('They are one organisation now').waitFor()
  await page.getByText('Signed as The Rowan House Ltd too').waitFor()
  await page.getByRole('button', { name: 'Accept Rowan House', exact: true }).click()
  await page.goto(`${url}/l/${letter.slug}`)
  expect(await page.textContent('#who')).toBe('2 organisations have signed')
})
