import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
import type { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { caretDrawing, isWriting } from './presence'

/**
 * The carets of others, drawn with the names that the server gives. The extension's own plugin
 * would write the page's claim about itself and ask for a colour; only its place in the editor is used.
 */
export function carets(provider: WebsocketProvider) {
  return CollaborationCaret.extend({
    addProseMirrorPlugins() {
      const drawing = caretDrawing(provider.awareness)
      return [
        yCursorPlugin(tellingOfOthers(provider.awareness), {
          awarenessStateFilter: (own, client, state) => own !== client && isWriting(state ?? {}),
          cursorBuilder: drawing.draw,
          selectionBuilder: drawing.select,
        }),
        new Plugin({ view: () => ({ destroy: drawing.stop }) }),
      ]
    },
  }).configure({ provider })
}

type Heard = (change: unknown, origin: unknown) => void

/**
 * The same awareness, which does not tell of what this page says itself: the plugin tells where its own
 * caret is after each key, and would hear it, and have the editor go through its state for it, once more.
 */
function tellingOfOthers(awareness: Awareness): Awareness {
  const ears = new Map<Heard, Heard>()
  const others: Awareness = Object.create(awareness)
  others.on = (name: string, heard: Heard) => {
    const ear: Heard = (change, origin) => {
      if (origin !== 'local') heard(change, origin)
    }
    ears.set(heard, ear)
    awareness.on(name, ear)
  }
  others.off = (name: string, heard: Heard) => {
    awareness.off(name, ears.get(heard) ?? heard)
  }
  return others
}
