"""What WeChat's refusals say: return codes, errmsg, and errors that somebody pasted."""
