// Validates an AsyncAPI document and the Avro schemas it refers to: node validate-asyncapi.mjs <absolute path>
import { Parser, fromFile } from '@asyncapi/parser'
import { AvroSchemaParser } from '@asyncapi/avro-schema-parser'

const WARNING = 1
const parser = new Parser()
parser.registerSchemaParser(AvroSchemaParser())
const { document, diagnostics } = await fromFile(parser, process.argv[2]).parse()

const complaints = diagnostics.filter(({ severity }) => severity <= WARNING)
for (const { code, path, message } of complaints) console.error(`${code} ${path.join('.')}: ${message}`)
if (document === undefined || complaints.length > 0) process.exit(1)
console.log(`${document.channels().length} channels, ${document.components().messages().length} messages`)
