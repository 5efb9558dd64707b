import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/import/pdf/read-pdf.ts';

/** Documents that a package ships for its own tests: two papers in columns, one with an abstract in two languages. */
const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdf-parse/package.json')),
  'test/data',
);
const read = async (name: string) => {
  const { metadata, paragraphs } = await readPdf(readFileSync(path.join(folder, name)));
  const pages: string[] = paragraphs.join(' ').split('\f');
  return { ...metadata, paragraphs, pages: pages.map((text) => text.replace(/\s+/g, ' ')) };
};

describe('documents that others have made', () => {
  it('are read column by column, with cut words whole and notes out of the way', async () => {
    const { title, author, published, pages, paragraphs } = await read('01-valid.pdf');
    expect(title).toBe('Trace-based Just-in-Time Type Specialization for Dynamic Languages');
    expect([author, published]).toEqual([undefined, undefined]);
    expect(pages).toHaveLength(14);
    expect(pages[0]).toContain(
      'is the de facto standard for client-side web programming and is used for the application logic of browser-based productivity applications',
    );
    expect(pages[0]).toContain(
      'traditional compilers need to emit generic code that can handle all possible type combinations at runtime.',
    );
    expect(pages[1]).toContain(
      'If an exit becomes hot, the VM can record a branch trace starting at the exit to cover the new path.',
    );
    expect(paragraphs).toContain('1. Introduction');
    expect(pages[1]).toContain('In a naïve implementation, inner loops would become hot first');
  });

  it('have no headers and footers, and go on overleaf', async () => {
    const { pages, paragraphs } = await read('02-valid.pdf');
    expect(pages).toHaveLength(5);
    expect(pages.slice(1).join(' ')).not.toMatch(/Özen et al\. \/ Solar Energy/);
    expect(paragraphs.join('\n')).toMatch(/investigated four different TJ designs\f\(AlGaAs\/AlGaAs/);
  });

  it('keep letters of other languages, tables in rows, and signs', async () => {
    const { pages, paragraphs } = await read('04-valid.pdf');
    expect(pages[0]).toContain(
      'Egzersiz, insanları stresten uzaklaştıran, hayat standartlarını yükselten ve fiziksel uygunluğu iyi duruma getirmek için kullanılan en ucuz ve kolay yoldur.',
    );
    expect(pages[0]).toContain('were 24.21 ± 3.41 years, 173 ± 7.04 cm, and 67.85 ± 5.17 kg, respectively.');
    expect(paragraphs).toContain('Height (cm) | 173.2');
    expect(pages.slice(1).join(' ')).not.toContain('Vol: 39 No: 3');
  });

  it('are refused by name where they are broken', async () => {
    await expect(read('03-invalid.pdf')).rejects.toThrow(/^it is not a PDF that can be read/);
  });
});
