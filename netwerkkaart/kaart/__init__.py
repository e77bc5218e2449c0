"""The picture of the graph as a value: what stands where, in which form, with which words."""
