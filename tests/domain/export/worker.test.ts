import { writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { Invalid } from '../../../app/domain/errors.server'
import { createDocumentWorker, WorkStopped } from '../../../server/documents/pool'
import { buildDocumentWorker } from '../../setup/document-worker'
import { LETTER } from './letters'

let built: Awaited<ReturnType<typeof buildDocumentWorker>>
beforeAll(async () => {
  built = await buildDocumentWorker()
})
afterAll(() => built.remove())

function open(entry: URL = built.entry, limits = { time: 20_000, memory: 256 }) {
  const documents = createDocumentWorker(entry, limits)
  onTestFinished(() => documents.stop())
  return documents
}

/** A worker of its own code, to see what becomes of a bad one. */
async function misbehaving(name: string, code: string): Promise<URL> {
  const entry = new URL(`./${name}.mjs`, built.entry)
  await writeFile(entry, `import { parentPort } from 'node:worker_threads'\n${code}`)
  return entry
}

const decoded = (file: Uint8Array) => new TextDecoder('latin1').decode(file)

describe('the document worker', () => {
  test('makes files in its own thread, each asked for at once, in order', async () => {
    const documents = open()
    const finished: string[] = []
    const [pdf, docx, md] = await Promise.all(
      (['pdf', 'docx', 'md'] as const).map(async (format) => {
        const file = await documents.exportLetter(format, LETTER)
        finished.push(format)
        return decoded(file)
      }),
    )
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(docx).toMatch(/^PK/)
    expect(md).toMatch(/^# Joint letter/)
    expect(finished).toEqual(['pdf', 'docx', 'md'])
  })

  test('reads a Word file that it wrote', async () => {
    const documents = open()
    const file = await documents.exportLetter('docx', LETTER)
    const { text } = await documents.readLetter(file, 'letter.docx')
    expect(JSON.stringify(text)).toContain('Harbour Street survey, 2025, p. 4. ')
  })

  test('refuses a file that is no Word file as the domain does: with a sentence and the field', async () => {
    const documents = open()
    const refused = documents.readLetter(new TextEncoder().encode('no Word file'), 'letter.docx')
    await expect(refused).rejects.toBeInstanceOf(Invalid)
    await expect(refused).rejects.toMatchObject({ field: 'file' })
    // And goes on working.
    expect(decoded(await documents.exportLetter('md', LETTER))).toContain('Yours sincerely')
  })

  test('stops what takes too long, and does what waited behind it in a new thread', async () => {
    const entry = await misbehaving(
      'slow',
      `parentPort.on('message', (job) => {
         if (job.format === 'pdf') for (;;) {}
         parentPort.postMessage({ is: 'done', result: new Uint8Array([7]) })
       })`,
    )
    const documents = open(entry, { time: 700, memory: 64 })
    const slow = documents.exportLetter('pdf', LETTER)
    const next = documents.exportLetter('md', LETTER)
    await expect(slow).rejects.toThrow(WorkStopped)
    await expect(slow).rejects.toThrow('took more than')
    expect(await next).toEqual(new Uint8Array([7]))
  })

  test('survives a thread that runs out of memory', async () => {
    const entry = await misbehaving(
      'greedy',
      `parentPort.on('message', (job) => {
         const held = []
         if (job.format === 'pdf') for (;;) held.push(new Array(100_000).fill(held.length))
         parentPort.postMessage({ is: 'done', result: new Uint8Array([7]) })
       })`,
    )
    const documents = open(entry, { time: 20_000, memory: 32 })
    await expect(documents.exportLetter('pdf', LETTER)).rejects.toThrow('more memory')
    expect(await documents.exportLetter('md', LETTER)).toEqual(new Uint8Array([7]))
  })

  test('survives a thread that ends, and says so', async () => {
    const entry = await misbehaving('quitter', `parentPort.on('message', () => process.exit(3))`)
    const documents = open(entry)
    await expect(documents.exportLetter('pdf', LETTER)).rejects.toThrow('ended before its work')
    await expect(documents.exportLetter('pdf', LETTER)).rejects.toThrow(WorkStopped)
  })

  test('rejects what waits when it is stopped, and takes nothing more', async () => {
    const documents = createDocumentWorker(built.entry)
    const waiting = [documents.exportLetter('pdf', LETTER), documents.exportLetter('md', LETTER)]
    const settled = Promise.allSettled(waiting)
    await documents.stop()
    expect((await settled).map((outcome) => outcome.status)).toEqual(['rejected', 'rejected'])
    await expect(documents.exportLetter('md', LETTER)).rejects.toThrow(WorkStopped)
  })
})
