package wechat

import (
	"crypto/sha1"
	"fmt"
)

func Sign(ticket, noncestr string, timestamp int64, url string) string {
	string1 := fmt.Sprintf("jsapi_ticket=%s&noncestr=%s&timestamp=%d&url=%s", ticket, noncestr, timestamp, url)
	return fmt.Sprintf("%x", sha1.Sum([]byte(string1)))
}
