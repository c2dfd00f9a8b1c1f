import { type Browser, type CDPSession, chromium } from 'playwright-core';

/**
 * A slow 3G line: 400 kbit/s and 400 ms for a round trip (profile « 3GSlow » of WebPageTest,
 * https://github.com/catchpoint/WebPageTest/blob/master/www/settings/connectivity.ini.sample). Chromium adds the round trip to
 * each request, and counts none for the connection.
 */
export const SLOW_3G = { roundTripMs: 400, bitsPerSecond: 400_000 } as const;

/** How many times slower than this machine the processor is made. */
export const CPU_SLOWDOWN = 4;

/** What one visit of a page costs on a slow line and an old machine. */
export interface Paint {
  /** First contentful paint, in milliseconds from the start of the visit. */
  first: number;
  /** Largest contentful paint, in milliseconds. */
  largest: number;
  /** Sum of the layout shifts. */
  shift: number;
  /** Requests that were answered before the first paint, the page itself included. */
  requests: number;
  /** Bytes of these answers, compressed, with their headers. */
  bytes: number;
}

/** Visits a page once, with an empty cache. */
export async function measurePaint(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  try {
    const page = await context.newPage();
    await slowDown(await context.newCDPSession(page));
    await page.goto(url, { waitUntil: 'load' });
    return await page.evaluate(readPaint);
  } finally {
    await context.close();
  }
}

async function slowDown(session: CDPSession): Promise<void> {
  const throughput = SLOW_3G.bitsPerSecond / 8;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: SLOW_3G.roundTripMs,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
}

/** Runs in the browser: it may use nothing from around it. */
async function readPaint(): Promise<Paint> {
  const sum = { largest: 0, shift: 0 };
  const first = await new Promise<number>((seen) => {
    new PerformanceObserver((list) => {
      for (const { name, startTime } of list.getEntries())
        if (name === 'first-contentful-paint') seen(startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  await new Promise<void>((heard) => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.largest = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum.shift += Number(Reflect.get(entry, 'value'));
    }).observe({ type: 'layout-shift', buffered: true });
    // Observers hear of what is buffered before two frames are drawn.
    requestAnimationFrame(() => requestAnimationFrame(() => heard()));
  });
  const answers = [
    ...performance.getEntriesByType('navigation'),
    ...performance.getEntriesByType('resource'),
  ] as PerformanceResourceTiming[];
  const before = answers.filter(({ responseEnd }) => responseEnd > 0 && responseEnd <= first);
  return {
    first,
    ...sum,
    requests: before.length,
    bytes: before.reduce((total, { transferSize }) => total + transferSize, 0),
  };
}

/** A Chromium to measure with. */
export const measuringBrowser = (executablePath: string): Promise<Browser> =>
  chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
  });
