import type { Selectable } from 'kysely'
import type { Database } from '../open'
import type { VersionsTable } from '../tables/letters'

/** A letter with what its sign-on page says about the coalition, by its public address. */
export function findLetterWithCoalition(db: Database, by: { slug: string } | { id: string }) {
  const query = db
    .selectFrom('letters')
    .innerJoin('coalitions', 'coalitions.id', 'letters.coalition_id')
    .leftJoin('organisations', 'organisations.id', 'coalitions.lead_organisation_id')
    .leftJoin('signing_terms', 'signing_terms.letter_id', 'letters.id')
    .selectAll('letters')
    .select([
      'coalitions.name as coalition_name',
      'coalitions.slug as coalition_slug',
      'coalitions.is_sample as is_sample',
      'organisations.name as lead_organisation',
      // Null, all of them, where nobody has set anything for signing.
      'signing_terms.listing',
      'signing_terms.names_shown',
      'signing_terms.launch_at',
      'signing_terms.banner',
      'signing_terms.grace_days',
    ])
  return (
    'slug' in by ? query.where('letters.slug', '=', by.slug) : query.where('letters.id', '=', by.id)
  ).executeTakeFirst()
}

export type LetterWithCoalition = NonNullable<Awaited<ReturnType<typeof findLetterWithCoalition>>>

export function findVersionById(
  db: Database,
  id: string,
): Promise<Selectable<VersionsTable> | undefined> {
  return db.selectFrom('versions').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The accounts of a coalition's coordinators. */
export function coordinatorsOf(db: Database, coalitionId: string) {
  return db
    .selectFrom('members')
    .innerJoin('accounts', 'accounts.id', 'members.account_id')
    .select(['accounts.id', 'accounts.email', 'accounts.name'])
    .distinct()
    .where('members.coalition_id', '=', coalitionId)
    .where('members.role', '=', 'coordinator')
    .orderBy('accounts.email')
    .execute()
}
