/** What a logo may be made of (SVG 1.1 and 2): elements that draw, and what says how. Everything else falls away or is refused. */

export const TEKENT: ReadonlySet<string> = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon text tspan textPath title desc style linearGradient radialGradient
  stop clipPath mask pattern marker filter feBlend feColorMatrix feComposite feFlood feGaussianBlur feMerge feMergeNode feOffset`.split(
    /\s+/
  )
)

/** Draws nothing, or only moves or acts: the drawing stays as it is without. */
export const VALT_WEG: ReadonlySet<string> = new Set(
  'metadata script animate animateColor animateMotion animateTransform set mpath discard view cursor'.split(' ')
)

/** Only its content is drawn. */
export const LOS: ReadonlySet<string> = new Set(['a', 'switch'])

/** In which words are seen. */
export const MET_TEKST: ReadonlySet<string> = new Set(['title', 'desc', 'text', 'tspan', 'textPath', 'style'])

/** As an attribute and in a style alike. */
export const VORM: ReadonlySet<string> = new Set(
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
  stroke-dashoffset opacity color display visibility overflow clip-path clip-rule mask filter transform transform-origin stop-color
  stop-opacity flood-color flood-opacity color-interpolation color-interpolation-filters color-rendering shape-rendering text-rendering
  image-rendering vector-effect paint-order isolation mix-blend-mode marker marker-start marker-mid marker-end font font-family font-size
  font-style font-variant font-weight font-stretch letter-spacing word-spacing text-anchor text-decoration text-align dominant-baseline
  alignment-baseline baseline-shift writing-mode direction unicode-bidi line-height`.split(/\s+/)
)

export const KENMERKEN: ReadonlySet<string> = new Set(
  `id class style role lang viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points pathLength dx dy rotate
  textLength lengthAdjust startOffset gradientUnits gradientTransform spreadMethod offset clipPathUnits maskUnits maskContentUnits
  patternUnits patternContentUnits patternTransform markerUnits markerWidth markerHeight refX refY orient version in in2 result
  stdDeviation mode operator k1 k2 k3 k4 type values filterUnits primitiveUnits aria-label aria-labelledby`.split(/\s+/)
)
