import { once } from 'node:events'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Block, LetterText } from '../../../app/document/letter-text'
import { updateFromText } from '../../../app/document/shared-text'
import { freePort, launch } from '../servers/server'
import { longLetter } from './letter'

const root = join(import.meta.dirname, '..', '..')
const PAGE =
  '<!doctype html><meta charset="utf-8"><title>A letter</title><script type="module" src="/page.js"></script>'

/**
 * What one would take instead: a plain Tiptap editor with carets over y-websocket, in memory, with the words of
 * the same letter. No notes, comments or suggestions, which it has not.
 * @param script the page's script
 */
export async function startPeer(script: string, random: () => number) {
  const port = await freePort()
  const package_ = join(root, 'tests', 'bench', 'node_modules', '@y', 'websocket-server')
  const running = await launch({
    args: [join(package_, 'src', 'server.js')],
    env: { HOST: '127.0.0.1', PORT: String(port) },
    port,
    target: { dialect: 'y-websocket', addresses: [], headers: [], letters: [], isWritten: false },
  })
  const socket = `ws://127.0.0.1:${port}`
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(socket, 'letter', doc, {
    // The class of `ws` and the browser's differ in what the provider does not use.
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  })
  await new Promise((resolve) => provider.on('sync', resolve))
  Y.applyUpdate(doc, updateFromText(wordsOnly(longLetter(random))))
  const pages = createServer((request, response) => {
    const isScript = request.url === '/page.js'
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html')
    response.end(isScript ? script : PAGE)
  }).listen(0, '127.0.0.1')
  await once(pages, 'listening')
  const address = pages.address()
  if (!address || typeof address === 'string') throw new Error('no port was given')
  return {
    url: `http://127.0.0.1:${address.port}/?socket=${encodeURIComponent(socket)}`,
    socket: `${socket}/letter`,
    async stop() {
      // With the document go the timers of who is here, which would keep the process alive.
      provider.destroy()
      doc.destroy()
      pages.close()
      await running.stop()
    },
  }
}

const wordsOnly = (letter: LetterText): LetterText => ({
  ...letter,
  content: letter.content.map((block): Block => {
    if (block.type !== 'paragraph') return block
    return { ...block, content: block.content?.filter(({ type }) => type === 'text') ?? [] }
  }),
})
