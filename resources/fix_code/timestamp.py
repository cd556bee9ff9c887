import time


def wx_config(appid, ticket, noncestr, url):
    timestamp = int(time.time())
    return {
        "appId": appid,
        "timestamp": timestamp,
        "nonceStr": noncestr,
        "signature": sign(ticket, noncestr, timestamp, url),
    }
