import { setTimeout as wait } from 'node:timers/promises'
import { DomUtils, parseDocument } from 'htmlparser2'
import { READING } from './reading'

const { findAll, getAttributeValue, hasAttrib, textContent } = DomUtils
type Tree = ReturnType<typeof parseDocument>
type Tag = ReturnType<typeof findAll>[number]

/** What came over HTTP, as a browser without scripts has it. */
export interface Arrived {
  readonly status: number
  /** Where it ended up, after redirects: path and query. */
  readonly path: string
  readonly headers: Headers
  readonly text: string
  /** When, by the clock of `performance.now()`. */
  readonly at: number
}

/**
 * Somebody with a browser that runs no scripts and draws nothing: it opens pages, fills in the forms
 * that it finds on them and sends them. Cookies stay with it.
 */
export class PlainVisitor {
  #cookies = new Map<string, string>()
  /** When each form was first seen, by what it says of it: one that is shown again has been read. */
  #seen = new Map<string, number>()

  /** `cookie` is `name=value` of a session, for somebody who is signed in. */
  constructor(
    private readonly url: string,
    cookie?: string,
  ) {
    if (cookie) this.#keep(cookie)
  }

  /** Opens a path or an address of the instance. */
  open(address: string): Promise<Arrived> {
    return this.#ask(address)
  }

  /**
   * Fills in the form whose button says `button` and sends it. Fields that are not named keep what
   * stands in them; naming one that the form has not is an error, as it would be for a person. A form
   * that says when it was shown is read before it is sent.
   */
  async send(page: Arrived, button: string, fields: Record<string, string> = {}): Promise<Arrived> {
    const form = formWith(parseDocument(page.text), button)
    const mayHoldFiles = getAttributeValue(form.tag, 'enctype') === 'multipart/form-data'
    const body = mayHoldFiles ? new FormData() : new URLSearchParams()
    const known = new Set<string>()
    for (const field of form.fields) {
      const name = getAttributeValue(field, 'name')
      if (!name || field === form.button) continue
      known.add(name)
      const own = writtenIn(field)
      const written = fields[name]
      if (isChoice(field)) {
        const value = getAttributeValue(field, 'value') ?? 'on'
        if (written === undefined ? hasAttrib(field, 'checked') : written === value) {
          body.append(name, value)
        }
      } else if (field.name !== 'button') {
        body.append(name, written ?? own)
      }
    }
    const strange = Object.keys(fields).filter((name) => !known.has(name))
    if (strange.length > 0) throw new Error(`the form has no field ${strange.join(', ')}`)
    const shown = form.fields.find((field) => getAttributeValue(field, 'name') === 'shown')
    if (shown)
      await wait(Math.max(0, this.#since(writtenIn(shown), page) + READING - performance.now()))
    const buttonName = getAttributeValue(form.button, 'name')
    if (buttonName) body.append(buttonName, getAttributeValue(form.button, 'value') ?? '')
    const action =
      getAttributeValue(form.button, 'formaction') ||
      getAttributeValue(form.tag, 'action') ||
      page.path
    return this.#ask(new URL(action, new URL(page.path, this.url)).href, { method: 'POST', body })
  }

  /** A file of the instance. */
  async download(address: string): Promise<Uint8Array> {
    const answer = await fetch(new URL(address, this.url), { headers: this.#cookie() })
    return new Uint8Array(await answer.arrayBuffer())
  }

  async #ask(address: string, init: RequestInit = {}): Promise<Arrived> {
    const target = new URL(address, this.url)
    const headers: Record<string, string> = { Accept: 'text/html', ...this.#cookie() }
    // A browser names the page that sends a form, and nothing but a form.
    if (init.method === 'POST') headers.Origin = new URL(this.url).origin
    const answer = await fetch(target, { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) this.#keep(line)
    const onward = answer.headers.get('location')
    if (onward) return this.#ask(new URL(onward, target).href)
    return {
      status: answer.status,
      path: target.pathname + target.search,
      headers: answer.headers,
      text: await answer.text(),
      at: performance.now(),
    }
  }

  #since(stamp: string, page: Arrived): number {
    const since = this.#seen.get(stamp) ?? page.at
    this.#seen.set(stamp, since)
    return since
  }

  #cookie(): Record<string, string> {
    if (this.#cookies.size === 0) return {}
    return { Cookie: [...this.#cookies].map((pair) => pair.join('=')).join('; ') }
  }

  #keep(setCookie: string): void {
    const [pair = ''] = setCookie.split(';')
    const [name = '', ...value] = pair.split('=')
    this.#cookies.set(name, value.join('='))
  }
}

/** The words of a page as a person reads them, without the marks and in one line. */
export const wordsOf = (page: Arrived): string =>
  textContent(findAll(({ name }) => name === 'body', parseDocument(page.text).children))
    .replace(/\s+/g, ' ')
    .trim()

function formWith(document: Tree, button: string): { tag: Tag; button: Tag; fields: Tag[] } {
  for (const tag of findAll(({ name }) => name === 'form', document.children)) {
    const fields = findAll(
      ({ name }) => ['input', 'select', 'textarea', 'button'].includes(name),
      tag.children,
    )
    const id = getAttributeValue(tag, 'id')
    const beside = findAll(
      (one) => one.name === 'button' && id !== undefined && getAttributeValue(one, 'form') === id,
      document.children,
    )
    const found = [...fields, ...beside].find(
      (field) => field.name === 'button' && saidBy(field) === button,
    )
    if (found) return { tag, button: found, fields }
  }
  throw new Error(`the page has no form with the button "${button}"`)
}

const saidBy = (button: Tag): string => textContent(button).replace(/\s+/g, ' ').trim()

const isChoice = (field: Tag): boolean =>
  ['radio', 'checkbox'].includes(getAttributeValue(field, 'type') ?? '')

function writtenIn(field: Tag): string {
  if (field.name === 'textarea') return textContent(field)
  if (field.name !== 'select') return getAttributeValue(field, 'value') ?? ''
  const options = findAll(({ name }) => name === 'option', field.children)
  const chosen = options.find((option) => hasAttrib(option, 'selected')) ?? options[0]
  return chosen ? (getAttributeValue(chosen, 'value') ?? textContent(chosen)) : ''
}
