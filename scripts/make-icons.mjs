// Draws the PNG icons in assets/ from their SVG sources. Needs Chromium: CHROMIUM=/path, default /usr/bin/chromium.
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The main icon has a simpler drawing for small sizes; the buttons are drawn on a grid of 16 and stay sharp at its multiples. */
const ICONS = [
  { name: 'icon', source: 'icon-small', sizes: [16, 32] },
  { name: 'icon', source: 'icon', sizes: [64, 80, 128] },
  { name: 'update', source: 'update', sizes: [16, 32, 80] },
  { name: 'summary', source: 'summary', sizes: [16, 32, 80] },
];

const assets = new URL('../assets/', import.meta.url);

async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>*{margin:0}img{display:block;width:${size}px;height:${size}px}</style><img src="${image}" alt="">`,
  );
  return page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
});
const page = await browser.newPage();
for (const { name, source, sizes } of ICONS) {
  const svg = readFileSync(new URL(`svg/${source}.svg`, assets), 'utf8');
  for (const size of sizes) writeFileSync(new URL(`${name}-${size}.png`, assets), await draw(page, svg, size));
}
await browser.close();
