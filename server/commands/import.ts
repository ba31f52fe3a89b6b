import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { coalitionFor } from '../../app/domain/coalitions/access.server'
import { importLetter } from '../../app/domain/letters/from-files/import.server'
import { absent, BadCall, type Command, readWords, withDocuments, withStore } from './command'

export const importCommand: Command = {
  name: 'import',
  usage: 'FILE --coalition SLUG',
  says: 'Starts a letter in a coalition with a file (Word, OpenDocument, Markdown, web page, plain text), and says what could not be carried over.',
  async run(call) {
    const { word: file, options } = readWords(this, call.words, ['coalition'])
    const bytes = await readFile(file).catch(() => {
      throw new BadCall(`${file} cannot be read.`)
    })
    const { id, report } = await withStore(call, async (db) => {
      // First, because the name of a coalition is quicker to check than a file.
      const { coalition } = await coalitionFor(db, call.actor, options.coalition).catch(
        absent(`There is no coalition "${options.coalition}".`),
      )
      const imported = await withDocuments(call, (documents) =>
        documents.readLetter(bytes, basename(file)),
      )
      return importLetter(db, call.actor, { coalitionId: coalition.id, imported })
    })
    const address = `${call.env.baseUrl}/letters/${id}`
    return {
      json: { letter: id, report },
      text: [`The letter is at ${address}`, ...report].join('\n'),
    }
  },
}
