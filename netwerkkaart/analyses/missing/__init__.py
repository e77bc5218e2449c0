"""Which ties between care and safety are missing where both are known?"""
