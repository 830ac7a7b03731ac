/** For how long its author may change a comment, in minutes: others have read it after that. */
export const editableMinutes = 5;
