import { stemmer } from 'stemmer';
import { once } from '../../once.ts';

/** Pairs of words that cannot both hold of one thing, in all the forms that a stem does not join. */
const pairs = `
accept reject, accept refuse, accepted rejected, admit deny, admitted denied, adult child, affirm deny, agree disagree,
alive dead, allow ban, allow forbid, allow prohibit, allow prevent, allow block, ally enemy, always never, ancient modern,
appear disappear, appear vanish, approve reject, approve disapprove, arrive leave, arrive depart, arrived left, ascend descend,
attack defend, back oppose, begin end, begin stop, began ended, begun ended, begun finished, believe doubt, best worst, better worse, big small,
birth death, black white, boost cut, born died, borrow lend, borrowed lent, boy girl, brother sister, build demolish, built demolished,
buy sell, buyer seller, bought sold, cheap expensive, cheaper dearer, clean dirty, close open, closed open, closed opened, cold hot, cold warm,
confirm deny, connect disconnect, conservative liberal, continue stop, convict acquit, correct wrong, correct incorrect, create destroy, cut raise, cut increase,
danger safety, dangerous safe, dark light, daughter son, day night, dead living, decrease increase, deep shallow, defeat victory, defeat win,
deficit surplus, deny confirm, descend ascend, die live, died lived, died survived, difficult easy, dirty clean, divide unite, domestic foreign, double halve,
doubled halved, down up, dry wet, early late, earlier later, earn spend, east west, eastern western, easy hard, employ dismiss, employed unemployed, employer employee,
empty full, encourage discourage, end begin, end start, enemy friend, enter leave, entered left, entrance exit, even odd, everybody nobody, everyone nobody, everything nothing,
exclude include, expand contract, expand shrink, expanded shrank, export import, exporter importer, external internal, fail succeed, failed succeeded, fail pass, failed passed,
failure success, fake real, fall rise, fell rose, fallen risen, false true, fast slow, fat thin, father mother, female male, few many, fewer more,
find lose, found lost, finish start, first last, follow lead, followed led, forbid permit, foreign native, forget remember, forgot remembered, former latter, forward backward,
free jailed, freed jailed, freed imprisoned, friend foe, full empty, future past, gain lose, gained lost, gain loss, give take, gave took, given taken, good bad, great terrible, grew shrank, grow shrink,
guilty innocent, halt continue, happy sad, happy unhappy, hard soft, hate love, healthy sick, heavy light, help hinder, help harm, high low, higher lower, highest lowest,
hire fire, hired fired, hope despair, hot cold, huge tiny, husband wife, import export, improve worsen, inside outside, include exclude, join leave, joined left, junior senior,
keep break, kept broke, king queen, large small, larger smaller, largest smallest, last first, late early, lead trail, learn teach, least most, leave stay, left stayed, left right, legal illegal,
lend borrow, less more, lift impose, lifted imposed, like dislike, long short, longer shorter, longest shortest, lose win, lost won, loss profit, loss win, low high, lower raise, lowered raised, major minor, majority minority,
man woman, men women, married divorced, married single, maximum minimum, most least, move stay, natural artificial, near far, negative positive, never always, new old, newer older, newest oldest, none all,
north south, northern southern, nothing everything, offer withdraw, often rarely, often seldom, old young, older younger, oldest youngest, on off, open shut, oppose support, opponent supporter, opposed supported, over under,
optimist pessimist, outside inside, parent child, parents children, peace war, permit ban, plus minus, poor rich, poorer richer, poorest richest, poverty wealth, praise criticise, praise criticize, praise condemn, present absent, presence absence, private public, profit loss,
promote demote, prove disprove, pull push, quick slow, raise lower, raise cut, raised cut, raised lowered, raise reduce, raised reduced, remember forget, repair damage, repeal enact, reveal hide, revealed hid, revealed hidden, reward punish, rich poor, right wrong, right left, rise fall, rising falling,
rose dropped, rose declined, rural urban, safe unsafe, save waste, save spend, seldom often, send receive, sent received, separate join, shrink grow, sick well, simple complex, sister brother, slow fast, slower faster, slowest fastest, small big, start stop, start end, start finish, started stopped, started ended, started finished,
stop start, strengthen weaken, strong weak, stronger weaker, strongest weakest, succeed fail, support oppose, survive die, sweet bitter, tall short, taller shorter, teacher student, thick thin, tight loose, top bottom, true false, trust distrust, under over, unite divide, up down, upper lower, useful useless, vacant occupied,
victory defeat, violent peaceful, visible hidden, voluntary compulsory, wake sleep, warm cool, warming cooling, weak strong, wealthy poor, welcome reject, west east, wet dry, wide narrow, win lose, winner loser, winter summer, wise foolish, won lost, worse better, worst best, yes no, young old, younger older, youngest oldest,
above below, before after, against for, more fewer, more less, with without, gains losses, rises drops, rise drop, rise decline, increased fell, increased dropped, increased declined, grew fell, grew declined, climbed fell, climbed dropped, soared plunged, soared plummeted, surged plunged, jumped dropped, jumped fell, added lost, created destroyed, growing shrinking, most fewest, major minor, begin finish, allow deny, approve veto, passed defeated, passed rejected, enacted repealed, signed vetoed, enter exit, hit missed, hero villain, optional mandatory, partly fully, partial complete, temporary permanent, tougher softer, upward downward, ahead behind, inner outer, majority minority, profitable unprofitable, lend borrow
`;

/** Beginnings that make a word its opposite. */
const turning = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'de'];

const known = once(() => {
  const opposites = new Set<string>();
  for (const pair of pairs.split(',')) {
    const [a = '', b = ''] = pair.trim().split(/\s+/);
    opposites.add(`${stemmer(a)} ${stemmer(b)}`).add(`${stemmer(b)} ${stemmer(a)}`);
  }
  return opposites;
});

function isTurned(long: string, short: string): boolean {
  return short.length > 3 && long.endsWith(short) && turning.includes(long.slice(0, -short.length));
}

/** Whether two stems are opposites: a known pair, or one with a beginning that turns the other: "legal", "illegal". */
export function areOpposites(a: string, b: string): boolean {
  return known().has(`${a} ${b}`) || isTurned(a, b) || isTurned(b, a);
}
