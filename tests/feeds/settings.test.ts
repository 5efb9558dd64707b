import { describe, expect, it } from 'vitest';
import { parseFeedSettings, readFeedSettings } from '../../src/feeds/settings/feed-settings.ts';
import { privateHostsFor } from '../../src/feeds/settings/schema.ts';

const HOUR = 3_600_000;

describe('feeds.yaml', () => {
  it('names feeds and how each is followed; all but the address may be left out', () => {
    const settings = parseFeedSettings(
      `withdrawn: remove
allow-private: ["news.intranet:8080"]
feeds:
  - url: https://news.example/rss.xml
    every: 30m
    language: vi
    publisher: Huế Post
    sections: [/politics/, Chính trị]
    keep: 20
  - url: http://other.example/sitemap.xml
`,
      'feeds.yaml',
    );
    expect(settings).toEqual({
      withdrawn: 'remove',
      allowPrivate: ['news.intranet:8080'],
      feeds: [
        {
          url: 'https://news.example/rss.xml',
          every: HOUR / 2,
          language: 'vi',
          publisher: 'Huế Post',
          sections: ['/politics/', 'Chính trị'],
          keep: 20,
        },
        { url: 'http://other.example/sitemap.xml', every: HOUR, sections: [], keep: 500 },
      ],
    });
  });

  const ONE = 'feeds:\n  - url: https://news.example/rss.xml\n';

  it.each<[string, string, string]>([
    [
      'a misspelled setting of a feed',
      `${ONE}    evry: 30m\n`,
      'f.yaml:3: feeds[1].evry is not a setting; allowed here: url, every, language, publisher, sections, keep',
    ],
    [
      'a misspelled setting of all',
      `withdrwan: remove\n${ONE}`,
      'f.yaml:1: withdrwan is not a setting; allowed here: withdrawn, allow-private, feeds',
    ],
    ['too often', `${ONE}    every: 1m\n`, 'f.yaml:3: feeds[1].every must be 5m to 30d'],
    [
      'a time without its unit',
      `${ONE}    every: 30\n`,
      'f.yaml:3: feeds[1].every must be a time such as 30m, 6h or 1d',
    ],
    [
      'an odd time',
      `${ONE}    every: often\n`,
      'f.yaml:3: feeds[1].every must be a time such as 30m, 6h or 1d',
    ],
    ['no address', `feeds:\n  - every: 1h\n`, 'f.yaml:2: feeds[1].url'],
    [
      'an address that is none',
      `feeds:\n  - url: news.example\n`,
      'f.yaml:2: feeds[1].url must be a complete http:// or https:// link',
    ],
    [
      'a language that is none',
      `${ONE}    language: "klingon language"\n`,
      'f.yaml:3: feeds[1].language must be a BCP 47 tag',
    ],
    ['a number that is none', `${ONE}    keep: many\n`, 'f.yaml:3: feeds[1].keep must be a whole number'],
    ['nothing kept', `${ONE}    keep: 0\n`, 'f.yaml:3: feeds[1].keep must be 1 at least'],
    [
      'a section that is no list',
      `${ONE}    sections: Sport\n`,
      'f.yaml:3: feeds[1].sections must be a list',
    ],
    [
      'a feed twice',
      `${ONE}  - url: http://www.news.example/rss.xml\n`,
      'f.yaml:3: feeds[2].url names a feed that stands above already',
    ],
    ['no feeds', 'withdrawn: report\n', 'f.yaml:1: feeds must be a list of feeds'],
    [
      'a feed that is only an address',
      'feeds:\n  - https://news.example/rss.xml\n',
      'f.yaml:2: feeds[1] must be a feed',
    ],
    ['an empty file', '', 'f.yaml:1: the file must hold settings'],
    ['another word', `withdrawn: delete\n${ONE}`, 'f.yaml:1: withdrawn must be report or remove'],
    [
      'a link for a host',
      `allow-private: ["http://news.intranet/"]\n${ONE}`,
      'f.yaml:1: allow-private[1] must be a host such as news.intranet',
    ],
    ['what is no YAML', 'feeds: [', 'f.yaml:1: '],
    ['an alias without an anchor', 'feeds: *all\n', 'f.yaml: Unresolved alias'],
  ])('refuses %s and says where, what and what to do', (_, text, sentence) => {
    expect(() => parseFeedSettings(text, 'f.yaml')).toThrow(sentence);
  });

  it('has every fault told at once', () => {
    const faulty = `${ONE}    every: 1m\n    keep: 0\n    colour: red\n`;
    expect(() => parseFeedSettings(faulty, 'f.yaml')).toThrow(/:3: [\s\S]*:4: [\s\S]*:5: /);
  });

  it.each([
    ['http://news.intranet/rss', ['news.intranet', '10.0.0.5:8080']],
    ['http://10.0.0.5:8080/rss', ['news.intranet', '10.0.0.5:8080']],
    ['http://10.0.0.5/rss', []],
    ['https://news.example/rss', []],
  ])('has %s reach %j, so that no public feed reaches an intranet', (url, hosts) => {
    const settings = parseFeedSettings(
      `allow-private: [News.Intranet, "10.0.0.5:8080"]\nfeeds:\n  - url: ${url}\n`,
      'feeds.yaml',
    );
    expect(privateHostsFor(settings.feeds[0]!, settings)).toEqual(hosts);
  });

  it('that is not there stops with the name of the setting that names it', async () => {
    await expect(readFeedSettings('no-such-feeds.yaml')).rejects.toMatchObject({
      identifier: 'configuration',
      message: expect.stringMatching(/"no-such-feeds\.yaml" cannot be read .* Correct FEEDS/),
    });
  });
});
