"""Which plekken do the same work for the same people in the same place?"""
