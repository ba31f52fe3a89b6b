// The floor: the same form over HTTP, taken by Express and written as one row that waits for the disk.
import { join } from 'node:path'
import express from 'express'
import sqlite3 from 'sqlite3'

const COLUMNS = 'organisation, kind, country, role, email, naming, authority, name'.split(', ')
const { PORT, FOLDER = '.' } = process.env

const store = new sqlite3.Database(join(FOLDER, 'bare.db'))
store.exec(
  `PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE signatures (${COLUMNS})`,
  (error) => {
    if (error) throw error
    const insert = store.prepare(
      `INSERT INTO signatures VALUES (${COLUMNS.map(() => '?').join(', ')})`,
    )
    const app = express()
    app.use(express.urlencoded({ extended: false }))
    app.get('/', (_request, response) => {
      response.type('html').send('<!doctype html><title>A letter</title><p>Sign it.')
    })
    app.post('/', (request, response, next) => {
      const written = COLUMNS.map((name) => String(request.body[name]))
      insert.run(written, (wrong: Error | null) =>
        wrong ? next(wrong) : response.redirect(303, '/thanks'),
      )
    })
    app.listen(Number(PORT), '127.0.0.1')
  },
)
