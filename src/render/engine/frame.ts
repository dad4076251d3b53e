/** A name and what it stands for. */
interface Binding {
  readonly name: string;
  value: unknown;
  readonly next: Binding | undefined;
}

/**
 * The names that a part of a template has set, within those of the part around it. It answers as Nunjucks' own does, by the same
 * methods, which compiled templates call.
 */
export class Frame {
  topLevel = false;
  readonly parent: Frame | undefined;
  readonly #isolates: boolean;
  #first: Binding | undefined;

  constructor(parent?: Frame, isolates = false) {
    this.parent = parent;
    this.#isolates = isolates;
  }

  /** With `up`, sets the name where it is set already, in whichever frame around. */
  set(name: string, value: unknown, up = false): void {
    const home = up ? (this.#find(name) ?? this) : this;
    for (let one = home.#first; one; one = one.next) {
      if (one.name === name) {
        one.value = value;
        return;
      }
    }
    home.#first = { name, value, next: home.#first };
  }

  // A frame that keeps what is set to itself only does so where the name is not its own: Nunjucks looks no further then.
  #find(name: string): Frame | undefined {
    if (this.#holds(name)) return this;
    if (this.#isolates) return undefined;
    let frame = this.parent;
    while (frame && !frame.#holds(name)) frame = frame.parent;
    return frame;
  }

  #holds(name: string): boolean {
    for (let one = this.#first; one; one = one.next) if (one.name === name) return one.value !== undefined;
    return false;
  }

  lookup(name: string): unknown {
    return Frame.#seek(this, name);
  }

  static #seek(start: Frame, name: string): unknown {
    for (let frame: Frame | undefined = start; frame; frame = frame.parent)
      for (let one = frame.#first; one; one = one.next)
        if (one.name === name && one.value !== undefined) return one.value;
    return undefined;
  }

  push(isolates?: boolean): Frame {
    return new Frame(this, isolates);
  }

  pop(): Frame | undefined {
    return this.parent;
  }
}
