import { Transform } from '@tiptap/pm/transform'
import { initProseMirrorDoc, updateYFragment } from '@tiptap/y-tiptap'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { letterSchema } from '../../app/document/nodes'
import { FRAGMENT } from '../../app/document/shared-text'
import { authorsOf } from '../../app/domain/letters/live/authors.server'
import { readDraft } from '../../app/domain/letters/live/journal.server'
import {
  aLetter,
  aMember,
  openPage,
  startCollaboration,
  TITLE,
  until,
} from '../setup/collaboration'
import { describeOnEveryStore } from '../setup/store'

/** Makes a heading of the last paragraph, as the editor does: with another element in its place. */
function makeHeading(doc: Y.Doc): void {
  const fragment = doc.getXmlFragment(FRAGMENT)
  const { doc: letter, meta } = initProseMirrorDoc(fragment, letterSchema)
  const { heading } = letterSchema.nodes
  const end = letter.content.size - 1
  const change = new Transform(letter)
  if (heading) change.setBlockType(end, end, heading, { level: 2 })
  doc.transact(() => updateYFragment(doc, fragment, change.doc, meta))
}

const lastLine = (doc: Y.Doc): Y.XmlText | null => {
  const line = doc.getXmlFragment(FRAGMENT).toArray().at(-1)
  const text = line instanceof Y.XmlElement ? line.get(0) : null
  return text instanceof Y.XmlText ? text : null
}

describeOnEveryStore('words that a change takes along', (open) => {
  test('are put back by the server where whoever wrote them has left, as theirs', async () => {
    const db = await open()
    const { letterId, coalitionId } = await aLetter(db)
    const ada = await aMember(db, coalitionId, 'editor')
    const ben = await aMember(db, coalitionId, 'editor')
    const { url } = await startCollaboration(db)
    const [a, b] = [openPage(url, letterId, ada), openPage(url, letterId, ben)]
    await Promise.all([a.synced(), b.synced()])

    b.provider.disconnect()
    makeHeading(b.doc)
    lastLine(a.doc)?.insert('We write'.length, ' to you again')
    await until(() => a.heard.saved === a.sent())
    a.provider.disconnect()
    b.provider.connect()

    const heading = (text: string, level: number) => ({
      type: 'heading',
      attrs: { level },
      content: [{ type: 'text', text }],
    })
    await until(() => lastLine(b.doc)?.toString() === 'We write to you again')
    await expect
      .poll(async () => (await readDraft(db, letterId)).content)
      .toEqual([heading(TITLE, 1), heading('We write to you again', 2)])
    const client = [...b.doc.store.clients.keys()].find(
      (id) =>
        ![a.doc.clientID, b.doc.clientID].includes(id) &&
        Y.getState(b.doc.store, id) === ' to you again'.length,
    )
    await expect
      .poll(async () => {
        const authors = await authorsOf(db, ada, letterId)
        return authors.find(({ clientId }) => clientId === client)?.accountId
      })
      .toBe(ada.account.id)
  })
})
