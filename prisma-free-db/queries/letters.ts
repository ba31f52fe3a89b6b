import type { Selectable } from 'kysely'
import type { Database } from '../open'
import type { LettersTable } from '../tables'

export function findLetter(
  db: Database,
  id: string,
): Promise<Selectable<LettersTable> | undefined> {
  return db.selectFrom('letters').selectAll().where('id', '=', id).executeTakeFirst()
}
