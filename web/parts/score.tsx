interface ScoreProps {
  readonly score: number;
}

/** How much a claim deserves checking, 0 to 100, as a number over a bar. */
export function Score({ score }: ScoreProps) {
  const points = Math.round(score * 100);
  return (
    <span class="score" title={`check-worthiness ${points} of 100`}>
      <span class="visually-hidden">check-worthiness </span>
      <span class="points">{points}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ inlineSize: `${points}%` }} />
      </span>
    </span>
  );
}
