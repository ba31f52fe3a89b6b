import { Readable } from 'node:stream'
import { setImmediate as letOthersGo } from 'node:timers/promises'
import { createReadableStreamFromReadable } from '@remix-run/node'
import type { AppContext } from '../context'
import { Invalid } from '../domain/errors.server'
import { contentType } from '../domain/export/files.server'
import type { ExportFormat, ExportInput } from '../domain/export/input.server'

/** A file for whoever asked, kept by no cache between. */
export const download = (
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  type: string,
  name: string,
): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })

/** As `download`, of a long text in pieces that follow on each other: whatever else the process has to do goes between them. */
export const downloadInPieces = (pieces: readonly string[], type: string, name: string): Response =>
  download(createReadableStreamFromReadable(Readable.from(encoded(pieces))), type, name)

async function* encoded(pieces: readonly string[]): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for (const piece of pieces) {
    yield encoder.encode(piece)
    await letOthersGo()
  }
}

/** A letter made into a file, to be downloaded. Throws a page that says so where it cannot be made just now. */
export async function downloadLetter(
  documents: AppContext['documents'],
  format: ExportFormat,
  input: ExportInput,
  name: string,
): Promise<Response> {
  const bytes = await documents.exportLetter(format, input).catch((error: unknown) => {
    if (error instanceof Invalid) throw new Response(error.message, { status: 503 })
    throw error
  })
  return download(new Uint8Array(bytes), contentType(format), name)
}
