import { getDomain } from 'tldts'
import { organisationKey } from './names.server'

/** Why two signatories may be one: shown to coordinators, never acted on. */
export type Likeness = 'website' | 'name' | 'short name'

/** What an organisation says of itself, by which it is compared. */
interface Named {
  readonly organisation: string
  readonly website: string | null
}

// Words that an organisation may leave out of its own name, in the languages of the interface.
const SMALL_WORDS =
  /\b(the|y|yr|le|la|les|el|los|las|ltd|limited|llp|plc|cic|cio|inc|incorporated|cyf|charity|trust|uk|and|et)\b/giu

// Words that people leave out of a short name, or do not: "FoE" and "FOTE".
const LINKING_WORDS = new Set([
  'of',
  'for',
  'the',
  'and',
  'in',
  'de',
  'des',
  'du',
  'del',
  'et',
  'y',
])

/**
 * Where a website belongs, whatever is written before it: `kestrel.org.uk` of
 * `https://www.mail.kestrel.org.uk/about`. Whoever has a page of their own at a host of many, as
 * `kestrel.github.io`, has that. Null where there is none.
 */
export const registrableDomain = (website: string | null): string | null =>
  website ? getDomain(website, { allowPrivateDomains: true }) : null

/** For each of many, the others that may be the same, the likeliest reason with each. Of n it takes n, not n². */
export function findAlike<N extends Named>(all: readonly N[]): (one: N) => Map<N, Likeness> {
  const byDomain = grouped(all, (one) => [registrableDomain(one.website) ?? ''])
  const byName = grouped(all, (one) => namesOf(one).map(plainName))
  const byShortName = grouped(all, (one) => namesOf(one).flatMap(shortNames))
  return (one) => {
    const alike = new Map<N, Likeness>()
    const note = (others: readonly N[] | undefined, why: Likeness) => {
      for (const other of others ?? []) if (other !== one) alike.set(other, why)
    }
    note(byDomain.get(registrableDomain(one.website) ?? ''), 'website')
    for (const name of namesOf(one)) {
      note(byShortName.get(organisationKey(name)), 'short name')
      for (const short of shortNames(name)) note(byName.get(short), 'short name')
    }
    for (const name of namesOf(one)) note(byName.get(plainName(name)), 'name')
    return alike
  }
}

/** A name, and what stands in brackets in it as another: "Union of Bakers (UoB)". */
function namesOf({ organisation }: Named): string[] {
  const within = [...organisation.matchAll(/\(([^)]+)\)/gu)].map((found) => found[1] ?? '')
  return [organisation.replace(/\([^)]*\)/gu, ' '), ...within]
}

/** A name without the words that may be left out; whole where nothing else would be left. */
function plainName(name: string): string {
  const bare = name
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/&/gu, ' ')
  return organisationKey(bare.replace(SMALL_WORDS, ' ')) || organisationKey(name)
}

/** The first letters of a name of three words and more, with and without those that link. */
function shortNames(name: string): string[] {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? []
  const meaning = words.filter((word) => !LINKING_WORDS.has(word.toLowerCase()))
  const named = words[0]?.toLowerCase() === 'the' ? words.slice(1) : words
  return [named, meaning]
    .filter((some) => some.length >= 3)
    .map((some) => organisationKey(some.map((word) => word.charAt(0)).join('')))
}

function grouped<N>(all: readonly N[], by: (one: N) => string[]): Map<string, N[]> {
  const groups = new Map<string, N[]>()
  for (const one of all) {
    for (const key of new Set(by(one))) {
      if (key === '') continue
      const group = groups.get(key)
      if (group) group.push(one)
      else groups.set(key, [one])
    }
  }
  return groups
}
