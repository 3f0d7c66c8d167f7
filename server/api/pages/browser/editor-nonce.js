// Imported before the editor, which inspects the page while it loads.
const { nonce, assets } = JSON.parse(document.getElementById('explorer-data')?.textContent ?? '{}');

/**
 * Gives the page's nonce to the style elements that the editor creates, so that the Content-Security-Policy need not
 * allow every inline style.
 */
const createElement = document.createElement.bind(document);
document.createElement = (/** @type {string} */ name, /** @type {ElementCreationOptions | undefined} */ options) => {
  const element = createElement(name, options);
  if (name.toLowerCase() === 'style') element.nonce = nonce;
  return element;
};

/** @type {Record<string, string>} */
const WORKERS = { graphql: 'graphql-worker', json: 'json-worker' };

globalThis.MonacoEnvironment = {
  getWorker: (/** @type {string} */ _id, /** @type {string} */ label) =>
    new Worker(`${assets}/${WORKERS[label] ?? 'editor-worker'}.js`, { type: 'module', name: label }),
};
