import { lazy } from '../../lazy.ts';
import { stemOf } from '../stem.ts';

/** Pairs of words that cannot both hold of one thing, in all the forms that a stem does not join. */
const pairs = `
above below, accept refuse, accept reject, accepted rejected, added lost, admit deny, admitted denied, adult child,
affirm deny, against for, agree disagree, ahead behind, alive dead, allow ban, allow block, allow deny,
allow forbid, allow prevent, allow prohibit, ally enemy, always never, ancient modern, appear disappear,
appear vanish, approve disapprove, approve reject, approve veto, arrive depart, arrive leave, arrived left,
ascend descend, attack defend, back oppose, before after, began ended, begin end, begin finish, begin stop,
begun ended, begun finished, believe doubt, best worst, better worse, big small, birth death, black white,
boost cut, born died, borrow lend, borrowed lent, bought sold, boy girl, brother sister, build demolish,
built demolished, buy sell, buyer seller, cheap expensive, cheaper dearer, clean dirty, climbed dropped,
climbed fell, close open, closed open, closed opened, cold hot, cold warm, confirm deny, connect disconnect,
conservative liberal, continue stop, convict acquit, correct incorrect, correct wrong, create destroy,
created destroyed, cut increase, cut raise, danger safety, dangerous safe, dark light, daughter son, day night,
dead living, decrease increase, deep shallow, defeat victory, defeat win, deficit surplus, die live, died lived,
died survived, difficult easy, divide unite, domestic foreign, double halve, doubled halved, down up, dry wet,
earlier later, early late, earn spend, east west, eastern western, easy hard, employ dismiss, employed unemployed,
employer employee, empty full, enacted repealed, encourage discourage, end start, enemy friend, enter exit,
enter leave, entered left, entrance exit, even odd, everybody nobody, everyone nobody, everything nothing,
exclude include, expand contract, expand shrink, expanded shrank, export import, exporter importer,
external internal, fail pass, fail succeed, failed passed, failed succeeded, failure success, fake real, fall rise,
fallen risen, false true, fast slow, fat thin, father mother, fell rose, female male, few many, fewer more,
find lose, finish start, first last, follow lead, followed led, forbid permit, foreign native, forget remember,
forgot remembered, former latter, forward backward, found lost, free jailed, freed imprisoned, freed jailed,
friend foe, future past, gain lose, gain loss, gained lost, gains losses, gave took, give take, given taken,
good bad, great terrible, grew declined, grew fell, grew shrank, grow shrink, growing shrinking, guilty innocent,
halt continue, happy sad, happy unhappy, hard soft, hate love, healthy sick, heavy light, help harm, help hinder,
hero villain, high low, higher lower, highest lowest, hire fire, hired fired, hit missed, hope despair, huge tiny,
husband wife, improve worsen, increased declined, increased dropped, increased fell, inner outer, inside outside,
join leave, joined left, jumped dropped, jumped fell, junior senior, keep break, kept broke, king queen,
large small, larger smaller, largest smallest, lead trail, learn teach, least most, leave stay, left right,
left stayed, legal illegal, less more, lift impose, lifted imposed, like dislike, long short, longer shorter,
longest shortest, lose win, loss profit, loss win, lost won, lower raise, lowered raised, major minor,
majority minority, man woman, married divorced, married single, maximum minimum, men women, most fewest, move stay,
natural artificial, near far, negative positive, new old, newer older, newest oldest, none all, north south,
northern southern, offer withdraw, often rarely, often seldom, old young, older younger, oldest youngest, on off,
open shut, opponent supporter, oppose support, opposed supported, optimist pessimist, optional mandatory,
over under, parent child, parents children, partial complete, partly fully, passed defeated, passed rejected,
peace war, permit ban, plus minus, poor rich, poorer richer, poorest richest, poverty wealth, praise condemn,
praise criticise, praise criticize, presence absence, present absent, private public, profitable unprofitable,
promote demote, prove disprove, pull push, quick slow, raise reduce, raised cut, raised reduced, repair damage,
repeal enact, reveal hide, revealed hid, revealed hidden, reward punish, right wrong, rise decline, rise drop,
rises drops, rising falling, rose declined, rose dropped, rural urban, safe unsafe, save spend, save waste,
send receive, sent received, separate join, sick well, signed vetoed, simple complex, slower faster,
slowest fastest, soared plummeted, soared plunged, start stop, started ended, started finished, started stopped,
strengthen weaken, strong weak, stronger weaker, strongest weakest, surged plunged, survive die, sweet bitter,
tall short, taller shorter, teacher student, temporary permanent, thick thin, tight loose, top bottom,
tougher softer, trust distrust, upper lower, upward downward, useful useless, vacant occupied, violent peaceful,
visible hidden, voluntary compulsory, wake sleep, warm cool, warming cooling, wealthy poor, welcome reject,
wide narrow, winner loser, winter summer, wise foolish, with without, yes no
`;

/** Beginnings that make a word its opposite. */
const turning = ['un', 'in', 'im', 'il', 'ir', 'dis', 'non', 'mis', 'de'];

const known = lazy(() => {
  const opposites = new Set<string>();
  for (const pair of pairs.split(',')) {
    const [a = '', b = ''] = pair.trim().split(/\s+/);
    opposites.add(`${stemOf(a)} ${stemOf(b)}`).add(`${stemOf(b)} ${stemOf(a)}`);
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
