"""Series and comparison: figures over days as charts and tables; each figure opens its claims."""
