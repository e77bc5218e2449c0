"""The screen: shows what the services give and hands on what the user does; decides nothing itself."""
