import type { Database } from '../../../prisma-free-db/open'
import type { Role } from '../../../prisma-free-db/tables'
import { publicPerson, whatTheyDo } from '../sign-on/naming.server'
import { standingUnder } from '../sign-on/standing.server'
import type { PersonalSignatory, Signatory } from './input.server'

/**
 * Who stands under one version of a letter: organisations in order of signing, and people in a personal capacity in a list of their own. Those that only the
 * recipient may see stand in the coordinators' files, which go to the recipient, and in nobody else's.
 * Whose name is hidden stands in none.
 */
export async function signatoriesOf(
  db: Database,
  role: Role,
  on: { letterId: string; versionId: string },
): Promise<{ signatories: Signatory[]; persons: PersonalSignatory[] }> {
  const signed = (await standingUnder(db, on.letterId, on.versionId))
    .filter(({ signature }) => signature.naming !== 'none' || role === 'coordinator')
    .filter(({ signature }) => signature.hidden_at === null)
    // Of a person who is not named in public the name goes with their other data.
    .filter(({ signature }) => signature.organisation !== '')
  return {
    signatories: signed
      .filter(({ signature }) => signature.signatory === 'organisation')
      .map(({ signature, contacts }) => ({
        organisation: signature.organisation,
        person: publicPerson(signature, contacts),
      })),
    persons: signed
      .filter(({ signature }) => signature.signatory === 'person')
      .map(({ signature, contacts }) => ({
        name: signature.organisation,
        ...whatTheyDo(contacts),
      })),
  }
}
