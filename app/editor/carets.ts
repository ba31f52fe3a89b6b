import { CollaborationCaret } from '@tiptap/extension-collaboration-caret'
import { Plugin } from '@tiptap/pm/state'
import { yCursorPlugin } from '@tiptap/y-tiptap'
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
        yCursorPlugin(provider.awareness, {
          awarenessStateFilter: (own, client, state) => own !== client && isWriting(state ?? {}),
          cursorBuilder: drawing.draw,
          selectionBuilder: drawing.select,
        }),
        new Plugin({ view: () => ({ destroy: drawing.stop }) }),
      ]
    },
  }).configure({ provider })
}
