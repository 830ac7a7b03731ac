import * as z from 'zod';

/**
 * A function reads few things by each schema before it ends: to compile one costs more than it ever saves. The build
 * puts this before all else in each bundle, since a schema that is made earlier is compiled all the same.
 */
z.config({ jitless: true });
