/** Everything that `/metrics` says: the value of each series, by its name and labels as they are written there. */
export type Scrape = ReadonlyMap<string, number>;

const LINE = /^(?<series>[a-zA-Z_:][\w:]*(?:\{.*\})?) (?<value>\S+)$/;

/** Reads the metrics that are served at an address, as Prometheus would. */
export async function scrape(address: string): Promise<Scrape> {
  const response = await fetch(`${address}/metrics`);
  if (response.status !== 200) throw new Error(`/metrics answers ${response.status}`);
  return parseMetrics(await response.text());
}

/** @throws Error for a line that is neither a comment nor a sample, or says a series again */
export function parseMetrics(text: string): Scrape {
  const series = new Map<string, number>();
  for (const line of text.split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const { series: name = '', value = '' } = LINE.exec(line)?.groups ?? {};
    if (name === '' || series.has(name)) throw new Error(`not a line of metrics, or twice: ${line}`);
    series.set(name, Number(value.replace('Inf', 'Infinity')));
  }
  return series;
}

/** The series of one metric that are not 0. */
export function counted(scraped: Scrape, metric: string): Record<string, number> {
  return Object.fromEntries([...scraped].filter(([name, value]) => nameOf(name) === metric && value !== 0));
}

/** The metric that a series belongs to. */
export function nameOf(series: string): string {
  return series.split('{', 1)[0] ?? '';
}
