const secretName = /TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIAL|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|AUTH(?!OR)/i;
const shortest = 6;

/** The text without the values of all variables whose names say that they are secrets, as they are or percent-encoded. */
export function hideSecrets(text: string, env: Readonly<Record<string, string | undefined>>): string {
  const secrets = Object.entries(env).flatMap(([name, value = '']) =>
    secretName.test(name) && value.trim().length >= shortest ? [value.trim()] : [],
  );
  const forms = secrets.flatMap((secret) => [secret, encodeURIComponent(secret.toWellFormed())]);
  return forms
    .toSorted((one, other) => other.length - one.length)
    .reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
}
