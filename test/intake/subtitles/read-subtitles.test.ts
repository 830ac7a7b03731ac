import { expect, test } from 'vitest';
import { readArticle } from '../../../intake/read-article.ts';
import { utf8 } from '../pier.ts';

const textIn = async (source: string, name: string) => {
  const reading = await readArticle(utf8(source), { name });
  return reading.kind === 'articles' ? reading.articles.map(({ text }) => text).join('\n----\n') : reading.failure.code;
};

test('readSubtitles joins what SubRip divides, and parts what silence does', async () => {
  const srt = `\ufeff1\r\n00:00:01,000 --> 00:00:03,000\r\nThe <i>harbour board</i> voted on Tuesday\r\n\r\n2\r\n00:00:03,100 --> 00:00:05,000 X1:100 X2:200\r\nto close the old pier\r\nfor a year.\r\n\r\n3\r\n00:00:09,000 --> 00:00:11,000\r\n{\\an8}The repair will cost 2.4 million.\r\n`;
  expect(await textIn(srt, 'pier.srt')).toBe(
    'The harbour board voted on Tuesday to close the old pier for a year.\n\nThe repair will cost 2.4 million.',
  );
});

test('readSubtitles keeps the speakers of WebVTT, and leaves notes, styles and settings out', async () => {
  const vtt = `WEBVTT - Council\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nchecked by Mia\n\nintro\n00:01.000 --> 00:03.000 align:start position:0%\n<v Åse Nygård>We had no choice &amp; no time.\n\n00:03.500 --> 00:05.000\n<v Åse Nygård>Nobody will be hurt.\n\n00:05.100 --> 00:07.000\n<v.loud Jon Moe>I don’t<00:06.000> believe it.</v>\n`;
  expect(await textIn(vtt, 'council.vtt')).toBe(
    'Åse Nygård: We had no choice & no time. Nobody will be hurt.\n\nJon Moe: I don’t believe it.',
  );
});

test('readSubtitles takes names in capitals, dashes and ">>" for another speaker', async () => {
  const srt = `1\n00:00:01,000 --> 00:00:03,000\nREPORTER: Who pays for it?\n\n2\n00:00:03,100 --> 00:00:05,000\n- The county pays half.\n- And the board?\n\n3\n00:00:05,100 --> 00:00:07,000\n>> The rest.\n`;
  expect(await textIn(srt, 'a.srt')).toBe(
    'REPORTER: Who pays for it?\n\nThe county pays half.\n\nAnd the board?\n\nThe rest.',
  );
});

test('readSubtitles says once what rolls up from caption to caption, and twice what is said twice', async () => {
  const vtt = `WEBVTT\n\n00:01.000 --> 00:02.000\nthe board voted\n\n00:02.000 --> 00:03.000\nthe board voted\nto close the pier\n\n00:03.000 --> 00:04.000\nto close the pier\nfor a year.\n\n00:04.000 --> 00:05.000\nNo.\n\n00:05.000 --> 00:06.000\nNo.\n`;
  expect(await textIn(vtt, 'a.vtt')).toBe('the board voted to close the pier for a year. No. No.');
});

test('readSubtitles is asked whatever the file is called, and refuses subtitles without a caption', async () => {
  expect(await textIn('1\n00:00:01,000 --> 00:00:03,000\nThe board said no.\n', 'a.txt')).toBe('The board said no.');
  expect(await textIn('WEBVTT\n\nNOTE nothing\n', 'a.vtt')).toBe('no-article-text');
});

test.each([
  ['SubViewer', 'a.sbv', '0:00:01.000,0:00:03.000\nThe board voted\n\n0:00:03.100,0:00:05.000\nto close the pier.\n'],
  [
    'SubStation Alpha',
    'a.ass',
    '[Script Info]\nTitle: x\n\n[Events]\nFormat: Layer, Start, End, Style, Name, Text\nDialogue: 0,0:00:01.00,0:00:03.00,Default,,{\\b1}The board voted\nDialogue: 0,0:00:03.10,0:00:05.00,Default,,to close\\Nthe pier.\n',
  ],
  [
    'TTML',
    'a.xml',
    '<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml"><body><div><p begin="00:00:01" end="00:00:03">The board <span>voted</span></p><p begin="3.1s" end="5s">to close<br/>the pier.</p></div></body></tt>',
  ],
])('readSubtitles reads %s', async (_, name, source) => {
  expect(await textIn(source, name)).toBe('The board voted to close the pier.');
});

test('readSubtitles keeps the speakers of SubStation Alpha, and commas in what they say', async () => {
  const ass =
    '[Script Info]\n[Events]\nFormat: Layer, Start, End, Name, Text\nDialogue: 0,0:00:01.00,0:00:03.00,Ida,Yes, we did, on Friday.\n';
  expect(await textIn(ass, 'a.ass')).toBe('Ida: Yes, we did, on Friday.');
});
