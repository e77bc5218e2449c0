"""Who and what cross: thema by gebied, tafel by partner, partner by thema."""
