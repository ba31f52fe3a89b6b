import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { readPdf } from '../domain/export/read-pdf'
import { readZip } from '../domain/export/read-zip'
import { type OpenedPage, prepareBrowser } from '../setup/browser'
import {
  letterOf,
  notesOf,
  OFFLINE,
  typeAtEndOf,
  untilSaved,
  wordsOfLetter,
} from '../setup/letter-page'
import { tokenIn } from '../setup/mail'
import { read } from '../setup/reading'
import { startServer } from '../setup/server'
import { type Mailbox, startSmtp } from '../setup/smtp'
import { bare, firewallLetter, sampleLetter, type WordLetter } from './word-letters'

const browser = prepareBrowser()
const STORY = 120_000
const DESK = { viewport: { width: 1440, height: 900 } }
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, javaScriptEnabled: false }

const firewall = firewallLetter()

test.skipIf(!firewall)(
  'a real letter goes from a Word file, through two people and a signatory, to a PDF that holds all of it',
  () => firewall && story(firewall),
  STORY,
)

test('so does a Word file of the sample’s letter', async () => story(await sampleLetter()), STORY)

async function story(letter: WordLetter): Promise<void> {
  const mail = await startSmtp()
  onTestFinished(() => mail.close())
  const server = await startServer({ env: { SMTP_URL: mail.url } })

  const maryam = await browser.open(DESK)
  await beginCoalition(maryam.page, server.setUpLink ?? '')
  const tomasz = await browser.open(DESK)
  await inviteEditor(maryam.page, mail, tomasz.page)

  const address = await uploadLetter(maryam.page, letter)
  await tomasz.page.reload()
  await tomasz.page.getByRole('link', { name: letter.title }).click()
  await untilSaved(tomasz.page)
  expect(new URL(tomasz.page.url()).pathname).toBe(new URL(address).pathname)
  await writeTogether(maryam, tomasz)

  const signOn = await openSigning(maryam.page)
  await sign(signOn, mail)
  await accept(maryam.page, signOn)
  await closeSigning(maryam.page)
  await expectFiles(maryam.page, letter)
}

/** The one-time link makes the operator, who begins a coalition. */
async function beginCoalition(page: Page, link: string) {
  await page.goto(link)
  await page.getByLabel('Your name').fill('Maryam Haddad')
  await page.getByLabel('Your email').fill('maryam@lantern.example')
  await page.getByRole('button', { name: 'Become the operator' }).click()
  await page.getByLabel('We call ourselves').fill('Housing Without Fear')
  await page.getByLabel('Our letters are led by').fill('Lantern Street Law Centre')
  await page.getByRole('button', { name: 'Create the coalition' }).click()
  await page.waitForURL(/\/c\/housing-without-fear/)
}

async function inviteEditor(coordinator: Page, mail: Mailbox, invited: Page) {
  await coordinator.getByRole('link', { name: 'Organisations' }).click()
  await coordinator.getByLabel('Their email').fill('tomasz@tenants.example')
  await coordinator.getByRole('button', { name: 'Send the invitation' }).click()
  await coordinator.getByText('The invitation is on its way.').waitFor()

  const message = await mail.next('tomasz@tenants.example')
  await invited.goto(linkIn(message.text, 'join', coordinator))
  await invited.getByLabel('Your name').fill('Tomasz Wilk')
  await invited.getByLabel('Your organisation').fill('Tenants’ Voice')
  await invited.getByRole('button', { name: 'Join' }).click()
  await invited.waitForURL(/\/c\/housing-without-fear/)
}

/** A Word file becomes a letter; returns its address. */
async function uploadLetter(page: Page, letter: WordLetter): Promise<string> {
  await page.getByRole('link', { name: 'Letters', exact: true }).click()
  await page.getByRole('link', { name: 'Write a letter' }).click()
  await page.getByLabel('A file that you have', { exact: true }).check()
  const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  await page.getByLabel('File', { exact: true }).setInputFiles({
    name: 'letter.docx',
    mimeType,
    buffer: letter.file,
  })
  await page.getByRole('button', { name: 'Start the letter' }).click()
  if (letter.leftOut) {
    await page.getByText(letter.leftOut).waitFor()
    await page.getByRole('link', { name: 'Go to the text' }).click()
  }
  await page.waitForURL(({ pathname }) => /^\/letters\/[a-z0-9]+$/.test(pathname))
  await untilSaved(page)
  expect((await wordsOfLetter(page))[0]).toBe(letter.title)
  expect((await letterOf(page).locator('h2').allTextContents()).map(bare)).toEqual(
    letter.headings.map(bare),
  )
  expect((await notesOf(page).allTextContents()).map(bare)).toEqual(
    letter.notes.map((note) => expect.stringContaining(bare(note))),
  )
  return page.url()
}

/** Both write at once; then one of them away from the net, and the other meanwhile. */
async function writeTogether(maryam: OpenedPage, tomasz: OpenedPage) {
  const words = await wordsOfLetter(maryam.page)
  const [one = 0, other = 0] = words.flatMap((block, at) => (block.length > 200 ? [at] : []))
  await Promise.all([
    typeAtEndOf(maryam.page, one, ' Maryam wrote this.'),
    typeAtEndOf(tomasz.page, other, ' Tomasz wrote this.'),
  ])
  const together = [`${words[one]} Maryam wrote this.`, `${words[other]} Tomasz wrote this.`]
  await expectBoth(together)

  tomasz.expectTrouble(OFFLINE)
  await tomasz.context.setOffline(true)
  await tomasz.page.getByText('You are not connected.').waitFor()
  await tomasz.page.keyboard.type(' Then the line went.')
  await tomasz.page.getByText('20 changes are kept on this device').waitFor()
  await maryam.page.keyboard.type(' The line was gone.')
  await untilSaved(maryam.page)
  await tomasz.context.setOffline(false)
  await untilSaved(tomasz.page)
  await expectBoth([`${together[0]} The line was gone.`, `${together[1]} Then the line went.`])

  async function expectBoth(paragraphs: string[]) {
    for (const { page } of [maryam, tomasz]) {
      await expect.poll(() => wordsOfLetter(page)).toEqual(expect.arrayContaining(paragraphs))
      await untilSaved(page)
    }
    expect(await wordsOfLetter(maryam.page)).toEqual(await wordsOfLetter(tomasz.page))
  }
}

/** Fixes the final text and opens it; returns the address of the page where organisations sign. */
async function openSigning(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Fix the final text' }).first().click()
  await page.getByRole('button', { name: 'Fix the final text' }).click()
  await page.getByText('It becomes version 1').waitFor({ state: 'hidden' })
  await page.getByLabel('What you ask').fill('We ask the Minister to end the transfers.')
  await page.getByLabel('Email for questions').fill('letters@lantern.example')
  await page.getByRole('button', { name: 'Open for signature' }).click()
  await page.waitForURL(/\/signing$/)
  const path = await page.getByRole('link', { name: 'See it as they do' }).getAttribute('href')
  return new URL(path ?? '', page.url()).href
}

/** On a phone, without scripts: the page, the form, the message, the confirmation. */
async function sign(address: string, mail: Mailbox) {
  const { page } = await browser.open(PHONE)
  await page.goto(address)
  await page.getByLabel('Name of the organisation').fill('Weir Street Residents')
  await page.getByLabel('What it is').selectOption('Campaign or community group')
  await page.getByLabel('Country or region').fill('England')
  await page.getByLabel('Your role in the organisation').fill('Treasurer')
  await page.getByLabel('Email', { exact: true }).fill('aurel@weir-street.example')
  await page.getByLabel('The organisation, my name and my role').check()
  await page.getByLabel('I have the authority to sign').check()
  await page.getByLabel('Your full name').fill('Aurel Dumitrescu')
  await read(page)
  await page.getByRole('button', { name: 'Sign the letter' }).click()
  await page.getByRole('heading', { name: 'Now open your email' }).waitFor()

  const message = await mail.next('aurel@weir-street.example')
  await page.goto(linkIn(message.text, 'signature/confirm', page))
  await page.getByRole('button', { name: 'Confirm the signature' }).click()
  await page.getByRole('heading', { name: 'Weir Street Residents has signed' }).waitFor()
  const receipt = await mail.next(
    'aurel@weir-street.example',
    ({ subject }) => subject?.startsWith('Weir Street Residents signed') === true,
  )
  await page.goto(linkIn(receipt.text, 'signature', page))
  await page.getByText('waits for a coordinator').waitFor()
}

async function accept(page: Page, signOn: string) {
  await page.getByRole('link', { name: 'Signing' }).click()
  await page.getByRole('button', { name: 'Accept Weir Street Residents' }).click()
  await page.getByText('One signature is accepted').waitFor()
  const { page: anybody } = await browser.open(PHONE)
  await anybody.goto(signOn)
  await anybody.getByText('Aurel Dumitrescu').waitFor()
  expect(await anybody.content()).not.toContain('aurel@weir-street.example')
}

async function closeSigning(page: Page) {
  await page.getByRole('link', { name: 'Close early' }).click()
  await page.getByRole('button', { name: 'Close signing' }).click()
  await page.waitForURL(/\/closed$/)
}

/** The files hold every note, what both wrote, and who signed. */
async function expectFiles(page: Page, { notes }: WordLetter) {
  const pdf = await readPdf(await download(page, 'PDF'))
  const parts = await readZip(await download(page, 'Word'))
  const markdown = (await download(page, 'Markdown')).toString()
  const plain = (xml = '') => xml.replace(/<[^>]*>/g, '').replace(/&(?:amp|quot|apos|lt|gt);/g, '')
  const files = [
    pdf.text,
    plain(parts.get('word/document.xml')) + plain(parts.get('word/footnotes.xml')),
    markdown,
  ].map(bare)
  const words = ['Then the line went.', 'The line was gone.', 'Weir Street Residents', 'Aurel']
  for (const file of files) {
    expect([...notes, ...words].filter((part) => !holds(file, bare(part)))).toEqual([])
  }
  expect(notes).toHaveLength(13)
  expect(markdown.match(/^\[\^\d+\]:/gm)).toHaveLength(13)
}

/** A long note may go on at the foot of the next page. */
function holds(file: string, part: string): boolean {
  if (file.includes(part)) return true
  for (let cut = 20; cut < part.length - 20; cut += 1) {
    const begins = file.indexOf(part.slice(0, cut))
    if (begins < 0) return false
    if (file.includes(part.slice(cut), begins + cut)) return true
  }
  return false
}

async function download(page: Page, name: string): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ])
  return readFile(await file.path())
}

/** The address behind `/<path>/<secret>` in a message, on the instance that the page shows. */
const linkIn = (text: string | undefined, path: string, page: Page): string =>
  new URL(`/${path}/${tokenIn(text ?? '', path)}`, page.url()).href
