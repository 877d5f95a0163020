// Reads records of the topics with the CloudEvents library: one record a line on the standard input, as
// {"headers": {"content-type": "…"}, "value": "…"}, which is what Kafka's clients hand over; one line an event out.
import { createInterface } from 'node:readline'
import { Kafka } from 'cloudevents'

for await (const line of createInterface({ input: process.stdin })) {
  const event = Kafka.toEvent(JSON.parse(line))
  event.validate()
  const { id, type, subject, sequence, unit, data } = event
  console.log(JSON.stringify({ id, type, subject, sequence, unit, data }))
}
