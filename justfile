set windows-shell := ["cmd.exe", "/c"]

bin := if os_family() == "windows" { ".venv\\Scripts\\" } else { ".venv/bin/" }

# List the recipes
@default:
    just --list

# Everything CI checks
check: lint types test

lint:
    {{bin}}ruff check .

types:
    {{bin}}mypy

# All tests, or those that you name
test *options:
    {{bin}}pytest {{options}}

# Start the application
run:
    {{bin}}streamlit run app.py

# Write the generated pages, the sjabloon and the example workbook anew
docs:
    {{bin}}python -m netwerkkaart.docs

# Take what the exports give now as what they should give; read the difference before you commit
golden:
    {{bin}}pytest tests/golden --golden

# Measure; prints ratios
[unix]
bench:
    for file in benchmarks/bench_*.py; do {{bin}}python -m "benchmarks.$(basename "$file" .py)" || exit 1; done

# The journey in a real Chromium
browser:
    {{bin}}pytest tests/browser
