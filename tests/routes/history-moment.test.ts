import { expect, test } from 'vitest'
import type { AppContext } from '../../app/context'
import { createLetter } from '../../app/domain/letters/letters.server'
import { loader } from '../../app/routes/letters.$letter.history.$moment/route'
import { readingOf } from '../../app/words/reading.server'
import { coalition } from '../domain/letters/coalition'
import { openTestStore } from '../setup/store'

test('An earlier text names its recipients in the language of the letter.', async () => {
  const db = await openTestStore()
  const { coalitionId, editor } = await coalition(db)
  const context: AppContext = {
    db,
    actor: editor,
    sessionIdHash: null,
    baseUrl: 'https://letters.example',
    mail: 'mailbox',
    documents: {
      readLetter: () => Promise.reject(new Error('not read here')),
      exportLetter: () => Promise.reject(new Error('not made here')),
    },
    letBeFound: () => {},
    screen: {
      stamp: () => '',
      shownFor: () => null,
      admit: () => 0,
      isFlooded: () => false,
      setWork: async () => '',
      takeWork: async () => false,
    },
    reading: readingOf({ chosen: null, accepts: '' }),
    nonce: '',
  }
  const letterId = await createLetter(db, editor, {
    coalitionId,
    language: 'fr',
    text: {
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          attrs: { role: 'recipient' },
          content: [{ type: 'text', text: 'Mme la Maire' }],
        },
      ],
    },
  })
  const { html } = await loader({
    context: { ...context },
    params: { letter: letterId, moment: 'now' },
    request: new Request('https://letters.example/'),
  })
  expect(html).toContain('À\u00a0:')
  expect(html).not.toContain('To:')
})
