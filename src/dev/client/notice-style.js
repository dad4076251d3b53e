/** How the notice looks, in light and in dark. */
export const style = `
:host {
  all: initial;
  color-scheme: light dark;
  --ink: light-dark(#1b1b1b, #ececec);
  --quiet: light-dark(#5a5a5a, #b0b0b0);
  --paper: light-dark(#fff, #1d1d1f);
  --frame: light-dark(#f3f1ec, #101012);
  --rule: light-dark(#d4d0c8, #44444a);
  --error: light-dark(#a80f0f, #ff9a92);
  --warning: light-dark(#7a5200, #f0c060);
  font: 16px/1.45 system-ui, sans-serif;
}
[hidden] { display: none !important; }
* { box-sizing: border-box; }
.dialog {
  position: fixed;
  z-index: 2147483647;
  inset: auto 0 0 0;
  margin: 0 auto;
  max-width: 62rem;
  max-height: min(70dvh, 44rem);
  display: flex;
  flex-direction: column;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--rule);
  border-top: 4px solid var(--error);
  box-shadow: 0 -0.5rem 2rem rgb(0 0 0 / 30%);
}
.dialog:not(:has(strong.error)) { border-top-color: var(--warning); }
.dialog > .head { display: flex; align-items: center; justify-content: space-between; gap: 1rem; padding: 0.75rem 1rem 0; }
h2 { margin: 0; font-size: 1.25rem; }
#about { margin: 0; padding: 0 1rem 0.75rem; color: var(--quiet); }
.list { overflow: auto; padding: 0 1rem 1rem; border-top: 1px solid var(--rule); overscroll-behavior: contain; }
h3 { margin: 1rem 0 0; font: 600 0.9375rem/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
article { margin-top: 0.75rem; }
article + article { padding-top: 0.75rem; border-top: 1px dotted var(--rule); }
article p { margin: 0 0 0.25rem; overflow-wrap: anywhere; }
article .head { color: var(--quiet); font-size: 0.875rem; }
strong.error { color: var(--error); }
strong.warning { color: var(--warning); }
code, kbd { font: 0.875em ui-monospace, monospace; }
pre { margin: 0.375rem 0; padding: 0.625rem 0.75rem; overflow-x: auto; font: 0.875rem/1.5 ui-monospace, monospace; background: var(--frame); }
button { font: inherit; color: inherit; background: var(--frame); border: 1px solid var(--rule); border-radius: 4px; padding: 0.375rem 0.75rem; min-height: 2.25rem; cursor: pointer; white-space: nowrap; }
:focus-visible { outline: 3px solid light-dark(#0b57d0, #a8c7fa); outline-offset: 2px; }
.line {
  position: fixed;
  z-index: 2147483647;
  inset: auto auto 0.75rem 0.75rem;
  max-width: calc(100vw - 1.5rem);
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.5rem 1rem;
  padding: 0.5rem 0.75rem;
  color: var(--ink);
  background: var(--paper);
  border: 1px solid var(--rule);
  border-radius: 6px;
  box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 25%);
}
span:empty { display: none; }
@media print { :host { display: none !important; } }
@media (forced-colors: active) { .dialog, .line, button { border-color: CanvasText; } }
`;
