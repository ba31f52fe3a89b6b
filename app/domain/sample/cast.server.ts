import type { Role } from '../../../prisma-free-db/tables/coalitions'
import type {
  ContactState,
  OrganisationKind,
  PublicNaming,
  SignatoryType,
} from '../../../prisma-free-db/tables/signatures'

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
  readonly signatory: SignatoryType
  /** Of a person in a personal capacity: their name. */
  readonly organisation: string
  readonly website: string | null
  readonly kind: OrganisationKind | null
  readonly country: string | null
  readonly number: string | null
  readonly sentence: string | null
  readonly contact: {
    readonly name: string
    readonly role: string
    readonly email: string
    readonly employer: string | null
  }
  readonly naming: PublicNaming
  readonly state: ContactState
  /** How long before the sample was opened. */
  readonly hoursAgo: number
}

/** Who has signed the open letter so far, in the order of signing. */
export const SIGNATURES: readonly SampleSignature[] = [
  signature('Lantern Street Law Centre', 'lantern-street', 'advice', 190, {
    contact: ['Maryam Haddad-Cole', 'Director'],
    number: '1180000',
  }),
  signature('Neighbours’ Union', 'neighbours-union', 'union', 171, {
    contact: ['Dorota Bielak', 'Secretary'],
    naming: 'person',
    sentence: 'Nobody should have to choose between a repair and being reported.',
  }),
  signature('Tenants’ Voice Harrowmere', 'tenants-voice', 'campaign', 166, {
    contact: ['Tomasz Wilk', 'Organiser'],
  }),
  signature('Rowan House', 'rowan-house', 'charity', 142, {
    contact: ['Ngozi Abara', 'Director'],
    sentence: 'Women who come to us ask first who will be told.',
  }),
  person('Idris Vaughan', 'Lecturer in housing law', 'University of Wexley', 131),
  signature('Northgate Food Bank', 'northgate-food', 'charity', 120, {
    contact: ['Beatriz Pinho', 'Chair'],
  }),
  signature('Plain Data', 'plain-data', 'research', 99, {
    contact: ['Elin Strand', 'Head of Research'],
    naming: 'person',
    country: 'Wales',
  }),
  signature('Weir Street Residents', null, 'campaign', 76, {
    contact: ['Aurel Dumitrescu', 'Treasurer'],
  }),
  signature('Kestrel Trust', 'kestrel-trust', 'charity', 51, {
    contact: ['Samuel Iqbal-Reyes', 'Chief Executive'],
    naming: 'none',
    country: 'Scotland',
  }),
  signature('The Interpreters’ Collective', 'interpreters', 'business', 28, {
    contact: ['Farid Amini', 'Convenor'],
  }),
  signature('Harrowmere Faith Forum', 'faith-forum', 'faith', 6, {
    contact: ['Miriam Adler', 'Secretary'],
    naming: 'person',
    state: 'confirmed',
  }),
  signature('Rowan House Ltd', 'rowan-house', 'business', 4, {
    contact: ['Jo Abelard', 'Trustee'],
    state: 'confirmed',
  }),
  signature('Northern Midwives’ Circle', null, 'network', 2, {
    contact: ['Hanna Oduya', 'Co-chair'],
    state: 'unconfirmed',
  }),
]

function signature(
  organisation: string,
  host: string | null,
  kind: OrganisationKind,
  hoursAgo: number,
  also: {
    readonly contact: readonly [name: string, role: string]
    readonly naming?: PublicNaming
    readonly state?: ContactState
    readonly country?: string
    readonly number?: string
    readonly sentence?: string
  },
): SampleSignature {
  const [name, role] = also.contact
  return {
    signatory: 'organisation',
    organisation,
    website: host && `https://${host}.example`,
    kind,
    country: also.country ?? 'England',
    number: also.number ?? null,
    sentence: also.sentence ?? null,
    contact: { name, role, email: `${mailboxOf(name)}@${host ?? 'post'}.example`, employer: null },
    naming: also.naming ?? 'organisation',
    state: also.state ?? 'accepted',
    hoursAgo,
  }
}

/** Somebody who signs in a personal capacity. */
function person(name: string, role: string, employer: string, hoursAgo: number): SampleSignature {
  return {
    signatory: 'person',
    organisation: name,
    website: null,
    kind: null,
    country: null,
    number: null,
    sentence: null,
    contact: { name, role, email: `${mailboxOf(name)}@post.example`, employer },
    naming: 'person',
    state: 'accepted',
    hoursAgo,
  }
}

function mailboxOf(name: string): string {
  return name.split(' ')[0]?.toLowerCase() ?? 'contact'
}
