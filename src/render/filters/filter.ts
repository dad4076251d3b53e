/** A function that templates call as `{{ value | name(arguments) }}`: pure, with everything it needs as arguments. */
export interface TemplateFilter {
  readonly name: string;
  readonly filter: (...values: never[]) => unknown;
}
