import type { LoaderFunctionArgs } from '@remix-run/node'
import { exportInputFor } from '../domain/export/export.server'
import { fileName } from '../domain/export/files.server'
import type { ExportFormat } from '../domain/export/input.server'
import { findVersion } from '../domain/letters/versions/versions.server'
import { download, downloadLetter } from '../http/download'
import { requirePerson } from '../http/person'
import { refusing } from '../http/refusals'

const FORMATS: readonly ExportFormat[] = ['pdf', 'docx', 'md', 'html']

/**
 * A letter as a file: `?version=2`, `?version=draft`, or the latest version and else the draft, with
 * `?text=fr` a version in one of its languages. As `json` a version is the very bytes whose SHA-256 was
 * signed, in all of them.
 */
export async function loader({ context, params, request }: LoaderFunctionArgs) {
  const person = requirePerson(context, request)
  const letterId = params.letter ?? ''
  const { searchParams } = new URL(request.url)
  const asked = askedVersion(searchParams.get('version'))
  if (params.format === 'json' && typeof asked === 'number') {
    const version = await refusing(findVersion(context.db, person, letterId, asked))
    const name = fileName('md', version.title, { ...version, languages: [] })
    return download(version.canonical, 'application/json', name.replace(/\.md$/, '.json'))
  }
  const format = FORMATS.find((one) => one === params.format)
  if (!format) throw new Response('There is no such file.', { status: 404 })
  const input = await refusing(
    exportInputFor(context.db, person, letterId, {
      ...(asked === undefined ? {} : { version: asked }),
      language: searchParams.get('text'),
    }),
  )
  const name = fileName(format, input.title, input.version, input.language)
  return downloadLetter(context.documents, format, input, name)
}

function askedVersion(value: string | null): number | 'draft' | undefined {
  if (value === null) return undefined
  return value === 'draft' ? 'draft' : Number(value)
}
