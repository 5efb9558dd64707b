import { spawnSync } from 'node:child_process';

/** What `npm audit --json` prints: what it found, or why it could not look. */
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly via: unknown }>>;
  /** What became of the request to the registry; missing where none was made. */
  readonly message?: string;
  readonly error?: { readonly summary?: string };
}

/**
 * `npm run audit`: fails where a dependency in the lock file is known to be vulnerable, and only there. A registry that cannot be
 * asked is no reason to hold a change up, but is said; that npm could not ask at all is a fault.
 */
function audit(): void {
  const asked = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], { encoding: 'utf8' });
  const report = reportIn(asked.stdout);
  const fault = report.vulnerabilities
    ? faultIn(report.vulnerabilities)
    : report.message === undefined && (report.error?.summary || asked.stderr || String(asked.error));
  const skipped = `skipped: the registry cannot tell which versions are vulnerable (${report.message})`;
  console.log(fault || (report.vulnerabilities ? 'No dependency is known to be vulnerable.' : skipped));
  if (fault) process.exitCode = 1;
}

function faultIn(vulnerabilities: NonNullable<Report['vulnerabilities']>): string | undefined {
  const found = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  if (found.length === 0) return undefined;
  return `Known to be vulnerable: ${found.join(', ')}. See npm audit, and docs/operations.md, "Dependencies".`;
}

function reportIn(output: string | null): Report {
  try {
    return JSON.parse(output ?? '');
  } catch {
    return {};
  }
}

audit();
