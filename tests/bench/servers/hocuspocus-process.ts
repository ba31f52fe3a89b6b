import { SQLite } from '@hocuspocus/extension-sqlite'
import { Server } from '@hocuspocus/server'

const server = new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [new SQLite({ database: process.env.FILE ?? '' })],
  // Told so that it can be seen when a letter is on disk; nothing waits for it.
  async afterStoreDocument() {
    console.info(`stored ${Number(process.hrtime.bigint()) / 1e6}`)
  },
})
await server.listen()
