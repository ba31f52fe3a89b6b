import { createElement, type FunctionComponent } from 'react'
import type { Message } from './outbox.server'

// Headings stay as they were written, lines break where the reader's program breaks them, a link
// says its address once, and the number of a note stands apart from the word before it.
const asText = {
  wordwrap: false as const,
  selectors: [
    ...['h1', 'h2', 'h3', 'h4'].map((selector) => ({ selector, options: { uppercase: false } })),
    { selector: 'a.mark', format: 'inlineSurround', options: { prefix: '[', suffix: ']' } },
    { selector: 'a.back', format: 'skip' },
    { selector: 'a', options: { hideLinkHrefIfSameAsText: true, linkBrackets: false as const } },
    { selector: 'hr', format: 'skip' },
  ],
}

/**
 * Makes both forms of a message from its template and what fills it. It takes a moment and waits for nothing in the
 * store: call it before a transaction is opened, and `queueMessage` inside.
 */
export async function compose<Props extends object>(
  template: FunctionComponent<Props>,
  props: Props,
  to: { to: string; subject: string },
): Promise<Message> {
  // Loaded with the first message: what turns one into text is as large as the rest of the mail.
  const { render } = await import('@react-email/render')
  const filled = createElement(template, props)
  const html = await render(filled)
  const text = await render(filled, { plainText: true, htmlToTextOptions: asText })
  return { ...to, html, text: `${text.trim()}\n` }
}
