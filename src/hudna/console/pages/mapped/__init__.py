"""The map: what is told of each governorate and place on some days, and on whose word."""
