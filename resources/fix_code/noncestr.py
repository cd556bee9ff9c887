import secrets


def wx_config(appid, ticket, timestamp, url):
    noncestr = secrets.token_hex(8)
    return {
        "appId": appid,
        "timestamp": timestamp,
        "nonceStr": noncestr,
        "signature": sign(ticket, noncestr, timestamp, url),
    }
