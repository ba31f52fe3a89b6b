import type { FunctionComponent } from 'react'
import { escaped } from '../../document/escaped'
import type { Words } from '../../words/words'
import { compose } from './compose.server'
import type { Message } from './outbox.server'

/** So many forms are kept; choices are few, so that more are hardly met, and the oldest goes. */
const MOST_KEPT = 100

// Private characters, which nothing that is drawn has of itself.
const OPENING = '\uE000'
const CLOSING = '\uE001'
const MARK = /\uE000(\w+)\uE001/g

/**
 * Makes messages of one template as `compose` does, and draws it only once for each language and set of choices: the words of a message
 * are put in afterwards, as lines, in a small part of the time. `choices` names the props on which the template decides
 * something; whether another is there at all may decide something too.
 */
export function formLetter<
  Props extends { [Name in keyof Props]: Name extends 'words' ? Words : string | null } & {
    words: Words
  },
>(template: FunctionComponent<Props>, choices: readonly (keyof Props & string)[]) {
  const drawn = new Map<string, Promise<Message>>()

  return async (props: Props, to: { to: string; subject: string }): Promise<Message> => {
    const written = new Map<string, unknown>(Object.entries(props))
    const marks: Partial<Props> = {}
    for (const [name, word] of written) {
      if (typeof word === 'string' && !isOneOf(choices, name)) {
        Object.assign(marks, { [name]: OPENING + name + CLOSING })
      }
    }
    const marked = { ...props, ...marks }
    const key = JSON.stringify({ ...marked, words: props.words.language })
    let form = drawn.get(key)
    if (!form) {
      form = compose(template, marked, to)
      drawn.set(key, form)
      // One that could not be drawn is tried again.
      form.catch(() => drawn.delete(key))
      const [oldest] = drawn.keys()
      if (oldest !== undefined && drawn.size > MOST_KEPT) drawn.delete(oldest)
    }
    const { html, text } = await form
    const line = (name: string) =>
      String(written.get(name) ?? '')
        .replace(/[ \t\r\n\f]+/g, ' ')
        .trim()
    return {
      ...to,
      html: html.replace(MARK, (_, name: string) => escaped(line(name))),
      text: text.replace(MARK, (_, name: string) => line(name)),
    }
  }
}

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name)
