// Lets Mermaid itself read and draw the diagrams that are named, with its usual limits. Prints of
// each how many nodes, edges and groups it found, and writes what its nodes say to a file beside it;
// ends with code 1 if one is refused.
import fs from 'node:fs';
import { JSDOM } from 'jsdom';

// The page it needs, in which everything is of the same size, as nobody will look at it.
const { window } = new JSDOM('<!doctype html><body></body>', { pretendToBeVisual: true });
globalThis.window = window;
globalThis.document = window.document;
for (const name of ['CSSStyleSheet', 'DOMParser', 'Element', 'HTMLElement', 'Node', 'SVGElement']) {
  globalThis[name] ??= window[name];
}
globalThis.btoa = (text) => Buffer.from(text, 'utf8').toString('base64');
window.Element.prototype.getBBox = () => ({ x: 0, y: 0, width: 100, height: 20 });
window.Element.prototype.getComputedTextLength = () => 100;

const { default: mermaid } = await import('mermaid');
mermaid.initialize({ startOnLoad: false });

for (const file of process.argv.slice(2)) {
  const text = fs.readFileSync(file, 'utf8');
  try {
    await mermaid.parse(text);
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    console.log(db.getVertices().size, db.getEdges().length, db.getSubGraphs().length);
    const { svg } = await mermaid.render('drawn', text);
    const nodes = new JSDOM(svg).window.document.querySelectorAll('.node');
    fs.writeFileSync(`${file}.txt`, [...nodes].map((node) => node.textContent).join('\n'));
    if (nodes.length !== db.getVertices().size) {
      // What is too large is drawn as a message.
      throw new Error(`${nodes.length} nodes are drawn.`);
    }
  } catch (e) {
    console.error(`${file}: ${e.message ?? e}`);
    process.exitCode = 1;
  }
}
