/** What a drawing may consist of: shapes, text, paint and effects; nothing that runs, links, loads or moves. */
export const allowedElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc style path rect circle ellipse line polyline polygon text tspan textPath
  linearGradient radialGradient stop clipPath mask pattern marker filter feBlend feColorMatrix feComponentTransfer
  feComposite feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset`.split(
    /\s+/,
  ),
);

/** Attributes that draw; others are left out, and those that could run or load refuse the drawing. */
export const allowedAttributes: ReadonlySet<string> = new Set(
  `id class style type media xml:space role aria-label aria-labelledby aria-hidden lang
  x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points pathLength viewBox preserveAspectRatio version
  transform transform-origin gradientTransform gradientUnits spreadMethod offset patternTransform patternUnits
  patternContentUnits clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight orient refX refY
  rotate textLength lengthAdjust startOffset method spacing fill fill-opacity fill-rule stroke stroke-width
  stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity
  display visibility overflow clip-path clip-rule mask filter marker marker-start marker-mid marker-end stop-color
  stop-opacity paint-order vector-effect shape-rendering text-rendering color-interpolation
  color-interpolation-filters mix-blend-mode isolation enable-background font-family font-size font-style
  font-weight font-variant font-stretch letter-spacing word-spacing text-anchor text-decoration dominant-baseline
  alignment-baseline baseline-shift direction writing-mode unicode-bidi filterUnits primitiveUnits in in2 result
  stdDeviation edgeMode mode operator k1 k2 k3 k4 values radius flood-color flood-opacity tableValues slope
  intercept amplitude exponent`.split(/\s+/),
);
