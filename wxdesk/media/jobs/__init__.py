"""One engine for resumable jobs; downloading and forwarding are two policies over it."""
