import { useState } from 'preact/hooks';

interface AskLineProps {
  readonly label: string;
  readonly hint: string;
  readonly asked: string;
  readonly ask: (text: string) => void;
}

/** A line to ask with; Enter asks. */
export function AskLine({ label, hint, asked, ask }: AskLineProps) {
  const [text, setText] = useState(asked);
  return (
    <form
      class="ask-line"
      onSubmit={(event) => {
        event.preventDefault();
        ask(text.trim());
      }}
    >
      <input
        type="search"
        class="search-box"
        aria-label={label}
        placeholder={label}
        value={text}
        maxLength={400}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button type="submit">Search</button>
      <p class="hint">{hint}</p>
    </form>
  );
}
