import { isCapital, type Pass } from './token.ts';

/** Beginnings of words in -our, as written in Britain. */
const our =
  /^(arm|behavi|cand|clam|col|demean|endeav|fav|ferv|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|splend|tum|val|vap|vig)our/;

/** Beginnings of words in -re. */
const re = /^(cent|theat|(?:kilo|centi|milli)?met|(?:milli)?lit|fib|calib|sab|somb|spect|meag|lust)re(s|d)?$/;

/** Verbs whose l doubles before an ending. */
const doubled =
  /^(travel|cancel|label|model|signal|fuel|level|counsel|total|tunnel|marvel|quarrel|rival|dial|equal|channel|jewel|shovel)l(?=ed$|ing$|[eo]rs?$|ous$)/;

/** Verbs in -ise and what is made of them; no two words differ by it alone once three letters stand before it. */
const wise = /^(\p{L}{3,})is(e|ed|es|er|ers|ing|ation|ations|ational)$/u;
const words: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ defence: 'defense', offence: 'offense', licence: 'license', pretence: 'pretense', practise: 'practice' },
    ...{ defences: 'defenses', offences: 'offenses', licences: 'licenses', practises: 'practices' },
    ...{ practised: 'practiced', practising: 'practicing', programme: 'program', programmes: 'programs' },
    ...{ catalogue: 'catalog', catalogues: 'catalogs', dialogue: 'dialog', dialogues: 'dialogs', analogue: 'analog' },
    ...{ grey: 'gray', mould: 'mold', plough: 'plow', sceptic: 'skeptic', sceptics: 'skeptics' },
    ...{ sceptical: 'skeptical', scepticism: 'skepticism', ageing: 'aging', judgement: 'judgment' },
    ...{ judgements: 'judgments', enrol: 'enroll', enrols: 'enrolls', enrolment: 'enrollment', fulfil: 'fulfill' },
    ...{ fulfils: 'fulfills', fulfilment: 'fulfillment', instalment: 'installment', instalments: 'installments' },
    ...{ skilful: 'skillful', wilful: 'willful', aluminium: 'aluminum', jewellery: 'jewelry', whilst: 'while' },
    ...{ amongst: 'among', towards: 'toward', learnt: 'learned', burnt: 'burned', spelt: 'spelled' },
    ...{ analyse: 'analyze', analysed: 'analyzed', analyses: 'analyzes', analysing: 'analyzing' },
    ...{ paralyse: 'paralyze', paralysed: 'paralyzed', catalyse: 'catalyze', anaemia: 'anemia' },
    ...{ leukaemia: 'leukemia', foetus: 'fetus', foetal: 'fetal', paediatric: 'pediatric', orthopaedic: 'orthopedic' },
    ...{ anaesthetic: 'anesthetic', haemorrhage: 'hemorrhage', diarrhoea: 'diarrhea', oestrogen: 'estrogen' },
    ...{
      manoeuvre: 'maneuver',
      manoeuvres: 'maneuvers',
      encyclopaedia: 'encyclopedia',
      cosy: 'cozy',
      tyre: 'tire',
      tyres: 'tires',
    },
    ...{ cheque: 'check', cheques: 'checks', kerb: 'curb', pyjamas: 'pajamas', moustache: 'mustache' },
    ...{ sulphur: 'sulfur', yoghurt: 'yogurt', aeroplane: 'airplane', artefact: 'artifact', artefacts: 'artifacts' },
    ...{ councillor: 'councilor', councillors: 'councilors', acknowledgement: 'acknowledgment' },
  }),
);

/** Words that are two people's names in two spellings. */
const surnames = new Set(['grey']);

function american(form: string): string {
  const known = words.get(form);
  if (known !== undefined) return known;
  if (our.test(form)) return form.replace(our, '$1or');
  const centre = re.exec(form);
  if (centre !== null) return `${centre[1]}er${centre[2] === 'd' ? 'ed' : (centre[2] ?? '')}`;
  if (doubled.test(form)) return form.replace(doubled, '$1');
  return form.replace(wise, '$1iz$2');
}

/** Writes words that differ in Britain and America one way: "organise", "labour", "centre", "travelled", "defence". */
export const spellings: Pass = (tokens) =>
  tokens.map((token, at) => {
    const isName = at > 0 && isCapital(token) && surnames.has(token.form);
    return token.amount !== undefined || isName ? token : { ...token, form: american(token.form) };
  });
