// web.mjs JUDGES: reads a JSON array of jobs {file, modes} from standard input and prints a JSON array of faults. A file may be an address of this machine.
//
// One Chromium and one html-validate for all files. In each mode (light, dark, narrow, spaced, print) axe-core finds no violation and nothing that it
// cannot decide; HTML_CodeSniffer, the other engine of pa11y, finds no error; the page asks for no address but those of its pictures,
// writes nothing to the console, and is not wider than the screen; a search finds each name.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const require = createRequire(pathToFileURL(process.argv[2] + '/'))
const puppeteer = require('puppeteer-core')
const { HtmlValidate } = require('html-validate')
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const sniffer = readFileSync(require.resolve('@pa11y/html_codesniffer/build/HTMLCS.js'), 'utf8')
const kRules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
// WCAG 2.2, 1.4.12.
const kSpacing = '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}'
const kModes = {
  light: { width: 1280 },
  dark: { width: 1280, scheme: 'dark' },
  narrow: { width: 320 },
  spaced: { width: 640, style: kSpacing },
  print: { width: 794, media: 'print' },
}

const faults = []
const isPreview = file => file.startsWith('http:')
const addressOf = file => isPreview(file) ? file : pathToFileURL(file).href
// A page may ask for data, for itself, and for pictures beside it.
const isOwn = (request, file) => request.url().startsWith('data:') || request.url().startsWith(addressOf(file)) ||
  request.resourceType() === 'image' && request.url().startsWith(new URL('.', addressOf(file)).href)

async function open(page, file, mode) {
  // A preview is as high as its longest part, because axe-core cannot decide on text that is partly scrolled out of view.
  await page.setViewport({ width: mode.width, height: isPreview(file) ? 4000 : 900 })
  await page.emulateMediaType(mode.media ?? 'screen')
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: mode.scheme ?? 'light' }])
  await page.goto(addressOf(file))
}

async function judge(page, file, name) {
  const mode = kModes[name]
  const fault = text => faults.push(`${file}: ${name}: ${text}`)
  const heard = []
  const listeners = {
    request: request => !isOwn(request, file) && heard.push(`asks for ${request.url()}`),
    console: message => heard.push(`console: ${message.text()}`),
    pageerror: error => heard.push(`error: ${error}`),
  }
  for (const [event, listener] of Object.entries(listeners)) page.on(event, listener)
  await open(page, file, mode)
  for (const [event, listener] of Object.entries(listeners)) page.off(event, listener)
  heard.forEach(fault)
  if (mode.style)
    await page.evaluate(style => {
      // A sheet that a script makes is outside the policy.
      const sheet = new CSSStyleSheet()
      sheet.replaceSync(style)
      document.adoptedStyleSheets = [sheet]
    }, mode.style)
  const state = await page.evaluate(() => ({
    over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    broken: [...document.images].filter(image => !image.naturalWidth).length,
    styled: getComputedStyle(document.querySelector('.skip') ?? document.body).position,
  }))
  if (state.over > 0) fault(`${state.over} px wider than the screen`)
  if (state.broken) fault(`${state.broken} pictures cannot be read`)
  if (name !== 'print' && state.styled !== 'absolute' && !isPreview(file)) fault('the policy forbids the style')
  if (name === 'light' && !isPreview(file)) for (const found of await lookUp(page)) fault(found)
  await page.evaluate(axe)
  // The frame of a preview has a page that is judged as a file.
  const result = await page.evaluate((rules, framed) => axe.run(document, { runOnly: rules, rules: { 'frame-tested': { enabled: !framed } }, resultTypes: ['violations', 'incomplete'] }), kRules, isPreview(file))
  for (const kind of ['violations', 'incomplete'])
    for (const found of result[kind]) fault(`axe-core: ${found.id}: ${found.help}: ${found.nodes[0].html.slice(0, 120)} ${found.nodes[0].any[0]?.message ?? ''}`)
  if (name !== 'print') for (const found of await sniff(page)) fault(`HTML_CodeSniffer: ${found}`)
}

// Readings are shown: a search finds every name and every word with a reading, and copying the word does not copy the reading.
const lookUp = page => page.evaluate(() => {
  const found = [], shown = document.querySelector('article').cloneNode(true)
  shown.querySelectorAll('rt, rp').forEach(reading => reading.remove())
  const data = document.querySelector('script[type="application/ld+json"]')
  const people = data ? JSON.parse(data.textContent)['@graph'].filter(node => node['@type'] === 'Person') : []
  const words = people.flatMap(person => [person.name, person.alternateName]).flat().filter(word => word && shown.textContent.includes(word))
  for (const ruby of document.querySelectorAll('article ruby')) {
    const word = [...ruby.childNodes].filter(node => !['RT', 'RP'].includes(node.nodeName)).map(node => node.textContent).join('')
    words.push(word)
    getSelection().selectAllChildren(ruby)
    if (getSelection().toString() !== word) found.push(`copying ${word} gives ${getSelection()}`)
  }
  for (const word of new Set(words)) {
    getSelection().removeAllRanges()
    if (!find(word, true, false, true)) found.push(`a search does not find ${word}`)
  }
  getSelection().removeAllRanges()
  return found
})

async function sniff(page) {
  await page.evaluate(sniffer)
  return page.evaluate(() => new Promise((resolve, reject) => {
    const errors = () => HTMLCS.getMessages().filter(message => message.type === HTMLCS.ERROR)
    HTMLCS.process('WCAG2AA', document, () => resolve(errors().map(m => `${m.code}: ${m.msg}: ${m.element.outerHTML?.slice(0, 120)}`)), reject)
  }))
}

const validatorOf = rules => new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // The Nu Html Checker judges titles, by the standard itself.
  rules: { 'no-inline-style': 'error', 'long-title': 'off', 'void-style': 'error', ...rules },
})
// Without scripts, the page of a preview loads itself anew, which is what it is for.
const kPages = validatorOf({}), kPreviews = validatorOf({ 'meta-refresh': 'off' })

async function validate(files) {
  for (const file of files) {
    const validator = isPreview(file) ? kPreviews : kPages
    const text = isPreview(file) ? await (await fetch(file)).text() : readFileSync(file, 'utf8')
    const report = await validator.validateString(text.replace(/"data:[^"]*"/g, '"picture"'), file)
    for (const result of report.results)
      for (const m of result.messages) faults.push(`${file}:${m.line}:${m.column}: html-validate: ${m.ruleId}: ${m.message}`)
  }
}

const jobs = JSON.parse(readFileSync(0, 'utf8'))
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] })
try {
  const page = await browser.newPage()
  await page.setBypassCSP(false)
  for (const { file, modes } of jobs) for (const mode of modes) await judge(page, file, mode)
  await validate(jobs.map(job => job.file))
} finally {
  await browser.close()
}
console.log(JSON.stringify(faults))
