// Opens a document in the language server that editors use for YAML. Prints what it marks, a line
// each, and what it completes at a place, if a line and a column, from 0, are given.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import rpc from 'vscode-jsonrpc/node.js';

const [file, line, character] = process.argv.slice(2);
const uri = pathToFileURL(path.resolve(file)).href;
const server = spawn(process.execPath, [
  'node_modules/yaml-language-server/bin/yaml-language-server',
  '--stdio',
]);
const connection = rpc.createMessageConnection(
  new rpc.StreamMessageReader(server.stdout),
  new rpc.StreamMessageWriter(server.stdin),
);
const settings = { validate: true, completion: true, hover: true, schemaStore: { enable: false } };
connection.onRequest('workspace/configuration', ({ items }) =>
  items.map(({ section }) => (section === 'yaml' ? settings : {})),
);
connection.onRequest('client/registerCapability', () => null);
const marked = new Promise((resolve) => {
  connection.onNotification('textDocument/publishDiagnostics', (told) => resolve(told.diagnostics));
});
connection.listen();

await connection.sendRequest('initialize', {
  processId: process.pid,
  rootUri: pathToFileURL(process.cwd()).href,
  capabilities: {
    workspace: { configuration: true },
    textDocument: { completion: { completionItem: { documentationFormat: ['plaintext'] } } },
  },
});
await connection.sendNotification('initialized', {});
await connection.sendNotification('workspace/didChangeConfiguration', { settings: { yaml: settings } });
await connection.sendNotification('textDocument/didOpen', {
  textDocument: { uri, languageId: 'yaml', version: 1, text: fs.readFileSync(file, 'utf8') },
});
for (const { range, message } of await marked) {
  console.log(`marked ${range.start.line}: ${message.replaceAll('\n', ' ')}`);
}
if (line !== undefined) {
  const answer = await connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: { line: Number(line), character: Number(character) },
  });
  for (const { label, documentation } of answer.items) {
    console.log(`completed ${label}: ${documentation?.value ?? documentation ?? ''}`);
  }
}
server.kill();
connection.dispose();
