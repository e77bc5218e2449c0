"""What ought to be there according to a source, and is it?"""
