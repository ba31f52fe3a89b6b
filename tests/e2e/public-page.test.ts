import { describe, expect, test, vi } from 'vitest'
import { readMarkdown } from '../../app/domain/letters/from-files/markdown.server'
import { createLetter } from '../../app/domain/letters/letters.server'
import { openSigning } from '../../app/domain/letters/stages.server'
import { fixVersion } from '../../app/domain/letters/versions/versions.server'
import jointResponse from '../../app/domain/sample/joint-response.md?raw'
import { decideSignatures } from '../../app/domain/sign-on/board/decide.server'
import { signAndConfirm } from '../domain/sign-on/open-letter'
import { wrongsOn } from '../setup/axe'
import { prepareBrowser } from '../setup/browser'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { IN_A_MONTH, signingInstance } from '../setup/signing-instance'
import { sharedFile } from './word-letters'

// A browser, a server and whatever else the machine does.
vi.setConfig({ testTimeout: 60_000 })

const browser = prepareBrowser()

const linkIn = (text: string, path: RegExp): string =>
  new URL(path.exec(text)?.[0] ?? 'no link').pathname

test('By invitation only the page is there for whoever has the link, all of it, and for nobody else.', async () => {
  const at = await signingInstance()
  const { url, letter } = at
  const signing = `/letters/${letter.letterId}/signing`
  const coordinator = await at.coordinator()
  const settings = await coordinator.open(`${signing}/settings`)
  const banner = 'Share it by email, not on public forums.'
  await coordinator.send(settings, 'Save the settings', { listing: 'invited', banner })
  const made = await coordinator.send(
    await coordinator.open(`${signing}/links`),
    'Make the invitation link',
  )
  const invited = linkIn(made.text, /http\S+\/l\/[\w-]+\.\w+/)
  expect(invited.startsWith(`/l/${letter.slug}.`)).toBe(true)

  const contact = new PlainVisitor(url)
  expect((await contact.open(`/s/${letter.slug.slice(-8)}`)).status).toBe(404)
  for (const path of ['', '/share', '/considering', '/versions/1', '/qr.svg', '/link']) {
    expect((await contact.open(`/l/${letter.slug}${path}`)).status, path).toBe(404)
    expect((await contact.open(`${invited}${path}`)).status, path).toBe(200)
  }
  const page = await contact.open(invited)
  expect(wordsOf(page)).toContain(banner)
  expect(page.headers.get('set-cookie')).toBeNull()
  const sent = await contact.send(page, 'Sign the letter', {
    organisation: 'Kestrel Trust',
    kind: 'charity',
    country: 'Wales',
    role: 'Chair',
    email: 'samuel@kestrel-trust.example',
    naming: 'organisation',
    authority: 'on',
    name: 'Samuel Iqbal-Reyes',
  })
  expect(sent.path).toBe(`${invited}/check-your-email`)
  const { text } = await at.smtp.next('samuel@kestrel-trust.example')
  await contact.send(
    await contact.open(linkIn(text ?? '', /http\S+\/signature\/confirm\/\w+/)),
    'Confirm the signature',
  )
  const receipt = await at.smtp.next('samuel@kestrel-trust.example', ({ subject }) =>
    (subject ?? '').includes('signed'),
  )
  expect(receipt.text).toContain(
    'The limes of Harrow Lane are older than the lane.[1]\n\n 1. Parish map, 1804.',
  )
  expect(receipt.text).not.toContain(`/l/${letter.slug}`)
  const own = await contact.open(linkIn(receipt.text ?? '', /http\S+\/signature\/\w{20,}/))
  expect(wordsOf(own)).toContain('The limes of Harrow Lane are older than the lane.')
  expect(own.text).not.toContain(`/l/${letter.slug}`)
})

const firewall = sharedFile('firewall-letter.md')?.toString()

describe.each([
  ['the sample’s letter', jointResponse],
  ...(firewall === undefined ? [] : [['the firewall letter', firewall]]),
])('the page of %s, with thirteen signatories', (_, markdown) => {
  test('weighs less than 50 kB as it is sent, with no script, no font, no cookie and nothing from another host.', async () => {
    const at = await signingInstance()
    const address = await openWith(at, markdown)
    const { page, context } = await browser.open()
    const network = await context.newCDPSession(page)
    await network.send('Network.enable')
    let sent = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      sent += encodedDataLength
    })
    const asked: { url: string; kind: string }[] = []
    page.on('request', (one) => asked.push({ url: one.url(), kind: one.resourceType() }))
    await page.goto(address, { waitUntil: 'networkidle' })
    expect(await page.locator('.footnotes li').count()).toBe(13)
    expect(await page.locator('#who ~ ol li').count()).toBe(13)
    console.info(`${sent} bytes in ${asked.length} requests for ${new URL(address).pathname}`)
    expect(sent).toBeGreaterThan(5_000)
    expect(sent).toBeLessThan(50_000)
    expect(asked.length).toBeLessThanOrEqual(10)
    expect(asked.filter((one) => !one.url.startsWith(at.url))).toEqual([])
    expect(asked.filter((one) => one.kind === 'script' || one.kind === 'font')).toEqual([])
    expect(await page.locator('script').count()).toBe(0)
    expect(await context.cookies()).toEqual([])
  })
})

/** Opens another letter of the same coalition for signature, with thirteen organisations under it. */
async function openWith(
  { db, letter, url }: Awaited<ReturnType<typeof signingInstance>>,
  markdown: string,
): Promise<string> {
  const { coalitionId, coordinator } = letter
  const text = readMarkdown(markdown)
  const id = await createLetter(db, coordinator, { coalitionId, language: 'en', text })
  const version = await fixVersion(db, coordinator, id)
  await openSigning(db, coordinator, id, {
    versionId: version.id,
    ask: 'Thirteen organisations ask. If yours agrees, add its name.',
    signBy: IN_A_MONTH(),
    contactEmail: 'letters@lane.example',
    timeZone: 'Europe/London',
  })
  const { slug } = await db
    .selectFrom('letters')
    .select('slug')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  for (let at = 1; at <= 13; at += 1) {
    const organisation = `Organisation ${at} of the Lane`
    await signAndConfirm(db, slug, { organisation, email: `chair@lane-${at}.example` })
  }
  const signed = await db
    .selectFrom('signatures')
    .select('id')
    .where('letter_id', '=', id)
    .execute()
  const signatureIds = signed.map((one) => one.id)
  await decideSignatures(db, coordinator, { letterId: id, signatureIds, decision: 'accept' })
  return `${url}/l/${slug}`
}

describe('the launch', () => {
  test('puts a listed letter on the list of open letters and lets search engines know, not before.', async () => {
    const at = await signingInstance()
    const { url, letter } = at
    const signing = `/letters/${letter.letterId}/signing`
    const coordinator = await at.coordinator()
    const contact = new PlainVisitor(url)
    await coordinator.send(await coordinator.open(`${signing}/settings`), 'Save the settings', {
      listing: 'listed',
    })
    expect(wordsOf(await contact.open('/l'))).toContain('No letter is listed here now.')
    expect(wordsOf(await contact.open('/sign-in'))).not.toContain('open letters')
    const before = await contact.open(`/l/${letter.slug}`)
    expect(before.headers.get('x-robots-tag')).toBe('noindex, nofollow')
    expect(before.text).toContain('<meta name="robots" content="noindex"/>')

    const launch = await coordinator.open(`${signing}/launch`)
    const done = await coordinator.send(launch, 'Launch the letter now')
    expect(wordsOf(done)).toContain('The letter is launched')
    expect(wordsOf(await contact.open('/l'))).toContain('Leave the trees')
    expect(wordsOf(await contact.open('/sign-in'))).toContain('see the open letters')
    const after = await contact.open(`/l/${letter.slug}`)
    expect(after.headers.get('x-robots-tag')).toBeNull()
    expect(after.text).not.toContain('noindex')
    expect((await contact.open(`/l/${letter.slug}/link`)).text).toContain('noindex')
  })
})

test('A board reads the letter by a preview link, and prints a page to decide by, which comes as a PDF too.', async () => {
  const at = await signingInstance()
  const coordinator = await at.coordinator()
  const links = await coordinator.open(`/letters/${at.letter.letterId}/signing/links`)
  const made = await coordinator.send(links, 'Make the preview link')
  const preview = linkIn(made.text, /http\S+\/preview\/\w+/)
  const { page } = await browser.open({ javaScriptEnabled: false })
  await page.goto(at.url + preview)
  expect(await page.textContent('h1')).toBe('Leave the trees')
  expect(await page.getByRole('button').count()).toBe(0)
  await page.getByRole('link', { name: 'a page to print for trustees' }).click()
  expect(await page.getByRole('heading').allTextContents()).toEqual([
    'For the board',
    'Who asks',
    'What signing means',
    'How to leave',
    'Decision note',
    'Leave the trees',
  ])
  const file = await fetch(`${at.url}${preview}/pack.pdf`)
  expect(file.headers.get('content-type')).toBe('application/pdf')
  expect(file.headers.get('content-disposition')).toContain('for-the-board-leave-the-trees')
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect((await fetch(`${at.url}/preview/guessed`)).status).toBe(404)

  const seen = await browser.open({ viewport: { width: 360, height: 800 } })
  for (const path of [preview, `${preview}/pack`, '/l']) {
    await seen.page.goto(at.url + path)
    expect(await wrongsOn(seen.page), path).toEqual([])
    expect(await seen.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  }
})
