interface MetricKind {
  readonly name: string;
  /** CloudWatch's unit. */
  readonly unit: 'Count' | 'Milliseconds' | 'None';
}

/** Every metric that the functions write; alarms and dashboard find them by the names that stand here. */
export const metrics = {
  readyArticles: { name: 'ReadyArticles', unit: 'Count' },
  failedArticles: { name: 'FailedArticles', unit: 'Count' },
  claims: { name: 'Claims', unit: 'Count' },
  faultyUploads: { name: 'FaultyUploads', unit: 'Count' },
  fedArticles: { name: 'FedArticles', unit: 'Count' },
  failedFeeds: { name: 'FailedFeeds', unit: 'Count' },
  deadWebhooks: { name: 'DeadWebhooks', unit: 'Count' },
  stoppedNotices: { name: 'StoppedNotices', unit: 'Count' },
  stuckLeases: { name: 'StuckLeases', unit: 'Count' },
  oldestUnreviewedHours: { name: 'OldestUnreviewedHours', unit: 'None' },
} as const satisfies Readonly<Record<string, MetricKind>>;
