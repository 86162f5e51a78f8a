// Unpacks the old Chromium of @sparticuz/chromium into a folder, the one argument.

import { chmodSync, createReadStream, createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createBrotliDecompress } from "node:zlib";

import tar from "tar-fs";

const SOURCE = "node_modules/@sparticuz/chromium/bin";
const [folder] = process.argv.slice(2);

mkdirSync(folder, { recursive: true });
for (const [name, target] of [
  ["chromium.br", createWriteStream(join(folder, "chromium"))],
  ["aws.tar.br", tar.extract(folder)],
  ["swiftshader.tar.br", tar.extract(folder)],
]) {
  await pipeline(createReadStream(join(SOURCE, name)), createBrotliDecompress(), target);
}
chmodSync(join(folder, "chromium"), 0o755);
