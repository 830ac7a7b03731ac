import { cut } from '../../../claims/cut.ts';
import type { Block } from './blocks.ts';

/** What pages say where they keep the rest of an article for those who pay, in the languages of news. */
const offers =
  /\b(?:to (?:continue|keep) reading|(?:subscribe|sign in|log in|register) to (?:continue|read|keep)|already a subscriber|subscribers? only|for subscribers|unlock this article|get unlimited access)\b|\b(?:bereits (?:abonnent|kunde|registriert)|jetzt (?:diesen artikel )?(?:weiter)?lesen|(?:diesen )?artikel (?:jetzt )?(?:freischalten|weiterlesen)|gleich können sie weiterlesen|nur für abonnenten|mit .{1,20}(?:plus|abo) weiterlesen)\b|\b(?:réservé (?:à nos|aux) abonnés|déjà abonné|pour lire la suite|il vous reste \d{1,3} ?%)|\b(?:(?:contenido )?(?:exclusivo )?para suscriptores|ya eres suscriptor|suscríbete para (?:seguir|leer))\b|\b(?:(?:conteúdo )?(?:exclusivo )?para assinantes|já é assinante)|\b(?:riservato agli abbonati|sei già abbonato)|\b(?:alleen voor abonnees|al abonnee)\b/i;

/** An offer is a label or a sentence; a longer text mentions subscribers. */
const longestOffer = 200;

/** A longer article has its whole text, whatever the page sells beside it. */
const longestStub = 900;

/** Whether an article is short and the page, below its beginning, offers the rest to those who pay. */
export function isStub(shown: readonly Block[], kept: readonly Block[]): boolean {
  const size = kept.reduce((sum, { text }) => sum + text.length, 0);
  if (size > longestStub) return false;
  const own = new Set(kept.map(({ text }) => text));
  const first = shown.findIndex(({ text }) => own.has(text));
  return shown.some(
    ({ text }, index) => index > first && text.length <= longestOffer && offers.test(cut(text, longestOffer)),
  );
}
