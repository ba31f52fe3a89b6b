import { type Migration, Migrator } from 'kysely'
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

/** Brings the store to the newest schema. Throws the first error; what failed is rolled back. */
export async function migrate(db: Database): Promise<void> {
  const { error } = await migrator(db).migrateToLatest()
  if (error) throw error
}
