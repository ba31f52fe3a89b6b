import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { cleanText } from '../document/clean'
import { cleanAddresses, withCleanLinks } from '../document/clean-links'
import { clipHtml } from '../document/clip-html'
import { blocksFromHtml } from '../document/from-html'
import type { MarkupElement } from '../document/markup'

/**
 * What another program put on the clipboard, as HTML of a letter: its footnotes with their text in
 * place, links past mail scanners, and nothing of fonts, colours and the program's own marks.
 */
export function clipFrom(root: MarkupElement): string {
  const { blocks, isInline } = blocksFromHtml(root)
  if (blocks.length === 0) return ''
  const { text } = withCleanLinks(cleanText({ content: blocks }))
  return clipHtml(text.content, isInline)
}

/** Takes in what is pasted. What was copied out of a letter comes as it is. */
export const Pasting = Extension.create({
  name: 'pasting',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        transformPastedHTML(html) {
          if (html.includes('data-pm-slice')) return html
          // A document of its own: nothing in it is loaded or run. Style sheets, which are of no use
          // here, would be reported as breaking this page's security policy.
          const bare = html.replace(/<style\b.*?<\/style\s*>/gis, '')
          return clipFrom(markupOf(new DOMParser().parseFromString(bare, 'text/html').body))
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
