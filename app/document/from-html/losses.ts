/** What HTML held that a letter does not, counted. */
export interface HtmlLosses {
  images: number
  /** Forms, scripts, frames, menus. */
  controls: number
  comments: number
  plainLinks: number
  styledRuns: number
  deepHeadings: number
  contentsLines: number
  letteredLists: number
  endnotes: number
  pageFrames: number
}

/** Nothing lost so far. */
export const noLosses = (): HtmlLosses => ({
  images: 0,
  controls: 0,
  comments: 0,
  plainLinks: 0,
  styledRuns: 0,
  deepHeadings: 0,
  contentsLines: 0,
  letteredLists: 0,
  endnotes: 0,
  pageFrames: 0,
})
