"""What a look at an account asks besides: shapes as in the documentation (developers.weixin.qq.com, subscription
messages, customer service, cards), with nothing in them."""

from wxdesk.sandbox.endpoints.endpoint import OK, Endpoint, fixed

ENDPOINTS = (
    Endpoint("/wxaapi/newtmpl/getcategory", fixed({**OK, "data": []})),
    Endpoint("/cgi-bin/customservice/getkflist", fixed({"kf_list": []})),
    Endpoint("/card/batchget", fixed({**OK, "card_id_list": [], "total_num": 0}), post_only=True),
)
