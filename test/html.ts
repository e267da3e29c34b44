import { HtmlValidate } from 'html-validate'

/**
 * Habits of hono/jsx that are no faults: `<br/>`, `checked=""`, `hidden=""`, a lower-case doctype. Checkboxes of one question share its name.
 * A page is named after its question, which may take 200 signs: `long-title` is advice for search engines.
 */
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
})

/** Faults of a page, each as one line; none for a right one. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
  )
}
