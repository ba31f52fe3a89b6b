import type { Words } from '../words/words'

/** As many bytes as all fields of a public form take, with the proof of work and much to spare. */
const LARGEST = 128 * 1024

/**
 * The fields of a form that anybody may send, read up to a bound and no further. Throws an answer that says what is wrong in these words: 413
 * for a larger one, 415 for what no page of ours sends.
 */
export async function sentForm(request: Request, words: Words): Promise<FormData> {
  if (typeOf(request) !== 'application/x-www-form-urlencoded') {
    throw new Response(words.t('refusals.notAForm'), { status: 415 })
  }
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(await textOf(request, words))) {
    // No field of ours comes twice, or is a part of another.
    if (!/[.[\]]/.test(name)) form.set(name, value)
  }
  return form
}

/**
 * The fields of a form that a mail program may send as well, on behalf of who reads it (RFC 8058). What it sends, often in
 * parts, has no field of ours: it counts as a form without any.
 */
export async function sentFormOrClick(request: Request, words: Words): Promise<FormData> {
  return typeOf(request) === 'multipart/form-data' ? new FormData() : sentForm(request, words)
}

const typeOf = ({ headers }: Request): string | undefined =>
  headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()

async function textOf({ body }: Request, words: Words): Promise<string> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let text = ''
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part?.value) return text + decoder.decode()
    bytes += part.value.byteLength
    if (bytes > LARGEST) {
      throw new Response(words.t('refusals.tooLarge'), { status: 413 })
    }
    text += decoder.decode(part.value, { stream: true })
  }
}
