import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { blankLetter } from '../../domain/letters/blank.server'
import { importLetter } from '../../domain/letters/from-files/import.server'
import { createLetter } from '../../domain/letters/letters.server'
import { createFromTemplate } from '../../domain/letters/templates.server'
import { refusing } from '../../http/refusals'
import type { Begin } from './schema'

/** Starts the letter that the form asks for. `report` says what a file held that could not come along. */
export async function beginLetter(
  context: AppContext,
  person: Person,
  coalitionId: string,
  { begin, title = '', file, language }: Begin,
): Promise<{ id: string; report: readonly string[] }> {
  if (begin === 'file' && file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const imported = await context.documents.readLetter(bytes, file.name)
    return refusing(importLetter(context.db, person, { coalitionId, imported, language }))
  }
  const start = { coalitionId, language }
  const id = await refusing(
    begin === 'blank'
      ? createLetter(context.db, person, { ...start, text: blankLetter(title) })
      : createFromTemplate(context.db, person, { ...start, template: begin, title }),
  )
  return { id, report: [] }
}
