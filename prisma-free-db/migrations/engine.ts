import type { ColumnDataType, CreateTableBuilder, Kysely } from 'kysely'

export type Engine = 'sqlite' | 'postgres'

/** A step of the schema. Steps only go forward; the file is copied before a start that migrates. */
export interface Step {
  up(db: Kysely<unknown>, engine: Engine): Promise<void>
}

/** The column type for raw bytes. */
export const bytesType = (engine: Engine): ColumnDataType =>
  engine === 'postgres' ? 'bytea' : 'blob'

/** Adds `seq`: a primary key that the engine counts up itself and never uses twice. */
export function countedColumn(table: CreateTableBuilder<string, never>, engine: Engine) {
  return engine === 'postgres'
    ? table.addColumn('seq', 'bigserial', (c) => c.primaryKey())
    : table.addColumn('seq', 'integer', (c) => c.primaryKey().autoIncrement())
}
