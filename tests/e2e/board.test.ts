import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startSession } from '../../app/domain/accounts/sessions.server'
import { openDatabase } from '../../prisma-free-db/open'
import { openLetter, signAndConfirm } from '../domain/sign-on/open-letter'
import { prepareBrowser } from '../setup/browser'
import { tokenIn } from '../setup/mail'
import { somebody, visitor } from '../setup/people'
import { read } from '../setup/reading'
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
  await page
    .getByRole('button', { name: 'Part The Rowan House Ltd from Rowan House again' })
    .click()
  await page.getByText('They are two again').waitFor()
  await page.getByRole('link', { name: /^The Rowan House Ltd/ }).click()
  await page.getByRole('radio', { name: 'Rowan House', exact: true }).check()
  await page.getByRole('button', { name: 'Make them one' }).click()
  await page.getByText('Signed as The Rowan House Ltd too').waitFor()
  await page.getByRole('button', { name: 'Accept Rowan House', exact: true }).click()
  await page.goto(`${url}/l/${letter.slug}`)
  expect(await page.textContent('#who')).toBe('2 organisations have signed')

  await closeAt(new Date(Date.now() + 60_000))
  await signAndConfirm(db, letter.slug, { organisation: 'Ash', email: 'a@ash.example' }, new Date())
  await page.goto(home)
  await page.getByRole('button', { name: 'Accept Ash' }).click()
  await page.getByText('One signature is accepted').waitFor()
  const { page: scripted, context } = await browser.open()
  await context.addCookies(await page.context().cookies())
  await scripted.goto(`${home}/order`)
  await scripted.check('#order-hand')
  await scripted.getByRole('button', { name: 'Save the order' }).click()
  const names = scripted.getByRole('grid', { name: 'The names in their order' })
  const order = async () =>
    (await names.getByRole('row').allTextContents()).map(
      (text) => /Ash|Elder|Rowan/.exec(text)?.[0],
    )
  await names.waitFor()
  expect(await order()).toEqual(['Rowan', 'Elder', 'Ash'])

  const row = (name: string) => names.getByRole('row', { name })
  await row('Ash').dragTo(row('Rowan House'), {
    sourcePosition: { x: 12, y: 20 },
    targetPosition: { x: 12, y: 3 },
  })
  await scripted.getByText('Ash stands at place 1 now.').waitFor()
  expect(await order()).toEqual(['Ash', 'Rowan', 'Elder'])

  await names.getByRole('button', { name: 'Drag Elder Co-op' }).focus()
  await scripted.keyboard.press('Enter')
  await scripted.getByRole('button', { name: 'Insert between Ash and Rowan House' }).focus()
  await scripted.keyboard.press('Enter')
  await scripted.getByText('Elder Co-op stands at place 2 now.').waitFor()
  await scripted.reload()
  await names.waitFor()
  expect(await order(), 'kept').toEqual(['Ash', 'Elder', 'Rowan'])

  // The button that moved a name keeps the focus, and at the end of the list its neighbour has it.
  const focused = () => scripted.evaluate(() => document.activeElement?.textContent)
  await names.getByRole('button', { name: 'Move Rowan House up' }).click()
  await scripted.getByText('Rowan House stands at place 2 now.').waitFor()
  await expect.poll(focused).toBe('Move Rowan House up')
  await scripted.keyboard.press('Enter')
  await scripted.getByText('Rowan House stands at place 1 now.').waitFor()
  await expect.poll(focused).toBe('Move Rowan House down')
  expect(await order()).toEqual(['Rowan', 'Ash', 'Elder'])
})

test('Organisations that are invited from a list sign from a form that is filled in, say no with words, or end the reminders; opening links changes nothing, and the board shows it all.', async () => {
  const { db, mail, page, letter, url, closeAt, home } = await board()
  await closeAt(new Date(Date.now() + 30 * 86_400_000))
  await signAndConfirm(db, letter.slug, {}, new Date())
  await page.goto(home)
  await page.getByRole('link', { name: 'Invite', exact: true }).click()
  await page.fill(
    '#list',
    'Kestrel Trust, office@kestrel.example\nElder Co-op, iolo@elder.example, Iolo Rees\nRowan House',
  )
  const look = page.getByRole('button', { name: 'See what becomes of each line' })
  await look.click()
  await page.getByText('1 line cannot be read; 1 will be invited; 1 has signed already.').waitFor()
  expect(await page.getByRole('button', { name: 'Send the invitations' }).count()).toBe(0)
  await page.fill(
    '#list',
    'Elder Co-op, iolo@elder.example, Iolo Rees\nRowan House <office@rowan.example>\nAlder Union, a@alder.example',
  )
  await look.click()
  await page.fill('#note', 'We met in May. Will you sign?')
  await page.getByRole('button', { name: 'Send the invitations' }).click()
  await page.getByText('three invitations have had no answer').waitFor()

  const invitation = async (email: string) => {
    const { text = '', headers } = await mail.next(email)
    expect(text).toContain('We met in May. Will you sign?')
    return {
      link: /http\S+\/l\/\S+/.exec(text)?.[0] ?? '',
      stop: /http\S+\/reminders\/stop\/\w+/.exec(text)?.[0] ?? '',
      headers,
    }
  }
  const elder = await invitation('iolo@elder.example')
  const rowan = await invitation('office@rowan.example')
  const alder = await invitation('a@alder.example')
  const invited = () => db.selectFrom('sign_invitations').selectAll().orderBy('id').execute()
  const before = await invited()
  for (const at of [rowan.link, `${rowan.link}/no`, `${rowan.link}/considering`, rowan.stop]) {
    expect((await fetch(at)).status).toBe(200)
  }
  expect(await invited(), 'a mail scanner that opens links changes nothing').toEqual(before)

  await page.goto(elder.link)
  expect(await page.inputValue('#organisation')).toBe('Elder Co-op')
  expect(await page.inputValue('#email')).toBe('iolo@elder.example')
  expect(await page.inputValue('#name')).toBe('Iolo Rees')
  await page.selectOption('#kind', 'campaign')
  await page.fill('#country', 'Wales')
  await page.fill('#role', 'Chair')
  await page.check('#naming-organisation')
  await page.check('#authority')
  await read(page)
  await page.getByRole('button', { name: 'Sign the letter' }).click()
  const asked = await mail.next('iolo@elder.example', ({ subject }) =>
    (subject ?? '').startsWith('Confirm'),
  )
  await page.goto(`${url}/signature/confirm/${tokenIn(asked.text ?? '', 'signature/confirm')}`)
  await page.getByRole('button', { name: 'Confirm the signature' }).click()

  await page.goto(rowan.link)
  await page.getByRole('link', { name: 'Say that you will not sign' }).click()
  await page.fill('#words', 'Our charter forbids it.')
  await page.getByRole('button', { name: 'We will not sign' }).click()
  await page.getByText('Rowan House will not sign', { exact: false }).waitFor()

  // As a mailbox provider does (RFC 8058): from what the headers say, without a cookie.
  expect(alder.headers.get('list')).toMatchObject({ unsubscribe: { url: alder.stop } })
  const ended = await fetch(alder.stop, {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'error',
  })
  expect(ended.status).toBe(200)

  await page.goto(home)
  await page.getByText('one invitation has had no answer').waitFor()
  await page.fill('#find', 'alder')
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByText('1 of 4.').waitFor()
  await page.getByText('wants no more reminders').waitFor()
  await page.getByRole('button', { name: 'Take back the invitation of Alder Union' }).click()
  await page.getByText('Take back the invitation of Alder Union?').waitFor()
  await page.getByRole('button', { name: /^New link.*Alder Union/ }).click()
  expect(await page.inputValue('#new-link')).toContain(`/l/${letter.slug}.`)
  await page.goto(`${home}?show=no`)
  await page.getByText('Our charter forbids it.').waitFor()
  await page.goto(home)
  await page.getByText('Elder Co-op').first().waitFor()
  await page.getByRole('link', { name: 'Remind', exact: true }).click()
  await page.getByText('Nobody is to be reminded now').waitFor()
})
