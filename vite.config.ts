import { constants } from 'node:zlib'
import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import { compression, defineAlgorithm } from 'vite-plugin-compression2'

declare module '@remix-run/node' {
  interface Future {
    v3_singleFetch: true
  }
}

/** Stay as they are: native, or they look for something native where they are installed. */
const OUTSIDE = [
  'sqlite3',
  'pg',
  'ws',
  'express',
  'compression',
  'nodemailer',
  '@myriaddreamin/typst-ts-node-compiler',
]

/**
 * Builds the whole process in one module graph, so that Yjs, the store and Lucia exist once.
 * Remix sets its own input for the server build; this runs after it and names ours.
 */
function serverEntries(): Plugin {
  return {
    name: 'undersigned:server-entries',
    enforce: 'post',
    config(_config, { isSsrBuild }) {
      if (!isSsrBuild) return
      return {
        // What the process uses goes into its files, without what it does not use of it: it starts in
        // half the time, and takes a quarter less memory.
        ssr: { noExternal: true, external: OUTSIDE },
        build: {
          rollupOptions: {
            output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
          },
        },
      }
    },
    configResolved(config) {
      if (!config.build.ssr) return
      config.build.rollupOptions.input = {
        main: 'server/main.ts',
        cli: 'server/cli.ts',
        'document-worker': 'server/documents/worker.ts',
      }
    },
  }
}

/**
 * Leaves each file of the browser's beside itself as small as it gets, once, instead of compressing it
 * less well at every visit.
 */
function compressed(): Plugin {
  return {
    ...compression({
      algorithms: [
        defineAlgorithm('brotliCompress', { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
        defineAlgorithm('gzip', { level: 9 }),
      ],
    }),
    apply: (_config, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
  }
}

export default defineConfig({
  plugins: [
    remix({
      future: {
        v3_fetcherPersist: true,
        v3_lazyRouteDiscovery: true,
        v3_relativeSplatPath: true,
        v3_routeConfig: false,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
    serverEntries(),
    compressed(),
  ],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
