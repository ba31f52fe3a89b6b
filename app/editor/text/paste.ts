import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanText } from '../../document/clean'
import { cleanAddresses, withCleanLinks } from '../../document/clean-links'
import { clipHtml } from '../../document/clip-html'
import { blocksFromHtml } from '../../document/from-html'
import type { HtmlLosses } from '../../document/from-html/losses'
import type { MarkupElement } from '../../document/markup'

export interface Clip {
  /** HTML of a letter; empty where nothing of it is any. */
  readonly html: string
  /** What somebody will look for in it and not find, in a sentence; empty for nothing. */
  readonly leftOut: string
}

/**
 * What another program put on the clipboard, as HTML of a letter: its footnotes with their text in
 * place, links past mail scanners, and nothing of fonts, colours and the program's own marks.
 */
export function clipFrom(root: MarkupElement): Clip {
  const { blocks, isInline, losses } = blocksFromHtml(root)
  const leftOut = sentenceOf(losses)
  if (blocks.length === 0) return { html: '', leftOut }
  const { text } = withCleanLinks(cleanText({ content: blocks }))
  return { html: clipHtml(text.content, isInline), leftOut }
}

function sentenceOf({ images, comments }: HtmlLosses): string {
  const parts = [
    ...(images > 0 ? [images === 1 ? 'a picture' : `${images} pictures`] : []),
    ...(comments > 0 ? [comments === 1 ? 'a comment' : `${comments} comments`] : []),
  ]
  if (parts.length === 0) return ''
  return `Left out of what you pasted: ${parts.join(' and ')}.`
}

/** Takes in what is pasted, and tells what was left out. What was copied out of a letter comes as it is. */
export const pasting = (tell: (words: string) => void) =>
  Extension.create({
    name: 'pasting',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          handlePaste(_, { clipboardData }) {
            const types = clipboardData?.types ?? []
            const isOnlyFile =
              types.includes('Files') && !types.some((its) => its.startsWith('text/'))
            if (isOnlyFile) tell('A letter holds no pictures or files, so nothing was pasted.')
            return isOnlyFile
          },
          transformPastedHTML(html) {
            if (html.includes('data-pm-slice')) return html
            // A document of its own: nothing in it is loaded or run. Style sheets, which are of no use
            // here, would be reported as breaking this page's security policy.
            const bare = html.replace(/<style\b.*?<\/style\s*>/gis, '')
            const { body } = new DOMParser().parseFromString(bare, 'text/html')
            const clip = clipFrom(markupOf(body))
            if (clip.leftOut !== '') tell(clip.leftOut)
            return clip.html
          },
          transformPastedText: (text) => cleanAddresses(text),
        },
      }),
    ],
  })

function markupOf(element: Element): MarkupElement {
  return {
    name: element.localName,
    attrs: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
    children: [...element.childNodes].flatMap((node): (MarkupElement | string)[] => {
      if (node instanceof Text) return [node.data]
      return node instanceof Element ? [markupOf(node)] : []
    }),
  }
}
