import type { ExportFormat, ExportInput } from '../../app/domain/export/input.server'
import type { ImportedLetter } from '../../app/domain/letters/from-files/word.server'

/** What the worker is asked to do. Plain data: it is copied to its thread. */
export type Job =
  | { readonly kind: 'readLetter'; readonly file: Uint8Array; readonly name: string }
  | { readonly kind: 'exportLetter'; readonly format: ExportFormat; readonly input: ExportInput }

export type JobResult = ImportedLetter | Uint8Array

/** What comes back. Errors lose their class between threads, so a refusal says what it was. */
export type Answer =
  | { readonly is: 'done'; readonly result: JobResult }
  | { readonly is: 'invalid'; readonly message: string; readonly field: string | null }
  | { readonly is: 'failed'; readonly message: string; readonly stack: string | null }
