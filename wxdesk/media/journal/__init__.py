"""What a batch has saved, durable: SQLite, its schema and rows."""
