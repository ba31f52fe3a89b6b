/** As many bytes as all fields of a public form take, with the proof of work and much to spare. */
const LARGEST = 128 * 1024

/**
 * The fields of a form that anybody may send, read up to a bound and no further. Throws an answer that says what is wrong: 413
 * for a larger one, 415 for what no page of ours sends.
 */
export async function sentForm(request: Request): Promise<FormData> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') {
    throw new Response(
      'This is not a form of ours. Open the letter’s page and send it from there.',
      {
        status: 415,
      },
    )
  }
  const form = new FormData()
  for (const [name, value] of new URLSearchParams(await wordsOf(request))) form.append(name, value)
  return form
}

async function wordsOf({ body }: Request): Promise<string> {
  const decoder = new TextDecoder()
  const reader = body?.getReader()
  let words = ''
  let bytes = 0
  for (;;) {
    const part = await reader?.read()
    if (!part?.value) return words + decoder.decode()
    bytes += part.value.byteLength
    if (bytes > LARGEST) {
      await reader?.cancel()
      throw new Response(
        'That is more than the form has room for. Go back, shorten it, and send it again.',
        { status: 413 },
      )
    }
    words += decoder.decode(part.value, { stream: true })
  }
}
