import { Link } from 'wouter-preact';
import { useStory } from '../api/archive.ts';
import { Day } from '../parts/instant.tsx';
import { Said } from '../parts/said.tsx';
import { counted } from '../parts/words.ts';

/** The other papers that print the same story: its claims are reviewed once. */
export function Story({ article }: { readonly article: string }) {
  const story = useStory(article);
  const tellings = story.data?.tellings ?? [];
  if (tellings.length === 0) return null;
  return (
    <details class="story">
      <summary>The same story in {counted(tellings.length, 'other article')}</summary>
      <ul>
        {tellings.map(({ article: other, title, publisher, publishedAt, shared }) => (
          <li key={other}>
            <Link href={`/articles/${other}`}>
              <Said text={title ?? 'Article without a title'} />
            </Link>{' '}
            {publisher !== null && <Said text={publisher} />} {publishedAt !== null && <Day at={publishedAt} />}{' '}
            <span class="hint">{counted(shared, 'claim')} in common</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
