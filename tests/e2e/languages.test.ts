import { expect, test, vi } from 'vitest'
import { wordsIn } from '../../app/words/words.server'
import { readPdf } from '../domain/export/read-pdf'
import { heading, paragraph, rewrite } from '../domain/letters/coalition'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { signingInstance } from '../setup/signing-instance'

// A server, real mail and a PDF.
vi.setConfig({ testTimeout: 60_000 })

const TITLE = 'اتركوا الأشجار'
const WORDS = 'أشجار الزيزفون أقدم من الطريق.'

test('A letter gets a text in Arabic, and without a script an organisation reads that, signs it and keeps it: one hash, one list.', async () => {
  const { db, smtp, letter, url, coordinator: signedIn } = await signingInstance()
  const home = `/letters/${letter.letterId}`
  const coordinator = await signedIn()

  const languages = await coordinator.open(`${home}/languages`)
  const begun = await coordinator.send(languages, 'Add the language', { language: 'ar' })
  const arabic = begun.path
  expect(arabic).toMatch(/^\/letters\/\w+$/)
  await rewrite(db, arabic.slice('/letters/'.length), {
    type: 'doc',
    content: [heading(TITLE), paragraph(WORDS)],
  })
  // What concerns the letter in all its languages is on the pages of the letter.
  const final = await coordinator.open(`${arabic}/final`)
  expect(final.path).toMatch(new RegExp(`^${home}/final`))
  expect(wordsOf(final)).toContain('13 words')
  expect(wordsOf(final)).toContain('7 words')
  await coordinator.send(final, 'Fix the final text')
  await coordinator.send(await coordinator.open(`${home}/change`), 'Change the text now', {
    kind: 'small fix',
    why: 'It can be read in Arabic now.',
  })
  const sha256 = (await db.selectFrom('versions').selectAll().execute()).find(
    ({ number }) => number === 2,
  )?.sha256

  const contact = new PlainVisitor(url)
  const page = await contact.open(`/l/${letter.slug}?text=ar&lang=en`)
  expect(page.text).toMatch(/<div class="letter" lang="ar" dir="rtl"/)
  expect(page.text).toMatch(/<button[^>]* formaction="\?text=en[^"]*"[^>]* lang="en"/i)
  expect(wordsOf(page)).toContain(WORDS)
  // Who reads the page in Arabic reads the letter in Arabic, unless they ask for another.
  const inArabic = await contact.open(`/l/${letter.slug}?lang=ar`)
  expect(inArabic.text).toMatch(/<div class="letter" lang="ar" dir="rtl"/)
  const inWords = wordsIn('ar').t
  await contact.send(inArabic, inWords('form.sign'), {
    organisation: 'Kestrel Trust',
    kind: 'charity',
    country: 'Jordan',
    role: 'Director',
    email: 'samuel@kestrel-trust.example',
    name: 'Samuel Iqbal-Reyes',
    naming: 'organisation',
    authority: 'on',
  })
  const asked = await smtp.next('samuel@kestrel-trust.example')
  expect(asked.subject).toBe(inWords('mails.confirm.subject', { organisation: 'Kestrel Trust' }))
  expect(asked.html).toContain('<html dir="rtl" lang="ar">')
  const [confirm = ''] = /http\S+\/signature\/confirm\/\w+/.exec(asked.text ?? '') ?? []
  await contact.send(await contact.open(confirm), inWords('signature.confirmTitle'))
  expect(await db.selectFrom('agreements').select('language').execute()).toEqual([
    { language: 'ar' },
  ])

  const receipt = await smtp.next('samuel@kestrel-trust.example', ({ subject }) =>
    (subject ?? '').includes(TITLE),
  )
  expect(receipt.text).toContain(WORDS)
  expect(receipt.text).toContain(sha256)
  const [manage = ''] = /http\S+\/signature\/\w{20,}/.exec(receipt.text ?? '') ?? []
  expect(wordsOf(await contact.open(manage))).toContain(WORDS)
  expect(wordsOf(await contact.open(`${manage}/text?text=en`))).toContain('older than the lane')

  const file = await coordinator.download(`${home}/export/pdf?version=2&text=ar`)
  const pdf = await readPdf(file)
  expect(pdf.language).toBe('ar')
  expect(pdf.info.Title).toBe(TITLE)
  expect(pdf.text).toContain('in English and Arabic')
})
