import type { Database } from '../../../prisma-free-db/open'
import type { Role } from '../../../prisma-free-db/tables/coalitions'
import { publicPerson, whatTheyDo } from '../sign-on/lists/naming.server'
import { inLists, type Standing, standingUnder } from '../sign-on/lists/standing.server'
import type { PersonalSignatory, Signatory } from './input.server'

/**
 * Who stands under one version of a letter: organisations, people in a personal capacity, and those
 * who joined after it was sent, each in a list of their own. Those that only the recipient may see stand in the coordinators' files, which go to the recipient, and in nobody else's.
 * Whose name is hidden stands in none.
 */
export async function signatoriesOf(
  db: Database,
  role: Role,
  on: { letterId: string; versionId: string },
): Promise<{ signatories: Signatory[]; persons: PersonalSignatory[]; later: Signatory[] }> {
  const signed = (await standingUnder(db, on.letterId, on.versionId))
    .filter(({ signature }) => signature.naming !== 'none' || role === 'coordinator')
    .filter(({ signature }) => signature.hidden_at === null)
    // Of a person who is not named in public the name goes with their other data.
    .filter(({ signature }) => signature.organisation !== '')
  const { organisations, persons, later } = inLists(signed)
  return {
    signatories: organisations.map(asSignatory),
    persons: persons.map(({ signature, contacts }) => ({
      name: signature.organisation,
      ...whatTheyDo(contacts),
    })),
    later: later.map(asSignatory),
  }
}

const asSignatory = ({ signature, contacts }: Standing): Signatory => ({
  organisation: signature.organisation,
  person: publicPerson(signature, contacts),
})
