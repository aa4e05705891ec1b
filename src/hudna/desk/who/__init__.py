"""Who a party is, and who is in the truce: the register beside what the kept claims say."""
