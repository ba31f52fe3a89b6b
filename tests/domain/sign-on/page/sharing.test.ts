import { describe, expect, test } from 'vitest'
import { mailtoOf, sharingWords } from '../../../../app/domain/sign-on/page/sharing'
import { wordsIn } from '../../../../app/words/words.server'

const open = {
  title: 'Keep the night bus & its drivers',
  ask: 'We ask the council to keep the night bus.',
  address: 'https://letters.example/l/night-bus-d2p5h4ma',
  short: 'https://letters.example/s/d2p5h4ma',
  closes: 'Friday 4 December, 17:00 London time',
}

describe('the words with which a letter is passed on', () => {
  test('say what is asked, until when, and where.', () => {
    const { subject, email, message } = sharingWords(open, wordsIn('en'))
    for (const part of [open.title, open.closes]) {
      expect(email).toContain(part)
      expect(message).toContain(part)
    }
    expect(email).toContain(open.address)
    expect(message).toContain(open.short)
    expect(email).toContain(open.ask)
    expect(subject).toContain(open.title)
  })

  test('ask for nothing once the letter is closed, and leave no gap where nothing is asked.', () => {
    const { subject, email, message } = sharingWords(
      { ...open, ask: '', closes: null },
      wordsIn('en'),
    )
    expect(subject).toBe(open.title)
    expect(`${email}${message}`).not.toContain('sign “')
    expect(email).not.toMatch(/\n{3}/)
  })

  test('come whole into a mail program, whatever signs are in them.', () => {
    const words = sharingWords(open, wordsIn('en'))
    const address = new URL(mailtoOf(words))
    expect(address.searchParams.get('subject')).toBe(words.subject)
    expect(address.searchParams.get('body')?.replaceAll('\r\n', '\n')).toBe(words.email)
    expect([...address.searchParams.keys()]).toEqual(['subject', 'body'])
  })
})
