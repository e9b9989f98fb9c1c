// Stands in for kafkajs: the messages that a test left here, one a batch, then the end.
const fs = require('node:fs')

const lines = fs.readFileSync('messages.txt', 'utf8').split('\n').filter(Boolean)
const messages = lines.map(line => {
  const [headers, value] = line.split('\t')
  const pairs = headers.split(',').map(header => header.split('='))
  return {
    headers: Object.fromEntries(pairs.map(([name, text]) => [name, Buffer.from(text)])),
    value: Buffer.from(value, 'hex')
  }
})

class Kafka {
  consumer () {
    return {
      connect: async () => {},
      disconnect: async () => {},
      subscribe: async () => {},
      commitOffsets: async () => {},
      run: async ({ eachBatch }) => {
        for (const message of messages) {
          const batch = { topic: 'any', partition: 0, messages: [message], lastOffset: () => '0' }
          await eachBatch({ batch, heartbeat: async () => {} })
        }
      }
    }
  }
}

module.exports = { Kafka, logLevel: { ERROR: 1 } }
