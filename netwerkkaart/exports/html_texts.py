"""The fixed words and frame of the HTML export."""

from __future__ import annotations

NAME = "Naam"
TABLE = "Dezelfde gegevens als tabel"
SIGNALS = "Signalen op deze kaart"
MAIN = """
<main>
<div class="zoek"><label for="zoek">Zoek op de kaart</label>
<input id="zoek" type="search" autocomplete="off" placeholder="Naam, thema of gebied">
<span id="gevonden" role="status"></span></div>
<div class="rij">
<div class="nk"><div class="nk-knoppen" role="toolbar" aria-label="Kaart vergroten en verkleinen">
<button type="button" data-doe="uit" aria-label="Verkleinen">−</button>
<button type="button" data-doe="passend">Passend</button>
<button type="button" data-doe="in" aria-label="Vergroten">+</button></div>
<div class="nk-kaart"><div class="nk-vlak" data-vlak></div><div class="nk-legendavak" data-legenda></div></div>
<div class="nk-wolk" data-wolk aria-hidden="true" hidden></div>
<p class="nk-stem" role="status" aria-live="polite"></p></div>
<aside id="profiel" aria-label="Profiel"><p>Klik op een kaartje om te zien wat ervan bekend is.</p></aside>
</div>
<div class="druk" data-druk></div>
</main>
"""
