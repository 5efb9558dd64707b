import ranking from './data/ranking.json' with { type: 'json' };

/** The least `Candidate.score` of the best sentence at which a question counts as answered; fitted, see the data file. */
export const ANSWER_THRESHOLD: number = ranking.threshold;
