/** In which form an export is written. */
export const exportFormats = ['jsonl', 'csv', 'parquet'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What an export has rows of. */
export const exportTables = ['claims', 'events', 'evidence', 'relations', 'repairs'] as const;
export type ExportTable = (typeof exportTables)[number];
