import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { documents, launch, nameOf, open, serve, sheet, views } from './desk.js';

let browser;
let empty;

before(async () => {
  browser = await launch();
  empty = await serve([]);
});

after(async () => {
  await browser.close();
  await empty.stop();
});

test('an empty archive says what to do next', async () => {
  const { page, context, misdeeds, go } = await open(browser, empty);
  await go('/');
  await page.click('main a[href="/import"]');
  await page.waitForSelector('form.drop');
  assert.deepEqual(misdeeds, []);
  await context.close();
});

test('files are chosen, seen in the comparison, their source is opened, the workbook has the same figures', async () => {
  const { page, context, misdeeds, go } = await open(browser, empty, { acceptDownloads: true });
  await go('/import');
  await page.setInputFiles('input[type=file]', documents.slice(0, 1));
  await page.click('form.drop button');
  await page.waitForSelector('#progress a[href="/"]');
  assert.equal(await page.locator('#progress li').count(), 1);
  assert.match(await page.locator('#progress li').innerText(), new RegExp(nameOf(documents[0])));

  await go('/table');
  const cell = page.locator('.matrix a[data-panel]').first();
  const activity = await cell.getAttribute('title');
  await cell.click();
  const panel = page.locator('dialog[open]');
  await panel.waitFor();
  assert.match(await panel.innerText(), new RegExp(activity.slice(0, 20)));
  assert.ok(await panel.locator('.source .marked, .marked').count() > 0, 'the cell is marked in its source');
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });

  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.twins a[href*=".xlsx"]')]);
  const file = `${empty.folder}/table.xlsx`;
  await download.saveAs(file);
  const rows = sheet(file, 'Сводная');
  const onPage = await page.locator('.matrix tbody tr').count();
  assert.equal(rows.filter((row) => row[1]).length - 1, onPage);
  await go('/');
  const region = sheet(file, 'Муниципалитеты').find((row) => row[0] === 'Всего') ?? [];
  const total = await page.locator('tr.total td.number').first().innerText();
  assert.ok(region.includes(total), `${total} in ${region}`);
  assert.deepEqual(misdeeds, []);
  await context.close();
});

test('files are dropped onto the form', async () => {
  const { page, context, misdeeds, go } = await open(browser, empty);
  await go('/import');
  const dropped = documents.slice(1).map((path) => ({ name: nameOf(path), bytes: readFileSync(path).toString('base64') }));
  await page.evaluate((files) => {
    const data = new DataTransfer();
    for (const { name, bytes } of files)
      data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], name));
    document.querySelector('form.drop').dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }, dropped);
  await page.click('form.drop button');
  await page.waitForSelector('#progress a[href="/"]');
  assert.equal(await page.locator('#progress li').count(), dropped.length);
  await go('/table');
  assert.ok(await page.locator('.matrix thead th').count() > 2);
  assert.deepEqual(misdeeds, []);
  await context.close();
});

test('the queue of doubts is walked by keys alone', async () => {
  const { page, context, misdeeds, go } = await open(browser, empty);
  await go('/review');
  const items = await page.locator('.item').count();
  assert.ok(items > 0);
  await page.keyboard.press('j');
  assert.equal(await page.locator('.item[data-current]').count(), 1);
  const first = await page.evaluate(() => document.activeElement.textContent);
  if (items > 1) {
    await page.keyboard.press('о');
    assert.notEqual(await page.evaluate(() => document.activeElement.textContent), first);
    await page.keyboard.press('k');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), first);
  }
  assert.deepEqual(misdeeds, []);
  await context.close();
});

test('without scripts every view tells the same, and a form loads files', async (t) => {
  const bare = await serve(documents.slice(0, 2));
  t.after(bare.stop);
  const addresses = await views(browser, bare);
  const withScripts = await open(browser, bare);
  const without = await open(browser, bare, { javaScriptEnabled: false });
  for (const path of addresses) {
    await withScripts.go(path);
    await without.go(path);
    const words = (opened) => opened.page.locator('main').innerText();
    assert.equal(await words(without), await words(withScripts), path);
    assert.ok(await without.page.locator('h1').count() === 1, path);
  }
  await without.go('/import');
  await without.page.setInputFiles('input[type=file]', documents.slice(2));
  await Promise.all([without.page.waitForNavigation(), without.page.click('form.drop button')]);
  assert.match(await without.page.locator('main').innerText(), /Загружено: 1; уже было: 0; не прочитано: 0/);
  assert.deepEqual(without.misdeeds.filter((each) => !each.includes('404')), []);
  await withScripts.context.close();
  await without.context.close();
});
