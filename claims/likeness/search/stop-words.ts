import { wordSet } from '../../word-set.ts';

/** Words that say nothing of what a claim is about, and what contractions leave. */
export const stopWords = wordSet(
  'the a an of to in and or is are was were be been being am for on at by with that this these those it as from has have ' +
    'had having he she they we i you his her their its not but if will would can could do does did doing done so what ' +
    'which who whom whose there here than then them him our your my me us about into over after before no just more most ' +
    'very too also only own such when where why how all any both each few other some because during under again through ' +
    'while up down out off get got go going say says said saying know well one want see think shall may might must',
);
