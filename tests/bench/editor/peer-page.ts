// The page of the peer: an editor as the packages' own guides put it together, on the same words.
import { Editor } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Collaboration } from '@tiptap/extension-collaboration'
import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { Link } from '@tiptap/extension-link'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Underline } from '@tiptap/extension-underline'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

const doc = new Y.Doc()
const socket = new URLSearchParams(location.search).get('socket') ?? ''
const provider = new WebsocketProvider(socket, 'letter', doc, { disableBc: true })
const open = (isSynced: boolean) => {
  if (!isSynced) return
  provider.off('sync', open)
  new Editor({
    element: document.body,
    extensions: [
      ...[Document, Paragraph, Text, Heading, Blockquote, BulletList, OrderedList, ListItem],
      ...[HardBreak, Bold, Italic, Underline, Link, Dropcursor, Gapcursor],
      Collaboration.configure({ document: doc }),
      CollaborationCaret.configure({ provider, user: { name: 'Person 0', color: '#993366' } }),
    ],
  })
}
provider.on('sync', open)
