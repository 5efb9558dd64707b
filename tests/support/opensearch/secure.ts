import { randomBytes } from 'node:crypto';
import { makeCertificate } from './certificates.ts';
import security from './data/security.json' with { type: 'json' };
import { type Installation, runTool } from './install.ts';

/** What a client needs to be let in. */
export interface Access {
  readonly username: string;
  readonly password: string;
  /** The certificate of the authority to trust, in PEM. */
  readonly ca: string;
}

/** What makes a node speak TLS and ask for a password, with the real security plugin. */
export interface Security {
  readonly plugins: readonly string[];
  readonly settings: Readonly<Record<string, string>>;
  /** Files of the node's configuration, by their path in it. */
  readonly files: Readonly<Record<string, string>>;
  readonly access: Access;
}

/**
 * Makes certificates and one user that may do everything, her password drawn at random.
 * @param folder where the certificates are made
 */
export async function makeSecurity(installation: Installation, folder: string): Promise<Security> {
  const password = randomBytes(18).toString('base64url');
  const [certificate, hashed] = await Promise.all([
    makeCertificate(security.subject, folder),
    runTool('java', ['-cp', installation.secureClassPath, security.hasher, '-p', password]),
  ]);
  const hash = hashed.trim().split('\n').at(-1);
  const users = { _meta: { type: 'internalusers', config_version: 2 }, dalil: { hash } };
  const documents = Object.entries({ ...security.documents, internal_users: users });
  return {
    plugins: [security.plugin],
    settings: security.settings,
    files: {
      ...certificate,
      ...Object.fromEntries(
        // JSON is YAML.
        documents.map(([name, text]) => [`opensearch-security/${name}.yml`, JSON.stringify(text)]),
      ),
    },
    access: { username: 'dalil', password, ca: certificate['ca.pem'] },
  };
}
