import { readCreditLine } from '../../text/credit-line.ts';
import { readDateLine } from '../../text/date-line.ts';
import { sameWords } from '../../text/head.ts';
import { endsSentence } from '../../text/join-lines.ts';
import { isLanguageMenu } from '../../text/language-menu.ts';
import { isResidueOf, residueOf } from '../../text/residue.ts';
import type { Block } from './blocks.ts';
import { linkLines } from './link-lines.ts';
import { isNotice } from './notice.ts';
import { spanOf } from './places.ts';
import { playerWords } from './player-words.ts';
import { isProse, proseIn } from './prose.ts';
import { endOfList, endOfTable } from './section-ends.ts';

/** A longer block without a full stop is no label. */
const longestLabel = 80;

/** The blocks that are the article's, of those that were found to be about it. */
export function articleBlocks(
  found: readonly Block[],
  title: string | null,
  isNoticeText: (text: string) => boolean = isNotice,
): readonly Block[] {
  const isTitle = (block: Block) =>
    title !== null && (sameWords(block.text, title) || (!isProse(block) && isWayTo(block.text, title)));
  const blocks = withoutNotices(untilComments(found), isNoticeText);
  const player = playerWords(blocks);
  const residue = new Set(blocks.filter((block) => player.has(block) || isRule(block) || isResidue(block)));
  const links = linkLines(blocks, (block) => residue.has(block));
  const own = blocks.filter((block, index) => !residue.has(block) && !links.has(index) && !isTitle(block));
  return withoutLabels(withoutAlike(own.filter((block, index) => !isRepeated(block, own[index - 1]))));
}

/** So much stands before the title on the way to a page, by its site's sections: "Home Harbour Pier to close". */
const longestWay = 60;

function isWayTo(text: string, title: string): boolean {
  if (!text.endsWith(title) || text.length - title.length > longestWay) return false;
  return /^(?:home|startseite|start|accueil|inicio|início|strona główna|ana sayfa|главная)(?!\p{L})/iu.test(text);
}

/** A shorter line may be said twice. */
const shortestRepeated = 40;

/** Whether a line says what the line before says, as a standfirst does that pages show on two kinds of screens. */
function isRepeated({ text }: Block, before: Block | undefined): boolean {
  return text.length >= shortestRepeated && text === before?.text;
}

/** So many headings in a row that say the same are a gallery's, above each of its pictures. */
const fewestAlike = 3;

function withoutAlike(blocks: readonly Block[]): readonly Block[] {
  const alike = new Set<Block>();
  let run: Block[] = [];
  for (const block of [...blocks, undefined]) {
    if (block !== undefined && /^H[2-6]$/.test(block.element) && block.text === run[0]?.text) run.push(block);
    else {
      if (run.length >= fewestAlike) for (const heading of run) alike.add(heading);
      run = block === undefined ? [] : [block];
    }
  }
  return blocks.filter((block) => !alike.has(block));
}

/** Whether a line is only drawn, between two parts or under a heading. */
function isRule({ text }: Block): boolean {
  return /^(?:([=\-~*#+])\1{3,}|[-–—_*·•.=~]{1,3}(?: [-–—_*·•.=~]){2,40})$/.test(text);
}

/** Names of a page's styles that stand in its text: "for-phone-onlyfor-desktop-up". */
const styles = /^[a-z]{2,20}(?:-[a-z]{1,30}){5,60}$/;

/** What a screen reader says before a picture. */
const ofPicture = /^(?:images?|photos?|video|slideshow|gallery|imagen|bild|foto|galerie)$/i;

/** Whether a line in no paragraph ends with who made a picture, as captions do: "Boats at the quay. Photo: Nora Quist". */
function isCaption(text: string): boolean {
  const credit = /\b(?:foto|photo|imagen|image|bild|credit)s?\s?:[^.!?:]{2,42}$/i;
  return text.length <= longestCaption && credit.test(text);
}

const longestCaption = 250;

/** Labels in capitals before the title of another page, which a link may end with a stop: "PHOTOS: The quake in the U.S." */
const leading =
  /^\(?(?:PHOTOS?|VIDEOS?|MORE|LIST|READ|WATCH|SEE|GALLERY|RELATED|FOTOS?|QUIZ|POLL|INTERACTIVE)(?: [A-Z]{2,8}){0,2}:\s/;

/** No title of another page is longer. */
const longestTitle = 160;

/** Whether a line is what pages leave around their articles; what is set as it is written, as code is, never is. */
function isResidue({ text, element, linked }: Block): boolean {
  if (element === 'PRE') return false;
  if (!/^H\d$/.test(element) && (ofPicture.test(text) || styles.test(text))) return true;
  if (!/^(?:P|LI|H\d|BLOCKQUOTE|)$/.test(element) && isCaption(text)) return true;
  if (linked > 0.8 && text.length < longestTitle && leading.test(text)) return true;
  if (isLanguageMenu(text)) return true;
  return residueOf(text) !== null || readDateLine(text) !== null || readCreditLine(text) !== null;
}

const commentKinds: ReadonlySet<string> = new Set(['comments']);

/** A heading over what readers say: "36 Comments". */
const countsComments =
  /^\d{1,6} (?:comments?|responses?|replies|kommentare?|antworten|commentaires?|réponses?|comentarios?|comentários?|respuestas?|respostas?|commenti|risposte|reacties|kommentarer|komentarz\w*|комментари\p{Ll}+)(?: .{0,80})?$/iu;

/** The blocks above what readers say, where most of the sentences stand above it. */
function untilComments(blocks: readonly Block[]): readonly Block[] {
  const end = blocks.findIndex(({ text, element }) => {
    return isResidueOf(text, commentKinds) || (/^H\d$/.test(element) && countsComments.test(text));
  });
  const above = end < 0 ? blocks : blocks.slice(0, end);
  const isCounted = end > 0 && /\d/.test(blocks[end]?.text ?? '') && /^H\d$/.test(blocks[end]?.element ?? '');
  return proseIn(above) > (isCounted ? shortestAbove : proseIn(blocks) * 0.5) ? above : blocks;
}

/** So much above a heading that counts comments is an article, however many there are. */
const shortestAbove = 600;

/** So much of an article beside a notice makes it an article. */
const shortestBeside = 300;

/** Without legal notices and requests for consent, where they are few or stand together: an article may be about them. */
function withoutNotices(blocks: readonly Block[], isNoticeText: (text: string) => boolean): readonly Block[] {
  const notices = new Set(
    blocks.flatMap((block, index) => (isProse(block) && isNoticeText(block.text) ? [index] : [])),
  );
  const kept = blocks.filter((_, index) => !notices.has(index));
  const isSmall = proseIn(kept) >= proseIn(blocks) * 0.6;
  return isSmall || (standTogether(notices, blocks) && proseIn(kept) >= shortestBeside) ? kept : blocks;
}

/** Whether no sentence of another kind stands between the first and the last of some blocks, and several are there. */
function standTogether(places: ReadonlySet<number>, blocks: readonly Block[]): boolean {
  const { first, last } = spanOf(places);
  const between = blocks.slice(first, last + 1);
  return places.size > 2 && between.filter(isProse).length === places.size;
}

/** Without the labels above the first and below the last paragraph, where the article is made of prose. */
function withoutLabels(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.isStandfirst === true || !isLabel(block));
  const last = blocks.findLastIndex(
    (block) =>
      block.isScore === true || isSigned(block) || (!isLabel(block) && !isAnnouncement(block) && !isHanging(block)),
  );
  const mostlyProse = proseIn(blocks) > characters(blocks) * 0.7;
  return mostlyProse
    ? withoutHeadLabels(blocks.slice(first, endOfList(blocks, endOfTable(blocks, last)) + 1))
    : withoutOuterLabels(blocks);
}

/** Without the short lines of boxes that stand above and below all else: a lock's name, a section's. */
function withoutOuterLabels(blocks: readonly Block[]): readonly Block[] {
  const isOuter = (block: Block) =>
    /^(?:DIV|SECTION|HEADER|FOOTER|ASIDE)$/.test(block.element) &&
    block.text.length < longestHeadLabel &&
    isLabel(block);
  const first = blocks.findIndex((block) => !isOuter(block));
  const last = blocks.findLastIndex((block) => !isOuter(block));
  return first < 0 || !blocks.some(isProse) ? blocks : blocks.slice(first, last + 1);
}

/** Without the labels between a standfirst and the first sentence after it: a section's name, an author's. */
function withoutHeadLabels(blocks: readonly Block[]): readonly Block[] {
  const standfirst = blocks.findLastIndex(({ isStandfirst }) => isStandfirst === true);
  const prose = blocks.findIndex((block, index) => index > standfirst && isProse(block));
  if (standfirst < 0 || prose < 0) return blocks;
  const isHeadLabel = (block: Block) =>
    block.text.length < longestHeadLabel && !/^H\d$/.test(block.element) && isLabel(block);
  return blocks.filter((block, index) => index <= standfirst || index >= prose || !isHeadLabel(block));
}

/** A longer line under a standfirst says something. */
const longestHeadLabel = 40;

/** A line of more words that a colon ends is the article's own. */
const mostWords = 5;

/** What may follow a last sentence: its author's name in brackets, a mark of the end. */
const signedEnd = /(?:\s\([^()]{1,60}\))?(?:\s?[+*#■◼/-]{1,4})?$/;

/** A name after a dash, on a line of its own: "– Ann Olsen". */
const signature =
  /^[–—-]{1,2}\s?(?:additional reporting by )?\p{Lu}[\p{L}.'’-]{0,30}(?:\s\p{Lu}[\p{L}.'’-]{0,30}){1,3}$/u;

/** Who else worked on a report, as agencies end theirs: "Additional reporting by Ann Olsen; Editing by Nora Quist". */
const desk =
  /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|reported|edited) by\s\p{Lu}.{2,240}$/iu;

/** Whether a line is a last sentence that somebody signed. */
function isSigned({ text, linked }: Block): boolean {
  if (signature.test(text) || (linked === 0 && desk.test(text))) return true;
  const sentence = text.replace(signedEnd, '');
  return sentence !== text && text.length < longestLabel && endsSentence(sentence);
}

/** Whether a block is a heading: at an article's end it stands over nothing. */
function isHanging({ element, text }: Block): boolean {
  return /^H[2-6]$/.test(element) && text.length < longestLabel;
}

/** Whether a line announces what was left out after it: "More on this:". */
function isAnnouncement({ text, element }: Block): boolean {
  return (
    element !== 'PRE' && text.length < longestHeadLabel && /[:：]$/.test(text) && text.split(' ').length <= mostWords
  );
}

function isLabel({ text, linked, element }: Block): boolean {
  if (element === 'PRE') return false;
  return (text.length < longestLabel || linked > 0.3) && !endsSentence(text);
}

function characters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0);
}
