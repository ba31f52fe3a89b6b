import { expect, test, vi } from 'vitest'
import { nextLetter } from '../domain/sign-on/open-letter'
import { PlainVisitor, wordsOf } from '../setup/forms'
import { tokenIn } from '../setup/mail'
import { later } from '../setup/people'
import { signingInstance } from '../setup/signing-instance'

vi.setConfig({ testTimeout: 60_000 })

const EMAIL = 'samuel@kestrel-trust.example'

test('The same organisation signs the next letter from the book, without a script: ticked once, asked by the coordinators, signed as before, and out again with one press.', async () => {
  const at = await signingInstance()
  const { smtp, db, letter, url } = at
  const contact = new PlainVisitor(url)
  const read = new Set<string>()
  const mailed = async (begins: RegExp) => {
    const { text = '' } = await smtp.next(
      EMAIL,
      (message) => begins.test(message.subject ?? '') && !read.has(message.text ?? ''),
    )
    read.add(text)
    return text
  }
  const entries = () => db.selectFrom('book_entries').select(['organisation', 'renew_by']).execute()

  await contact.send(await contact.open(`/l/${letter.slug}`), 'Sign the letter', {
    organisation: 'Kestrel Trust',
    kind: 'charity',
    country: 'United Kingdom',
    role: 'Chief Executive',
    email: EMAIL,
    naming: 'person',
    forBook: 'on',
    authority: 'on',
    name: 'Samuel Iqbal-Reyes',
  })
  const asked = await mailed(/^Confirm/)
  const confirm = await contact.open(`/signature/confirm/${tokenIn(asked, 'signature/confirm')}`)
  expect(wordsOf(confirm)).toContain('Kept for the next letter, as you asked')
  expect(await entries()).toEqual([])
  await contact.send(confirm, 'Confirm the signature')
  const own = `/book/${tokenIn(await mailed(/signed/), 'book')}`
  // As a mail scanner does: looking changes nothing.
  const before = await entries()
  expect(wordsOf(await contact.open(own))).toContain('waits for a coordinator')
  await contact.send(await contact.open(own), 'Save the change', { daysToDecide: '14' })
  expect(await entries()).toEqual(before)

  const next = await nextLetter(db, later(letter.coordinator, new Date()), letter.coalitionId)
  const coordinator = await at.coordinator()
  const book = await coordinator.open(`/c/limes-${letter.coalitionId}/book`)
  expect(wordsOf(book)).toContain('1 not asked yet to sign “Leave the trees”')
  const found = await coordinator.send(book, 'Find', { find: 'iqbal' })
  expect(found.path).not.toContain('iqbal')
  expect(wordsOf(found)).toContain('Needs 14 days to decide')
  expect(wordsOf(await coordinator.send(found, 'Find', { find: 'lark' }))).toContain('Nobody here')

  const invite = await coordinator.open(`/letters/${next.letterId}/signing/invite`)
  const [line = ''] = /Kestrel Trust\t[^"]+/.exec(invite.text) ?? []
  const preview = await coordinator.send(invite, 'See what becomes of those ticked', { list: line })
  expect(wordsOf(preview)).toContain('needs 14 days')
  await coordinator.send(preview, 'Send the invitations')
  const again = await coordinator.open(`/letters/${next.letterId}/signing/invite`)
  expect(wordsOf(again)).toContain('Nobody is in the book who was not asked yet.')

  const invitation = await mailed(/^Will your organisation sign/)
  const [address = ''] = /\/l\/[a-z0-9-]+\.[a-z0-9]{20,}/.exec(invitation) ?? []
  const filledIn = await contact.open(address)
  expect(wordsOf(filledIn)).toContain('Filled in from your own entry in the organisation book.')
  // Only the declaration is asked anew.
  const refused = await contact.send(filledIn, 'Sign the letter')
  expect(refused.status).toBe(422)
  expect(wordsOf(refused)).toContain('Tick this if you may sign for your organisation.')
  await contact.send(refused, 'Sign the letter', { authority: 'on' })
  const askedAgain = await mailed(/^Confirm/)
  await contact.send(
    await contact.open(`/signature/confirm/${tokenIn(askedAgain, 'signature/confirm')}`),
    'Confirm the signature',
  )
  const signed = db.selectFrom('signatures').select(['letter_id', 'organisation', 'naming'])
  expect(await signed.execute()).toEqual([
    { letter_id: letter.letterId, organisation: 'Kestrel Trust', naming: 'person' },
    { letter_id: next.letterId, organisation: 'Kestrel Trust', naming: 'person' },
  ])

  const entry = await contact.open(own)
  expect(entry.text.match(/waits for a coordinator/g)).toHaveLength(2)
  const left = await contact.send(entry, 'Leave and delete the entry')
  expect(wordsOf(left)).toContain('You have left the book')
  expect(await entries()).toEqual([])
  expect(wordsOf(await contact.open(own))).toContain('This link has ended')
  expect(wordsOf(await coordinator.open(`/c/limes-${letter.coalitionId}/book`))).toContain(
    'Nobody is in the book yet',
  )
})
