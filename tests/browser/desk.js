// What every test needs: svod serving an archive of its own, a browser, and an ear for what a page must not do.
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, readFileSync, readdirSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { chromium } from 'playwright-core';

const svod = process.env.SVOD;
const corpus = process.env.SVOD_CORPUS;

/** Documents of the corpus: two municipalities with reports, one with a plan alone. */
export const documents = ['svetloozersk-report-2022', 'yasnogorye-report-2022', 'zapolyansky-plan-2021']
  .map((name) => {
    const file = readdirSync(join(corpus, name)).find((each) => each.startsWith('source.'));
    return join(corpus, name, file);
  });

/** svod serving an archive with these documents; `stop` ends it and removes the archive. */
export async function serve(files = documents) {
  const folder = mkdtempSync(join(tmpdir(), 'svod-browser-'));
  const archive = join(folder, 'archive.sqlite');
  execFileSync(svod, ['init', '--archive', archive], { stdio: 'ignore' });
  if (files.length) execFileSync(svod, ['import', '--archive', archive, ...files], { stdio: 'ignore' });
  const server = spawn(svod, ['serve', '--archive', archive, '--port', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  const address = await new Promise((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (bytes) => {
      said += bytes;
      const found = said.match(/http:\/\/127\.0\.0\.1:\d+/);
      if (found) resolve(found[0]);
    });
    server.on('exit', () => reject(new Error(`svod serve ended: ${said}`)));
  });
  const stop = async () => {
    const ended = new Promise((resolve) => { server.removeAllListeners('exit'); server.on('exit', resolve); });
    server.kill('SIGINT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return { address, archive, folder, stop };
}

export function launch() {
  return chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/** A page whose misdeeds are collected: requests to anywhere else, refusals of its policy, errors, failed answers. */
export async function open(browser, desk, options = {}) {
  const context = await browser.newContext({ locale: 'ru-RU', ...options });
  const page = await context.newPage();
  const misdeeds = [];
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${desk.address}/`) && !url.startsWith('blob:') && !url.startsWith('data:'))
      misdeeds.push(`request to ${url}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) misdeeds.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => misdeeds.push(`error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) misdeeds.push(`${response.status()} of ${response.url()}`);
  });
  return { page, context, misdeeds, go: (path) => page.goto(desk.address + path) };
}

/** The address of every view that can be reached: those of the menu, and one each of what they lead to. */
export async function views(browser, desk) {
  const { page, context, go } = await open(browser, desk);
  const found = new Map();
  const take = async () => {
    const links = await page.$$eval('a[href^="/"]', (all) => all.map((each) => each.getAttribute('href')));
    for (const link of links) {
      const path = link.replace(/[?#].*$/, '');
      const kind = path.split('/').slice(0, 2).join('/') + (path.split('/').length > 2 ? '/…' : '');
      if (/\.\w+$/.test(path) || path.startsWith('/assets') || path.startsWith('/originals')) continue;
      if (!found.has(kind)) found.set(kind, path);
    }
  };
  await go('/');
  await take();
  for (const path of [...found.values()]) {
    const answer = await go(path);
    if (answer?.ok()) await take();
  }
  await context.close();
  return [...found.values(), '/table?status=not_done&find=план', '/table?find=ничегонетакого', '/nowhere'];
}

/** The parts of a ZIP file by name. */
export function unzipped(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const parts = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; --left) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => bytes.readUInt16LE(at + field));
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const head = bytes.readUInt32LE(at + 42);
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(name, bytes.readUInt16LE(at + 10) ? inflateRawSync(packed) : packed);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return parts;
}

function unescaped(text) {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, '&');
}

/** The rows of a sheet of a workbook, each a list of texts and numbers as they are stored. */
export function sheet(file, wanted) {
  const parts = unzipped(file);
  const names = [...parts.get('xl/workbook.xml').toString().matchAll(/<sheet name="([^"]*)"/g)].map((each) => unescaped(each[1]));
  const number = names.indexOf(wanted) + 1;
  if (!number) throw new Error(`no sheet ${wanted}: ${names.join(', ')}`);
  const shared = [...(parts.get('xl/sharedStrings.xml')?.toString() ?? '').matchAll(/<si>.*?<\/si>/gs)]
    .map((each) => unescaped(each[0].replace(/<[^>]*>/g, '')));
  const xml = parts.get(`xl/worksheets/sheet${number}.xml`).toString();
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, cells]) =>
    [...(cells ?? '').matchAll(/<c [^>]*?(?:\/>|>(.*?)<\/c>)/gs)].map(([cell, inner]) => {
      const text = unescaped((inner ?? '').replace(/<[^>]*>/g, ''));
      return / t="s"/.test(cell.slice(0, cell.indexOf('>'))) ? shared[Number(text)] : text;
    }));
}

export function nameOf(path) {
  return basename(path);
}

/** What stands on the printed pages, without any white space; null where the program that tells is not installed. */
export function printedText(pdf) {
  const tool = '/usr/bin/pdftotext';
  if (!existsSync(tool)) return null;
  return execFileSync(tool, ['-layout', pdf, '-'], { maxBuffer: 64 << 20 }).toString();
}
