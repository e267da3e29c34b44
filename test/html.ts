import { HtmlValidate, type ResolvedConfig, StaticConfigLoader } from 'html-validate'

/** Reads the rules once and not for each page. */
class OneReading extends StaticConfigLoader {
  #read: ResolvedConfig | Promise<ResolvedConfig> | undefined

  override getConfigFor(): ResolvedConfig | Promise<ResolvedConfig> {
    this.#read ??= super.getConfigFor('')
    return this.#read
  }
}

/**
 * Habits of hono/jsx that are no faults: `<br/>`, `checked=""`, `hidden=""`, a lower-case doctype. Checkboxes of one question share its name.
 * A page is named after its question, which may take 200 signs: `long-title` is advice for search engines.
 */
const rules = new OneReading({
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
const validator = new HtmlValidate(rules)

/** Pages that were seen to be right: the same refusal is met many times. */
const right = new Set<string>()

/** Faults of a page, each as one line; none for a right one. */
export async function findHtmlFaults(html: string): Promise<string[]> {
  if (right.has(html)) return []
  const report = await validator.validateString(html)
  const faults = report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
  )
  if (faults.length === 0) right.add(html)
  return faults
}
