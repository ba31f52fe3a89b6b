import fc from 'fast-check'
import * as encoding from 'lib0/encoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { LetterText } from '../../app/document/letter-text'
import { FRAGMENT, updateFromText } from '../../app/document/shared-text'
import { judge } from '../../server/collaboration/gate'
import { docFrom } from '../../server/collaboration/load'
import { mergeAll } from '../../server/collaboration/merge'
import { TextAhead } from '../../server/collaboration/text-before'

const LETTER: LetterText = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Title' }] },
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'bold', marks: [{ type: 'bold' }] },
        {
          type: 'text',
          text: 'link',
          marks: [{ type: 'link', attrs: { href: 'https://a.example' } }],
        },
        { type: 'hardBreak' },
        { type: 'footnote', content: [{ type: 'text', text: 'Note' }] },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }],
    },
    { type: 'blockquote', content: [{ type: 'paragraph' }] },
    { type: 'signatoryList' },
    {
      type: 'paragraph',
      attrs: { role: 'recipient' },
      content: [
        { type: 'text', text: 'The Minister', marks: [{ type: 'underline' }] },
        { type: 'text', text: '2', marks: [{ type: 'superscript' }] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableHeader',
              attrs: { colspan: 2, rowspan: 1 },
              content: [{ type: 'paragraph' }],
            },
          ],
        },
        {
          type: 'tableRow',
          content: [
            {
              type: 'tableCell',
              attrs: { colspan: 1, rowspan: 1 },
              content: [{ type: 'paragraph' }],
            },
          ],
        },
      ],
    },
    { type: 'pageBreak' },
    { type: 'heading', attrs: { level: 2, annex: true } },
  ],
}
const SEED = updateFromText(LETTER)

/** What `write` changes in a copy of the letter, as an update. */
function changeBy(write: (fragment: Y.XmlFragment, doc: Y.Doc) => void): Uint8Array {
  const doc = docFrom([SEED])
  const before = Y.encodeStateVector(doc)
  doc.transact(() => write(doc.getXmlFragment(FRAGMENT), doc))
  return Y.encodeStateAsUpdate(doc, before)
}

const before = () => new TextAhead(docFrom([SEED]))
const verdictOn = (update: Uint8Array) => {
  const verdict = judge('editor', before(), update)
  return verdict.kind === 'refuse' ? verdict.reason : verdict.kind
}
const element = (name: string, ...inside: (Y.XmlElement | Y.XmlText)[]) => {
  const made = new Y.XmlElement(name)
  made.insert(0, inside)
  return made
}
const quotationsIn = (depth: number): Y.XmlElement => {
  let made = element('paragraph')
  for (let count = 0; count < depth; count++) made = element('blockquote', made)
  return made
}
const inFirst = (fragment: Y.XmlFragment): Y.XmlElement => {
  const first = fragment.get(0)
  if (first instanceof Y.XmlElement) return first
  throw new Error('the letter begins with a heading')
}

test('a whole letter, with everything that one may hold, passes into an empty document', () => {
  expect(judge('editor', new TextAhead(docFrom([])), SEED).kind).toBe('accept')
})

test('coordinators and editors write, reviewers and readers do not', () => {
  const update = changeBy((fragment) => fragment.push([element('paragraph')]))
  expect(judge('coordinator', before(), update).kind).toBe('accept')
  expect(judge('editor', before(), update).kind).toBe('accept')
  const refusal = { kind: 'refuse', reason: 'may-not-write' }
  expect(judge('reviewer', before(), update)).toEqual(refusal)
  expect(judge('reader', before(), update)).toEqual(refusal)
})

test('a paragraph has a role of the list, or none, and a cell goes over few columns and rows', () => {
  const change = (name: string, key: string, value: unknown) =>
    changeBy((fragment) => {
      const made = element(name)
      const cell = name === 'tableCell'
      fragment.push([cell ? element('table', element('tableRow', made)) : made])
      // The types allow text alone as a value; what comes over the wire may be anything.
      made.setAttribute(key, value as string)
    })
  const taken: [string, string, unknown][] = [
    ['paragraph', 'role', 'subject'],
    ['paragraph', 'role', null],
    ['heading', 'annex', true],
    ['orderedList', 'continues', true],
    ['tableCell', 'colspan', 3],
    ['tableCell', 'rowspan', 1],
  ]
  for (const of of taken) expect(verdictOn(change(...of)), String(of)).toBe('accept')
  const refused: [string, string, unknown][] = [
    ['paragraph', 'role', 'spouse'],
    ['paragraph', 'role', 1],
    ['heading', 'role', 'subject'],
    ['heading', 'annex', 'yes'],
    ['orderedList', 'continues', 'yes'],
    ['paragraph', 'annex', true],
    ['tableCell', 'colspan', 0],
    ['tableCell', 'colspan', 1.5],
    ['tableCell', 'colspan', '2'],
    ['tableCell', 'rowspan', 1_000_000],
    ['tableCell', 'colwidth', 100],
    ['table', 'class', 'wide'],
  ]
  for (const of of refused) expect(verdictOn(change(...of)), String(of)).toBe('not-a-letter')
})

test('deleting is writing too', () => {
  const update = changeBy((fragment) => fragment.delete(1, 1))
  expect(judge('reader', before(), update).kind).toBe('refuse')
  expect(judge('editor', before(), update).kind).toBe('accept')
})

test('what changes nothing is nobody’s offence', () => {
  expect(
    judge(
      'reader',
      before(),
      changeBy(() => {}),
    ).kind,
  ).toBe('nothing')
  expect(judge('reader', before(), SEED).kind).toBe('nothing')
  const shorter = docFrom([SEED])
  shorter.getXmlFragment(FRAGMENT).delete(1, 2)
  const all = Y.encodeStateAsUpdate(shorter)
  expect(judge('reader', new TextAhead(shorter), all).kind).toBe('nothing')
})

test('a reader’s page that takes superfluous marks out of its copy, as Yjs does, has written nothing', () => {
  const makeBold = (fragment: Y.XmlFragment) => {
    const text = inFirst(fragment).get(0)
    if (text instanceof Y.XmlText) text.format(0, 3, { bold: {} })
  }
  const changes = [changeBy(makeBold), changeBy(makeBold)]
  const copy = docFrom([SEED])
  const tidied: Uint8Array[] = []
  copy.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== 'server') tidied.push(update)
  })
  for (const change of changes) Y.applyUpdate(copy, change, 'server')
  const [update] = tidied
  expect(tidied.length).toBe(1)
  const text = () => new TextAhead(docFrom([SEED, ...changes]))
  expect(update && judge('reader', text(), update).kind).toBe('nothing')
  expect(update && judge('editor', text(), update).kind).toBe('accept')
})

describe('what no letter holds is refused:', () => {
  test.each<[string, (fragment: Y.XmlFragment, doc: Y.Doc) => void]>([
    ['an unknown element', (fragment) => fragment.push([element('script')])],
    ['an element called text', (fragment) => inFirst(fragment).push([element('text')])],
    ['quotations 101 deep', (fragment) => fragment.push([quotationsIn(101)])],
    ['a list item on its own', (fragment) => fragment.push([element('listItem')])],
    ['text outside a paragraph', (fragment) => fragment.push([new Y.XmlText('loose')])],
    ['a block in a heading', (fragment) => inFirst(fragment).push([element('paragraph')])],
    [
      'a line break in a footnote',
      (fragment) =>
        fragment.push([element('paragraph', element('footnote', element('hardBreak')))]),
    ],
    ['an unknown attribute', (fragment) => inFirst(fragment).setAttribute('onclick', 'x')],
    [
      'an attribute that is an object',
      (fragment) => {
        const heading: Y.XmlElement<{ level: object }> = inFirst(fragment)
        heading.setAttribute('level', { deep: true })
      },
    ],
    [
      'an unknown mark',
      (fragment) => {
        const text = new Y.XmlText()
        text.insert(0, 'x', { blink: {} })
        fragment.push([element('paragraph', text)])
      },
    ],
    [
      'an unknown attribute of a mark',
      (fragment) => {
        const text = new Y.XmlText()
        text.insert(0, 'x', { link: { href: 'https://a.example', onclick: 'x' } })
        fragment.push([element('paragraph', text)])
      },
    ],
    [
      'an object in the text',
      (fragment) => {
        const text = new Y.XmlText()
        text.insertEmbed(0, { image: 'x' })
        fragment.push([element('paragraph', text)])
      },
    ],
    ['a hook', (fragment) => fragment.push([new Y.XmlHook('x') as unknown as Y.XmlElement])],
    ['another root', (_, doc) => doc.getMap('notes').set('a', 1)],
    ['a document in the document', (_, doc) => doc.getMap('docs').set('a', new Y.Doc())],
    ['bytes', (_, doc) => doc.getArray('default-2').push([Uint8Array.of(1)])],
  ])('%s', (_, write) => {
    expect(verdictOn(changeBy(write))).toBe('not-a-letter')
  })

  test('bytes that are no update', () => {
    expect(verdictOn(Uint8Array.of(1, 2, 3))).toBe('not-a-letter')
    expect(verdictOn(SEED.slice(0, -5))).toBe('not-a-letter')
  })
})

test('quotations 99 deep are a letter still, and one more within them that comes later is the last', () => {
  const doc = docFrom([SEED])
  doc.getXmlFragment(FRAGMENT).push([quotationsIn(99)])
  let innermost: Y.XmlFragment = doc.getXmlFragment(FRAGMENT)
  for (let last = innermost.get(innermost.length - 1); last instanceof Y.XmlElement; ) {
    innermost = last
    last = innermost.get(innermost.length - 1)
  }
  const change = Y.encodeStateAsUpdate(doc)
  expect(verdictOn(change)).toBe('accept')
  const vector = Y.encodeStateVector(doc)
  const quotation = innermost.parent
  if (quotation instanceof Y.XmlElement)
    quotation.push([element('blockquote', element('paragraph'))])
  const next = Y.encodeStateAsUpdate(doc, vector)
  const text = new TextAhead(docFrom([change]))
  expect(judge('editor', text, next)).toEqual({ kind: 'refuse', reason: 'not-a-letter' })
})

test('what stands on changes that have not arrived waits, and passes after them', () => {
  const doc = docFrom([SEED])
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const paragraph = element('paragraph', new Y.XmlText('one'))
  doc.getXmlFragment(FRAGMENT).push([paragraph])
  paragraph.push([new Y.XmlText('two')])
  const [first, second] = updates
  const text = before()
  expect(second && judge('editor', text, second).kind).toBe('waits')
  const verdict = first && judge('editor', text, first)
  if (verdict?.kind === 'accept') text.accept(verdict.structs)
  expect(second && judge('editor', text, second).kind).toBe('accept')
})

test('an update in which two changes each stand on the other ends in a verdict', () => {
  // Two clients, one struct each, whose left neighbours are each other: no order will do.
  const update = Uint8Array.from([2, 1, 2, 0, 0x84, 1, 0, 1, 97, 1, 1, 0, 0x84, 2, 0, 1, 98, 0])
  expect(verdictOn(update)).toBe('waits')
})

/** An update as nobody's page writes it: one run of structs after the other, and ranges of deletions. */
function written(runs: readonly Y.Item[][], deleted: readonly [number, number][] = []): Uint8Array {
  const encoder = new Y.UpdateEncoderV1()
  const rest = encoder.restEncoder
  encoding.writeVarUint(rest, runs.length)
  for (const run of runs) {
    encoding.writeVarUint(rest, run.length)
    encoder.writeClient(run[0]?.id.client ?? 0)
    encoding.writeVarUint(rest, run[0]?.id.clock ?? 0)
    for (const item of run) item.write(encoder, 0)
  }
  encoding.writeVarUint(rest, deleted.length > 0 ? 1 : 0)
  if (deleted.length > 0) {
    encoding.writeVarUint(rest, AUTHOR)
    encoding.writeVarUint(rest, deleted.length)
    for (const number of deleted.flat()) encoding.writeVarUint(rest, number)
  }
  return encoder.toUint8Array()
}

const AUTHOR = 7

function itemOf(
  clock: number,
  beside: Y.ID | null,
  parent: Y.ID | null,
  attribute: string | null,
  content: Y.Item['content'],
  client = AUTHOR,
): Y.Item {
  const id = Y.createID(client, clock)
  // Not yet in a document, an item names its parent by its number.
  const named = parent as unknown as Y.AbstractType<unknown> | null
  return new Y.Item(id, null, beside, null, null, named, attribute, content)
}

describe('a change whose beginning is known goes on where it began:', () => {
  const list = Y.createID(AUTHOR, 0)
  const one = Y.createID(AUTHOR, 1)
  const two = Y.createID(AUTHOR, 2)
  const paragraph = () => new Y.ContentType(new Y.XmlElement('paragraph'))
  /** An ordered list, two paragraphs with a text each, and `abc` in the first, from clock 5 to 8. */
  const known = () => {
    const letter = new Y.Doc()
    letter.clientID = AUTHOR
    const fragment = letter.getXmlFragment(FRAGMENT)
    fragment.push([element('orderedList'), element('paragraph'), element('paragraph')])
    for (const at of [1, 2]) {
      const inside = fragment.get(at)
      if (inside instanceof Y.XmlElement) inside.push([new Y.XmlText()])
    }
    const first = fragment.get(1)
    const text = first instanceof Y.XmlElement ? first.get(0) : null
    if (text instanceof Y.XmlText) text.insert(0, 'abc')
    return docFrom([Y.encodeStateAsUpdate(letter)])
  }
  const firstText = Y.createID(AUTHOR, 3)
  const secondText = Y.createID(AUTHOR, 4)
  const judged = (doc: Y.Doc, ...items: Y.Item[]) =>
    judge('editor', new TextAhead(doc), written([items]))
  const REFUSED = { kind: 'refuse', reason: 'not-a-letter' }

  test('the rest of a text passes', () => {
    const doc = known()
    expect(Y.getState(doc.store, AUTHOR)).toBe(8)
    const item = itemOf(5, null, firstText, null, new Y.ContentString('abcde'))
    expect(judged(doc, item).kind).toBe('accept')
    Y.applyUpdate(doc, written([[item]]))
    expect(doc.getXmlFragment(FRAGMENT).toString()).toContain('<paragraph>abcde</paragraph>')
  })

  test('but not as the text of another paragraph, as an attribute or as what was deleted', () => {
    const elsewhere = itemOf(5, null, secondText, null, new Y.ContentString('abcde'))
    expect(judged(known(), elsewhere)).toEqual(REFUSED)
    const attribute = itemOf(5, null, list, 'start', new Y.ContentAny([1, 2, 3, 4, 5]))
    expect(judged(known(), attribute)).toEqual(REFUSED)
    const deleted = itemOf(5, null, secondText, null, new Y.ContentDeleted(5))
    expect(judged(known(), deleted)).toEqual(REFUSED)
  })

  test('nor where the beginning has gone with its paragraph', () => {
    const doc = known()
    doc.getXmlFragment(FRAGMENT).delete(1, 1)
    const alive = itemOf(5, null, secondText, null, new Y.ContentString('abcde'))
    expect(judged(doc, alive)).toEqual(REFUSED)
    const gone = itemOf(5, null, firstText, null, new Y.ContentString('abcde'))
    expect(judged(doc, gone).kind).toBe('accept')
    Y.applyUpdate(doc, written([[gone]]))
    expect(docFrom([Y.encodeStateAsUpdate(doc)]).getXmlFragment(FRAGMENT).length).toBe(2)
  })

  test('and so does one that stands on changes on their way to the disk', () => {
    const text = new TextAhead(known())
    const first = judge(
      'editor',
      text,
      written([[itemOf(8, null, secondText, null, new Y.ContentString('de'))]]),
    )
    if (first.kind === 'accept') text.accept(first.structs)
    const next = (parent: Y.ID) =>
      judge('editor', text, written([[itemOf(8, null, parent, null, new Y.ContentString('defg'))]]))
    expect(next(firstText)).toEqual(REFUSED)
    expect(next(secondText).kind).toBe('accept')
  })

  test('an update that names a client twice is none of Yjs', () => {
    const runs = [
      [itemOf(8, one, null, null, paragraph())],
      [itemOf(0, two, null, null, paragraph(), 9)],
      [itemOf(9, one, null, null, paragraph())],
    ]
    expect(judge('editor', new TextAhead(known()), written(runs.slice(0, 2))).kind).toBe('accept')
    expect(judge('editor', new TextAhead(known()), written(runs))).toEqual(REFUSED)
  })

  test('nor is one that says of something twice that it is deleted', () => {
    for (const role of ['editor', 'reader'] as const) {
      const twice = [
        written(
          [],
          [
            [5, 3],
            [5, 3],
          ],
        ),
        written(
          [],
          [
            [6, 2],
            [5, 2],
          ],
        ),
      ]
      for (const update of twice) {
        expect(judge(role, new TextAhead(known()), update)).toEqual(REFUSED)
      }
    }
    const apart = written(
      [],
      [
        [7, 1],
        [5, 2],
      ],
    )
    expect(judge('editor', new TextAhead(known()), apart).kind).toBe('accept')
  })
})

test('many clients that wait for one are looked at once it has come, and not each time it moves', () => {
  const COUNT = 300
  const content = () => new Y.ContentType(new Y.XmlElement('paragraph'))
  const root = FRAGMENT as unknown as Y.ID
  const X = 1
  const counted = (first: number) => Array.from({ length: COUNT }, (_, at) => first + at)
  // Each change of one client stands on another client's first; many others stand on its last.
  const one = counted(1000).map((on, clock) =>
    itemOf(clock, Y.createID(on, 0), null, null, content(), X),
  )
  const before = counted(1000).map((client) => [itemOf(0, null, root, null, content(), client)])
  const last = Y.createID(X, COUNT - 1)
  const after = counted(2000).map((client) => [itemOf(0, last, null, null, content(), client)])
  const runs = [...before.reverse(), one, ...after]
  let asked = 0
  const text = new TextAhead(docFrom([]))
  const counting = {
    stateOf(client: number) {
      asked += 1
      return text.stateOf(client)
    },
    find: text.find.bind(text),
    isDeleted: text.isDeleted.bind(text),
    isLetter: text.isLetter.bind(text),
  }
  for (const order of [runs, [...runs].reverse()]) {
    asked = 0
    expect(judge('editor', counting, written(order)).kind).toBe('accept')
    expect(asked).toBeLessThan(30 * COUNT)
  }
})

test('whatever is accepted can be applied, and no bytes take longer than a moment', () => {
  const changes = [
    changeBy((fragment) => fragment.push([element('paragraph', new Y.XmlText('hello'))])),
    changeBy((fragment) => fragment.delete(1, 2)),
    SEED,
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...changes),
      fc.array(fc.tuple(fc.nat(2000), fc.nat(255)), { minLength: 1, maxLength: 6 }),
      fc.nat(2000),
      (change, edits, cut) => {
        const bytes = change.slice(0, cut % 7 === 0 ? cut % change.length : change.length)
        for (const [at, value] of edits) if (bytes.length > 0) bytes[at % bytes.length] = value
        const start = performance.now()
        const doc = docFrom([SEED])
        const text = new TextAhead(doc)
        if (judge('editor', text, bytes).kind === 'accept') {
          Y.applyUpdate(doc, bytes)
          expect(doc.store.pendingStructs).toBeNull()
          expect(doc.store.pendingDs).toBeNull()
          doc.getXmlFragment(FRAGMENT).toString()
        }
        expect(performance.now() - start).toBeLessThan(1000)
      },
    ),
    { numRuns: 5000 },
  )
})

test('many updates merge into one that says the same, in a time that does not explode', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  const text = doc.getText('t')
  for (let count = 0; count < 20_000; count++) text.insert(count, String(count % 10))
  const start = performance.now()
  const merged = mergeAll(updates)
  expect(performance.now() - start).toBeLessThan(3000)
  const copy = new Y.Doc()
  Y.applyUpdate(copy, merged)
  expect(copy.getText('t').toString()).toBe(text.toString())
})
