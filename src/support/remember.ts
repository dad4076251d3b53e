/** What `make` made of a text, made once a text: for the few that come again and again, such as languages. */
export function remember<Made>(make: (text: string) => Made): (text: string) => Made {
  return rememberIn(new Map(), make);
}

/** What `make` makes, made when it is first asked for. */
export function makeOnce<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** What `make` made of an object that never changes, made once an object. */
export function rememberBy<One extends object, Made extends object | string>(
  make: (one: One) => Made,
): (one: One) => Made {
  return rememberIn(new WeakMap(), make);
}

interface Memory<Key, Made> {
  get(key: Key): Made | undefined;
  set(key: Key, made: Made): unknown;
}

function rememberIn<Key, Made>(known: Memory<Key, Made>, make: (key: Key) => Made): (key: Key) => Made {
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = make(key);
    known.set(key, made);
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

/**
 * What `make` made of a list last time, as long as all that it may look at says the same: those fields of every item, and
 * what is handed to it beside the list. All of this is plain data.
 */
export function rememberLast<Seen extends object, Beside extends readonly unknown[], Made>(
  fields: Readonly<Record<keyof Seen, true>>,
  make: (items: readonly Seen[], ...beside: Beside) => Made,
): (items: readonly Seen[], ...beside: Beside) => Made {
  const names = Object.keys(fields) as (keyof Seen)[];
  let last: { items: readonly Seen[]; beside: Beside; made: Made } | undefined;
  return (items, ...beside) => {
    const isKnown = last && areAlike(items, last.items, names) && isSame(last.beside, beside);
    const made = isKnown && last ? last.made : make(items, ...beside);
    last = { items, beside, made };
    return made;
  };
}

/** Mostly they are the very same items, which costs next to nothing. */
function areAlike<Seen extends object>(
  items: readonly Seen[],
  others: readonly Seen[],
  names: readonly (keyof Seen)[],
): boolean {
  if (items.length !== others.length) return false;
  for (let index = 0; index < items.length; index++) {
    const [one, other] = [items[index], others[index]];
    if (one === other) continue;
    if (!one || !other || !names.every((name) => isSame(one[name], other[name]))) return false;
  }
  return true;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
