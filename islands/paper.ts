/*
 * What every page runs before it is painted, so that nothing flashes in the other theme, no text grows and no control comes in later.
 * The press sets it into the page (press/inline-files.ts): so small a part of one costs less than a file of its own.
 */
import { showPreferences } from './preference'
import './theme-switch'
import './text-size'
import './share-story'
import './local-times'
import './section-list'

showPreferences()
