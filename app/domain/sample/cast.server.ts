import type { ContactState, PublicNaming, Role } from '../../../prisma-free-db/tables'

/** The invented coalition of the sample: every name in this file is made up. */
export const COALITION = { name: 'Housing Without Fear', slug: 'housing-without-fear-sample' }

/** Thirteen organisations; the first leads. */
export const ORGANISATIONS: readonly { name: string; website: string }[] = [
  { name: 'Lantern Street Law Centre', website: 'https://lantern-street.example' },
  { name: 'Children’s Rights Office, Wexley', website: 'https://childrens-rights-wexley.example' },
  { name: 'Disability Housing Alliance', website: 'https://disability-housing.example' },
  { name: 'Harrowmere Faith Forum', website: 'https://faith-forum.example' },
  { name: 'Kestrel Trust', website: 'https://kestrel-trust.example' },
  { name: 'Migrant Families Forum', website: 'https://migrant-families.example' },
  { name: 'Neighbours’ Union', website: 'https://neighbours-union.example' },
  { name: 'Northgate Food Bank', website: 'https://northgate-food.example' },
  { name: 'Plain Data', website: 'https://plain-data.example' },
  { name: 'Rowan House', website: 'https://rowan-house.example' },
  { name: 'St Brannoc’s Night Shelter', website: 'https://st-brannocs.example' },
  { name: 'Tenants’ Voice Harrowmere', website: 'https://tenants-voice.example' },
  { name: 'The Interpreters’ Collective', website: 'https://interpreters.example' },
]

export interface SamplePerson {
  readonly name: string
  readonly email: string
  readonly organisation: string
  readonly role: Role
}

/** Who can be signed in as; at least one of each role. */
export const PEOPLE: readonly SamplePerson[] = [
  {
    name: 'Maryam Haddad-Cole',
    email: 'maryam@lantern-street.example',
    organisation: 'Lantern Street Law Centre',
    role: 'coordinator',
  },
  {
    name: 'Dorota Bielak',
    email: 'dorota@neighbours-union.example',
    organisation: 'Neighbours’ Union',
    role: 'coordinator',
  },
  {
    name: 'Tomasz Wilk',
    email: 'tomasz@tenants-voice.example',
    organisation: 'Tenants’ Voice Harrowmere',
    role: 'editor',
  },
  {
    name: 'Ngozi Abara',
    email: 'ngozi@rowan-house.example',
    organisation: 'Rowan House',
    role: 'editor',
  },
  {
    name: 'Elin Strand',
    email: 'elin@plain-data.example',
    organisation: 'Plain Data',
    role: 'reviewer',
  },
  {
    name: 'Samuel Iqbal-Reyes',
    email: 'samuel@kestrel-trust.example',
    organisation: 'Kestrel Trust',
    role: 'reader',
  },
]

export interface SampleSignature {
  readonly organisation: string
  readonly website: string | null
  readonly contact: { readonly name: string; readonly role: string; readonly email: string }
  readonly naming: PublicNaming
  readonly state: ContactState
  /** How long before the sample was opened. */
  readonly hoursAgo: number
}

/** Who has signed the open letter so far, in the order of signing. */
export const SIGNATURES: readonly SampleSignature[] = [
  signature('Lantern Street Law Centre', 'lantern-street', 'Maryam Haddad-Cole', 'Director', 190),
  signature('Neighbours’ Union', 'neighbours-union', 'Dorota Bielak', 'Secretary', 171, 'person'),
  signature('Tenants’ Voice Harrowmere', 'tenants-voice', 'Tomasz Wilk', 'Organiser', 166),
  signature('Rowan House', 'rowan-house', 'Ngozi Abara', 'Director', 142),
  signature('Northgate Food Bank', 'northgate-food', 'Beatriz Pinho', 'Chair', 120),
  signature('Plain Data', 'plain-data', 'Elin Strand', 'Head of Research', 99, 'person'),
  signature('Weir Street Residents', null, 'Aurel Dumitrescu', 'Treasurer', 76),
  signature('Kestrel Trust', 'kestrel-trust', 'Samuel Iqbal-Reyes', 'Chief Executive', 51, 'none'),
  signature('The Interpreters’ Collective', 'interpreters', 'Farid Amini', 'Convenor', 28),
  signature(
    'Harrowmere Faith Forum',
    'faith-forum',
    'Miriam Adler',
    'Secretary',
    6,
    'person',
    'confirmed',
  ),
  signature(
    'Rowan House Ltd',
    'rowan-house',
    'Jo Abelard',
    'Trustee',
    4,
    'organisation',
    'confirmed',
  ),
  signature(
    'Northern Midwives’ Circle',
    null,
    'Hanna Oduya',
    'Co-chair',
    2,
    'organisation',
    'unconfirmed',
  ),
]

function signature(
  organisation: string,
  host: string | null,
  name: string,
  role: string,
  hoursAgo: number,
  naming: PublicNaming = 'organisation',
  state: ContactState = 'accepted',
): SampleSignature {
  const mailbox = name.split(' ')[0]?.toLowerCase() ?? 'contact'
  return {
    organisation,
    website: host && `https://${host}.example`,
    contact: { name, role, email: `${mailbox}@${host ?? 'post'}.example` },
    naming,
    state,
    hoursAgo,
  }
}
