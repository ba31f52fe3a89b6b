import { expect, test } from 'vitest'
import { readUpload } from '../../app/http/upload.server'

/** The form with a file of that many bytes, with its size in the headers as browsers write it, or without. */
async function sent(bytes: number, { saysSize }: { saysSize: boolean }): Promise<Request> {
  const form = new FormData()
  form.set('begin', 'file')
  form.set('file', new File([new Uint8Array(bytes)], 'letter.docx'))
  const whole = new Request('https://letters.example/', { method: 'POST', body: form })
  const body = await whole.arrayBuffer()
  const headers = new Headers({ 'content-type': whole.headers.get('content-type') ?? '' })
  if (saysSize) headers.set('content-length', String(body.byteLength))
  return new Request('https://letters.example/', { method: 'POST', headers, body })
}

test('A form with a file comes through whole, the other fields beside it.', async () => {
  const upload = await readUpload(await sent(1000, { saysSize: true }))
  const form = 'form' in upload ? upload.form : new FormData()
  const file = form.get('file')
  expect(form.get('begin')).toBe('file')
  expect(file instanceof File && file.size).toBe(1000)
})

test('A file of more than 20 MB is refused in a sentence, whether or not its size was said before.', async () => {
  for (const saysSize of [true, false]) {
    expect(await readUpload(await sent(21 * 1024 * 1024, { saysSize }))).toEqual({
      tooLarge: expect.stringContaining('larger than 20 MB'),
    })
  }
})

test('What no page of ours sends there is answered 415, with a sentence.', async () => {
  const body = new URLSearchParams({ list: 'Oak, office@oak.example' })
  const request = new Request('https://letters.example/', { method: 'POST', body })
  const answer = await readUpload(request).catch((thrown: unknown) => thrown)
  expect(answer instanceof Response && [answer.status, await answer.text()]).toEqual([
    415,
    expect.stringContaining('load the page again'),
  ])
})
