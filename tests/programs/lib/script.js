// SPDX-License-Identifier: MIT
// usage: script.js SCALE: prints digests that depend on SCALE alone.
'use strict';
const crypto = require('crypto'), zlib = require('zlib'), vm = require('vm');
const { execFileSync } = require('child_process');
const { Worker, isMainThread, parentPort, workerData } = require('worker_threads');

function draws(seed) {
  let x = seed;
  return (n) => (x = (x * 48271) % 2147483647) % n;
}

const digest = (...parts) => parts.reduce((hash, part) => hash.update(part), crypto.createHash('sha256')).digest('hex');

// Buffers and strings of all sizes, many alive at once, freed in no order.
function churn(seed, rounds) {
  const draw = draws(seed), kept = new Map(), hash = crypto.createHash('sha256');
  for (let i = 0; i < rounds; i++) {
    const size = 4 << draw(15), buffer = Buffer.alloc(size + draw(size), i & 255);
    buffer.writeUInt32LE(i);
    kept.set(draw(300), { buffer, text: JSON.stringify({ i, seed, list: new Array(draw(50)).fill(i) }) });
    if (i % 500 === 0)
      for (const key of [...kept.keys()].sort((a, b) => a - b))
        hash.update(kept.get(key).buffer.subarray(0, 64)).update(kept.get(key).text);
  }
  return hash.digest('hex');
}

async function compress(seed) {
  const draw = draws(seed), source = Buffer.from(Array.from({ length: 200000 }, () => 97 + draw(9)));
  const ways = [[zlib.gzip, zlib.gunzip], [zlib.deflate, zlib.inflate], [zlib.brotliCompress, zlib.brotliDecompress]];
  return Promise.all(ways.map(([pack, unpack]) => new Promise((done, bad) => pack(source, (error, packed) => error ? bad(error) :
    unpack(packed, (error2, back) => error2 || !back.equals(source) ? bad(error2 || new Error('changed')) : done(digest(packed)))))));
}

async function main(scale) {
  console.log('churn', churn(7, 4000 * scale));
  console.log('compress', (await Promise.all([1, 2, 3, 4].map(compress))).flat().join(' '));
  const workers = [1, 2, 3, 4, 5, 6].map((seed) => new Promise((done, bad) => {
    const worker = new Worker(__filename, { workerData: { seed, rounds: 1500 * scale } });
    worker.on('message', done).on('error', bad);
  }));
  console.log('workers', (await Promise.all(workers)).join(' '));
  for (let i = 0; i < 10; i++)
    vm.runInNewContext('const a = []; for (let i = 0; i < 1000; i++) a.push({ i, s: "x".repeat(i) }); a.length');
  console.log('child', execFileSync(process.execPath, ['-p', '[..."abc"].map((c) => c.repeat(1000)).join("").length']).toString().trim());
  console.log('ok', digest(Buffer.alloc(1 << 26, 1)));
}

if (isMainThread)
  main(Number(process.argv[2] || 1)).catch((error) => { console.error(error); process.exit(1); });
else
  parentPort.postMessage(churn(workerData.seed, workerData.rounds));
