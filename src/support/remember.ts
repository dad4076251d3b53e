/** What `make` made of a text, made once a text: for the few that come again and again, such as languages. */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
  const known = new Map<string, Made>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = make(text);
    known.set(text, made);
    return made;
  };
}

/** What `make` made of the last texts or numbers, at least `size` of them: for those that come again soon, or not at all. */
export function rememberSome<Key, Made>(size: number, make: (key: Key) => Made): (key: Key) => Made {
  let fresh = new Map<Key, Made>();
  let old = new Map<Key, Made>();
  return (key) => {
    const found = fresh.get(key);
    if (found !== undefined) return found;
    const made = old.get(key) ?? make(key);
    if (fresh.size >= size) {
      old = fresh;
      fresh = new Map();
    }
    fresh.set(key, made);
    return made;
  };
}
