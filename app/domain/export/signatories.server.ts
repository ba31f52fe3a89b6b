import type { Database } from '../../../prisma-free-db/open'
import type { Role } from '../../../prisma-free-db/tables'
import { publicPerson } from '../sign-on/naming.server'
import { standingUnder } from '../sign-on/standing.server'
import type { Signatory } from './input.server'

/**
 * Who stands under one version of a letter, in order of signing. Those that only the recipient may
 * see stand in the coordinators' files, which go to the recipient, and in nobody else's.
 */
export async function signatoriesOf(
  db: Database,
  role: Role,
  on: { letterId: string; versionId: string },
): Promise<Signatory[]> {
  return (await standingUnder(db, on.letterId, on.versionId))
    .filter(({ signature }) => signature.naming !== 'none' || role === 'coordinator')
    .map(({ signature, contacts }) => ({
      organisation: signature.organisation,
      person: publicPerson(signature, contacts),
    }))
}
