import { DEFAULT_MIGRATION_TABLE, type Migration, Migrator, sql } from 'kysely'
import { steps } from './migrations'
import { type Database, engineOf } from './open'

function migrator(db: Database): Migrator {
  const engine = engineOf(db)
  const migrations: Record<string, Migration> = Object.fromEntries(
    Object.entries(steps).map(([name, step]) => [name, { up: (tx) => step.up(tx, engine) }]),
  )
  return new Migrator({ db, provider: { getMigrations: async () => migrations } })
}

/** The names of the steps that the store has not seen yet, in order. */
export async function pendingSteps(db: Database): Promise<string[]> {
  const all = await migrator(db).getMigrations()
  return all.filter((step) => step.executedAt === undefined).map((step) => step.name)
}

/** Steps that the store has seen and this program does not know: a later version was here. */
export async function unknownSteps(db: Database): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return []
  const seen = await sql<{
    name: string
  }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)} order by name`.execute(db)
  return seen.rows.map((row) => row.name).filter((name) => !(name in steps))
}

/** Brings the store to the newest schema. Throws the first error; what failed is rolled back. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error) throw error
}
