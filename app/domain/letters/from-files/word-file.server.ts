import { crc32 } from 'node:zlib'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'
import { Invalid } from '../../errors.server'

const MB = 1024 * 1024

/** The largest file that is read, in bytes. */
export const MAX_WORD_FILE = 20 * MB
/** The most that it may unpack to, in bytes, pictures included. */
export const MAX_UNPACKED = 100 * MB
/**
 * The most that its text may unpack to, in bytes: a hundred pages, generously marked up. Each of
 * these megabytes takes about half a second and 70 MB of memory to read.
 */
export const MAX_UNPACKED_TEXT = 8 * MB
/** The most parts that it may be packed from. */
export const MAX_ENTRIES = 2000

/** Every refusal of a file is shown beside the field that it was chosen in. */
export const refusedFile = (message: string) => new Invalid(message, 'file')

export const NOT_WORD =
  'This is neither a Word file nor an OpenDocument text. Open the letter in the program that it was written with, save it as “Word document (.docx)” or “ODF text document (.odt)”, and choose that file.'
const DAMAGED =
  'This file is damaged and cannot be read. Open it in the program that it was written with, save it under a new name, and choose the new file.'
const TOO_LARGE =
  'This file is larger than 20 MB. Take out pictures and embedded files, save it, and choose it again.'
const UNPACKS_TOO_FAR =
  'This file unpacks to far more than a letter needs, so it was not read. Copy the text of the letter into a new Word file and choose that.'
const PROTECTED =
  'This file is protected by a password. Open it in the program that it was written with, remove the password, save it, and choose it again.'
const MACROS =
  'This file carries macros, which are programs, so it was not read. Open it in the program that it was written with, save it without them, as “Word document (.docx)” or “ODF text document (.odt)”, and choose that file.'
const OUTSIDE =
  'This file declares entities, which can make whoever reads it fetch other files, and no letter needs them. So it was not read. Copy the text of the letter into a new file and choose that.'

export const damagedFile = () => refusedFile(DAMAGED)
export const lockedFile = () => refusedFile(PROTECTED)

/** Word and LibreOffice write no document type; what has one wants something else of the reader. */
export function refuseEntities(xml: string): void {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml)) throw refusedFile(OUTSIDE)
}

/** The parts of a Word file that hold text, by their path within it. */
export type WordParts = ReadonlyMap<string, Buffer>

/**
 * Unpacks a Word file, counting what really comes out and not only what it claims. Throws `Invalid`
 * with field 'file' for what is no Word file, is locked, too large, or unpacks too far.
 */
export async function unpackWord(file: Uint8Array): Promise<WordParts> {
  const parts = await unpackOffice(file)
  if (!parts.has(mainPart(parts))) throw refusedFile(NOT_WORD)
  return parts
}

/** As `unpackWord`, for any file of an office program that is an archive of XML. */
export async function unpackOffice(file: Uint8Array): Promise<WordParts> {
  if (file.byteLength > MAX_WORD_FILE) throw refusedFile(TOO_LARGE)
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  refuseOldFormats(buffer)
  const zip = await open(buffer)
  try {
    const parts = await unpack(zip)
    for (const part of parts.values()) refuseEntities(part.toString('utf8'))
    const types = parts.get('[Content_Types].xml')?.toString('utf8') ?? ''
    if (/macroEnabled|vbaProject/i.test(types)) throw refusedFile(MACROS)
    return parts
  } finally {
    zip.close()
  }
}

/** Where Word, and where LibreOffice, keep the programs of a file. */
const MACRO_PARTS =
  /(?:^|\/)vba(?:Project|Data)[^/]*$|^(?:Basic\/.+\/(?!script-l[bc]\.xml$)|Scripts\/.*)[^/]+$/i

/** Where the text of the letter is; most programs call it so, Word online sometimes otherwise. */
export function mainPart(parts: WordParts): string {
  const relations = parts.get('_rels/.rels')?.toString('utf8') ?? ''
  for (const [relation] of relations.matchAll(/<Relationship\b[^>]*>/g)) {
    if (!/\/relationships\/officeDocument["']/.test(relation)) continue
    const target = /\bTarget=["']\/?([^"']+)["']/.exec(relation)?.[1]
    if (target?.startsWith('word/')) return target
  }
  return 'word/document.xml'
}

function refuseOldFormats(buffer: Buffer): void {
  // The compound file of the Word of before 2007, in which newer ones lock what has a password.
  if (!buffer.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex'))) return
  if (buffer.includes(Buffer.from('EncryptedPackage', 'utf16le'))) throw lockedFile()
  throw refusedFile(
    'This file is in the Word format of before 2007 (.doc). Open it in Word or LibreOffice, save it as “Word document (.docx)”, and choose that file.',
  )
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      // What begins as an archive and cannot be opened as one is a file of which a part is missing.
      if (error || !zip)
        reject(buffer.toString('latin1', 0, 2) === 'PK' ? damagedFile() : refusedFile(NOT_WORD))
      else resolve(zip)
    })
  })
}

function unpack(zip: ZipFile): Promise<WordParts> {
  if (zip.entryCount > MAX_ENTRIES) return Promise.reject(refusedFile(UNPACKS_TOO_FAR))
  const parts = new Map<string, Buffer>()
  let entries = 0
  let declared = 0
  let unpacked = 0
  let text = 0

  return new Promise((resolve, reject) => {
    const refuse = (error: unknown) => reject(error instanceof Invalid ? error : damagedFile())
    zip.on('error', refuse)
    zip.on('end', () => resolve(parts))
    zip.on('entry', (entry: Entry) => {
      entries += 1
      declared += entry.uncompressedSize
      const isText = /\.(xml|rels)$|^mimetype$/i.test(entry.fileName)
      if (entries > MAX_ENTRIES || declared > MAX_UNPACKED) {
        return refuse(refusedFile(UNPACKS_TOO_FAR))
      }
      if (entry.isEncrypted()) return refuse(lockedFile())
      if (MACRO_PARTS.test(entry.fileName)) return refuse(refusedFile(MACROS))
      zip.openReadStream(entry, (error, stream) => {
        if (error || !stream) return refuse(error)
        const chunks: Buffer[] = []
        stream.on('error', refuse)
        stream.on('data', (chunk: Buffer) => {
          unpacked += chunk.length
          if (isText) text += chunk.length
          if (unpacked > MAX_UNPACKED || text > MAX_UNPACKED_TEXT) {
            stream.destroy()
            refuse(refusedFile(UNPACKS_TOO_FAR))
          } else if (isText) {
            chunks.push(chunk)
          }
        })
        stream.on('end', () => {
          if (isText) parts.set(entry.fileName, Buffer.concat(chunks))
          zip.readEntry()
        })
      })
    })
    zip.readEntry()
  })
}

/**
 * The parts as an archive again, not compressed (PKWARE APPNOTE 6.3.10, method 0). mammoth unpacks
 * with another library, which might read a crafted archive otherwise than it was measured here; so
 * it is given only what was measured.
 */
export function packStored(parts: WordParts): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [path, data] of parts) {
    const name = Buffer.from(path, 'utf8')
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x0800, 2) // the name is UTF-8
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(data.length, 14)
    common.writeUInt32LE(data.length, 18)
    common.writeUInt16LE(name.length, 22)
    files.push(Buffer.from('504b0304', 'hex'), common, name, data)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('504b01021400', 'hex'), common, place, name)
    offset += 30 + name.length + data.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('504b0506', 'hex')
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, central, end])
}
