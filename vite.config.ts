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
 * Writes the server's files in ASCII, comments and patterns too: with a single wider letter in it, Node
 * keeps the whole text of a file in memory at two bytes a letter.
 */
function inAscii(): Plugin {
  return {
    name: 'undersigned:in-ascii',
    applyToEnvironment: ({ name }) => name === 'ssr',
    renderChunk: {
      order: 'post',
      handler: (code) => code.replace(/(\\*)([\u0080-\uffff])/g, escaped),
    },
  }
}

/** A wide letter by its number. A backslash that it stood behind, which said nothing there, goes. */
const escaped = (_: string, slashes: string, letter: string): string =>
  `${slashes.slice(slashes.length % 2)}\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`

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

/** The modules of a letter's page, by the ends of their names. */
const LETTER_PAGE = [
  'app/entry.client.tsx',
  'app/root.tsx',
  'app/routes/letters.$letter/route.tsx',
  'app/routes/letters.$letter._index/route.tsx',
]

/** Lists the files that a letter's page is made of, so that it can be kept where there is no connection. */
function offlineFiles(): Plugin {
  return {
    name: 'undersigned:offline-files',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle(_options, bundle) {
      const files = new Set<string>()
      const take = (name: string) => {
        const chunk = bundle[name]
        if (files.has(name) || chunk?.type !== 'chunk') return
        files.add(name)
        for (const style of chunk.viteMetadata?.importedCss ?? []) files.add(style)
        for (const next of [...chunk.imports, ...chunk.dynamicImports]) take(next)
      }
      for (const [name, output] of Object.entries(bundle)) {
        const from = output.type === 'chunk' ? output.facadeModuleId?.split('?')[0] : undefined
        if (LETTER_PAGE.some((module) => from?.endsWith(module))) take(name)
      }
      const source = JSON.stringify([...files].map((file) => `/${file}`))
      this.emitFile({ type: 'asset', fileName: 'offline-files.json', source })
    },
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
    inAscii(),
    offlineFiles(),
    compressed(),
  ],
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0 },
})
