// Reads _headers and _redirects of the folder that is named, as Netlify does, and prints what it understood as JSON.
import { join } from 'node:path'
import { parseAllHeaders } from 'netlify-headers-parser'
import { parseAllRedirects } from 'netlify-redirect-parser'

const site = process.argv[2]
const headers = await parseAllHeaders({ headersFiles: [join(site, '_headers')] })
const redirects = await parseAllRedirects({ redirectsFiles: [join(site, '_redirects')] })
const messages = (errors) => errors.map((error) => error.message)

console.log(JSON.stringify({
  headers: headers.headers.map((rule) => ({ for: rule.for, values: rule.values })),
  headerErrors: messages(headers.errors),
  redirects: redirects.redirects.map(({ from, to, status, force, conditions }) => ({ from, to, status, force, conditions })),
  redirectErrors: messages(redirects.errors),
}))
