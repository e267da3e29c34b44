import { createServer } from 'node:net'

/**
 * A mail server as a process of its own, as odd as real ones: `node test/mail-server.ts`. Says its port on the first line, then a line
 * of JSON for every letter it was sent. What it does is told by the address: `nej@` is refused, `sen@` is asked to come back once,
 * `hang@` is never answered, `tapp@` is dropped once after the whole letter and before the word that it has been taken.
 */
const seen = new Set<string>()

/** What it says to an address; null for silence. */
function wordAbout(to: string): string | null {
  if (to.startsWith('hang')) return null
  if (to.startsWith('nej')) return '550 5.1.1 No such mailbox'
  if (!to.startsWith('sen') || seen.has(to)) return '250 Yes'
  seen.add(to)
  return '451 4.7.1 Greylisted, come back'
}

const server = createServer((socket) => {
  socket.on('error', () => {})
  const say = (line: string) => void socket.write(`${line}\r\n`)
  let to = ''
  let letter: string[] | null = null

  function take(lines: string[]) {
    const header = (name: string) =>
      lines.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
    const messageId = header('message-id')
    const isFirst = !seen.has(`letter ${messageId}`)
    seen.add(`letter ${messageId}`)
    const told = {
      to,
      messageId,
      isFirst,
      unsubscribe: header('list-unsubscribe'),
      oneClick: header('list-unsubscribe-post'),
    }
    process.stdout.write(`${JSON.stringify(told)}\n`)
    if (to.startsWith('tapp') && isFirst) socket.destroy()
    else say('250 Kept')
  }

  function answer(line: string) {
    const verb = line.slice(0, 4).toUpperCase()
    if (verb === 'RCPT') {
      to = /<(.*?)>/.exec(line)?.[1] ?? ''
      const word = wordAbout(to)
      if (word) say(word)
    } else if (verb === 'QUIT') {
      socket.end('221 Bye\r\n')
    } else if (verb === 'DATA') {
      letter = []
      say('354 Go on')
    } else {
      say('250 Yes')
    }
  }

  say('220 test ESMTP')
  let rest = ''
  socket.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split('\r\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      if (letter === null) answer(line)
      else if (line === '.') {
        take(letter)
        letter = null
      } else letter.push(line)
    }
  })
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.stdout.write(`${address.port}\n`)
})
