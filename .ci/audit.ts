import { spawnSync } from 'node:child_process';

/** What `npm audit --json` prints: what it found, or why it could not look. */
interface Report {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string; readonly via: unknown }>>;
  readonly message?: string;
}

/**
 * `npm run audit`: fails where a dependency in the lock file is known to be vulnerable, and only there. A registry that cannot be
 * asked is no reason to hold a change up, but is said.
 */
function audit(): void {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...process.argv.slice(2)], { encoding: 'utf8' });
  const { vulnerabilities, message } = reportIn(stdout);
  if (vulnerabilities === undefined) {
    console.log(
      `skipped: the registry cannot tell which versions are vulnerable (${message ?? 'no answer'})`,
    );
    return;
  }
  const found = Object.entries(vulnerabilities).map(([name, { severity }]) => `${name} (${severity})`);
  const told = `Known to be vulnerable: ${found.join(', ')}. See npm audit, and docs/operations.md, "Dependencies".`;
  console.log(found.length === 0 ? 'No dependency is known to be vulnerable.' : told);
  if (found.length > 0) process.exitCode = 1;
}

function reportIn(output: string): Report {
  try {
    return JSON.parse(output);
  } catch {
    return {};
  }
}

audit();
