/*
 * What a picture says of itself inside: texts and XMP in a PNG, RDF in an SVG, bound to the content by a digest.
 *
 * `dashboard/export/evidence` writes the words and reads all of it back. The digest is made of the PNG's own
 * bytes and not of the canvas, which some browsers blur against recognition. A page without a safe address has
 * no `crypto.subtle`, so SHA-256 stands here.
 */
const UTF8 = new TextEncoder();

/* carried: statement (text), rdf (one element), packet (XMP) and words (texts of a PNG by their keyword). */
export async function intoPng(blob, carried) {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { width, height, pixels } = await decoded(bytes);
  const digest = hex(sha256([UTF8.encode(`${carried.statement}\n${width} ${height}\n`), pixels]));
  const texts = { ...carried.words, flankwatch: carried.statement, "flankwatch-digest": digest };
  const chunks = await Promise.all(Object.entries(texts).map(([keyword, text]) => itxt(keyword, text, text.length > 999)));
  chunks.push(await itxt("XML:com.adobe.xmp", carried.packet, false));
  const head = 33; // the signature and the first chunk, which must stand first
  return new Blob([bytes.slice(0, head), ...chunks, bytes.slice(head)], { type: "image/png" });
}

export function intoSvg(svg, carried) {
  const digest = hex(sha256([UTF8.encode(`${carried.statement}\n${svg}`)]));
  const space = 'xmlns:flankwatch="urn:flankwatch:picture"';
  const inside = [
    carried.rdf,
    `<flankwatch:statement ${space}>${escaped(carried.statement)}</flankwatch:statement>`,
    `<flankwatch:digest ${space}>${digest}</flankwatch:digest>`,
  ];
  return svg.replace("</desc>", () => `</desc><metadata id="flankwatch">${inside.join("")}</metadata>`);
}

function escaped(text) {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/* ---- chunks of a PNG ---- */

async function itxt(keyword, text, packed) {
  const body = packed ? await through(new CompressionStream("deflate"), UTF8.encode(text)) : UTF8.encode(text);
  return chunk("iTXt", joined([UTF8.encode(keyword), Uint8Array.of(0, packed ? 1 : 0, 0, 0, 0), body]));
}

function chunk(kind, body) {
  const named = joined([UTF8.encode(kind), body]);
  return joined([number(body.length), named, number(crc32(named))]);
}

function number(value) {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

const CRC = Uint32Array.from({ length: 256 }, (_, at) => {
  let sum = at;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function crc32(bytes) {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ CRC[(sum ^ byte) & 0xff];
  return (sum ^ 0xffffffff) >>> 0;
}

/* ---- pixels of a PNG as a canvas writes it: eight bits, RGB or RGBA, not interlaced ---- */

async function decoded(bytes) {
  const view = new DataView(bytes.buffer);
  const [width, height, depth, colours, interlaced] = [view.getUint32(16), view.getUint32(20), bytes[24], bytes[25], bytes[28]];
  const size = { 2: 3, 6: 4 }[colours];
  if (depth !== 8 || interlaced || !size) throw new Error("the browser wrote an unusual PNG");
  const packed = [];
  for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kind === "IDAT") packed.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
  }
  const lines = await through(new DecompressionStream("deflate"), joined(packed));
  return { width, height, pixels: asRgba(unfiltered(lines, width * size, height, size), size) };
}

function unfiltered(lines, length, height, size) {
  const plain = new Uint8Array(length * height);
  for (let row = 0; row < height; row += 1) {
    const filter = lines[row * (length + 1)];
    const from = row * (length + 1) + 1;
    const to = row * length;
    for (let at = 0; at < length; at += 1) {
      const left = at < size ? 0 : plain[to + at - size];
      const up = row ? plain[to + at - length] : 0;
      const corner = at < size || !row ? 0 : plain[to + at - length - size];
      plain[to + at] = lines[from + at] + predicted(filter, left, up, corner);
    }
  }
  return plain;
}

function predicted(filter, left, up, corner) {
  if (filter === 0) return 0;
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const guess = left + up - corner;
  const [byLeft, byUp, byCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (byLeft <= byUp && byLeft <= byCorner) return left;
  return byUp <= byCorner ? up : corner;
}

function asRgba(plain, size) {
  if (size === 4) return plain;
  const full = new Uint8Array((plain.length / 3) * 4).fill(255);
  for (let from = 0, to = 0; from < plain.length; from += 3, to += 4) {
    full[to] = plain[from];
    full[to + 1] = plain[from + 1];
    full[to + 2] = plain[from + 2];
  }
  return full;
}

/* ---- bytes ---- */

async function through(stream, bytes) {
  const passed = new Blob([bytes]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(passed).arrayBuffer());
}

function joined(parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function hex(bytes) {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/* ---- SHA-256, FIPS 180-4 ---- */

const PRIMES = [];
for (let one = 2; PRIMES.length < 64; one += 1) if (PRIMES.every((prime) => one % prime)) PRIMES.push(one);
const fraction = (value) => ((value - Math.floor(value)) * 2 ** 32) | 0;
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = PRIMES.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

export function sha256(parts) {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const padded = new Uint8Array(Math.ceil((length + 9) / 64) * 64);
  padded.set(joined(parts));
  padded[length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, Math.floor(length / 2 ** 29));
  view.setUint32(padded.length - 4, (length * 8) % 2 ** 32);
  const state = Int32Array.from(START);
  const words = new Int32Array(64);
  for (let at = 0; at < padded.length; at += 64) block(state, words, view, at);
  const result = new DataView(new ArrayBuffer(32));
  state.forEach((word, at) => result.setInt32(at * 4, word));
  return new Uint8Array(result.buffer);
}

const turned = (word, by) => (word >>> by) | (word << (32 - by));

function block(state, words, view, at) {
  for (let n = 0; n < 16; n += 1) words[n] = view.getInt32(at + n * 4);
  for (let n = 16; n < 64; n += 1) {
    const [early, late] = [words[n - 15], words[n - 2]];
    const small = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const large = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    words[n] = words[n - 16] + small + words[n - 7] + large;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let n = 0; n < 64; n += 1) {
    const one = (h + (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) + ((e & f) ^ (~e & g)) + ROUNDS[n] + words[n]) | 0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    // One by one: an array made anew for each round takes ten times as long.
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, n) => (state[n] += word));
}
