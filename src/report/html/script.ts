/** The filter of the findings. Its state stands in the address after `#`, so that a link shows the same. */
export const SCRIPT = `'use strict';
const form = document.getElementById('filter');
if (form) {
  const documents = [...document.querySelectorAll('.document')].map((section) => ({
    section,
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
  const apply = () => {
    const { severity, language, code, document: file, text } = Object.fromEntries(new FormData(form));
    const words = (text || '').toLowerCase().trim();
    let left = 0;
    for (const { section, segments } of documents) {
      const here = !file || section.dataset.document === file;
      let any = false;
      for (const { element, findings } of segments) {
        const fits = here && (!language || element.dataset.language === language) && (!words || textOf(element).includes(words));
        let some = false;
        for (const finding of findings) {
          const { dataset } = finding;
          if (!show(finding, fits && (!severity || dataset.severity === severity) && (!code || dataset.code === code))) continue;
          some = true;
          left++;
        }
        any = show(element, some) || any;
      }
      show(section, any);
    }
    const number = new Intl.NumberFormat('en-GB');
    shown.textContent = left === count ? number.format(count) + ' shown' : number.format(left) + ' of ' + number.format(count) + ' shown';
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
  addEventListener('hashchange', () => {
    read();
    document.getElementById('findings').focus();
    document.getElementById('findings').scrollIntoView();
  });
  form.hidden = false;
  read();
}
`;
