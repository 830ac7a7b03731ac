/** A probability that was given, and what came of it. */
export interface Forecast {
  readonly probability: number;
  readonly happened: boolean;
}

/** Brier score: mean squared distance of the probability from what happened; 0 is best, .25 a coin's. */
export function brierScore(forecasts: readonly Forecast[]): number {
  const sum = forecasts.reduce((total, { probability, happened }) => total + (probability - Number(happened)) ** 2, 0);
  return forecasts.length === 0 ? 0 : sum / forecasts.length;
}

/** Expected calibration error over ten equal bins: how far the mean forecast of a bin lies from its share of events. */
export function calibrationError(forecasts: readonly Forecast[]): number {
  const bins = Map.groupBy(forecasts, ({ probability }) => Math.min(9, Math.floor(probability * 10)));
  let error = 0;
  for (const bin of bins.values()) {
    const forecast = bin.reduce((sum, { probability }) => sum + probability, 0);
    const events = bin.filter(({ happened }) => happened).length;
    error += Math.abs(forecast - events);
  }
  return forecasts.length === 0 ? 0 : error / forecasts.length;
}
