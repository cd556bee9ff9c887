"""What went wrong and what to do next, a file a subject: code -> (sentence, remedy); {names} are the error's fields."""
