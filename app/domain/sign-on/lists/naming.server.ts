import type { Contact } from '../../../../prisma-free-db/queries/contacts'
import type { Signature } from '../../../../prisma-free-db/queries/signatures'
import { isByDate, type Ordering } from '../board/order'
import type { NamesFor } from '../page/launch'
import { inLists, type Standing } from './standing.server'

/** An organisation that signed and may be named; its person only where both agreed to it. */
export interface PublicSignatory {
  readonly organisation: string
  readonly sentence: string | null
  readonly person: { readonly name: string; readonly role: string } | null
  readonly signedAt: string
  /** When it confirmed this text, where it had signed one before that said something else. */
  readonly againAt: string | null
  /** They left after the letter was sent. */
  readonly leftAt: string | null
}

/** A person who signed in a personal capacity and may be named. */
export interface PublicPerson {
  readonly name: string
  readonly role: string
  /** Where they work, as a description. */
  readonly employer: string | null
  readonly sentence: string | null
  readonly signedAt: string
  readonly againAt: string | null
  readonly leftAt: string | null
}

/** True where everybody may read the name: it was accepted, may be named, and nobody has hidden it. */
export const isNamed = (signature: Pick<Signature, 'state' | 'naming' | 'hidden_at'>): boolean =>
  signature.state === 'accepted' && signature.naming !== 'none' && signature.hidden_at === null

/**
 * The person who may be named beside an organisation: the first accepted contact who agreed to it,
 * where the signature agrees too.
 */
export function publicPerson(
  signature: Pick<Signature, 'signatory' | 'naming'>,
  contacts: readonly Pick<Contact, 'state' | 'naming' | 'name' | 'role'>[],
): PublicSignatory['person'] {
  if (signature.naming !== 'person' || signature.signatory === 'person') return null
  const named = contacts.find((one) => one.state === 'accepted' && one.naming === 'person')
  return named?.name ? { name: named.name, role: named.role ?? '' } : null
}

/** Those under a text: how many, and who of them may be named, in the order of the letter's lists; people apart. */
export interface PublicList {
  /** Organisations, those that are not named too. */
  readonly signed: number
  readonly signatories: readonly PublicSignatory[]
  /** People who signed in a personal capacity: they count apart. */
  readonly signedPersons: number
  readonly persons: readonly PublicPerson[]
  /** Organisations that joined after the letter was sent: they count apart, too. */
  readonly signedLater: number
  readonly later: readonly PublicSignatory[]
  /** Whether the reader sees the names, and who else does: `launch` where nobody does before it. */
  readonly names: 'public' | 'invited' | 'launch'
  /** True where they come in the order of signing, and may be read the newest first. */
  readonly byDate: boolean
}

/** The same where the names wait for the launch of the letter: only how many there are. */
const withoutNames = (list: PublicList): PublicList => ({
  ...list,
  signatories: [],
  persons: [],
  later: [],
  names: 'launch',
})

/** What one reader may read of those who stand under a text. */
export function listFor(
  reader: { readonly invited: boolean },
  standings: readonly Standing[],
  { names, ordering }: { names: NamesFor; ordering: Ordering },
): PublicList {
  const list = { ...publicList(standings), byDate: isByDate(ordering) }
  if (names === 'everybody') return list
  return reader.invited ? { ...list, names: 'invited' } : withoutNames(list)
}

type PublicNames = Omit<PublicList, 'byDate'>

// A list of thousands is kept while it holds, and opened page by page.
const publicLists = new WeakMap<readonly Standing[], PublicNames>()

/** What everybody may read of those who stand under a text. */
function publicList(standings: readonly Standing[]): PublicNames {
  const list = publicLists.get(standings) ?? readableOf(standings)
  publicLists.set(standings, list)
  return list
}

function readableOf(standings: readonly Standing[]): PublicNames {
  const { organisations, persons, later } = inLists(standings)
  return {
    names: 'public',
    signed: organisations.length,
    signatories: organisations.filter(isNamedThere).map(asSignatory),
    signedPersons: persons.length,
    persons: persons.filter(isNamedThere).map(asPerson),
    signedLater: later.length,
    later: later.filter(isNamedThere).map(asSignatory),
  }
}

const isNamedThere = ({ signature }: Standing): boolean => isNamed(signature)

// Of a list of thousands that was renewed, most are those who were in it before.
function onceEach<Said>(say: (standing: Standing) => Said): (standing: Standing) => Said {
  const said = new WeakMap<Standing, Said>()
  return (standing) => {
    const one = said.get(standing) ?? say(standing)
    said.set(standing, one)
    return one
  }
}

const asSignatory = onceEach(
  (standing): PublicSignatory => ({
    organisation: standing.signature.organisation,
    person: publicPerson(standing.signature, standing.contacts),
    ...saidOf(standing),
  }),
)

const asPerson = onceEach(
  (standing): PublicPerson => ({
    name: standing.signature.organisation,
    ...whatTheyDo(standing.contacts),
    ...saidOf(standing),
  }),
)

const saidOf = (standing: Standing) => ({
  sentence: standing.signature.sentence,
  leftAt: standing.signature.left_at,
  ...momentsOf(standing),
})

/** When a signatory signed, and when they confirmed this text again. */
export function momentsOf({ signature, agreedAt }: Standing) {
  const signedAt = signature.confirmed_at ?? signature.created_at
  return { signedAt, againAt: agreedAt > signedAt ? agreedAt : null }
}

/** What a person in a personal capacity does, and where. */
export function whatTheyDo(contacts: readonly Pick<Contact, 'role' | 'employer'>[]): {
  role: string
  employer: string | null
} {
  const [own] = contacts
  return { role: own?.role ?? '', employer: own?.employer ?? null }
}
