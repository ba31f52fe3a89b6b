import { expect, test } from 'vitest'
import { emailAddress } from '../../app/domain/fields.server'

test('an address is one address: nothing in it can be read as a list', () => {
  expect(emailAddress(' Ada@Lantern.example ')).toBe('ada@lantern.example')
  for (const wrong of [
    'a@b',
    'a@b.co,1',
    'a@b.co;c@d.co',
    'a@b.co>',
    'A <a@b.co>',
    'a b@c.co',
    '',
  ]) {
    expect(() => emailAddress(wrong), wrong).toThrow('Write an email address')
  }
})
