import { getDomain } from 'tldts'
import { organisationKey } from '../signing/names.server'

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

/** What two signatories have in common where they may be one. */
export interface AlikeKey {
  /** What it is begins it: `website …` or `name …`. */
  readonly key: string
  /** The first letters of a name: they are like a name, and not like the first letters of another. */
  readonly isShort: boolean
}

/** By what a signatory is like others: each key is noted once, so that nothing compares all with all. */
export function alikeKeys(one: Named): AlikeKey[] {
  const domain = registrableDomain(one.website)
  const names = new Set(namesOf(one).map(plainName))
  const short = new Set(namesOf(one).flatMap(shortNames))
  names.delete('')
  return [
    ...(domain ? [{ key: `website ${domain}`, isShort: false }] : []),
    ...[...names].map((name) => ({ key: `name ${name}`, isShort: false })),
    ...[...short].map((name) => ({ key: `name ${name}`, isShort: true })),
  ]
}

/** For each of a list in memory, the others that may be the same, the likeliest reason with each. Of n it takes n, not n². */
export function findAlike<N extends Named>(all: readonly N[]): (one: N) => Map<N, Likeness> {
  const holders = new Map<string, { one: N; isShort: boolean }[]>()
  for (const one of all) {
    for (const { key, isShort } of alikeKeys(one)) {
      const group = holders.get(key)
      if (group) group.push({ one, isShort })
      else holders.set(key, [{ one, isShort }])
    }
  }
  return (one) => {
    const alike = new Map<N, Likeness>()
    for (const { key, isShort } of alikeKeys(one)) {
      for (const other of holders.get(key) ?? []) {
        if (other.one === one || (isShort && other.isShort)) continue
        const because = key.startsWith('website ')
          ? 'website'
          : isShort || other.isShort
            ? 'short name'
            : 'name'
        const before = alike.get(other.one)
        if (!before || LIKELIEST.indexOf(because) < LIKELIEST.indexOf(before)) {
          alike.set(other.one, because)
        }
      }
    }
    return alike
  }
}

const LIKELIEST: readonly Likeness[] = ['name', 'short name', 'website']

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
