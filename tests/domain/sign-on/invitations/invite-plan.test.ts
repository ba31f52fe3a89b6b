import { expect, test } from 'vitest'
import {
  type KnownOrganisation,
  planInvitations,
  toInvite,
} from '../../../../app/domain/sign-on/invitations/invite-plan'
import { readInvitees } from '../../../../app/domain/sign-on/invitations/invitee-rows.server'
import { organisationKey } from '../../../../app/domain/sign-on/signing/names.server'

const known = (organisation: string, also: Partial<KnownOrganisation> = {}): KnownOrganisation => ({
  organisation,
  key: organisationKey(organisation),
  website: null,
  emails: [],
  stands: 'has signed',
  ...also,
})

const LETTER = [
  known('Kestrel Trust', { emails: ['sam@kestrel.example'] }),
  known('Rowan House', { website: 'https://www.rowan.example/about' }),
  known('Elder Co-op', { stands: 'is invited already' }),
]

/** What becomes of each line, with the organisation that it is or looks like. */
const becomes = (list: string) =>
  planInvitations(readInvitees(list), LETTER).map(({ becomes: what, other }) =>
    other ? `${what}: ${other}` : what,
  )

test.each([
  ['Alder Union, office@alder.example', 'invited now'],
  ['KESTREL TRUST, other@kestrel.example', 'has signed: Kestrel Trust'],
  ['Elder Co-op, iolo@elder.example', 'is invited already: Elder Co-op'],
  ['The Kestrel Trust Ltd, office@hosting.example', 'looks like: Kestrel Trust'],
  ['Rowan Wales, cymru@mail.rowan.example', 'looks like: Rowan House'],
  ['Samuel’s Choir, sam@kestrel.example', 'looks like: Kestrel Trust'],
  ['Ash, no address', 'cannot be read'],
])('%s: %s', (line, expected) => {
  expect(becomes(line)).toEqual([expected])
})

test('An organisation that stands in the list twice is invited once, by its first line.', () => {
  expect(becomes('Alder Union, a@alder.example\nalder  union, b@alder.example')).toEqual([
    'invited now',
    'stands twice',
  ])
})

test('One that only looks like another is invited where a coordinator says so.', () => {
  const list =
    'Alder Union, a@alder.example\nThe Kestrel Trust, k@k.example\nKestrel Trust, x@k.example'
  const plan = planInvitations(readInvitees(list), LETTER)
  const lines = (also: number[]) => toInvite(plan, new Set(also)).map(({ line }) => line)
  expect(lines([])).toEqual([1])
  expect(lines([2, 3])).toEqual([1, 2])
})
