import { folded } from '../../../../prisma-free-db/folded'

/** The words that somebody looks for, folded. */
export const wordsOf = (find: string): string[] => folded(find).split(/\s+/u).filter(Boolean)

interface Row {
  readonly organisation: string
  readonly country: string | null
  readonly website: string | null
  readonly contacts: readonly {
    readonly name: string | null
    readonly role: string | null
    readonly email: string | null
  }[]
}

/** Those of a short list in which every word stands that somebody looks for: of an organisation, or of a contact. */
export function found<R extends Row>(rows: readonly R[], find: string): R[] {
  const words = wordsOf(find)
  return rows.filter((row) => {
    const people = row.contacts.flatMap(({ name, role, email }) => [name, role, email])
    const text = folded([row.organisation, row.country, row.website, ...people].join('\n'))
    return words.every((word) => text.includes(word))
  })
}
