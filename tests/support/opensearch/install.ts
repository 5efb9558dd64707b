import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { toolOutput } from '../tool.ts';

const LAUNCHER = path.join(import.meta.dirname, 'launcher');
const SOURCES = ['pom.xml', 'OpenSearchNode.java'].map((name) => path.join(LAUNCHER, name));
const CACHE = path.resolve('node_modules/.cache/dalil-opensearch');
const MISSING =
  'Tests on OpenSearch need a JDK of version 17 or later, Maven and OpenSSL (Debian: apt install openjdk-17-jdk-headless maven openssl).';

/** What a node is started from. */
export interface Installation {
  /** OpenSearch, its modules and our launcher, as `java -cp` takes them. */
  readonly classPath: string;
  /** The same with the security plugin. */
  readonly secureClassPath: string;
}

/**
 * Has the jars of OpenSearch (some 110 MB, from Maven Central into Maven's own repository) and compiles the launcher;
 * at once when that was done before.
 * @throws when a tool is missing, saying which and how to have it, or with what Maven or the compiler said
 */
export async function install(): Promise<Installation> {
  await runTool('java', ['-version']);
  const sources = await Promise.all(SOURCES.map((file) => readFile(file)));
  const place = path.join(
    CACHE,
    createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 12),
  );
  if (!(await isWhole(place))) await fill(place);
  const classPath = [path.join(place, 'classes'), await readFile(path.join(place, 'class-path.txt'), 'utf8')];
  return {
    classPath: classPath.join(path.delimiter),
    secureClassPath: [...classPath, path.join(place, 'security', '*')].join(path.delimiter),
  };
}

/** Runs a tool to its end and gives what it printed; `java` and `javac` are those of `JAVA_HOME` where that is set. */
export function runTool(tool: string, args: readonly string[]): Promise<string> {
  return toolOutput(toolPath(tool), args, MISSING);
}

/** Where a tool of the JDK is; any other is looked up in `PATH`. */
export function toolPath(tool: string): string {
  const home = process.env.JAVA_HOME;
  return home && tool.startsWith('java') ? path.join(home, 'bin', tool) : tool;
}

async function isWhole(place: string): Promise<boolean> {
  if (!existsSync(place)) return false;
  const jars = await readFile(path.join(place, 'class-path.txt'), 'utf8');
  return jars.split(path.delimiter).every((jar) => existsSync(jar));
}

/** Works in a folder of its own, so that two runs at once do not meet and a broken one leaves nothing half done. */
async function fill(place: string): Promise<void> {
  console.warn(
    'Preparing OpenSearch; what Maven does not have yet comes from Maven Central, at first some 110 MB …',
  );
  await mkdir(CACHE, { recursive: true });
  const work = await mkdtemp(path.join(CACHE, 'work-'));
  try {
    const goals = ['dependency:build-classpath', 'dependency:unpack'];
    await runTool('mvn', ['--quiet', '--batch-mode', '--file', SOURCES[0]!, ...goals, `-Dto=${work}`]);
    const jars = await readFile(path.join(work, 'class-path.txt'), 'utf8');
    const out = path.join(work, 'classes');
    await runTool('javac', ['--release', '17', '-proc:none', '-cp', jars, '-d', out, SOURCES[1]!]);
    await rm(place, { recursive: true, force: true });
    await rename(work, place);
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    if (!(await isWhole(place))) throw error;
  }
}
