/** Region and credentials that an SDK asks for and the embedded DynamoDB takes unread. */
const stand = { AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' } as const;

/** What handlers may see of this process's environment: its AWS settings where a DynamoDB was named, stand-ins else. */
export function cloudEnv(
  env: Readonly<Record<string, string | undefined>>,
  isEmbedded: boolean,
): Readonly<Record<string, string>> {
  const own = Object.entries(env).flatMap(([name, value]) =>
    !isEmbedded && name.startsWith('AWS_') && value !== undefined ? [[name, value] as const] : [],
  );
  return { ...stand, AWS_EC2_METADATA_DISABLED: 'true', ...Object.fromEntries(own) };
}
