// `npm run pictures [part of a name]`: every page with the sample's content, at three widths, light and
// dark, into .pictures/. Look at them all.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from '../../server/ready.mjs'
import { findBrowser, launchFlags } from './find-browser.mjs'

const WIDTHS = [360, 768, 1440]
const SCHEMES = ['light', 'dark']
const OUT = join(root, '.pictures')

/** Every page: its picture's name, its address, and who looks. `sample` is what the command told. */
const pagesOf = ({ coalition, letter, slug, open }) => [
  ['sign-in', '/sign-in', 'visitor'],
  ['home-empty', '/', 'operator'],
  ['operator', '/operator', 'operator'],
  ['mailbox', '/mailbox', 'operator'],
  ['begin', '/begin', 'operator'],
  ['begin-letter', '/begin/letter', 'operator'],
  ['you', '/you', 'coordinator'],
  ['sample', '/sample', 'operator'],
  ['sample-mailbox', '/sample/mailbox', 'coordinator'],
  ['home', '/', 'coordinator'],
  ['letters', `/c/${coalition}`, 'coordinator'],
  ['organisations', `/c/${coalition}/organisations`, 'coordinator'],
  ['activity', `/c/${coalition}/activity`, 'coordinator'],
  ['coalition-settings', `/c/${coalition}/settings`, 'coordinator'],
  ['letters-deleted', `/c/${coalition}/letters/deleted`, 'coordinator'],
  ['letter-new', `/c/${coalition}/letters/new`, 'coordinator'],
  ['letter', `/letters/${letter}`, 'coordinator'],
  ['letter-reader', `/letters/${letter}`, 'reader'],
  ['letter-history', `/letters/${letter}/history`, 'coordinator'],
  ['letter-final', `/letters/${letter}/final`, 'coordinator'],
  ['letter-files', `/letters/${letter}/files`, 'coordinator'],
  ['letter-settings', `/letters/${letter}/settings`, 'coordinator'],
  ['letter-delete', `/letters/${letter}/delete`, 'coordinator'],
  ['open-letter', `/letters/${open}`, 'coordinator'],
  ['open-letter-history', `/letters/${open}/history`, 'coordinator'],
  ['open-letter-compare', `/letters/${open}/compare?from=v1&to=now`, 'coordinator'],
  ['open-letter-version', `/letters/${open}/versions/1`, 'coordinator'],
  ['open-letter-signing', `/letters/${open}/signing`, 'coordinator'],
  ['open-letter-signing-settings', `/letters/${open}/signing/settings`, 'coordinator'],
  ['open-letter-signing-links', `/letters/${open}/signing/links`, 'coordinator'],
  ['open-letter-signing-launch', `/letters/${open}/signing/launch`, 'coordinator'],
  ['open-letter-closed', `/letters/${open}/closed`, 'coordinator'],
  ['sign-on', `/l/${slug}`, 'visitor'],
  ['sign-on-check-your-email', `/l/${slug}/check-your-email`, 'visitor'],
  ['sign-on-link', `/l/${slug}/link`, 'visitor'],
  ['open-letters', '/l', 'visitor'],
  ['not-found', '/nowhere', 'coordinator'],
]

const wanted = process.argv[2] ?? ''
const dataDir = mkdtempSync(join(tmpdir(), 'undersigned-pictures-'))
const port = await freePort()
const url = `http://localhost:${port}`
const env = {
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  DATA_DIR: dataDir,
  PORT: String(port),
}
const server = spawn(process.execPath, [join(root, 'build/server/main.js')], {
  env,
  stdio: ['ignore', 'pipe', 'inherit'],
})
let taken = 0
const wrong = []
try {
  const setUpPath = await started()
  const sample = openSample()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: launchFlags })
  rmSync(OUT, { recursive: true, force: true })
  mkdirSync(OUT, { recursive: true })
  if ('set-up'.includes(wanted)) await photograph(browser, 'set-up', setUpPath)
  const cookies = await signEverybodyIn(browser, sample, setUpPath)
  const open = await idOfOpenLetter(browser, cookies.coordinator, sample)
  for (const [name, path, who] of pagesOf({ ...sample, open })) {
    if (name.includes(wanted)) await photograph(browser, name, path, cookies[who])
  }
  await browser.close()
} finally {
  server.kill('SIGTERM')
  await new Promise((resolve) => server.once('close', resolve))
  rmSync(dataDir, { recursive: true, force: true })
}
console.log(`${taken} pictures in ${OUT}`)
for (const line of wrong) console.log(line)

async function photograph(browser, name, path, cookies = []) {
  for (const colorScheme of SCHEMES) {
    for (const width of WIDTHS) {
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        colorScheme,
        deviceScaleFactor: width === 360 ? 2 : 1,
      })
      await context.addCookies(cookies)
      const page = await context.newPage()
      const answer = await page.goto(url + path, { waitUntil: 'load' })
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(name.includes('letter') ? 800 : 100)
      await page.screenshot({
        path: join(OUT, `${name}-${width}-${colorScheme}.png`),
        fullPage: true,
      })
      taken += 1
      const across = await page.evaluate(() => document.documentElement.scrollWidth)
      if (across > width) wrong.push(`${name} is ${across} px wide at ${width} px`)
      if (answer.status() >= 400 && name !== 'not-found') {
        wrong.push(`${name} answers ${answer.status()} (${path})`)
      }
      await context.close()
    }
  }
}

/** Sets the instance up as a person would, and gives the cookies of everybody who looks at pages. */
async function signEverybodyIn(browser, { people }, setUpPath) {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(url + setUpPath)
  for (const input of await page.locator('form input:visible').all()) {
    const type = await input.getAttribute('type')
    await input.fill(type === 'email' ? 'operator@forum.example' : 'Ines Okafor')
  }
  await page.locator('form button').first().click()
  await page.waitForURL((address) => !address.pathname.startsWith('/set-up'))
  const operator = await context.cookies()
  await context.close()
  const of = (role) => {
    const [name, value] = people.find((person) => person.role === role).cookie.split('=')
    return [{ name, value, url }]
  }
  return { operator, coordinator: of('coordinator'), reader: of('reader'), visitor: [] }
}

/** The command tells the open letter's public address; its own address is on the coalition's page. */
async function idOfOpenLetter(browser, cookies, { coalition, letter }) {
  const context = await browser.newContext()
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(`${url}/c/${coalition}`)
  const links = await page.locator('a[href^="/letters/"]').all()
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')))
  await context.close()
  const ids = hrefs.map((href) => href.split('/')[2])
  return ids.find((id) => id !== letter) ?? letter
}

function openSample() {
  const cli = join(root, 'build/server/cli.js')
  const { stdout } = spawnSync(process.execPath, [cli, 'sample', '--json'], {
    env,
    encoding: 'utf8',
  })
  return JSON.parse(stdout)
}

function started() {
  let said = ''
  return new Promise((resolve, reject) => {
    server.once('close', () => reject(new Error('the server did not start')))
    server.stdout.on('data', (data) => {
      said += data
      const path = /\/set-up\/\S+/.exec(said)
      if (path) resolve(path[0])
    })
  })
}

async function freePort() {
  const socket = createServer()
  await new Promise((resolve) => socket.listen(0, '127.0.0.1', resolve))
  const { port } = socket.address()
  await new Promise((resolve) => socket.close(resolve))
  return port
}
