import { expect, test } from 'vitest'
import { compose } from '../../app/domain/messages/compose.server'
import { InvitationMessage } from '../../app/domain/messages/invitation'
import { SignInMessage } from '../../app/domain/messages/sign-in'

const link = 'https://letters.example/sign-in/abc'

test('a message says the same as text and as HTML, with its link in both', async () => {
  const message = await compose(
    SignInMessage,
    { code: '123456', link },
    {
      to: 'ada@lantern.example',
      subject: 'Your code: 123 456',
    },
  )
  expect(message.to).toBe('ada@lantern.example')
  for (const form of [message.text, message.html]) {
    expect(form).toContain('123 456')
    expect(form).toContain(link)
    expect(form).toContain('It works for ten minutes')
  }
  expect(message.text).toContain('Your code to sign in')
  expect(message.text).not.toMatch(/<\w|&nbsp;|undefined/)
})

test('a message fetches nothing: no image, no style sheet, no font', async () => {
  const message = await compose(
    InvitationMessage,
    {
      from: 'Ada',
      coalition: 'Housing <Without> Fear',
      organisation: null,
      mayDo: 'read and comment',
      until: '16 November 2026',
      link,
    },
    { to: 'bo@kestrel.example', subject: 'x' },
  )
  expect(message.html).not.toMatch(/<img|<link|@import|url\(|src=/i)
  expect(message.html).toContain('Housing &lt;Without&gt; Fear')
  expect(message.text).toContain('Housing <Without> Fear')
})
