import { expect, test } from 'vitest'
import { checkLink } from '../../../app/editor/text/links'

test.each([
  ['https://records.example/a?b=c#d', 'https://records.example/a?b=c#d'],
  ['  https://records.example ', 'https://records.example'],
  ['records.example/protocol', 'https://records.example/protocol'],
  ['records.example:8443/a', 'https://records.example:8443/a'],
  ['mailto:press@rowan-house.example', 'mailto:press@rowan-house.example'],
  ['press@rowan-house.example', 'mailto:press@rowan-house.example'],
])('%s may stand in a letter', (typed, href) => {
  expect(checkLink(typed)).toEqual({ href })
})

test.each([
  ['https://records.example/a?b=c&utm_source=mail&fbclid=x1', 'https://records.example/a?b=c'],
  [
    'https://gbr01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frecords.example%2Fa%3Futm_medium%3Dmail&data=05%7Creader%40hospital.example&reserved=0',
    'https://records.example/a',
  ],
  [
    'http://l.facebook.com/l.php?u=https%3A%2F%2Frecords.example%2Fa&h=x',
    'https://records.example/a',
  ],
  ['www.google.com/url?q=https://records.example/a&sa=D', 'https://records.example/a'],
])('%s is taken without the mail scanner and the tracking in it', (typed, href) => {
  expect(checkLink(typed)).toEqual({ href })
})

test.each([
  '',
  'javascript:alert(1)',
  'JAVASCRIPT:alert(1)',
  'data:text/html,hello',
  'http://records.example',
  'file:///etc/passwd',
  'https://',
  'https://localhost',
  'https://name:secret@records.example',
  'two words',
  'mailto:nobody',
])('%s may not, and a sentence says why', (typed) => {
  expect(checkLink(typed)).toHaveProperty('wrong', expect.stringMatching(/\.$/))
})
