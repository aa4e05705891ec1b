"""The registers beside the claims: places, parties, truces, each with what is told of it."""
