/** Articles that the cases speak of, by file name. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'town-en.txt':
    '---\ntitle: The town\nlanguage: en\nurl: https://news.example/town/en\n---\nThe town has twelve wards. The town has nine communes.\n',
  'town-ar.txt':
    '---\ntitle: المدينة\nlanguage: ar\nurl: https://news.example/town/ar\n---\nتضم المدينة اثني عشر حيًّا. وتضم المدينة تسع بلديات.\n',
  'town-vi.txt':
    '---\ntitle: Thị trấn\nlanguage: vi\nurl: https://news.example/town/vi\n---\nThị trấn có mười hai phường. Thị trấn có chín xã.\n',
};

/** What a person writes, one message after the other, and what the last reply says and does not say. */
export interface Case {
  readonly what: string;
  /** A `/language` or `/ask` among them is that command; everything else is a plain message. */
  readonly lines: readonly string[];
  readonly says: readonly string[];
  readonly withholds?: readonly string[];
  /** A single question, which goes alike as a command too. */
  readonly isSingle?: true;
}

const CARRIED = '↪';

/** Conversations that go alike wherever they are held. */
export const CASES: readonly Case[] = [
  {
    what: 'a follow-up to the message before, in English',
    lines: ['How many wards does the town have?', 'and how many communes?'],
    says: [CARRIED, 'How many communes does the town have?', 'The town has nine communes.'],
  },
  {
    what: 'a follow-up to the message before, in Arabic',
    lines: ['كم عدد الأحياء في المدينة؟', 'والبلديات؟'],
    says: [CARRIED, 'كم عدد البلديات في المدينة؟', 'وتضم المدينة تسع بلديات.'],
  },
  {
    what: 'a follow-up to the message before, in Vietnamese',
    lines: ['Thị trấn có bao nhiêu phường?', 'còn xã thì sao?'],
    says: [CARRIED, 'Thị trấn có bao nhiêu xã?', 'Thị trấn có chín xã.'],
  },
  {
    what: 'a follow-up to a command',
    lines: ['/ask How many wards does the town have?', 'and how many communes?'],
    says: [CARRIED, 'How many communes does the town have?'],
  },
  {
    what: 'a command that follows up a command',
    lines: ['/ask How many wards does the town have?', '/ask and how many communes?'],
    says: [CARRIED, 'How many communes does the town have?'],
  },
  {
    what: 'a follow-up that may mean several things',
    lines: ['When were the wards merged?', 'and the communes?'],
    says: ['Which of these do you mean?', 'When were the communes merged?', 'How many communes are there?'],
    withholds: [CARRIED],
  },
  {
    what: 'the number of one of several meanings',
    lines: ['When were the wards merged?', 'and the communes?', '2'],
    says: [CARRIED, 'How many communes are there?', 'The town has nine communes.'],
  },
  {
    what: 'thanks in between',
    lines: ['How many wards does the town have?', 'thanks', 'and how many communes?'],
    says: [CARRIED, 'How many communes does the town have?'],
  },
  {
    what: 'a message that stands on its own feet',
    lines: ['How many wards does the town have?', 'How many communes does the town have?'],
    says: ['The town has nine communes.'],
    withholds: [CARRIED],
  },
  {
    what: 'a follow-up to nothing',
    lines: ['and how many communes?'],
    says: [],
    withholds: [CARRIED],
  },
  {
    what: 'a question in English of somebody who chose nothing',
    isSingle: true,
    lines: ['How many wards does the town have?'],
    says: ['The town has twelve wards.', 'The articles say'],
  },
  {
    what: 'a question in English of somebody who chose Arabic',
    isSingle: true,
    lines: ['/language ar', 'How many wards does the town have?'],
    says: ['The town has twelve wards.', 'The articles say'],
    withholds: ['في المقالات'],
  },
  {
    what: 'a question in Arabic of somebody who chose Vietnamese',
    isSingle: true,
    lines: ['/language vi', 'كم عدد البلديات في المدينة؟'],
    says: ['وتضم المدينة تسع بلديات.', 'في المقالات'],
    withholds: ['Các bài viết nói'],
  },
  {
    what: 'a question in Vietnamese of somebody who chose English, and took it back',
    isSingle: true,
    lines: ['/language en', '/language auto', 'Thị trấn có bao nhiêu xã?'],
    says: ['Thị trấn có chín xã.', 'Các bài viết nói'],
  },
  {
    what: 'nothing but an emoji of somebody who chose Arabic',
    isSingle: true,
    lines: ['/language ar', '🙂'],
    says: ['حسنًا'],
  },
  {
    what: 'a number where nothing was asked back',
    lines: ['How many wards does the town have?', '1'],
    says: ['Ask me a question'],
    withholds: ['The articles'],
  },
  {
    what: 'a number in between',
    lines: ['How many wards does the town have?', '7', 'and how many communes?'],
    says: [CARRIED, 'How many communes does the town have?'],
  },
  {
    what: 'nothing but an Arabic question mark of somebody who chose nothing',
    isSingle: true,
    lines: ['؟'],
    says: ['اسألني'],
  },
  {
    what: 'nothing but a question mark of somebody who chose Vietnamese',
    isSingle: true,
    lines: ['/language vi', '?'],
    says: ['Hãy hỏi tôi'],
  },
];
