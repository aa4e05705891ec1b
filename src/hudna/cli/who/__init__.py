"""Commands that tell who a party is and who is in the truce."""
