import { describe, expect, it } from 'vitest';
import { type Drawing, readDrawn } from './support/make-pdf.ts';

/** The two columns of a page, with lines that are about as long as the columns are wide (230 points). */
const LEFT = [
  'The council of Marrowby opened its new ferry land-',
  'ing on Tuesday, after two years of work and a long-',
  'running dispute over the cost of the building. The',
  'landing cost 3.2 million crowns, of which the prov-',
  'ince paid one half, the council a third, and the har-',
];
const RIGHT = [
  'bour guild the rest. A long-running quarrel with the',
  'province was settled in spring: the harbour stays in',
  'the hands of the town. Mayor Odile Tarrant said that',
  '412 households had asked for the crossing, and that',
  'the first boat would leave at six in the morning.',
];

function twoColumns({ line, lines }: Drawing): void {
  line('Ferry landing opens in Marrowby', { x: 150, y: 60, size: 18, bold: true });
  lines(LEFT, { y: 120, size: 9 });
  lines(RIGHT, { x: 320, y: 120, size: 9 });
}

describe('a page in columns', () => {
  it('is read column by column, with the words that were cut at the ends of lines whole and compounds kept', async () => {
    const { title, paragraphs } = await readDrawn(twoColumns);
    expect(title).toBe('Ferry landing opens in Marrowby');
    expect(paragraphs).toEqual([
      'The council of Marrowby opened its new ferry landing on Tuesday, after two years of work and a long-running dispute over the cost of the building. The landing cost 3.2 million crowns, of which the province paid one half, the council a third, and the harbour guild the rest. A long-running quarrel with the province was settled in spring: the harbour stays in the hands of the town. Mayor Odile Tarrant said that 412 households had asked for the crossing, and that the first boat would leave at six in the morning.',
    ]);
  });

  it('keeps what goes across columns in its place', async () => {
    const { paragraphs } = await readDrawn((drawing) => {
      twoColumns(drawing);
      drawing.line('What it costs to cross the river, by whom it is paid, and when the office is open', {
        y: 220,
        size: 11,
        bold: true,
      });
      drawing.lines(LEFT, { y: 250, size: 9 });
      drawing.lines(RIGHT, { x: 320, y: 250, size: 9 });
    });
    expect(paragraphs).toHaveLength(3);
    expect(paragraphs[1]).toMatch(/^What it costs/);
    expect(paragraphs[2]).toMatch(/^The council.*in the morning\.$/);
  });

  it('may have three of them', async () => {
    const words = (from: number) => [0, 1, 2, 3, 4, 5].map((n) => `line ${from + n} of the long text here`);
    const { paragraphs } = await readDrawn(({ lines }) => {
      for (const column of [0, 1, 2]) lines(words(1 + column * 6), { x: 40 + column * 180, y: 100, size: 9 });
    });
    const numbers = paragraphs.join(' ').match(/\d+/g)?.map(Number);
    expect(numbers).toEqual(Array.from({ length: 18 }, (_, index) => index + 1));
  });
});

describe('paragraphs', () => {
  const WIDE =
    'The office of the ferry is open on all days of the week but Sunday, from eight in the morning on.';
  it('are told by indentation', async () => {
    const { paragraphs } = await readDrawn(({ lines, line }) => {
      lines([WIDE, WIDE], { y: 100 });
      line(WIDE, { x: 78, y: 128 });
      lines([WIDE], { y: 142 });
    });
    expect(paragraphs).toEqual([`${WIDE} ${WIDE}`, `${WIDE} ${WIDE}`]);
  });

  it('are told by distance', async () => {
    const { paragraphs } = await readDrawn(({ lines }) => {
      lines([WIDE, WIDE, WIDE, WIDE], { y: 100 });
      lines([WIDE, WIDE], { y: 170 });
    });
    expect(paragraphs.map((text) => text.split('. ').length)).toEqual([4, 2]);
  });

  it('are told by a line that ends early', async () => {
    const { paragraphs } = await readDrawn(({ lines }) => {
      lines([WIDE, 'It is closed on Sunday.', WIDE, 'And so on.'], { y: 100 });
    });
    expect(paragraphs).toEqual([`${WIDE} It is closed on Sunday.`, `${WIDE} And so on.`]);
  });

  it('are items of a list, without what marks them', async () => {
    const { paragraphs } = await readDrawn(({ lines }) => {
      lines(['• Adults pay two crowns, or fifteen for a week.', '• Children pay nothing before noon.'], {
        y: 100,
      });
      lines(['1. Adults first.', '2. Children second.'], { y: 200 });
    });
    expect(paragraphs).toEqual([
      'Adults pay two crowns, or fifteen for a week.',
      'Children pay nothing before noon.',
      '1. Adults first.',
      '2. Children second.',
    ]);
  });

  it('are rows of a table, with its cells apart', async () => {
    const { paragraphs } = await readDrawn(({ line }) => {
      const rows = [
        ['Quarter', 'Boats', 'Crew'],
        ['Saltside', '14', '22'],
        ['Old Town', '3', '5'],
      ];
      for (const [index, row] of rows.entries())
        for (const [column, cell] of row.entries()) line(cell, { x: 60 + column * 120, y: 100 + index * 14 });
    });
    expect(paragraphs).toEqual(['Quarter | Boats | Crew', 'Saltside | 14 | 22', 'Old Town | 3 | 5']);
  });

  it('have no numbers of notes in them, but powers and units', async () => {
    const { paragraphs } = await readDrawn(({ doc, line }) => {
      line('The landing cost 3.2 million crowns', { y: 100 });
      line('7', { x: 60 + doc.widthOfString('The landing cost 3.2 million crowns'), y: 98, size: 6 });
      doc.fontSize(10);
      line('It is 40 km', { y: 130 });
      line('2', { x: 60 + doc.widthOfString('It is 40 km'), y: 128, size: 6 });
    });
    expect(paragraphs).toEqual(['The landing cost 3.2 million crowns', 'It is 40 km²']);
  });
});

describe('pages', () => {
  const OPENING = [
    'The council writes in its report about the cost of the landing, about those who paid for it, and',
    'about the boats that leave from it every morning at six, so that nobody in the town has to ask in',
    'the office what has become of the money, of which the province paid one half and the council paid',
    'a third, as the mayor said on Tuesday, when she opened the landing and the people of Saltside saw',
  ];
  const page = ({ line, lines, newPage }: Drawing, number: number, texts: readonly string[]) => {
    if (number > 1) newPage();
    line('Marrowby Council · Annual report', { y: 30, size: 8 });
    lines(texts, { y: 100 });
    line(`Page ${number} of 3`, { x: 270, y: 800, size: 8 });
  };

  it('end where they end, and have no headers, footers and numbers', async () => {
    const { page: first, paragraphs } = await readDrawn((drawing) => {
      page(drawing, 1, OPENING);
      page(drawing, 2, ['it for the first time. It is all there.']);
      page(drawing, 3, ['The end of the report is on this page.']);
    });
    expect(first).toBe(1);
    expect(paragraphs).toEqual([
      expect.stringMatching(/^The council writes.*Saltside saw␌it for the first time\. It is all there\.$/),
      '␌',
      'The end of the report is on this page.',
    ]);
  });

  it('leave a word that goes on overleaf on the page on which it begins', async () => {
    const { paragraphs } = await readDrawn((drawing) => {
      page(drawing, 1, [
        ...OPENING,
        'what the council had promised them in the year before, and at once began to quar-',
      ]);
      page(drawing, 2, ['rel about it.']);
    });
    expect(paragraphs).toEqual([expect.stringMatching(/^The council.*at once began to quarrel␌about it\.$/)]);
  });

  it('are counted from the first one with text', async () => {
    const { page: first, paragraphs } = await readDrawn(({ line, newPage, doc }) => {
      doc.rect(100, 100, 50, 50).fill();
      newPage();
      line('The text of the report begins on the second page.', { y: 100 });
    });
    expect([first, paragraphs]).toEqual([2, ['The text of the report begins on the second page.']]);
  });

  it('may stand on their side', async () => {
    const { paragraphs } = await readDrawn(({ doc, lines }) => {
      doc.rotate(90, { origin: [300, 300] });
      lines(['The landing cost 3.2 million crowns.', 'The province paid one half of the cost.'], {
        x: 100,
        y: 200,
      });
    });
    expect(paragraphs.join(' ')).toBe(
      'The landing cost 3.2 million crowns. The province paid one half of the cost.',
    );
  });
});

describe('what a document says of itself', () => {
  const text = ({ line, lines }: Drawing) => {
    line('Notice on the ferry', { y: 60, size: 20 });
    lines(['The council of Marrowby opened its new ferry landing on Tuesday.'], { y: 120 });
  };
  it.each([
    ['Ferry tariffs 2031', 'Ferry tariffs 2031'],
    ['Microsoft Word - notice.docx', 'Notice on the ferry'],
    ['notice_final-2.pdf', 'Notice on the ferry'],
    ['untitled', 'Notice on the ferry'],
    ['', 'Notice on the ferry'],
  ])('the title %j becomes %j', async (Title, title) => {
    expect((await readDrawn(text, { info: { Title } })).title).toBe(title);
  });

  it.each([
    ['Odile Tarrant', 'Odile Tarrant'],
    ['Nguyễn Thị Bến', 'Nguyễn Thị Bến'],
    ['هدى الحدّاد', 'هدى الحدّاد'],
    ['otarrant', undefined],
    ['Administrator', undefined],
    ['Windows User', undefined],
    ['office@marrowby.example', undefined],
    ['PC-17', undefined],
  ])('the author %j becomes %j', async (Author, author) => {
    expect((await readDrawn(text, { info: { Author } })).author).toBe(author);
  });

  it('takes the day on which the file was made for no date of publication', async () => {
    const { published } = await readDrawn(text, { info: { CreationDate: new Date('2031-05-06') } });
    expect(published).toBeUndefined();
  });

  it('believes a language that the text is in, and no other', async () => {
    expect((await readDrawn(text, { lang: 'en-GB' })).language).toBe('en-GB');
    expect((await readDrawn(text, { lang: 'ar' })).language).toBeUndefined();
  });
});
