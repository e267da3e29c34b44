import { faultCode } from '../../src/platform/database/fault.ts'
import { Conflict, Forbidden, NotFound, RuleBroken } from '../../src/platform/errors.ts'

type Happened = { isLetIn: boolean; why: string; isOurFault: boolean }

/** Tries it. What the rules or the database refuse is told; any other fault is a fault of the walk. */
export async function attempt(work: () => Promise<unknown>): Promise<Happened> {
  try {
    await work()
    return { isLetIn: true, why: '', isOurFault: false }
  } catch (fault) {
    if (!(fault instanceof Error)) throw fault
    const isExpected = [Forbidden, Conflict, NotFound, RuleBroken].some((kind) => fault instanceof kind)
    const code = faultCode(fault) ?? ''
    const isConstraint = code.startsWith('23') || code === '42501'
    const isOurFault = fault.message.startsWith('Cannot happen')
    if (!isExpected && !isConstraint && !isOurFault) throw fault
    return { isLetIn: false, why: fault.message, isOurFault }
  }
}
