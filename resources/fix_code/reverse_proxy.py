def page_address(request):
    sent = request.args.get("url")
    if sent:
        return sent.split("#")[0]
    scheme = request.headers.get("X-Forwarded-Proto", request.scheme)
    host = request.headers.get("X-Forwarded-Host", request.host)
    path = request.environ.get("REQUEST_URI") or request.environ["RAW_URI"]
    return f"{scheme}://{host}{path}"
