"""Words for media: lists, states, files that were not saved, and forwarding."""
