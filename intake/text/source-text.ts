/** A line that only a program or its settings have: a statement, a call, a block's end. */
const statement =
  /^(?:#(?:include|define|if|ifdef|ifndef|endif|pragma)\b|(?:import|from|package|using|require|include)\s+["'<]?[\w.{*][^.?!]*;?$|(?:def|class|func|fn|function|sub|proc)\s+\w+\s*[({:]|(?:public|private|protected|static|const|let|var|export|async|return|elif|else|if|for|while|switch|case|end|endif|done|fi|then)\b[^.?!]*[({:;)}]$|[\w.:$]+\([^)]{0,200}\)?\s*[;{]?$|[\w.$[\]"'-]+\s*(?:=|:=|\+=|=>)\s*\S.*$|[)}\]]+[;,)]*$|\$\{?\w+\}?$|\/\/|\/\*|\*\/|<\/?\w+[^<>]{0,200}>$|[^({=]*[({=].*[;{]$)/;

/** Fewer lines are no program; this share of them are statements. */
const fewestLines = 5;
const statementShare = 0.6;

/** A line of more words that ends like a sentence is one. */
const mostWords = 5;

/** Whether a line is a sentence or the end of one. */
function isSentence(line: string): boolean {
  return /[.!?]["”’)]?$/.test(line) && (line.match(/\p{L}{2,}/gu) ?? []).length > mostWords;
}

/** Whether a text is a program's source or its settings, whatever it is called: its first line names what runs it, or most lines are statements, and none is a sentence outside a remark. */
export function isSourceText(text: string): boolean {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (lines[0]?.startsWith('#!') === true) return true;
  const spoken = lines.filter((line) => !/^(?:#|\/\/|\/?\*|;|--|"""|''')/.test(line));
  if (spoken.length < fewestLines || spoken.some(isSentence)) return false;
  return spoken.filter((line) => statement.test(line)).length >= spoken.length * statementShare;
}
