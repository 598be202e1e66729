// Everything works without this file; it saves steps: a cell opens beside the table, the queue is walked by keys,
// files are dropped and their progress is seen.

const main = document.querySelector('main');

// A link marked data-panel opens its page's content in a dialog over this one.
const panel = document.createElement('dialog');
panel.setAttribute('aria-label', 'Мероприятие');
document.body.append(panel);

async function openPanel(address) {
  const answer = await fetch(address);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const close = document.createElement('button');
  close.className = 'close';
  close.textContent = 'Закрыть';
  close.addEventListener('click', () => panel.close());
  const whole = document.createElement('p');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = 'Открыть на отдельной странице';
  whole.append(link);
  panel.replaceChildren(close, ...page.querySelector('main').childNodes, whole);
  for (const back of panel.querySelectorAll('input[name=back]')) back.value = location.pathname + location.search;
  panel.showModal();
}

main.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-panel]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  openPanel(link.href).catch(() => { location.href = link.href; });
});

// Keys of the review queue: j and k walk it, a confirms, e opens the form, u takes back; the same keys in a Russian layout.
const items = [...document.querySelectorAll('.item')];
let current = -1;

function goTo(index) {
  if (index < 0 || index >= items.length) return;
  items[current]?.removeAttribute('data-current');
  current = index;
  items[current].setAttribute('data-current', '');
  items[current].querySelector('h2').focus();
  items[current].scrollIntoView({ block: 'start' });
}

function edit() {
  const form = items[current]?.querySelector('[data-key=e]');
  if (!form) return;
  form.open = true;
  form.querySelector('select, input:not([type=hidden])').focus();
}

const keys = {
  j: () => goTo(current + 1),
  k: () => goTo(current - 1),
  a: () => items[current]?.querySelector('[data-key=a]')?.click(),
  e: edit,
  u: () => document.querySelector('[data-key=u] button')?.click(),
};
const russian = { о: 'j', л: 'k', ф: 'a', у: 'e', г: 'u' };

if (items.length || document.querySelector('[data-key=u]')) document.addEventListener('keydown', (event) => {
  if (event.target.closest('input, textarea, select, dialog') || event.ctrlKey || event.metaKey || event.altKey) return;
  const key = event.key.toLowerCase();
  const action = keys[russian[key] ?? key];
  if (!action) return;
  event.preventDefault();
  action();
});
if (items.length && location.hash) goTo(items.findIndex((item) => `#${item.querySelector('h2').id}` === location.hash));

// Files are dropped onto the form, and the outcome of each is shown as soon as the server tells it.
const form = document.querySelector('form.drop');
const progress = document.querySelector('#progress');

function showOutcome(outcome, list, bar) {
  bar.max = outcome.all;
  bar.value = outcome.done;
  const item = document.createElement('li');
  const name = document.createElement(outcome.address ? 'a' : 'span');
  if (outcome.address) name.href = outcome.address;
  name.textContent = outcome.name;
  const mark = document.createElement('span');
  mark.className = `mark ${outcome.tone}`;
  mark.textContent = outcome.words;
  item.append(name, ' — ', mark);
  if (outcome.unsaid) {
    const ask = document.createElement('a');
    ask.href = outcome.unsaid;
    ask.textContent = 'Указать муниципалитет и период';
    item.append(' ', ask);
  }
  list.append(item);
}

async function readEvents(answer, take) {
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const events = (rest + value).split('\n\n');
    rest = events.pop();
    for (const event of events) {
      const data = event.split('\n').find((line) => line.startsWith('data: '));
      if (data && event.startsWith('event: file')) take(JSON.parse(data.slice(6)));
    }
  }
}

async function upload() {
  const bar = document.createElement('progress');
  bar.setAttribute('aria-label', 'Загрузка файлов');
  const list = document.createElement('ul');
  const next = document.createElement('p');
  progress.replaceChildren(bar, list, next);
  const answer = await fetch(form.action, {
    method: 'POST', body: new FormData(form), headers: { Accept: 'text/event-stream' },
  });
  if (!answer.ok) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    next.textContent = page.querySelector('.nothing p')?.textContent ?? 'Загрузить не удалось.';
    return;
  }
  await readEvents(answer, (outcome) => showOutcome(outcome, list, bar));
  const link = document.createElement('a');
  link.href = '/';
  link.textContent = 'Готово. Открыть обзор';
  next.append(link);
}

if (form) {
  const files = form.querySelector('input[type=file]');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    upload().catch(() => { progress.textContent = 'Связь с программой прервалась. Повторите загрузку.'; });
  });
  for (const kind of ['dragover', 'dragenter']) form.addEventListener(kind, (event) => {
    event.preventDefault();
    form.classList.add('over');
  });
  form.addEventListener('dragleave', () => form.classList.remove('over'));
  form.addEventListener('drop', (event) => {
    event.preventDefault();
    form.classList.remove('over');
    files.files = event.dataTransfer.files;
  });
}
