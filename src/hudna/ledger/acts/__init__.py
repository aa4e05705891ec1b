"""What people did with what is kept: reviews, assignments, approvals, and the expunge.

`asking` reads such entries back, `expunging` takes the words of a document out.
"""
