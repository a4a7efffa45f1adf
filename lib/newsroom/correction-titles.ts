import type { CorrectionKind } from './article'

/** What a correction is called where readers meet it. */
export const correctionTitles: Record<CorrectionKind, string> = {
  CORRECTION: 'Correction',
  CLARIFICATION: 'Clarification',
  EDITORS_NOTE: 'Editor’s note',
  RETRACTION: 'Retraction',
}
