import type { Signature } from '../../../prisma-free-db/queries/signatures'
import { hostOf, organisationKey } from './names.server'

export interface Twin {
  readonly id: string
  readonly organisation: string
  readonly because: 'website' | 'name'
}

// Words that an organisation may leave out of its own name: for telling twins, never for merging.
const SMALL_WORDS = /\b(the|ltd|limited|llp|plc|cic|cio|inc|charity|trust|uk|and)\b/giu

/** For each signature, the others of a letter that may be the same organisation: shown, never merged. */
export function findTwins(signatures: readonly Signature[]) {
  const alike = (name: string) => {
    const key = organisationKey(name.replace(/&/g, ' ').replace(SMALL_WORDS, ' '))
    return key === '' ? organisationKey(name) : key
  }
  const hosts = grouped(signatures, (one) => hostOf(one.website))
  const names = grouped(signatures, (one) => alike(one.organisation))
  return (signature: Signature): Twin[] => {
    const host = hostOf(signature.website)
    const sameHost = host ? (hosts.get(host) ?? []) : []
    const sameName = names.get(alike(signature.organisation)) ?? []
    const twins = new Map<string, Twin>()
    for (const one of sameHost) {
      twins.set(one.id, { id: one.id, organisation: one.organisation, because: 'website' })
    }
    for (const one of sameName) {
      twins.set(one.id, { id: one.id, organisation: one.organisation, because: 'name' })
    }
    twins.delete(signature.id)
    return [...twins.values()]
  }
}

function grouped(signatures: readonly Signature[], by: (one: Signature) => string | null) {
  const groups = new Map<string, Signature[]>()
  for (const one of signatures) {
    const key = by(one)
    if (key) groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return groups
}
