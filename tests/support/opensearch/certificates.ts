import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runTool } from './install.ts';

/** Files of a certificate for `127.0.0.1` and `localhost`, valid for two days, each in PEM. */
export interface Certificate {
  /** Of the authority, made with it, that signed it. */
  readonly 'ca.pem': string;
  readonly 'node.pem': string;
  readonly 'node.key': string;
}

const KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
const DAYS = ['-days', '2'];
const EXTENSIONS =
  'subjectAltName=IP:127.0.0.1,DNS:localhost\nextendedKeyUsage=serverAuth,clientAuth\nbasicConstraints=CA:FALSE\n';

/**
 * Makes an authority and a certificate that it signs, with OpenSSL.
 * @param subject such as `CN=name`
 * @param folder where the files are left
 */
export async function makeCertificate(subject: string, folder: string): Promise<Certificate> {
  const at = (name: string): string => path.join(folder, name);
  const [ca, request, extensions] = [at('ca.pem'), at('node.csr'), at('node.ext')];
  const authority = ['-keyout', at('ca.key'), '-out', ca, '-subj', `/CN=Authority of ${subject.slice(3)}`];
  await runTool('openssl', ['req', '-x509', ...KEY, ...DAYS, ...authority]);
  await runTool('openssl', [
    'req',
    ...KEY,
    '-keyout',
    at('node.key'),
    '-out',
    request,
    '-subj',
    `/${subject}`,
  ]);
  await writeFile(extensions, EXTENSIONS);
  const signing = ['-CA', ca, '-CAkey', at('ca.key'), '-CAcreateserial', '-extfile', extensions];
  await runTool('openssl', ['x509', '-req', '-in', request, ...signing, ...DAYS, '-out', at('node.pem')]);
  const [authorityText, text, key] = await Promise.all(
    ['ca.pem', 'node.pem', 'node.key'].map((name) => readFile(at(name), 'utf8')),
  );
  return { 'ca.pem': authorityText!, 'node.pem': text!, 'node.key': key! };
}
