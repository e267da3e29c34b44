/** The code of a fault: an SQLSTATE from either engine or a system code such as ECONNREFUSED. Never test `instanceof`. */
export function faultCode(fault: unknown): string | undefined {
  if (fault === null || typeof fault !== 'object' || !('code' in fault)) return undefined
  return typeof fault.code === 'string' ? fault.code : undefined
}
