def page_address(request):
    url = request.args.get("url")
    if not url:
        raise ValueError("url is missing")
    return url.split("#")[0]
