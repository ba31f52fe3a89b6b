import type { Keys } from './keys'

export interface Shortcut {
  readonly does: string
  readonly keys: Keys
  /** Other keys that do the same. */
  readonly or?: Keys
}

/** Every shortcut of the page, by what it does: the tools name their keys from here, the sheet lists them. */
export const SHORTCUTS = {
  undo: { does: 'Undo', keys: ['Mod', 'Z'] },
  redo: { does: 'Redo', keys: ['Mod', 'Y'], or: ['Mod', 'Shift', 'Z'] },
  bold: { does: 'Bold', keys: ['Mod', 'B'] },
  italic: { does: 'Italic', keys: ['Mod', 'I'] },
  underline: { does: 'Underline', keys: ['Mod', 'U'] },
  superscript: { does: 'Superscript', keys: ['Mod', '.'] },
  link: { does: 'Link, or its address', keys: ['Mod', 'K'] },
  footnote: { does: 'New footnote', keys: ['Mod', 'Alt', 'F'] },
  openNote: { does: 'Write in the footnote whose mark is selected', keys: ['Enter'] },
  leaveNote: { does: 'Back from a footnote to the text', keys: ['Enter'], or: ['Escape'] },
  comment: { does: 'Comment on what is chosen, or answer there', keys: ['Mod', 'Alt', 'M'] },
  sendComment: { does: 'Send the comment', keys: ['Mod', 'Enter'] },
  leaveComments: { does: 'Back from the comments to the text', keys: ['Escape'] },
  suggest: { does: 'Suggest, or write again', keys: ['Mod', 'Shift', 'E'] },
  nextSuggestion: { does: 'Next suggestion', keys: ['Mod', 'Alt', '.'] },
  suggestionBefore: { does: 'Suggestion before', keys: ['Mod', 'Alt', ','] },
  accept: { does: 'Accept the suggestion at the caret', keys: ['Mod', 'Alt', 'Enter'] },
  reject: { does: 'Reject it, or take back your own', keys: ['Mod', 'Alt', 'Backspace'] },
  paragraph: { does: 'Paragraph', keys: ['Mod', 'Alt', '0'] },
  title: { does: 'Title', keys: ['Mod', 'Alt', '1'] },
  heading: { does: 'Heading', keys: ['Mod', 'Alt', '2'] },
  smallHeading: { does: 'Smaller heading', keys: ['Mod', 'Alt', '3'] },
  numbers: { does: 'Numbered list', keys: ['Mod', 'Shift', '7'] },
  bullets: { does: 'Bulleted list', keys: ['Mod', 'Shift', '8'] },
  quote: { does: 'Quotation', keys: ['Mod', 'Shift', 'B'] },
  deeper: { does: 'In a list: one step deeper', keys: ['Tab'] },
  shallower: { does: 'In a list: one step back', keys: ['Shift', 'Tab'] },
  lineBreak: { does: 'New line in the same paragraph', keys: ['Shift', 'Enter'] },
  pageBreak: { does: 'New page', keys: ['Mod', 'Enter'] },
  nextCell: { does: 'In a table: next cell, new row after the last', keys: ['Tab'] },
  cellBefore: { does: 'In a table: cell before', keys: ['Shift', 'Tab'] },
  find: { does: 'Find and replace', keys: ['Mod', 'F'] },
  findNext: { does: 'Next find', keys: ['Mod', 'G'], or: ['Enter'] },
  findPrevious: { does: 'Find before', keys: ['Mod', 'Shift', 'G'], or: ['Shift', 'Enter'] },
  findClose: { does: 'Close finding, back to the text', keys: ['Escape'] },
  tools: { does: 'To the tools, and with Esc back', keys: ['Alt', 'F10'] },
  sheet: { does: 'This sheet', keys: ['?'], or: ['Mod', '/'] },
} as const satisfies Record<string, Shortcut>

export type ShortcutName = keyof typeof SHORTCUTS

/** How the sheet groups them. */
export const SHORTCUT_GROUPS: readonly {
  readonly title: string
  readonly of: readonly ShortcutName[]
}[] = [
  {
    title: 'Writing',
    of: [
      'undo',
      'redo',
      'bold',
      'italic',
      'underline',
      'superscript',
      'link',
      'lineBreak',
      'pageBreak',
    ],
  },
  {
    title: 'Paragraphs and lists',
    of: [
      'paragraph',
      'title',
      'heading',
      'smallHeading',
      'numbers',
      'bullets',
      'quote',
      'deeper',
      'shallower',
    ],
  },
  { title: 'Footnotes', of: ['footnote', 'openNote', 'leaveNote'] },
  {
    title: 'Tables',
    of: ['nextCell', 'cellBefore'],
  },
  { title: 'Comments', of: ['comment', 'sendComment', 'leaveComments'] },
  {
    title: 'Suggestions',
    of: ['suggest', 'nextSuggestion', 'suggestionBefore', 'accept', 'reject'],
  },
  { title: 'Finding', of: ['find', 'findNext', 'findPrevious', 'findClose'] },
  { title: 'This page', of: ['tools', 'sheet'] },
]
