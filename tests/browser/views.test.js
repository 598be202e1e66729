import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { launch, open, printedText, serve, views } from './desk.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let browser;
let desk;
let addresses;

before(async () => {
  browser = await launch();
  desk = await serve();
  addresses = await views(browser, desk);
});

after(async () => {
  await browser.close();
  await desk.stop();
});

test('all views are found', () => {
  for (const path of ['/', '/table', '/indicators', '/findings', '/review', '/import', '/journal'])
    assert.ok(addresses.includes(path), path);
  for (const start of ['/territories/', '/documents/', '/events/'])
    assert.ok(addresses.some((path) => path.startsWith(start)), start);
});

for (const colorScheme of ['light', 'dark'])
  test(`axe has nothing against any view in ${colorScheme}`, async () => {
    const { page, context, go } = await open(browser, desk, { colorScheme, viewport: { width: 1440, height: 900 } });
    for (const path of addresses) {
      await go(path);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
      const told = violations.map((each) => `${each.id}: ${each.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
      assert.deepEqual(told, [], path);
    }
    await context.close();
  });

test('no view asks anywhere else, breaks its policy or writes an error', async () => {
  for (const path of addresses) {
    const { context, misdeeds, page, go } = await open(browser, desk);
    const answer = await go(path);
    await page.waitForLoadState('networkidle');
    const expected = answer.ok() ? [] : [`console: Failed to load resource: the server responded with a status of ${answer.status()} (${answer.statusText()})`];
    assert.deepEqual(misdeeds, expected, path);
    assert.match(answer.headers()['content-security-policy'], /default-src 'none'/, path);
    await context.close();
  }
});

for (const width of [390, 1440])
  test(`no view is wider than a window of ${width} px`, async () => {
    const { page, context, go } = await open(browser, desk, { viewport: { width, height: 844 } });
    for (const path of addresses) {
      await go(path);
      const wide = await page.evaluate(() => ({
        page: document.documentElement.scrollWidth,
        window: document.documentElement.clientWidth,
        out: [...document.querySelectorAll('body *')].filter((each) => !each.closest('.scroll, .facets, .unseen, .skip, svg') &&
          each.getBoundingClientRect().right > document.documentElement.clientWidth + 1).slice(0, 3).map((each) => each.outerHTML.slice(0, 120)),
      }));
      assert.ok(wide.page <= wide.window, `${path}: ${JSON.stringify(wide)}`);
    }
    await context.close();
  });

test('twice as large, the page still fits', async () => {
  const { page, context, go } = await open(browser, desk, { viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });
  for (const path of addresses) {
    await go(path);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), path);
  }
  await context.close();
});

test('what is printed holds every figure of the screen', async (t) => {
  const { page, context, go } = await open(browser, desk, { viewport: { width: 1440, height: 900 } });
  for (const path of addresses) {
    await go(path);
    const pdf = `${desk.folder}/page.pdf`;
    await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
    const text = printedText(pdf);
    if (text === null) return t.skip('pdftotext (poppler-utils) is not installed');
    const numbers = await page.$$eval('main table td, main .facts dd', (cells) =>
      cells.filter((each) => !each.closest('form, dialog')).flatMap((each) => each.innerText.match(/\d[\d., ]*/g) ?? []));
    const printed = text.match(/\d+/g) ?? [];
    const left = new Map();
    for (const each of printed) left.set(each, (left.get(each) ?? 0) + 1);
    const lost = numbers.flatMap((each) => each.match(/\d+/g)).filter((each) => {
      const count = left.get(each) ?? 0;
      left.set(each, count - 1);
      return count <= 0;
    });
    assert.deepEqual(lost, [], path);
  }
  await context.close();
});

test('the keyboard reaches what the mouse does', async () => {
  const { page, context, go } = await open(browser, desk);
  await go('/table');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'К содержанию');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
  const cell = page.locator('.matrix a[data-panel]').first();
  await cell.focus();
  await page.keyboard.press('Enter');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('Escape');
  assert.ok(await cell.evaluate((each) => each === document.activeElement), 'the focus comes back to the cell');
  await context.close();
});
