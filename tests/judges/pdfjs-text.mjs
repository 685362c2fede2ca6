// pdfjs-text.mjs FILE: prints the text of all pages as extracted by pdf.js. tools/fetch-judges installs its package.
import fs from "node:fs";

const judges = new URL("../../build/judges/", import.meta.url);
const pdfjs = await import(new URL("pdfjs/node_modules/pdfjs-dist/legacy/build/pdf.mjs", judges));
const data = new Uint8Array(fs.readFileSync(process.argv[2]));
const document = await pdfjs.getDocument({ data, verbosity: 0 }).promise;
for (let number = 1; number <= document.numPages; number++) {
  const page = await document.getPage(number);
  const { items } = await page.getTextContent();
  process.stdout.write(items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\n");
}
