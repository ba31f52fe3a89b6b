import type { AppContext } from '../../context'
import type { Person } from '../../domain/actor.server'
import { Invalid } from '../../domain/errors.server'
import { sentInputFor } from '../../domain/export/markup.server'
import { bringBack, notOurCopy } from '../../domain/letters/returned/returning.server'

/**
 * Takes the copy that was sent with a form into the letter. The file that had gone out is made and read
 * again, so that only what became of it elsewhere is seen. Throws `Invalid` on `file`, and as `bringBack`.
 */
export async function takeBack(
  { db, documents }: AppContext,
  person: Person,
  letterId: string,
  file: FormDataEntryValue | null,
): Promise<void> {
  if (!(file instanceof File) || file.size === 0) {
    throw new Invalid('Choose the file that came back.', 'file')
  }
  const returned = await documents.readLetter(new Uint8Array(await file.arrayBuffer()), file.name)
  const input = await sentInputFor(db, person, letterId, returned.copy ?? '')
  if (!input) throw notOurCopy()
  const sent = await documents.readLetter(await documents.exportLetter('docx', input), 'sent.docx')
  await bringBack(db, person, letterId, { returned, sent })
}
