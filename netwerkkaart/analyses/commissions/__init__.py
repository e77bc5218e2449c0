"""What was commissioned twice?"""
