import { Worker } from 'node:worker_threads'
import type { DocumentWorker } from '../../app/context'
import { Invalid } from '../../app/domain/errors.server'
import type { ImportedLetter } from '../../app/domain/letters/from-files/word.server'
import type { Answer, Job, JobResult } from './jobs'

/** The work was stopped, or the worker was lost; nothing came of it. The message says which, to whoever asked. */
export class WorkStopped extends Invalid {
  override name = 'WorkStopped'
}

interface Limits {
  /** Milliseconds that one job may take. */
  readonly time: number
  /** Megabytes of JavaScript objects that the worker may hold. */
  readonly memory: number
}

interface Waiting {
  readonly job: Job
  readonly resolve: (result: JobResult) => void
  readonly reject: (error: Error) => void
}

/**
 * Documents read and made in a worker thread, one after the other. `entry` is the built
 * `worker.ts`. The thread starts with the first job and keeps no process alive while it is idle. A
 * job that takes too long, or too much memory, rejects with `WorkStopped`, and the next one gets a
 * new thread. `stop` ends it, and rejects what waits.
 */
export function createDocumentWorker(
  entry: URL | string,
  limits: Limits = { time: 60_000, memory: 512 },
): DocumentWorker & { stop(): Promise<void> } {
  const queue: Waiting[] = []
  let worker: Worker | null = null
  let current: Waiting | null = null
  let clock: NodeJS.Timeout | undefined
  let stopped = false

  function next(): void {
    if (current) return
    current = queue.shift() ?? null
    if (!current) {
      worker?.unref()
      return
    }
    worker ??= start()
    worker.ref()
    clock = setTimeout(() => {
      const seconds = Math.round(limits.time / 1000)
      lose(`The document took more than ${seconds} seconds, and was stopped.`)
    }, limits.time)
    worker.postMessage(current.job)
  }

  function start(): Worker {
    const started = new Worker(entry, { resourceLimits: { maxOldGenerationSizeMb: limits.memory } })
    // A thread that was given up may still report: only the present one is listened to.
    started.on('message', (answer: Answer) => {
      if (started === worker) settle((job) => finish(job, answer))
    })
    started.on('error', (error: Error & { code?: string }) => {
      if (started !== worker) return
      lose(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? 'The document needs more memory than there is for it.'
          : `The document worker failed: ${error.message}`,
      )
    })
    started.on('exit', () => {
      if (started === worker) lose('The document worker ended before its work was done.')
    })
    return started
  }

  function settle(end: (job: Waiting) => void): void {
    clearTimeout(clock)
    const job = current
    current = null
    if (job) end(job)
    next()
  }

  function lose(message: string): void {
    const lost = worker
    worker = null
    // Native code is not interrupted: nobody waits until it has come to its end.
    void lost?.terminate()
    settle((job) => job.reject(new WorkStopped(message)))
  }

  function ask(job: Job): Promise<JobResult> {
    return new Promise((resolve, reject) => {
      if (stopped) {
        reject(new WorkStopped('The server is stopping.'))
      } else {
        queue.push({ job, resolve, reject })
        next()
      }
    })
  }

  return {
    async readLetter(file, name) {
      const result = await ask({ kind: 'readLetter', file, name })
      return expectLetter(result)
    },
    async exportLetter(format, input) {
      const result = await ask({ kind: 'exportLetter', format, input })
      return expectBytes(result)
    },
    async stop() {
      stopped = true
      for (const { reject } of queue.splice(0)) reject(new WorkStopped('The server is stopping.'))
      const last = worker
      worker = null
      settle((job) => job.reject(new WorkStopped('The server is stopping.')))
      await last?.terminate()
    },
  }
}

function finish(job: Waiting, answer: Answer): void {
  if (answer.is === 'done') {
    job.resolve(answer.result)
  } else if (answer.is === 'invalid') {
    job.reject(new Invalid(answer.message, answer.field ?? undefined))
  } else {
    const error = new Error(answer.message)
    if (answer.stack) error.stack = answer.stack
    job.reject(error)
  }
}

function expectBytes(result: JobResult): Uint8Array {
  if (result instanceof Uint8Array) return result
  throw new Error('The document worker gave a letter where a file was asked for.')
}

function expectLetter(result: JobResult): ImportedLetter {
  if (!(result instanceof Uint8Array)) return result
  throw new Error('The document worker gave a file where a letter was asked for.')
}
