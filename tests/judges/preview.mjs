// preview.mjs JUDGES ADDRESS FOLDER NAME: edits the files of a meeting while Chromium shows its preview; prints a JSON object with times, that of opening the page again, and faults.
import { createRequire } from 'node:module'
import { readFileSync, writeFileSync, renameSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const [, , judges, address, folder, name] = process.argv
const require = createRequire(pathToFileURL(judges + '/'))
const puppeteer = require('puppeteer-core')
const faults = [], times = {}
let reload
const path = ending => `${folder}/${name}${ending}`
const read = ending => readFileSync(path(ending), 'utf8')
const sound = { '.xml': read('.xml'), '.ja.po': read('.ja.po') }

// Editors write beside a file, then rename, or write into it. Both are tried.
let saves = 0
function save(file, text) {
  if (saves++ % 2) return writeFileSync(file, text)
  writeFileSync(file + '~', text)
  renameSync(file + '~', file)
}

function changed(text, from, to) {
  if (!text.includes(from)) throw new Error(`the sample has no ${from}`)
  return text.replace(from, to)
}

const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1600, height: 900 })
  for (const event of ['pageerror', 'console']) page.on(event, m => faults.push(`${event}: ${m.text ? m.text() : m}`))
  await page.goto(address)
  await page.waitForFunction(() => document.body.dataset.shown && [...document.images].every(image => image.complete))
  // The page itself notes when it has new pixels, because a call of the driver takes time, too.
  await page.evaluate(() => new MutationObserver(() => { window.shownAt = performance.timeOrigin + performance.now() }).observe(document.body, { attributeFilter: ['data-shown'] }))
  const frame = await (await page.$('#meeting')).contentFrame()
  await frame.evaluate(() => scrollTo(0, 150))
  await page.evaluate(() => { document.querySelector('#pages').scrollTop = 200 })

  const revision = () => page.evaluate(() => document.body.dataset.shown)
  async function measure(what, file, text) {
    const before = await revision()
    const start = performance.timeOrigin + performance.now()
    save(file, text)
    await page.waitForFunction(r => document.body.dataset.shown !== r, { timeout: 20000, polling: 'mutation' }, before)
    times[what] = Math.round(await page.evaluate(() => shownAt) - start)
  }
  async function edit(what, ending, text) {
    await measure(what, path(ending), text)
    const scrolled = [await frame.evaluate(() => scrollY), await page.evaluate(() => document.querySelector('#pages').scrollTop)]
    if (scrolled[0] !== 150 || scrolled[1] !== 200) faults.push(`${what}: scrolled to ${scrolled}`)
  }
  const text = () => frame.evaluate(() => document.body.innerText)
  const rules = () => page.evaluate(() => [...document.querySelectorAll('#findings li code')].map(e => e.innerText).join(' '))
  const pictures = () => page.evaluate(() => [...document.images].map(i => i.src + (i.naturalWidth > 0)).join(' '))
  async function expect(what, get, test) {
    const got = await get()
    if (!test(got)) faults.push(`${what}: ${JSON.stringify(got).slice(0, 300)}`)
  }

  const english = /<p xml:id="[^"]*">\s*([A-Z][a-z]+)/.exec(sound['.xml'])[1]
  const reworded = changed(sound['.xml'], `>${/<p xml:id="[^"]*">(\s*)[A-Z]/.exec(sound['.xml'])[1]}${english} `, `>Zanzibar ${english} `)
  const first = await pictures()
  await edit('a sentence', '.xml', reworded)
  await expect('a sentence is shown', text, t => t.includes('Zanzibar'))
  await expect('what changed is marked', () => frame.evaluate(() => [...document.querySelectorAll('[data-changed]')].map(e => e.innerText).join()), t => t.includes('Zanzibar'))
  await expect('the pages are new and can be read', pictures, t => t !== first && !t.includes('false'))
  await expect('a translation that is out of date is a finding', rules, t => t.includes('translation-stale'))
  await edit('the sentence as it was', '.xml', sound['.xml'])
  await expect('the finding is gone', rules, t => !t.includes('translation-stale'))
  await edit('a file that is no XML', '.xml', changed(sound['.xml'], '</meeting>', '</meting>'))
  await expect('the page is kept', text, t => t.includes(english))
  await expect('its finding is shown', () => page.evaluate(() => document.querySelector('#findings .kept') && document.querySelector('#findings .error button').innerText), t => /\.xml:\d+:\d+$/.test(t))
  await edit('repaired', '.xml', sound['.xml'])
  await expect('its finding is gone', () => page.evaluate(() => document.querySelectorAll('#findings li.error, #findings .kept').length), n => n === 0)
  const msgstr = /msgstr "([^"\\]+)"\n\n/g
  const last = [...sound['.ja.po'].matchAll(msgstr)].at(-1)[1]
  await edit('a translation', '.ja.po', changed(sound['.ja.po'], `msgstr "${last}"`, `msgstr "試験${last}"`))
  await expect('a translation is shown', text, t => t.includes('試験'))
  await edit('the translation as it was', '.ja.po', sound['.ja.po'])
  const style = settings => `<style xmlns="urn:readout:meeting:1" name="house" extends="press">${settings}</style>\n`
  const colour = () => frame.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim())
  async function restyle(what, settings) {
    await measure(what, `${folder}/house.xml`, style(settings))
    if (await frame.evaluate(() => scrollY) !== 150) faults.push(`${what}: the scroll position is lost`)
  }
  await restyle('a style', '<web accent="#7a0019"/>')
  await expect('a style is shown', colour, c => c === '#7a0019')
  await restyle('the style as it was', '')
  await expect('the old style is shown', colour, c => c !== '#7a0019')
  await edit('a fact', '.xml', changed(sound['.xml'], 'duration="PT', 'duration="PT1H'))
  await edit('the fact as it was', '.xml', sound['.xml'])

  // Measures how long opening the whole page takes on this machine now.
  const opened = []
  for (let i = 0; i < 3; i++) {
    const start = performance.now()
    await page.reload()
    await page.evaluate(async () => {
      await Promise.all([...document.images].map(image => image.decode()))
      await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
    })
    opened.push(Math.round(performance.now() - start))
  }
  reload = opened.sort((a, b) => a - b)[1]

  await page.setJavaScriptEnabled(false)
  await page.goto(address)
  await expect('without scripts the page is plain', () => page.$$eval('#pages img', list => list.length), n => n > 0)
} finally {
  await browser.close()
}
console.log(JSON.stringify({ times, reload, faults }))
