import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compose } from '../../app/domain/messages/compose.server'
import { ConfirmSignatureMessage } from '../../app/domain/messages/confirm-signature'
import { formLetter } from '../../app/domain/messages/form-letter.server'
import { oneLine } from '../../app/domain/sign-on/signing/names.server'
import { languages } from '../../app/words/languages'
import { wordsIn } from '../../app/words/words.server'

const form = formLetter(ConfirmSignatureMessage, ['signatory', 'naming'])
const to = { to: 'samuel@kestrel-trust.example', subject: 'Confirm the signature' }

const line = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '<b>&amp;"\'',
      '{link}',
      '$&$1',
      '\uE000letter\uE001',
      '=HYPERLINK("x")',
      'مؤسسة',
    ),
  )
  .map(oneLine)
  .filter((text) => text !== '')

const written = fc.record({
  words: fc.constantFrom(...languages).map(wordsIn),
  signatory: fc.constantFrom('organisation' as const, 'person' as const),
  naming: fc.constantFrom('organisation' as const, 'person' as const, 'none' as const),
  letter: line,
  organisation: line,
  name: line,
  role: line,
  filledBy: fc.option(line),
  decidesOn: fc.option(fc.constant('3 December 2026')),
  fixedOn: fc.constant('1 November 2026'),
  confirmBy: fc.constant('9 November 2026'),
  deletedOn: fc.constant('30 December 2026'),
  link: fc.constant('https://letters.example/signature/confirm/abc'),
  notMeLink: fc.constant('https://letters.example/signature/confirm/abc/not-me'),
  letterLink: fc.constant('https://letters.example/l/limes'),
})

/** As it is read: the preview in lists of messages, which is cut and padded, left out. */
const body = (html: string) => html.slice(html.indexOf('<h1')).replaceAll('&#x27;', '&#39;')

test('A message with its words put in afterwards is the message drawn whole, whatever they are.', async () => {
  await fc.assert(
    fc.asyncProperty(written, async (about) => {
      const filled = await form(about, to)
      const whole = await compose(ConfirmSignatureMessage, about, to)
      expect(body(filled.html)).toBe(body(whole.html))
      expect(filled.text).toBe(whole.text)
    }),
    { numRuns: 60 },
  )
})
