// Builds what the console's pages load into src/hudna/console/static/: bundled, under names that
// change with their contents, compressed once. manifest.json has the built name of each file.

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync, constants } from "node:zlib";
import esbuild from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../src/hudna/console/static");
const entries = [
  "styles/desk.css", "styles/pages/map.css",
  "scripts/desk.js", "scripts/reader.js", "scripts/review.js", "scripts/keys.js", "scripts/passkeys.js",
  "scripts/charts.js", "scripts/drawing.js",
  "scripts/intake.js", "scripts/hotline.js",
  "scripts/map.js", "node_modules/maplibre-gl/dist/maplibre-gl-worker.mjs",
];
const fonts = ["noto-naskh-arabic", "noto-sans", "source-serif-4"];

await rm(out, { recursive: true, force: true });
const built = await esbuild.build({
  absWorkingDir: here,
  entryPoints: [...entries, "icon.svg"],
  outdir: out,
  bundle: true,
  minify: true,
  entryNames: "[name]-[hash]",
  assetNames: "[name]-[hash]",
  define: { "import.meta.url": '""' },
  loader: { ".woff2": "file", ".svg": "copy" },
  target: ["chrome120", "firefox121", "safari17.5"],
  metafile: true,
  logLevel: "warning",
});

const manifest = {};
for (const [file, { entryPoint }] of Object.entries(built.metafile.outputs)) {
  if (entryPoint) manifest[path.basename(entryPoint)] = path.basename(file);
}
await writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 1) + "\n");

for (const name of await readdir(out)) {
  if (!/\.(css|js|svg)$/.test(name)) continue;
  const content = await readFile(path.join(out, name));
  const most = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
  await writeFile(path.join(out, name + ".br"), brotliCompressSync(content, most));
  await writeFile(path.join(out, name + ".gz"), gzipSync(content, { level: 9 }));
}

// The licence of the fonts asks to go with them.
await mkdir(path.join(out, "licences"));
for (const font of fonts) {
  const licence = path.join(here, "node_modules/@fontsource-variable", font, "LICENSE");
  await copyFile(licence, path.join(out, "licences", font + ".txt"));
}
const map = path.join(here, "node_modules/maplibre-gl/LICENSE.txt");
await copyFile(map, path.join(out, "licences", "maplibre-gl.txt"));
