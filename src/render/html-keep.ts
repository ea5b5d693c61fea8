/**
 * The one script of a page with fields. Chromium saves a page without what was typed into it, so the script writes each answer
 * into the page itself: whoever saves the page, in any browser, saves the answers. The page's policy allows this text and no other.
 */
import type { Language } from '../diagnostic.ts'

export const keepScript =
  "document.addEventListener('input',function(event){var field=event.target;" +
  "if(field.type==='radio')document.getElementsByName(field.name).forEach(function(one){one.toggleAttribute('checked',one.checked)});" +
  "else if(field.type==='checkbox')field.toggleAttribute('checked',field.checked);" +
  "else if(field.tagName==='TEXTAREA')field.textContent=field.value;" +
  "else field.setAttribute('value',field.value)})"

/** Its SHA-256, as the policy names it; a test holds the two together. */
export const keepHash = 'L0gQ+P34LN/3tVRMOI9OyQDyevYaize1Ht7ktcuAeQo='

/** Said on the screen, below the form. */
export const keepHint: Readonly<Record<Language, string>> = {
  nl: 'Ingevuld? Bewaar deze pagina met Ctrl+S (op een Mac ⌘S). Je antwoorden gaan mee in het bestand.',
  en: 'Filled in? Save this page with Ctrl+S (⌘S on a Mac). Your answers are kept in the file.',
}
