import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Invalid } from '../../../../app/domain/errors.server'
import { readInvitees } from '../../../../app/domain/sign-on/invitations/invitee-rows.server'

/** What a list says, a line for each row, in short. */
const read = (text: string) =>
  readInvitees(text).map((row) =>
    row.invitee
      ? `${row.line}: ${[
          row.invitee.organisation,
          row.invitee.email,
          row.invitee.name,
          row.invitee.language,
          row.invitee.daysNeeded,
        ]
          .filter((one) => one !== null)
          .join(' | ')}`
      : `${row.line}! ${row.why}`,
  )

describe('a list of organisations', () => {
  test.each([
    ['Kestrel Trust, office@kestrel.example', 'Kestrel Trust | office@kestrel.example'],
    ['Kestrel Trust <Office@Kestrel.example>', 'Kestrel Trust | office@kestrel.example'],
    ['"Bread, Roses" <office@bread.example>', 'Bread, Roses | office@bread.example'],
    ['Kestrel Trust\toffice@kestrel.example', 'Kestrel Trust | office@kestrel.example'],
    ['Kestrel Trust; office@kestrel.example', 'Kestrel Trust | office@kestrel.example'],
    ['office@kestrel.example, Kestrel Trust', 'Kestrel Trust | office@kestrel.example'],
    ['Bread, Roses and Co, office@bread.example', 'Bread, Roses and Co | office@bread.example'],
    ['"Bread, Roses", office@bread.example', 'Bread, Roses | office@bread.example'],
    ['The "Kestrel" Trust, office@kestrel.example', 'The "Kestrel" Trust | office@kestrel.example'],
    [
      'Kestrel Trust, Sam Reyes <office@kestrel.example>',
      'Kestrel Trust | office@kestrel.example | Sam Reyes',
    ],
    [
      'Kestrel Trust\toffice@kestrel.example\tSam Reyes\tcy\t14',
      'Kestrel Trust | office@kestrel.example | Sam Reyes | cy | 14',
    ],
    ['مؤسسة, office@kestrel.example', 'مؤسسة | office@kestrel.example'],
  ])('is read as people write it: %j', (line, expected) => {
    expect(read(`${line}\r\n`)).toEqual([`1: ${expected}`])
  })

  test('is read as a table where its first line names the columns, in whatever order.', () => {
    const csv =
      '\uFEFFEmail,Kind,Organisation,Name,Days needed\r\n' +
      'office@kestrel.example,charity,"Kestrel\r\nTrust",,14\r\n' +
      '\r\n' +
      'office@elder.example,network,Elder Co-op,Iolo Rees,\r\n'
    expect(read(csv)).toEqual([
      '2: Kestrel Trust | office@kestrel.example | 14',
      '5: Elder Co-op | office@elder.example | Iolo Rees',
    ])
  })

  test('says of each line that cannot be read which it is, and why.', () => {
    const lines = [
      'Kestrel Trust, office@kestrel.example',
      'Elder Co-op',
      '',
      ', office@rowan.example',
      'Rowan House, office@rowan',
      'Alder Union <a@alder.example>, Oak Union <o@oak.example>',
      'Ash Group, office@ash.example, Ann, Welsh please',
      'Elm Group, office@elm.example, Ann, cy, two weeks',
    ]
    expect(read(lines.join('\n'))).toEqual([
      '1: Kestrel Trust | office@kestrel.example',
      '2! There is no email address in it.',
      '4! There is no name of an organisation in it, or one of more than 200 characters.',
      '5! The email address is not complete.',
      '6! There are several email addresses in it. Write one organisation a line.',
      '7! The language is no short code such as “en” or “ar”.',
      '8! The days that they need are no number from 1 to 366.',
    ])
  })

  test.each([
    ['', /nobody in this list/],
    [' \n\t\n', /nobody in this list/],
    ['Organisation,Email\n', /nobody in this list/],
    ['"Kestrel Trust, office@kestrel.example', /never closed/],
    ['A, a@b.example\n'.repeat(501), /too long/],
    ['x'.repeat(200_001), /too long/],
  ])('is refused where it is none: %#', (text, why) => {
    expect(() => readInvitees(text)).toThrow(Invalid)
    expect(() => readInvitees(text)).toThrow(why)
  })

  test('is read or refused, whatever stands in it.', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(fc.constantFrom('a@b.example', ',', ';', '\t', '"', '<', '>', '\n', '\r', 'Elm'))
            .map((parts) => parts.join('')),
        ),
        (text) => {
          try {
            for (const { invitee } of readInvitees(text)) {
              if (invitee) expect(invitee.email).toMatch(/^[^\s<>,;]+@[^\s<>,;]+$/)
            }
          } catch (error) {
            expect(error).toBeInstanceOf(Invalid)
          }
        },
      ),
    )
  })
})
