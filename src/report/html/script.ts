/** The filter of the findings. Its state stands in the address after `#`, so that a link shows the same. */
export const SCRIPT = `'use strict';
const form = document.getElementById('filter');
if (form) {
  const documents = [...document.querySelectorAll('.document')].map((section) => ({
    section,
    counts: section.querySelector('.counts'),
    words: section.querySelector('.counts').textContent,
    all: section.querySelectorAll('.finding').length,
    segments: [...section.querySelectorAll('.segment')].map((element) => ({
      element,
      findings: [...element.querySelectorAll('.finding')],
    })),
  }));
  const count = document.querySelectorAll('.finding').length;
  const shown = document.getElementById('shown');
  const lower = new Map();
  const textOf = (element) => {
    if (!lower.has(element)) lower.set(element, element.textContent.toLowerCase());
    return lower.get(element);
  };
  const show = (element, visible) => {
    if (element.hidden === visible) element.hidden = !visible;
    return visible;
  };
  const number = new Intl.NumberFormat('en-GB');
  const of = (some, all) => number.format(some) + ' of ' + number.format(all) + ' shown';
  const apply = () => {
    const { severity, language, code, document: file, text } = Object.fromEntries(new FormData(form));
    const typed = (text || '').toLowerCase().trim();
    let left = 0;
    for (const { section, counts, words, all, segments } of documents) {
      const here = !file || section.dataset.document === file;
      let own = 0;
      for (const { element, findings } of segments) {
        const fits = here && (!language || element.dataset.language === language) && (!typed || textOf(element).includes(typed));
        const before = own;
        for (const finding of findings) {
          const { dataset } = finding;
          if (show(finding, fits && (!severity || dataset.severity === severity) && (!code || dataset.code === code))) own++;
        }
        show(element, own > before);
      }
      show(section, own > 0);
      counts.textContent = own < all ? of(own, all) : words;
      left += own;
    }
    shown.textContent = left < count ? of(left, count) : number.format(count) + ' shown';
    document.getElementById('nothing').hidden = left > 0;
  };
  const read = () => {
    const state = new URLSearchParams(location.hash.slice(1));
    form.reset();
    for (const [name, value] of state) {
      const field = form.elements.namedItem(name);
      if (field) field.value = value;
    }
    apply();
  };
  const write = () => {
    const state = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    history.replaceState(null, '', state.size > 0 ? '#' + state : location.pathname + location.search);
    apply();
  };
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  const go = () => {
    read();
    if (!location.hash) return;
    document.getElementById('findings').focus();
    document.getElementById('findings').scrollIntoView();
  };
  addEventListener('hashchange', go);
  form.hidden = false;
  go();
}
`;
