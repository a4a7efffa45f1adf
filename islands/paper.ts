/*
 * What every page loads, as one file, which the page waits for as it waits for its style sheet: so nothing flashes in the other
 * theme, no text grows and no control comes in after the first paint. It is a small part of the style sheet's size, and a second
 * file for what could come later would cost a reader on a slow line more than it spares.
 */
import { showPreferences } from './preference'
import './theme-switch'
import './text-size'
import './share-story'
import './local-times'

showPreferences()
