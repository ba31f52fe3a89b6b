import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl'

const open = promisify<Buffer, Options, ZipFile>(fromBuffer)

/** The files within a zip archive, as text. */
export async function readZip(file: Uint8Array): Promise<Map<string, string>> {
  const zip = await open(Buffer.from(file), { lazyEntries: true })
  const read = promisify<Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip))
  const found = new Map<string, string>()
  await new Promise<void>((resolve, reject) => {
    zip.on('error', reject)
    zip.on('end', resolve)
    zip.on('entry', async (entry: Entry) => {
      found.set(entry.fileName, (await buffer(await read(entry))).toString('utf8'))
      zip.readEntry()
    })
    zip.readEntry()
  })
  return found
}
