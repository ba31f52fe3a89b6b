import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { exportInputFor } from '../../app/domain/export/export.server'
import type { ExportFormat } from '../../app/domain/export/input.server'
import { absent, BadCall, type Command, readWords, withDocuments, withStore } from './command'

export const exportCommand: Command = {
  name: 'export',
  usage: 'LETTER --format pdf|docx|md|html --out FILE',
  says: 'Writes the latest version of a letter to a file; the draft, marked so, where there is none.',
  async run(call) {
    const { word: letter, options } = readWords(this, call.words, ['format', 'out'])
    if (!isFormat(options.format)) {
      throw new BadCall(`The format is pdf, docx, md or html, and not "${options.format}".`)
    }
    const format = options.format
    const input = await withStore(call, (db) =>
      exportInputFor(db, call.actor, letter).catch(absent(`There is no letter "${letter}".`)),
    )
    const bytes = await withDocuments(call, (documents) => documents.exportLetter(format, input))
    const file = resolve(options.out)
    await writeFile(file, bytes)
    const version = input.version?.number ?? null
    const what = version === null ? 'The draft' : `Version ${version}`
    return {
      json: { letter, version, format, file, bytes: bytes.length },
      text: `${what} is in ${file} (${bytes.length} bytes).`,
    }
  },
}

const isFormat = (word: string): word is ExportFormat =>
  (['pdf', 'docx', 'md', 'html'] satisfies ExportFormat[]).some((format) => format === word)
