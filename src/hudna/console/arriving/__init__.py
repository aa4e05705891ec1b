"""Files on their way into the ledger: received, queued, read behind the pages, told of."""
