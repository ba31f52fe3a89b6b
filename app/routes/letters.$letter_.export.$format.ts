import type { LoaderFunctionArgs } from '@remix-run/node'
import { Invalid } from '../domain/errors.server'
import { exportInputFor } from '../domain/export/export.server'
import { contentType, fileName } from '../domain/export/files.server'
import type { ExportFormat } from '../domain/export/input.server'
import { findVersion } from '../domain/letters/versions.server'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'md', 'html']

/**
 * A letter as a file: `?version=2`, `?version=draft`, or the latest version and else the draft. As
 * `json` a version is the very bytes whose SHA-256 was signed.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const asked = askedVersion(new URL(request.url).searchParams.get('version'))
  if (params.format === 'json' && typeof asked === 'number') {
    const version = await refusing(findVersion(context.db, person, letterId, asked))
    const name = fileName('md', version.title, { ...version, fixedOn: version.created_at })
    return download(version.canonical, 'application/json', name.replace(/\.md$/, '.json'))
  }
  const format = FORMATS.find((one) => one === params.format)
  if (!format) throw new Response('There is no such file.', { status: 404 })
  const input = await refusing(
    exportInputFor(context.db, person, letterId, asked === undefined ? {} : { version: asked }),
  )
  const bytes = await context.documents.exportLetter(format, input).catch((error: unknown) => {
    if (error instanceof Invalid) throw new Response(error.message, { status: 503 })
    throw error
  })
  return download(
    new Uint8Array(bytes),
    contentType(format),
    fileName(format, input.title, input.version),
  )
}

function askedVersion(value: string | null): number | 'draft' | undefined {
  if (value === null) return undefined
  return value === 'draft' ? 'draft' : Number(value)
}

const download = (body: string | Uint8Array<ArrayBuffer>, type: string, name: string): Response =>
  new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
