import {
  MaxPartSizeExceededError,
  unstable_createMemoryUploadHandler,
  unstable_parseMultipartFormData,
} from '@remix-run/node'

/** Larger files are refused before they are read: 20 MB, in bytes. */
const LARGEST_FILE = 20 * 1024 * 1024

const TOO_LARGE =
  'This file is larger than 20 MB. Pictures make a file large: take them out, save it, and choose it again.'

/**
 * What was sent with a form that may hold a file, or the sentence about a file that is too large. Throws an answer of 415 for what no page of
 * ours sends.
 */
export async function readUpload(
  request: Request,
): Promise<{ form: FormData } | { tooLarge: string }> {
  if (!request.headers.get('content-type')?.startsWith('multipart/form-data')) {
    throw new Response('This is not what the form on the page sends: load the page again.', {
      status: 415,
    })
  }
  // What says its size is refused without being kept; the other fields need far less than this.
  if (Number(request.headers.get('content-length')) > LARGEST_FILE + 65_536) {
    await drain(request)
    return { tooLarge: TOO_LARGE }
  }
  const keep = unstable_createMemoryUploadHandler({ maxPartSize: LARGEST_FILE })
  try {
    return { form: await unstable_parseMultipartFormData(request, keep) }
  } catch (error) {
    if (!(error instanceof MaxPartSizeExceededError)) throw error
    return { tooLarge: TOO_LARGE }
  }
}

/** Reads to the end and keeps nothing: a browser that is answered half way shows an error of its own. */
async function drain(request: Request): Promise<void> {
  const reader = request.body?.getReader()
  while (reader && !(await reader.read()).done);
}
