import { Editor, Extension } from '@tiptap/core'
import { Placeholder } from '@tiptap/extensions'
import { Plugin } from '@tiptap/pm/state'
import { directionOf } from '../../document/direction'
import { letterExtensionsWith, SignatoryList } from '../../document/nodes'
import type { Whose } from '../../document/suggesters'
import type { Suggester } from '../../document/suggesting/pen'
import type { Connection } from '../connection/connection'
import { FindInLetter } from '../finding/find-plugin'
import { FootnoteMark, Notes } from '../notes/footnote'
import { ibids } from '../notes/ibid'
import { carets } from '../presence/carets'
import { ChangesFromElsewhere } from './from-elsewhere'
import { Guidance } from './guidance'
import { labels } from './labels'
import './letter-parts.css'
import { type MovedThread, threadMarks } from '../comments/thread-marks'
import { choosingSuggestions } from '../suggesting/chosen'
import { NOT_SUGGESTED, suggesting } from '../suggesting/suggesting'
import { suggestionViews } from '../suggesting/suggestion-views'
import { LetterParts } from './letter-part-keys'
import { toggle } from './marks'
import { Numbering } from './numbering'
import { pasting } from './paste'
import { sharedLetter } from './shared-nodes'
import { CellChoice } from './table-tools'

export interface EditorOptions {
  readonly element: HTMLElement
  readonly connection: Connection
  readonly editable: boolean
  readonly language: string
  readonly askForLink: () => void
  readonly toTools: () => void
  /** Somebody clicked on the words of a thread. */
  readonly chosen: (thread: string) => void
  /** The words of threads were taken up and put down elsewhere. */
  readonly moved: (moves: readonly MovedThread[]) => void
  /** Who suggests; null while what is written is written. */
  readonly suggester: () => Suggester | null
  /** Something was not done as it was wanted; what, in a sentence. */
  readonly tell: (words: string) => void
  /** A footnote is to be suggested at the caret. */
  readonly askForNote: () => void
  readonly whose: Whose
  /** Somebody clicked on the words of a suggestion. */
  readonly suggestionChosen: (id: string) => void
}

/** The editor of a letter, on its shared document. */
export function createEditor(options: EditorOptions): Editor {
  const { element, connection, editable, language } = options
  return new Editor({
    element,
    editable,
    // Styles stand in our own files: the page's security policy takes no others.
    injectCSS: false,
    // It goes through every change for an event that nobody here waits for.
    enableCoreExtensions: { delete: false },
    extensions: [
      ...letterExtensionsWith(FootnoteMark, SignatoryPlace, ...suggestionViews(options.whose)),
      Notes,
      ibids(() => options.suggester() === null),
      pasting(options.tell),
      FindInLetter,
      LetterParts,
      Numbering,
      Guidance,
      CellChoice,
      labels(language),
      sharedLetter(connection.doc),
      ChangesFromElsewhere,
      suggesting({
        who: options.suggester,
        refused: () => options.tell(NOT_SUGGESTED),
        askForNote: options.askForNote,
      }),
      choosingSuggestions(options.suggestionChosen),
      carets(connection.provider),
      threadMarks({ doc: connection.doc, chosen: options.chosen, moved: options.moved }),
      Placeholder.configure({
        showOnlyWhenEditable: false,
        placeholder: ({ node, editor }) => {
          if (editor.isEmpty) return 'Write the title, then the letter.'
          return node.type.name === 'heading' && node.attrs.level === 1 ? 'The title' : ''
        },
      }),
      keysOfThisPage(options),
    ],
    editorProps: {
      attributes: {
        class: 'letter',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': 'The letter',
        lang: language,
        dir: directionOf(language),
      },
    },
  })
}

/** Lets the text be written in, or not. What shows the editor's state, as an open note, learns of it. */
export function setWritable(editor: Editor, is: boolean): void {
  if (editor.isEditable === is) return
  editor.setEditable(is, false)
  editor.view.dispatch(editor.state.tr)
}

function keysOfThisPage({ askForLink, toTools }: EditorOptions) {
  const done = (act: () => void) => () => {
    act()
    return true
  }
  return Extension.create({
    name: 'keysOfThisPage',
    // Before the extensions' own keys, whose commands would reach into the notes of a sentence.
    priority: 2_000,
    addKeyboardShortcuts() {
      return {
        'Mod-k': done(askForLink),
        'Alt-F10': done(toTools),
        'Mod-b': () => toggle(this.editor.view, 'bold'),
        'Mod-i': () => toggle(this.editor.view, 'italic'),
        'Mod-u': () => toggle(this.editor.view, 'underline'),
        'Mod-.': () => toggle(this.editor.view, 'superscript'),
        // Else the key for bold, with Shift or without, would have it.
        'Mod-Shift-b': () => this.editor.commands.toggleBlockquote(),
      }
    },
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          // The first words of an empty letter are its title.
          handleTextInput(view, _from, _to, text) {
            const { doc, schema, tr } = view.state
            const only = doc.childCount === 1 ? doc.firstChild : null
            const heading = schema.nodes.heading
            if (only?.type.name !== 'paragraph' || only.content.size > 0 || !heading) return false
            view.dispatch(tr.setBlockType(1, 1, heading, { level: 1 }).insertText(text, 1))
            return true
          },
        },
      }),
    ],
  })
}

/** The place of the list of signatories, shown as what will stand there. */
const SignatoryPlace = SignatoryList.extend({
  addNodeView: () => () => {
    const dom = document.createElement('div')
    dom.className = 'signatory-place'
    dom.contentEditable = 'false'
    dom.textContent =
      'The organisations that sign will be listed here, in the order in which they signed.'
    return { dom }
  },
})
