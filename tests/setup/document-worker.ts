import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Builds the document worker as production does and gives its address. The folder lies within the
 * project, because the built file finds `node_modules` from where it stands.
 */
export async function buildDocumentWorker(): Promise<{ entry: URL; remove(): Promise<void> }> {
  await mkdir('.cache', { recursive: true })
  const folder = await mkdtemp(join(process.cwd(), '.cache/document-worker-'))
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: 'server/documents/worker.ts',
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'document-worker.js' } },
    },
  })
  return {
    entry: pathToFileURL(join(folder, 'document-worker.js')),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
