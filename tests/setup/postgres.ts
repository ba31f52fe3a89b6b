import { createServer } from 'node:http'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '../../prisma-free-db/migrate'
import { openDatabase } from '../../prisma-free-db/open'
import { portOf } from './port'
import { type PostgresServer, startPostgresServer } from './postgres-server'

/** The database of the run's PostgreSQL that has the whole schema and nothing in it, to make others from. */
export const MIGRATED = 'migrated'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where to ask for the address of the run's PostgreSQL. */
    postgresDesk: string
  }
}

/**
 * One real PostgreSQL for a whole run, started when the first test asks for it: over HTTP, because
 * test files run in processes of their own.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let postgres: Promise<PostgresServer> | undefined
  const desk = createServer(async (_request, response) => {
    postgres ??= startMigrated()
    try {
      response.end((await postgres).url)
    } catch (error) {
      response.statusCode = 500
      response.end(String(error))
    }
  })
  await new Promise<void>((resolve) => desk.listen(0, '127.0.0.1', resolve))
  project.provide('postgresDesk', `http://127.0.0.1:${portOf(desk.address())}`)
  return async () => {
    desk.close()
    await postgres?.then(
      (running) => running.remove(),
      () => {},
    )
  }
}

/** Making the schema takes as long as many a test: it is made once, and each test has a copy. */
async function startMigrated(): Promise<PostgresServer> {
  const server = await startPostgresServer()
  await onServer(server.url, `create database ${MIGRATED}`)
  const db = openDatabase({ engine: 'postgres', url: databaseAt(server.url, MIGRATED) })
  try {
    await migrate(db)
  } finally {
    await db.destroy()
  }
  return server
}

/** The address of a database of a server. */
export function databaseAt(server: string, name: string): string {
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

/** Runs one statement about a whole server. */
export async function onServer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server)
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
