/// As much of an event as the portal looks at.
export interface CloudEvent {
  id: string
  type: string
  subject?: string
  data?: Record<string, unknown>
}
