/** Question: what became of a file? In: the upload and its zaak. Out: the steps and letters it led to; each fault as one sentence. Pure. */
import type { Leesfout, Upload } from '../model/upload.ts'
import type { Brief, Zaak } from '../model/zaak.ts'

export interface Gevolg {
  readonly stappen: readonly string[]
  readonly brieven: readonly Brief[]
}

/** @param zaak the one that the upload names; null when it opened none */
export function gevolgVan({ sha256 }: Pick<Upload, 'sha256'>, zaak: Zaak | null): Gevolg {
  const rapport = zaak?.rapporten.find((kandidaat) => kandidaat.upload === sha256)
  const doorgang = zaak?.doorgangen.find(({ aanleiding }) => aanleiding.soort === 'rapport' && aanleiding.rapport === rapport?.id)
  if (zaak === null || doorgang === undefined) return { stappen: [], brieven: [] }
  const stappen = doorgang.uitkomsten.map(({ gevolg, stap, instrument, fase }) =>
    gevolg === 'stap' ? `${stap === 'voornemen' ? 'voornemen ' : ''}${instrument} (fase ${fase})` : gevolg
  )
  return { stappen: [...new Set(stappen)], brieven: zaak.brieven.filter((brief) => brief.doorgang === doorgang.nr) }
}

export function leesfoutzin({ plaats, wat, herstel }: Leesfout): string {
  return `${plaats === '' ? '' : `${plaats}: `}${wat} ${herstel}`
}
