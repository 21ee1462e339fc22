/*
 * Makes plotly-DIGEST.min.js out of the traces that are used, and LICENSES.txt of all that is in it: `make plotly`.
 */
import { createHash } from "node:crypto";
import { readFileSync, readdirSync, unlinkSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const LICENCE = /^(licen[cs]e|copying)(\.|$)/i;

const { outputFiles, metafile } = await build({
  entryPoints: ["traces.cjs"],
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  format: "iife",
  globalName: "Plotly",
  target: "es2022",
  outdir: ".",
  /* As Plotly's own build has them. */
  alias: { stream: "stream-browserify" },
  define: { global: "window", "define.amd": "false" },
  /* The looks of maps made of tiles, which are not among the traces. */
  loader: { ".css": "empty" },
  legalComments: "none",
  logLevel: "warning",
});

const packages = new Set(
  Object.keys(metafile.inputs)
    .filter((path) => !path.endsWith(".css"))
    .map((path) => path.match(/^node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1])
    .filter(Boolean),
);
const licences = [...packages].sort().map((name) => {
  const folder = `node_modules/${name}`;
  const { version, license } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
  const texts = readdirSync(folder).filter((file) => LICENCE.test(file));
  const text = texts.map((file) => readFileSync(`${folder}/${file}`, "utf8").trim()).join("\n\n");
  return `# ${name} ${version}: ${license}\n\n${text || "The package holds no text of its licence."}\n`;
});
const version = JSON.parse(readFileSync("node_modules/plotly.js/package.json", "utf8")).version;
const code = `/* plotly.js ${version} with the traces of traces.cjs; licences in LICENSES.txt */\n${outputFiles[0].text}`;
const digest = createHash("sha256").update(code).digest("hex").slice(0, 12);

readdirSync(".").filter((file) => /^plotly-.*\.min\.js$/.test(file)).forEach((file) => unlinkSync(file));
writeFileSync(`plotly-${digest}.min.js`, code);
writeFileSync("LICENSES.txt", licences.join("\n\n"));
console.log(`plotly-${digest}.min.js`, code.length, "bytes,", packages.size, "packages");
