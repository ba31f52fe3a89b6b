import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { portOf } from './port'
import { type PostgresServer, startPostgresServer } from './postgres-server'

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
    postgres ??= startPostgresServer()
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
