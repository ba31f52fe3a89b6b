import { parentPort } from 'node:worker_threads'
import { Invalid } from '../../app/domain/errors.server'
import { makeFile } from '../../app/domain/export/files.server'
import { readLetterFile } from '../../app/domain/letters/from-files/import-file.server'
import type { Answer, Job, JobResult } from './jobs'

// An entry of the build: it runs in a thread of its own, which `pool.ts` starts. One job at a time.
const port = parentPort
if (!port) throw new Error('This file is for a worker thread.')

port.on('message', async (job: Job) => port.postMessage(await answer(job)))

async function answer(job: Job): Promise<Answer> {
  try {
    return { is: 'done', result: await run(job) }
  } catch (error) {
    if (error instanceof Invalid) {
      return { is: 'invalid', message: error.message, field: error.field ?? null }
    }
    const failure = error instanceof Error ? error : new Error(String(error))
    return { is: 'failed', message: failure.message, stack: failure.stack ?? null }
  }
}

function run(job: Job): Promise<JobResult> {
  switch (job.kind) {
    case 'readLetter':
      return readLetterFile(job.file, job.name)
    case 'exportLetter':
      return makeFile(job.format, job.input)
  }
}
