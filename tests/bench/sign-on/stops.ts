// Loaded into a server before its own code (`--import`): says on a port of its own for how many milliseconds at most its
// one thread did nothing else since somebody last asked.
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const { STOPS_PORT } = process.env

if (isMainThread && STOPS_PORT) {
  const delays = monitorEventLoopDelay({ resolution: 1 })
  delays.enable()
  const answering = createServer((_request, response) => {
    response.end(String(delays.max / 1e6))
    delays.reset()
  })
  answering.listen(Number(STOPS_PORT), '127.0.0.1').unref()
}
