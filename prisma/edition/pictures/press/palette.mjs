// The inks of the paper's pictures. A picture takes three to five of them.
export const paper = '#f4efe4'
export const ink = '#1c1a1a'

export const inks = {
  paper,
  ink,
  red: '#94222f',
  rust: '#b5552d',
  ochre: '#d9a441',
  straw: '#ead6a3',
  olive: '#7a7a3d',
  moss: '#4f6b45',
  sea: '#2f727a',
  mist: '#a9c4c0',
  slate: '#4b5f6b',
  night: '#17313f',
  fog: '#cdc9bb',
  clay: '#c9a184',
}
